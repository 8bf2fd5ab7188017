import { Button } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { type FieldKind, formulaFault, FUNCTION_NAMES } from '../../src/app/session/rules.ts';
import { word } from '../../src/app/words.ts';
import { useStrings } from '../strings/strings.ts';
import { rulesStrings } from './strings.ts';

type FormulaKind = Extract<FieldKind, { kind: 'formula' }>;
const SIGNS = [' + ', ' − ', ' × ', ' ÷ ', ' ≥ ', ' ≤ '];
const UNDECIDED = '待定';

interface Props {
  readonly label: string;
  readonly how: FormulaKind;
  readonly value: string;
  readonly isOptional: boolean;
  readonly onChange: (value: string) => void;
}

/** The typed text once more under the field, so that the place of an error shows in it. */
function Marked({ text, at }: { readonly text: string; readonly at: number }): React.JSX.Element {
  const wrong = [...text.slice(at)][0] ?? ' ';
  return <div className="formula-under" aria-hidden>{text.slice(0, at)}<mark>{wrong}</mark>{text.slice(at + wrong.length)}</div>;
}

/** What a formula may hold, to be put in at the caret. */
function Offers({ how, onInsert }: { readonly how: FormulaKind; readonly onInsert: (text: string, back?: number) => void }): React.JSX.Element {
  const { language } = useStrings();
  return (
    <div className="formula-offers" role="group" aria-label={rulesStrings(language).insert}>
      {how.names.map((name) => <Button key={name} size="small" appearance="outline" onClick={() => { onInsert(name); }}>{name}</Button>)}
      {SIGNS.map((sign) => <Button key={sign} size="small" appearance="subtle" className="formula-sign" onClick={() => { onInsert(sign); }}>{sign.trim()}</Button>)}
      {FUNCTION_NAMES.map((name) => <Button key={name} size="small" appearance="subtle" onClick={() => { onInsert(`${name}()`, 1); }}>{name}</Button>)}
      {how.needed === 'number' && <Button size="small" appearance="subtle" onClick={() => { onInsert(UNDECIDED); }}>{UNDECIDED}</Button>}
    </div>
  );
}

/** A formula: its names are offered while it has the focus, an error is marked at its place while it is typed. */
export function FormulaEditor({ label, how, value, isOptional, onChange }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const [box, said, [isOpen, setOpen]] = [useRef<HTMLTextAreaElement>(null), useId(), useState(false)];
  const fault = isOptional && value === '' ? null : formulaFault(value, how);
  const message = fault === null ? null : word(language, fault.code, fault.params);
  const insert = (text: string, back = 0): void => {
    const field = box.current;
    if (field === null) return;
    field.focus();
    const [from, to] = [field.selectionStart, field.selectionEnd];
    onChange(value.slice(0, from) + text + value.slice(to));
    // The caret stands behind what was put in, once it is there.
    requestAnimationFrame(() => { field.setSelectionRange(from + text.length - back, from + text.length - back); });
  };
  return (
    <div className="formula" onFocus={() => { setOpen(true); }} onBlur={({ currentTarget, relatedTarget }) => { if (!currentTarget.contains(relatedTarget)) setOpen(false); }}>
      <div className="formula-box">
        {fault !== null && <Marked text={value} at={fault.position} />}
        <textarea ref={box} rows={1} spellCheck={false} aria-label={label} aria-invalid={fault !== null} aria-describedby={message === null ? undefined : said} value={value} onChange={({ target }) => { onChange(target.value); }} />
      </div>
      {message !== null && <p id={said} className="rule-fault">{message.message}{message.next !== '' && <span className="hint"> {message.next}</span>}</p>}
      {isOpen && <p className="hidden">{words.insert}</p>}
      {isOpen && <Offers how={how} onInsert={insert} />}
    </div>
  );
}
