import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { groupDifferences, type SaidGroup } from '../../src/app/review/words.ts';
import type { ReviewedTable } from '../../src/app/session/api.ts';
import { useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { DifferenceItem } from './difference-item.tsx';
import { Replace } from './replace.tsx';
import { reviewStrings } from './strings.ts';

interface Props {
  readonly reviewed: ReviewedTable;
  readonly onDone: () => void;
}

/** So many differences of one cause are shown, and so many more when asked for: a thousand at once would make the pane heavy. */
const STEP = 40;

function Group({ reviewed, group, onDone }: Props & { readonly group: SaidGroup }): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = reviewStrings(language);
  const { kind, isShared, title, next, items } = group;
  const [shown, setShown] = useState(STEP);
  return (
    <details className="review-group" open>
      <summary>
        <span className={kind === 'mistake' ? 'tag tag-warning' : 'tag'}>{words.kinds[kind]}</span>
        {isShared ? words.shared(items.length, title) : title}
        {!isShared && items.length > 1 && <span className="filter-count">{words.places(items.length)}</span>}
      </summary>
      {next !== '' && <p className="hint"><b>{strings.next}</b>{next}</p>}
      <ul className="differences">
        {items.slice(0, shown).map((said) => <DifferenceItem key={`${said.difference.place} ${String(said.difference.cell?.row)} ${String(said.difference.cell?.col)} ${said.name}`} reviewed={reviewed} said={said} title={title} hasOwnNext={next === ''} onDone={onDone} />)}
      </ul>
      {items.length > shown && <Button size="small" className="review-more" onClick={() => { setShown(shown + STEP); }}>{words.moreItems(items.length - shown)}</Button>}
    </details>
  );
}

/** All that differ, put right at once. Accepted points would be overwritten with them, so with those it is done one by one. */
function ReplaceEvery({ reviewed, onDone }: Props): React.JSX.Element | null {
  const { language } = useStrings();
  const words = reviewStrings(language);
  const { isReadOnly } = useSessionState();
  const [isAsked, setAsked] = useState(false);
  const all = [...reviewed.differences, ...reviewed.shared.flatMap(({ differences }) => differences)];
  const mendable = all.filter(({ recomputed, grades, cell }) => cell !== null && (recomputed !== null || (grades !== null && grades.recomputed !== null)));
  if (isReadOnly || mendable.length < 2 || reviewed.accepted.length > 0) return null;
  if (!isAsked) return <div className="buttons"><Button size="small" onClick={() => { setAsked(true); }}>{words.replaceEvery}</Button></div>;
  return <Replace table={reviewed.key} cell={null} name={null} isOfTable onDone={() => { setAsked(false); onDone(); }} onCancel={() => { setAsked(false); }} />;
}

/** Differences by their causes; a convention of the whole table once. */
export function Groups({ reviewed, onDone }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = reviewStrings(language);
  const groups = groupDifferences(reviewed, language);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <section className="part">
      <h3>{words.differences(count)}</h3>
      {count === 0 && <p>{words.none}</p>}
      <ReplaceEvery reviewed={reviewed} onDone={onDone} />
      {groups.map((group) => <Group key={`${group.isShared ? 'shared ' : ''}${group.items[0]?.difference.cause.code ?? ''} ${group.title}`} reviewed={reviewed} group={group} onDone={onDone} />)}
    </section>
  );
}
