import { Button, Select } from '@fluentui/react-components';
import type { TableState } from '../../src/app/session/state.ts';
import { word } from '../../src/app/words.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';

const AUTOMATIC = '';

/** Which rules score the table and why these; a person may choose others. */
export function PackPicker({ table, onRules }: { readonly table: TableState; readonly onRules: () => void }): React.JSX.Element {
  const { language, strings } = useStrings();
  const session = useSession();
  const { packs, isReadOnly } = useSessionState();
  const { rules } = table.card;
  const choose = (id: string): void => { void session.choosePack(table.key, id === AUTOMATIC ? null : id); };
  return (
    <div className="pack">
      <div className="pack-line">
        <Select aria-label={strings.rules} className="picker" size="small" value={table.chosenPack ?? AUTOMATIC} disabled={isReadOnly} onChange={(_, { value }) => { choose(value); }}>
          <option value={AUTOMATIC}>{table.chosenPack === null ? `${rules.name}（${strings.rulesAutomatic}）` : strings.rulesAutomatic}</option>
          {packs.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
        <Button size="small" aria-label={strings.rulesOpen} onClick={onRules}>{strings.rulesShort}</Button>
      </div>
      <p className="pack-why">
        {!rules.verified && <span className="tag">{strings.unverified}</span>}
        {strings.rulesWhy(word(language, rules.chosen.code, rules.chosen.params).message)}
      </p>
    </div>
  );
}
