import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { levelText, linesOf } from '../../src/app/session/filled.ts';
import type { SystemState } from '../../src/app/session/state.ts';
import { decimalText } from '../../src/app/words.ts';
import { ChangeList } from '../parts/change-list.tsx';
import { Message } from '../parts/message.tsx';
import { useSay } from '../parts/say.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { systemStrings } from './strings.ts';
import './system.css';

type Card = SystemState['card'];
type Line = ReturnType<typeof linesOf>[number];

/** A line of the result with the points that it can bring; null where it takes points off. */
interface Shown extends Line {
  readonly weight: string | null;
  readonly isDropped: boolean;
}

function shownLines(card: Card, language: 'zh' | 'en'): readonly Shown[] {
  const lines = linesOf(card, language);
  const rows = lines.slice(0, card.rows.length).map((line, index): Shown => ({ ...line, weight: decimalText(card.rows[index]?.weight ?? card.system.full), isDropped: card.rows[index]?.status === 'not-applicable' }));
  return [...rows, ...lines.slice(card.rows.length, card.rows.length + card.deductions.length).map((line): Shown => ({ ...line, weight: null, isDropped: false }))];
}

function LineView({ line: { path, score, reason, weight, isDropped } }: { readonly line: Shown }): React.JSX.Element {
  const { language } = useStrings();
  const words = systemStrings(language);
  const said = score ?? (isDropped ? words.inapplicable : words.open);
  return (
    <li className="system-row">
      <div className="system-row-line">
        <span>{path[2]}{path[1] !== '' && <span className="hint"> {path[1]}</span>}</span>
        <span className={score === null && !isDropped ? 'system-points status-undecided' : 'system-points'}>{weight === null ? said : words.points(said, weight)}</span>
      </div>
      {reason !== '' && <p className="hint">{reason}</p>}
    </li>
  );
}

function Group({ title, note, lines }: { readonly title: string; readonly note: string; readonly lines: readonly Shown[] }): React.JSX.Element {
  return (
    <details className="system-group" open>
      <summary><b>{title}</b><span className="system-points">{note}</span></summary>
      <ul>{lines.map((line) => <LineView key={line.path.join('|')} line={line} />)}</ul>
    </details>
  );
}

/** 合计 and 等级, and how much is open. */
function Sum({ card }: { readonly card: Card }): React.JSX.Element {
  const { language, strings } = useStrings();
  const { total, grade, decided, undecided, scaled, system: { full } } = card;
  const isBefore = total === null && scaled !== null;
  return (
    <dl className="figures">
      <div className="figure figure-decided"><dt>{total === null ? strings.decided : systemStrings(language).total}</dt><dd>{decimalText(total ?? decided)}</dd></div>
      {total === null && <div className="figure figure-open"><dt>{strings.undecided}</dt><dd>{decimalText(undecided)}</dd></div>}
      <div className="figure figure-full"><dt>{isBefore ? systemStrings(language).applies : strings.full}</dt><dd>{decimalText(isBefore ? scaled.from : full)}</dd></div>
      {grade !== null && <div className="figure figure-grade"><dt className="hidden">{strings.grade('')}</dt><dd>{grade}</dd></div>}
    </dl>
  );
}

/** Looks over and writes the sheet 得分. */
function Writing({ isLocked }: Pick<SystemState, 'isLocked'>): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = systemStrings(language);
  const [session, { busy, isReadOnly }, say] = [useSession(), useSessionState(), useSay()];
  const [isOpen, setOpen] = useState(false);
  if (isLocked) return <Message intent="info" message={words.locked} />;
  if (!isOpen) return <div className="buttons"><Button appearance="primary" disabled={busy !== null || isReadOnly} onClick={() => { setOpen(true); }}>{words.write}</Button></div>;
  const preview = session.previewWrite({ overwrite: false, explain: false });
  const { cells } = preview;
  const write = async (): Promise<void> => { if (await session.write(preview)) { setOpen(false); say(strings.written(cells.length)); } };
  return (
    <section className="part">
      {cells.length === 0 ? <p>{words.noChanges}</p> : <ChangeList cells={cells} />}
      <div className="buttons">
        {cells.length > 0 && <Button appearance="primary" disabled={busy !== null || isReadOnly} onClick={() => { void write(); }}>{strings.writeNow(cells.length)}</Button>}
        <Button onClick={() => { setOpen(false); }}>{strings.cancel}</Button>
      </div>
    </section>
  );
}

/** 填报表: the result of a formula system, indicator by indicator, as the command line gives it. */
export function SystemResult({ system: { card, isLocked } }: { readonly system: SystemState }): React.JSX.Element {
  const { language } = useStrings();
  const words = systemStrings(language);
  const { id, name, version, sha256 } = card.system;
  const lines = shownLines(card, language);
  const firsts = card.levels.filter(({ path }) => path.length === 1);
  const deductions = lines.filter(({ weight }) => weight === null);
  return (
    <article className="system-result">
      <h2>{words.title(name)}</h2>
      <p className="hint">{words.facts(id, version, sha256.slice(0, 12))}</p>
      <Sum card={card} />
      <p className="hint">{isLocked ? words.fixed : words.how}</p>
      <Writing isLocked={isLocked} />
      {firsts.map((level) => {
        const [first = ''] = level.path;
        return <Group key={first} title={first} note={levelText(level, language)} lines={lines.filter(({ path, weight }) => path[0] === first && weight !== null)} />;
      })}
      {deductions.length > 0 && <Group title={words.deductions} note="" lines={deductions} />}
    </article>
  );
}
