import type { RuleField } from '../../src/app/session/rules.ts';
import { useStrings } from '../strings/strings.ts';
import { rulesStrings } from './strings.ts';

type Mark = Pick<RuleField, 'origin' | 'document' | 'isVerified'>;

/** Which rules say a value, and whether its source was read. */
export function Marks({ own, mark: { origin, isVerified } }: { readonly own: string; readonly mark: Mark }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  return (
    <span className="rule-marks">
      {origin !== null && <span>{origin === own ? words.own : words.from(origin)}</span>}
      {isVerified !== null && <span className={isVerified ? 'rule-mark' : 'rule-mark rule-mark-open'}>{isVerified ? words.verified : words.unverified}</span>}
    </span>
  );
}

/** The document and the article behind a value, in sight; nothing where it needs none. */
export function DocumentLine({ mark: { document, isVerified, origin } }: { readonly mark: Mark }): React.JSX.Element | null {
  const { language } = useStrings();
  const words = rulesStrings(language);
  if (isVerified === null || origin === null) return null;
  return <p className="rule-document">{document === null ? words.noDocument : words.document(document)}</p>;
}

/** What all of these have in common; null where they differ. */
export function commonMark(fields: readonly RuleField[]): Mark | null {
  const said = fields.filter(({ origin }) => origin !== null);
  const [first] = said;
  return first !== undefined && said.every((one) => one.origin === first.origin && one.document === first.document && one.isVerified === first.isVerified) ? first : null;
}
