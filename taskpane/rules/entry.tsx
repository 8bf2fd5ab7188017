import { Checkbox, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { asWritten, type RuleField } from '../../src/app/session/rules.ts';
import { Select } from '../parts/select.tsx';
import { useStrings } from '../strings/strings.ts';
import { FormulaEditor } from './formula-editor.tsx';
import { keyName, rulesStrings } from './strings.ts';

interface Props {
  readonly field: RuleField;
  readonly label: string;
  /** `value` as the author of a pack writes it; undefined leaves the place to what holds without it. */
  readonly onValue: (value: unknown) => void;
}

const itemsOf = (text: string): readonly string[] => text.split('、').filter((item) => item !== '');

/** Some of a few. */
function Choices({ field, label, choices, onValue }: Props & { readonly choices: readonly string[] }): React.JSX.Element {
  const { language } = useStrings();
  const chosen = itemsOf(field.value);
  const toggle = (one: string, isOn: boolean): void => { onValue(choices.filter((other) => (other === one ? isOn : chosen.includes(other)))); };
  return (
    <div className="rule-choices" role="group" aria-label={label}>
      {choices.map((one) => <Checkbox key={one} size="medium" label={keyName(language, one)} checked={chosen.includes(one)} onChange={(_, { checked }) => { toggle(one, checked === true); }} />)}
    </div>
  );
}

/** Words with marks between them: what is typed stays as it is typed while it comes to the same words. */
function WordList({ field, label, onValue }: Props): React.JSX.Element {
  const [typed, setTyped] = useState(field.value);
  const wordsOf = (text: string): string => String(asWritten(field.how, text));
  const shown = wordsOf(typed) === wordsOf(field.value) ? typed : field.value;
  const change = (text: string): void => {
    setTyped(text);
    const words = asWritten(field.how, text);
    onValue(Array.isArray(words) && words.length === 0 && field.isOptional ? undefined : words);
  };
  return <Input size="small" aria-label={label} value={shown} onChange={(_, { value }) => { change(value); }} />;
}

/** One value of a pack, entered as its kind asks. */
export function Entry(props: Props): React.JSX.Element {
  const { field, label, onValue } = props;
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { how, value, isOptional, fallback } = field;
  const change = (text: string): void => { onValue(text === '' && isOptional ? undefined : asWritten(how, text)); };
  if (how.kind === 'formula') return <FormulaEditor label={label} how={how} value={value} isOptional={isOptional} onChange={change} />;
  if (how.kind === 'list') return how.choices.length > 0 ? <Choices {...props} choices={how.choices} /> : <WordList {...props} />;
  if (how.kind === 'number' || how.kind === 'words') return <Input size="small" aria-label={label} value={value} placeholder={isOptional ? words.usual(fallback) : undefined} onChange={(_, data) => { change(data.value); }} />;
  return (
    <Select isSmall aria-label={label} value={value} onValue={change}>
      {isOptional && <option value="">{words.usual(keyName(language, fallback))}</option>}
      {how.choices.map((one) => <option key={one} value={one}>{keyName(language, one)}</option>)}
    </Select>
  );
}
