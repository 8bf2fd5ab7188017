import { Button, Input } from '@fluentui/react-components';
import { rowsBy, type RuleField, type RuleGroup, type RulePath, type RuleSection } from '../../src/app/session/rules.ts';
import { decimalText, indicatorName } from '../../src/app/words.ts';
import type { Scorecard, Trace } from '../../src/model/scorecard.ts';

import { Select } from '../parts/select.tsx';
import { useStrings } from '../strings/strings.ts';
import { FormulaEditor } from './formula-editor.tsx';
import { commonMark, Marks } from './marks.tsx';
import { keyName, rulesStrings } from './strings.ts';

/** How values are changed; absent where they can only be looked up. */
export interface Editing {
  readonly change: (path: RulePath, value: string | undefined) => void;
  readonly addTo: (list: RulePath) => void;
  readonly remove: (list: RulePath, item: number) => void;
}

interface Shared {
  /** Id of the pack. */
  readonly own: string;
  readonly editing: Editing | null;
  /** The shown table by these rules; null while there is none. */
  readonly card: Scorecard | null;
}

const MOST_ROWS = 3;

interface Worked {
  readonly name: string;
  readonly trace: Trace;
}

function executionOf({ execution }: Scorecard, name: string): Worked[] {
  const trace = execution?.trace ?? null;
  return trace === null ? [] : [{ name, trace }];
}

/** What a formula gives on the rows of the sheet. */
function OnRows({ field, card }: { readonly field: RuleField; readonly card: Scorecard }): React.JSX.Element | null {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const isExecution = field.clause === '预算执行.计分';
  const rows = isExecution ? [] : rowsBy(card, field.clause);
  const worked = isExecution ? executionOf(card, words.execution)
    : rows.flatMap(({ indicator, trace }) => (trace === null ? [] : [{ name: indicatorName(indicator), trace }]));
  if (worked.length === 0) return null;
  return (
    <ul className="rule-rows" aria-label={words.onRows}>
      {worked.slice(0, MOST_ROWS).map(({ name, trace }, index) => <li key={index}><span>{name}</span><span className="rule-sum">{trace.substituted} = <b>{decimalText(trace.value)}</b></span></li>)}
      {worked.length > MOST_ROWS && <li>{words.more(worked.length - MOST_ROWS)}</li>}
    </ul>
  );
}

function Entry({ field, label, editing }: { readonly field: RuleField; readonly label: string; readonly editing: Editing }): React.JSX.Element {
  const { how, path, value, isOptional } = field;
  const change = (next: string): void => { editing.change(path, next === '' && isOptional ? undefined : next); };
  if (how.kind === 'formula') return <FormulaEditor label={label} how={how} value={value} isOptional={isOptional} onChange={change} />;
  if (how.kind === 'choice') return <Select isSmall aria-label={label} value={value} onValue={change}>{how.choices.map((one) => <option key={one}>{one}</option>)}</Select>;
  return <Input size="small" aria-label={label} value={value} onChange={(_, data) => { change(data.value); }} />;
}

function Field({ field, group, isMarked, own, editing, card }: Shared & { readonly field: RuleField; readonly group: string; readonly isMarked: boolean }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const name = keyName(language, field.label);
  const label = group === '' ? name : `${group} ${name}`;
  return (
    <div className={field.how.kind === 'formula' ? 'rule-field rule-field-wide' : 'rule-field'}>
      <div className="rule-head">
        <span className="rule-label">{name}</span>
        {editing !== null && field.isOverlaid && typeof field.path.find((key) => typeof key === 'number') === 'undefined' && <Button size="small" appearance="transparent" className="rule-restore" aria-label={words.restoreOf(label)} onClick={() => { editing.change(field.path, undefined); }}>{words.restore}</Button>}
        {isMarked && field.origin !== null && <Marks own={own} mark={field} />}
      </div>
      {editing === null ? <span className={field.value === '' ? 'blank' : field.how.kind === 'formula' ? 'rule-formula' : undefined}>{field.value === '' ? words.none : field.value}</span> : <Entry field={field} label={label} editing={editing} />}
      {field.how.kind === 'formula' && card !== null && <OnRows field={field} card={card} />}
    </div>
  );
}

function Group({ group, section, isMarked, ...shared }: Shared & { readonly group: RuleGroup; readonly section: RuleSection; readonly isMarked: boolean }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { editing } = shared;
  const { title, fields, item } = group;
  const { list } = section;
  const name = keyName(language, title);
  return (
    <div className="rule-group">
      {title !== '' && <h3>{name}{editing !== null && item !== null && list !== null && <Button size="small" appearance="transparent" className="rule-restore" aria-label={words.removeOf(name)} onClick={() => { editing.remove(list, item); }}>{words.remove}</Button>}</h3>}
      {fields.map((field) => (shared.editing === null && field.value === '' ? null : <Field key={field.path.join('.')} field={field} group={name} isMarked={isMarked} {...shared} />))}
    </div>
  );
}

function Section({ section, ...shared }: Shared & { readonly section: RuleSection }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { title, groups, list } = section;
  const { editing, own } = shared;
  const mark = commonMark(groups.flatMap(({ fields }) => fields));
  const name = keyName(language, title);
  return (
    <details className="rule-section">
      <summary><span className="rule-title">{name}</span>{mark !== null && <Marks own={own} mark={mark} />}</summary>
      <div className="rule-body">
        {groups.map((group, index) => <Group key={`${group.title} ${String(index)}`} group={group} section={section} isMarked={mark === null} {...shared} />)}
        {editing !== null && list !== null && <Button size="small" aria-label={words.addTo(name)} onClick={() => { editing.addTo(list); }}>{words.add}</Button>}
      </div>
    </details>
  );
}

/** The parts of a pack: each value, where it comes from and whether that was read; ready to be changed where `editing` is there. */
export function Sections({ sections, ...shared }: Shared & { readonly sections: readonly RuleSection[] }): React.JSX.Element {
  return <div className="rule-sections">{sections.map((section) => <Section key={section.title} section={section} {...shared} />)}</div>;
}
