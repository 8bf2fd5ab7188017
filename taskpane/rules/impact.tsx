import { type SaidOfRules, sumsSaid, type TableImpact } from '../../src/app/session/rules.ts';
import type { TableState } from '../../src/app/session/state.ts';
import { decimalText, indicatorName } from '../../src/app/words.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { captionOf } from '../parts/caption.ts';
import { CellLink } from '../parts/cell-link.tsx';
import { Message } from '../parts/message.tsx';
import { useStrings } from '../strings/strings.ts';

import { rulesStrings } from './strings.ts';
import { SaidList } from './text-editor.tsx';
import type { Trial } from './use-rules.ts';

type Points = Score['score'];

function Change({ before, after }: { readonly before: string; readonly after: string }): React.JSX.Element {
  const { language } = useStrings();
  if (before === after) return <b>{after}</b>;
  return <span className="impact-change"><span>{before}</span><span aria-hidden> → </span><span className="hidden">{rulesStrings(language).becomes}</span><b>{after}</b></span>;
}

function usePoints(): (points: Points) => string {
  const { language } = useStrings();
  return (points) => (points === null ? rulesStrings(language).open : decimalText(points));
}

function OneTable({ impact, caption }: { readonly impact: TableImpact; readonly caption: string | null }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const points = usePoints();
  const { rows, execution, total, grade } = impact;
  return (
    <div className="impact-table">
      {caption !== null && <h4>{caption}</h4>}
      <p className="impact-line">
        <span>{words.total} <Change before={points(total.before)} after={points(total.after)} /></span>
        <span>{words.grade} <Change before={grade.before ?? words.noGrade} after={grade.after ?? words.noGrade} /></span>
        {rows.length + (execution === null ? 0 : 1) > 0 && <span>{words.rows(rows.length + (execution === null ? 0 : 1))}</span>}
      </p>
      {sumsSaid(impact, language).map((line) => <p key={line} className="impact-sum">{line}</p>)}
      {impact.changes ? (
        <ul className="impact-rows">
          {execution !== null && <li><span className="impact-name">{words.execution}</span><Change before={points(execution.before.score)} after={points(execution.after.score)} /></li>}
          {rows.map(({ indicator, before, after }, index) => {
            const cell = indicator.cells.actual ?? indicator.cells.target;
            return <li key={index}><span className="impact-name">{indicatorName(indicator)}{cell !== undefined && <CellLink cell={cell} />}</span><Change before={points(before.score)} after={points(after.score)} /></li>;
          })}
        </ul>
      ) : <p className="hint">{words.unchanged}</p>}
    </div>
  );
}

interface Props {
  readonly trial: Trial;
  /** Why the rules cannot be used; said here, below what is typed, so that nothing moves under the caret. */
  readonly errors: readonly SaidOfRules[];
  readonly onLine: (line: number) => void;
  readonly tables: readonly TableState[];
  readonly table: TableState;
}

/** 试算: which rows of the open workbook come to something else, and what that does to total and grade. Nothing is written. */
export function Impact({ trial: { rehearsal, failure }, errors, tables, table, onLine }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const isBroken = errors.length > 0;
  const impacts = rehearsal?.impacts ?? [];
  const shown = [...impacts.filter(({ key }) => key === table.key), ...impacts.filter(({ key, changes }) => key !== table.key && changes)];
  const captionFor = (key: string): string | null => { const one = tables.find((other) => other.key === key); return shown.length < 2 || one === undefined ? null : captionOf(one); };
  return (
    <section className="impact" aria-label={words.impact}>
      <h3 title={words.notWritten}>{words.impact}</h3>
      <div className="impact-body" role="status">
        {isBroken && <><p className="rule-fault">{words.broken(errors.length)}</p><SaidList said={errors} onLine={onLine} /></>}
        {!isBroken && failure !== null && <Message intent="error" message={`${words.failed}：${failure}`} />}
        {!isBroken && failure === null && rehearsal === null && <p className="hint">{words.trying}</p>}
        {!isBroken && shown.map((impact) => <OneTable key={impact.key} impact={impact} caption={captionFor(impact.key)} />)}
      </div>
    </section>
  );
}
