import { Button } from '@fluentui/react-components';
import { acceptableAt, type Accepted, sayDifference } from '../../src/app/review/words.ts';
import type { ReviewedTable } from '../../src/app/session/api.ts';
import { useSay } from '../parts/say.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { Figures } from './difference-item.tsx';
import { reviewStrings } from './strings.ts';

interface Props {
  readonly reviewed: ReviewedTable;
  readonly accepted: readonly Accepted[];
  readonly onDone: () => void;
}

/** What a person has accepted, by whom and why; each can be taken back. */
export function AcceptedList({ reviewed, accepted, onDone }: Props): React.JSX.Element | null {
  const { language } = useStrings();
  const words = reviewStrings(language);
  const [session, say, { busy, isReadOnly }] = [useSession(), useSay(), useSessionState()];
  if (accepted.length === 0) return null;
  const withdraw = async ({ difference }: Accepted): Promise<void> => {
    say(null);
    const decided = acceptableAt(difference, reviewed.card);
    if (decided === null || !(await session.withdraw(reviewed.key, decided))) return;
    say(words.withdrawn);
    onDone();
  };
  return (
    <section className="part">
      <h3>{words.accepted(accepted.length)}</h3>
      <ul className="differences">
        {accepted.map((one) => {
          const said = sayDifference(one.difference, reviewed.card, language);
          return (
            <li key={`${String(one.difference.cell?.row)} ${said.name}`} className="difference">
              <Figures said={said} />
              <p>{one.entry === undefined ? words.acceptedAlong : words.acceptedBy(one.entry.by, one.entry.reason)}</p>
              {!isReadOnly && acceptableAt(one.difference, reviewed.card) !== null && <div className="buttons"><Button size="small" disabled={busy !== null} aria-label={words.withdrawOf(said.name)} onClick={() => { void withdraw(one); }}>{words.withdraw}</Button></div>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
