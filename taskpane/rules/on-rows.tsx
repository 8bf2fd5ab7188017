import { levelSums, rowsBy, type RuleField } from '../../src/app/session/rules.ts';
import { decimalText, indicatorName } from '../../src/app/words.ts';
import type { Scorecard, Trace } from '../../src/model/scorecard.ts';
import { useStrings } from '../strings/strings.ts';
import { rulesStrings } from './strings.ts';

const MOST_ROWS = 3;

interface Worked {
  readonly name: string;
  readonly trace: Trace;
}

interface Props {
  readonly field: RuleField;
  readonly card: Scorecard;
}

function workedOf({ clause }: RuleField, card: Scorecard, execution: string): Worked[] {
  if (clause === '预算执行.计分') return card.execution?.trace ? [{ name: execution, trace: card.execution.trace }] : [];
  return rowsBy(card, clause).flatMap(({ indicator, trace }) => (trace === null ? [] : [{ name: indicatorName(indicator), trace }]));
}

/** What a formula gives on the rows of the sheet. */
function Formula({ field, card }: Props): React.JSX.Element | null {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const worked = workedOf(field, card, words.execution);
  if (worked.length === 0) return null;
  return (
    <ul className="rule-rows" aria-label={words.onRows}>
      {worked.slice(0, MOST_ROWS).map(({ name, trace }, index) => <li key={index}><span>{name}</span><span className="rule-sum">{trace.substituted} = <b>{decimalText(trace.value)}</b></span></li>)}
      {worked.length > MOST_ROWS && <li>{words.more(worked.length - MOST_ROWS)}</li>}
    </ul>
  );
}

/** What the rows below a first level carry on the sheet. */
function Level({ field, card }: Props): React.JSX.Element | null {
  const { language } = useStrings();
  const sum = levelSums(card).get(field.label);
  if (sum === undefined) return null;
  const carried = decimalText(sum);
  const isOther = field.value !== '' && field.value !== '无' && field.value !== carried;
  return <p className={isOther ? 'rule-here rule-mark-open' : 'rule-here'}>{rulesStrings(language).carried(carried)}</p>;
}

/** What a value comes to on the sheet that is open. */
export function OnSheet({ field, card }: Props): React.JSX.Element | null {
  if (field.how.kind === 'formula') return <Formula field={field} card={card} />;
  return field.path[0] === '一级指标' ? <Level field={field} card={card} /> : null;
}
