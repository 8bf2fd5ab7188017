import { Button } from '@fluentui/react-components';
import type { RuleAct, RuleField, RuleGroup, RulePath, RuleSection } from '../../src/app/session/rules.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { useStrings } from '../strings/strings.ts';
import { Acts } from './acts.tsx';
import { Entry } from './entry.tsx';
import { commonMark, DocumentLine, Marks } from './marks.tsx';
import { OnSheet } from './on-rows.tsx';
import { keyName, rulesStrings } from './strings.ts';

/** How values are changed; absent where they can only be looked up. An undefined value is taken out. */
export interface Editing {
  readonly change: (path: RulePath, value: unknown) => void;
}

interface Shared {
  /** Id of the pack. */
  readonly own: string;
  readonly editing: Editing | null;
  /** The shown table by these rules; null while there is none. */
  readonly card: Scorecard | null;
}

/** Takes a place of the pack's own out, where another pack says it too. */
function Restore({ field, label, editing }: { readonly field: RuleField; readonly label: string; readonly editing: Editing }): React.JSX.Element | null {
  const { language } = useStrings();
  const words = rulesStrings(language);
  if (!field.isOverlaid || field.path.some((key) => typeof key === 'number')) return null;
  return <Button size="small" appearance="transparent" className="rule-restore" aria-label={words.restoreOf(label)} onClick={() => { editing.change(field.path, undefined); }}>{words.restore}</Button>;
}

function Value({ field, label, editing }: { readonly field: RuleField; readonly label: string; readonly editing: Editing | null }): React.JSX.Element {
  const { language } = useStrings();
  if (editing !== null) return <Entry field={field} label={label} onValue={(value) => { editing.change(field.path, value); }} />;
  if (field.value === '') return <span className="blank">{rulesStrings(language).none}</span>;
  const isWord = field.how.kind === 'choice' || (field.how.kind === 'list' && field.how.choices.length > 0);
  return <span className={field.how.kind === 'formula' ? 'rule-formula' : 'rule-value'}>{isWord ? field.value.split('、').map((one) => keyName(language, one)).join('、') : field.value}</span>;
}

function Field({ field, group, isMarked, own, editing, card }: Shared & { readonly field: RuleField; readonly group: string; readonly isMarked: boolean }): React.JSX.Element {
  const { language } = useStrings();
  const name = keyName(language, field.label);
  const label = group === '' ? name : `${group} ${name}`;
  return (
    <div className={field.how.kind === 'formula' ? 'rule-field rule-field-wide' : 'rule-field'}>
      <div className="rule-head">
        <span className="rule-label">{name}</span>
        {editing !== null && <Restore field={field} label={label} editing={editing} />}
        {isMarked && field.origin !== null && field.how.kind === 'formula' && <Marks own={own} mark={field} />}
      </div>
      <div className="rule-entry">
        <Value field={field} label={label} editing={editing} />
        {isMarked && field.origin !== null && field.how.kind !== 'formula' && <Marks own={own} mark={field} />}
        {isMarked && <DocumentLine mark={field} />}
        {card !== null && <OnSheet field={field} card={card} />}
      </div>
    </div>
  );
}

function Removal({ act, name, editing }: { readonly act: RuleAct; readonly name: string; readonly editing: Editing }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  return <Button size="small" appearance="transparent" className="rule-restore" aria-label={words.removeOf(name)} onClick={() => { editing.change(act.path, act.value); }}>{words.remove}</Button>;
}

function Group({ group, isMarked, ...shared }: Shared & { readonly group: RuleGroup; readonly isMarked: boolean }): React.JSX.Element {
  const { language } = useStrings();
  const { editing } = shared;
  const { title, fields, removal, acts } = group;
  const name = keyName(language, title);
  return (
    <div className="rule-group">
      {title !== '' && <h3>{name}{editing !== null && removal !== null && <Removal act={removal} name={name} editing={editing} />}</h3>}
      {fields.map((field) => (editing === null && field.value === '' ? null : <Field key={field.path.join('.')} field={field} group={name} isMarked={isMarked} {...shared} />))}
      {editing !== null && <Acts acts={acts} about={name} onAct={(act) => { editing.change(act.path, act.value); }} />}
    </div>
  );
}

function Section({ section, ...shared }: Shared & { readonly section: RuleSection }): React.JSX.Element {
  const { language } = useStrings();
  const { title, groups, acts } = section;
  const { editing, own } = shared;
  const mark = commonMark(groups.flatMap(({ fields }) => fields));
  const name = keyName(language, title);
  return (
    <details className={title === '复核' ? 'rule-section rule-checks' : 'rule-section'}>
      <summary><span className="rule-title">{name}</span>{mark !== null && <Marks own={own} mark={mark} />}</summary>
      <div className="rule-body">
        {mark !== null && <DocumentLine mark={mark} />}
        {groups.map((group, index) => <Group key={`${group.title} ${String(index)}`} group={group} isMarked={mark === null} {...shared} />)}
        {editing !== null && <Acts acts={acts} about={name} onAct={(act) => { editing.change(act.path, act.value); }} />}
      </div>
    </details>
  );
}

/** Has a part anything to be read? */
const saysSomething = ({ groups }: RuleSection): boolean => groups.some(({ fields }) => fields.some(({ value }) => value !== ''));

/** The parts of a pack: each value, where it comes from and whether that was read; ready to be changed where `editing` is there. */
export function Sections({ sections, ...shared }: Shared & { readonly sections: readonly RuleSection[] }): React.JSX.Element {
  const shown = shared.editing === null ? sections.filter(saysSomething) : sections;
  return <div className="rule-sections">{shown.map((section) => <Section key={section.title} section={section} {...shared} />)}</div>;
}
