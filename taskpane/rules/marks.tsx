import type { RuleField } from '../../src/app/session/rules.ts';
import { useStrings } from '../strings/strings.ts';
import { rulesStrings } from './strings.ts';

type Mark = Pick<RuleField, 'origin' | 'document' | 'isVerified'>;

/** Where a value comes from and whether its source was read. */
export function Marks({ own, mark: { origin, document, isVerified } }: { readonly own: string; readonly mark: Mark }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  return (
    <span className="rule-marks" title={document ?? undefined}>
      {origin !== null && <span>{origin === own ? words.own : words.from(origin)}</span>}
      <span className={isVerified ? 'rule-mark' : 'rule-mark rule-mark-open'}>{isVerified ? words.verified : words.unverified}</span>
    </span>
  );
}

/** What all of these have in common; null where they differ. */
export function commonMark(fields: readonly RuleField[]): Mark | null {
  const said = fields.filter(({ origin }) => origin !== null);
  const [first] = said;
  return first !== undefined && said.every((one) => one.origin === first.origin && one.document === first.document && one.isVerified === first.isVerified) ? first : null;
}
