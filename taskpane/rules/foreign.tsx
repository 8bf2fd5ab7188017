import type { Pack } from '../../src/app/session/rules.ts';
import { useStrings } from '../strings/strings.ts';
import { isShippedId, type Origin } from './library.ts';
import { rulesStrings } from './strings.ts';

interface Props {
  readonly origin: Origin;
  readonly pack: Pack | null;
}

/** Says of rules that are not the program's where they come from, with their whole fingerprint. */
export function Foreign({ origin, pack }: Props): React.JSX.Element | null {
  const { language } = useStrings();
  const words = rulesStrings(language);
  if (origin.kind === 'shipped' || origin.kind === 'own') return null;
  return (
    <div className="rule-foreign" role="note">
      <p>{origin.kind === 'book' ? words.fromBook : words.fromFile(origin.file)}</p>
      {pack !== null && isShippedId(pack.id) && <p className="rule-mark-open">{words.sameId(pack.id)}</p>}
      {pack !== null && <p className="rule-hash">{words.hash} <code>{pack.sha256}</code></p>}
    </div>
  );
}
