import { Button } from '@fluentui/react-components';
import type { RuleAct } from '../../src/app/session/rules.ts';
import { Select } from '../parts/select.tsx';
import { useStrings } from '../strings/strings.ts';
import { NewItem, useNewItem } from './new-item.tsx';
import { keyName, rulesStrings } from './strings.ts';

interface Props {
  readonly acts: readonly RuleAct[];
  /** What they are about, for those who do not see where they stand. */
  readonly about: string;
  readonly onAct: (act: RuleAct) => void;
}

/** One of the kinds of target that are not there yet. */
function MoreTargets({ acts, about, onAct }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  return (
    <Select isSmall aria-label={words.addTarget(about)} value="" onValue={(label) => { const act = acts.find((one) => one.label === label); if (act !== undefined) onAct(act); }}>
      <option value="">{words.target}</option>
      {acts.map(({ label }) => <option key={label} value={label}>{keyName(language, label)}</option>)}
    </Select>
  );
}

/** One act; of an item that asks for values first, what asks for them. */
function One({ act, about, onAct }: Pick<Props, 'about' | 'onAct'> & { readonly act: RuleAct }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const [entered, keep] = useNewItem(act);
  const said = act.kind === 'item' && act.label !== '' ? words.addOne(keyName(language, act.label)) : words.acts[act.kind];
  const label = words.actOn(said, about);
  if (act.asks !== undefined && entered !== null) return <NewItem act={act} label={label} onAct={onAct} />;
  return <Button size="small" aria-label={label} onClick={() => { if (act.asks === undefined) onAct(act); else keep({}); }}>{said}</Button>;
}

/** What can be done to a part's shape. */
export function Acts({ acts, about, onAct }: Props): React.JSX.Element | null {
  const targets = acts.filter(({ kind }) => kind === 'target');
  if (acts.length === 0) return null;
  return (
    <div className="buttons rule-acts">
      {acts.filter(({ kind }) => kind !== 'target').map((act) => <One key={`${act.kind} ${act.label}`} act={act} about={about} onAct={onAct} />)}
      {targets.length > 0 && <MoreTargets acts={targets} about={about} onAct={onAct} />}
    </div>
  );
}
