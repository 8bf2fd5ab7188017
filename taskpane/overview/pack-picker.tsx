import { Button } from '@fluentui/react-components';
import type { PackChoice, PackOrigin, TableState } from '../../src/app/session/state.ts';
import { word } from '../../src/app/words.ts';
import { draftSign } from '../rules/draft-sign.ts';
import { Select } from '../parts/select.tsx';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';

const AUTOMATIC = '';
/** The nearer to the person's own work, the higher up. */
const ORIGINS: readonly PackOrigin[] = ['book', 'file', 'shipped'];

/** The packs by where they come from; without headings where all are shipped. */
function PackOptions({ packs }: { readonly packs: readonly PackChoice[] }): React.JSX.Element {
  const { strings } = useStrings();
  const groups = ORIGINS.map((origin) => ({ origin, options: packs.filter((pack) => pack.origin === origin).map(({ key, name }) => <option key={key} value={key}>{name}</option>) }))
    .filter(({ options }) => options.length > 0);
  if (groups.length === 1) return <>{groups[0]?.options}</>;
  return <>{groups.map(({ origin, options }) => <optgroup key={origin} label={strings.rulesOf[origin]}>{options}</optgroup>)}</>;
}

/** Which rules score the table and why these; a person may choose others. */
export function PackPicker({ table, onRules }: { readonly table: TableState; readonly onRules: () => void }): React.JSX.Element {
  const { language, strings } = useStrings();
  const session = useSession();
  const { packs, isReadOnly } = useSessionState();
  const { rules } = table.card;
  const choose = (key: string): void => { void session.choosePack(table.key, key === AUTOMATIC ? null : key); };
  return (
    <div className="pack">
      <div className="pack-line">
        <Select aria-label={strings.rules} className="picker" isSmall value={table.chosenPack ?? AUTOMATIC} disabled={isReadOnly} onValue={(value) => { choose(value); }}>
          <option value={AUTOMATIC}>{table.chosenPack === null ? `${rules.name}（${strings.rulesAutomatic}）` : strings.rulesAutomatic}</option>
          <PackOptions packs={packs} />
        </Select>
        <Button size="small" aria-label={strings.rulesOpen + (draftSign.isThere ? strings.rulesDraft : '')} onClick={onRules}>{strings.rulesShort}{draftSign.isThere && '*'}</Button>
      </div>
      <p className="pack-why">
        {!rules.verified && <span className="tag">{strings.unverified}</span>}
        {strings.rulesWhy(word(language, rules.chosen.code, rules.chosen.params).message)}
      </p>
    </div>
  );
}
