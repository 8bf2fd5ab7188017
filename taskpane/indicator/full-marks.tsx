import type { TableState } from '../../src/app/session/state.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { useSession } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';

/** What would give full marks, where they are not had. */
export function FullMarks({ table, score }: { readonly table: TableState; readonly score: Score }): React.JSX.Element | null {
  const { strings } = useStrings();
  const text = useSession().fullMarks(table.key, score);
  return text === null ? null : <section className="part"><h3>{strings.fullMarks}</h3><p>{text}</p></section>;
}
