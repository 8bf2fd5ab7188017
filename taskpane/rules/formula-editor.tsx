import { Button } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { type FieldKind, formulaFault } from '../../src/app/session/rules.ts';
import { word } from '../../src/app/words.ts';
import { useStrings } from '../strings/strings.ts';
import { type Completion, completionAt, type Offer, offersFor } from './completion.ts';
import { rulesStrings } from './strings.ts';
import { Suggestions } from './suggestions.tsx';

type FormulaKind = Extract<FieldKind, { kind: 'formula' }>;
const SIGNS = [' + ', ' − ', ' × ', ' ÷ ', ' ≥ ', ' ≤ '];

interface Props {
  readonly label: string;
  readonly how: FormulaKind;
  readonly value: string;
  readonly isOptional: boolean;
  readonly onChange: (value: string) => void;
}

/** The typed text once more under the field, so that the place of an error shows in it. */
function Marked({ text, at, length }: { readonly text: string; readonly at: number; readonly length: number }): React.JSX.Element {
  const wrong = length === 0 ? ' ' : text.slice(at, at + length);
  return <div className="formula-under" aria-hidden>{text.slice(0, at)}<mark>{wrong}</mark>{text.slice(at + wrong.length)}</div>;
}

/** What a formula may hold, to be put in at the caret. */
function Offers({ how, onInsert }: { readonly how: FormulaKind; readonly onInsert: (offer: Offer) => void }): React.JSX.Element {
  const { language } = useStrings();
  const offers = offersFor(how);
  return (
    <div className="formula-offers" role="group" aria-label={rulesStrings(language).insert}>
      {offers.slice(0, how.names.length).map((offer) => <Button key={offer.text} size="small" appearance="outline" onClick={() => { onInsert(offer); }}>{offer.text}</Button>)}
      {SIGNS.map((sign) => <Button key={sign} size="small" appearance="subtle" className="formula-sign" onClick={() => { onInsert({ text: sign, back: 0 }); }}>{sign.trim()}</Button>)}
      {offers.slice(how.names.length).map((offer) => <Button key={offer.text} size="small" appearance="subtle" onClick={() => { onInsert(offer); }}>{offer.text.replace('()', '')}</Button>)}
    </div>
  );
}

/** The list that is open while a name is typed, and the keys that it takes. */
function useCompletion(how: FormulaKind, put: (from: number, offer: Offer) => void) {
  const [open, setOpen] = useState<Completion | null>(null);
  const [active, setActive] = useState(0);
  const show = (next: Completion | null): void => { setOpen(next); setActive(0); };
  const take = (index: number): void => {
    const offer = open?.offers[index];
    if (open === null || offer === undefined) return;
    show(null);
    put(open.from, offer);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key, altKey, ctrlKey, currentTarget: field } = event;
    // Enter and arrows belong to the input method while it composes a word.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (key === 'Enter') take(active);
    else if ((altKey && key === 'ArrowDown') || (ctrlKey && key === ' ')) show(completionAt(field.value, field.selectionStart, how, true));
    else if (open !== null && step !== undefined) setActive((active + step + open.offers.length) % open.offers.length);
    else if (open !== null && key === 'Escape') show(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { open, active, show, take, onKeyDown };
}

/** Puts text into a field and leaves the caret behind it, once it is there. */
function usePut(box: React.RefObject<HTMLTextAreaElement | null>, value: string, onChange: (value: string) => void): (from: number, to: number, offer: Offer) => void {
  return (from, to, { text, back }) => {
    box.current?.focus();
    onChange(value.slice(0, from) + text + value.slice(to));
    const caret = from + text.length - back;
    requestAnimationFrame(() => { box.current?.setSelectionRange(caret, caret); });
  };
}

/** A formula: names are offered while it is typed, an error is marked at its place. A field of several lines may be no combobox: that its list is open is said instead. */
export function FormulaEditor({ label, how, value, isOptional, onChange }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const [box, said, list, [isOpen, setOpen]] = [useRef<HTMLTextAreaElement>(null), useId(), useId(), useState(false)];
  const put = usePut(box, value, onChange);
  const { open, active, show, take, onKeyDown } = useCompletion(how, (from, offer) => { put(from, box.current?.selectionStart ?? value.length, offer); });
  const fault = isOptional && value === '' ? null : formulaFault(value, how);
  const message = fault === null ? null : word(language, fault.code, fault.params);
  const type = ({ currentTarget: field }: React.SyntheticEvent<HTMLTextAreaElement>, isComposing: boolean): void => {
    onChange(field.value.replace(/\n/g, ' '));
    show(isComposing ? null : completionAt(field.value, field.selectionStart, how, false));
  };
  return (
    <div className="formula" onFocus={() => { setOpen(true); }} onBlur={({ currentTarget, relatedTarget }) => { if (!currentTarget.contains(relatedTarget)) { setOpen(false); show(null); } }}>
      <div className="formula-box">
        {fault !== null && <Marked text={value} at={fault.position} length={fault.length} />}
        <textarea
          ref={box} rows={1} spellCheck={false} autoComplete="off" aria-label={label} aria-invalid={fault !== null} aria-describedby={message === null ? undefined : said}
          aria-haspopup="listbox" aria-autocomplete="list" aria-controls={open === null ? undefined : list} aria-activedescendant={open === null ? undefined : `${list}-${String(active)}`} value={value}
          onChange={(event) => { type(event, event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing); }} onCompositionEnd={(event) => { type(event, false); }} onKeyDown={onKeyDown} onClick={() => { show(null); }}
        />
        {open !== null && <Suggestions id={list} label={words.suggestions} offers={open.offers} active={active} onTake={take} />}
      </div>
      <p className="hidden" role="status">{open !== null && words.offered(open.offers.length)}</p>
      {message !== null && <p id={said} className="rule-fault">{message.message}{message.next !== '' && <span className="hint"> {message.next}</span>}</p>}
      {isOpen && <p className="hidden">{words.insert}</p>}
      {isOpen && <Offers how={how} onInsert={(offer) => { put(box.current?.selectionStart ?? value.length, box.current?.selectionEnd ?? value.length, offer); }} />}
    </div>
  );
}
