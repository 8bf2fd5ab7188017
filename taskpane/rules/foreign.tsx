import type { Pack } from '../../src/app/session/rules.ts';
import { useStrings } from '../strings/strings.ts';
import type { Origin } from './author.ts';
import { isShippedId } from './library.ts';
import { rulesStrings } from './strings.ts';

interface Props {
  readonly origin: Origin;
  readonly pack: Pack | null;
  /** Is it the open workbook that carries them, where a workbook does? */
  readonly isHere: boolean;
}

/** Says of rules that are not the program's where they come from, with their whole fingerprint. */
export function Foreign({ origin, pack, isHere }: Props): React.JSX.Element | null {
  const { language } = useStrings();
  const words = rulesStrings(language);
  if (origin.kind === 'shipped' || origin.kind === 'own') return null;
  return (
    <div className="rule-foreign" role="note">
      <p>{origin.kind === 'file' ? words.fromFile(origin.file) : isHere ? words.fromBook : words.fromOtherBook}</p>
      {pack !== null && isShippedId(pack.id) && <p className="rule-mark-open">{words.sameId(pack.id)}</p>}
      {pack !== null && <p className="rule-hash">{words.hash} <code>{pack.sha256}</code></p>}
    </div>
  );
}
