import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { SaidOfRules } from '../../src/app/session/rules.ts';
import { useStrings } from '../strings/strings.ts';
import { rulesStrings } from './strings.ts';

/** What is said of the lines of a text, each with the way to its line. */
export function SaidList({ said, onLine }: { readonly said: readonly SaidOfRules[]; readonly onLine: ((line: number) => void) | null }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  return (
    <ul className="rule-said">
      {said.map(({ line, message, next }, index) => (
        <li key={index}>
          {onLine === null ? <span className="rule-line">{words.line(line)}</span> : <Button size="small" appearance="transparent" className="rule-line" aria-label={words.toLine(line)} onClick={() => { onLine(line); }}>{words.line(line)}</Button>}
          <span>{message}{next !== '' && <span className="hint"> {next}</span>}</span>
        </li>
      ))}
    </ul>
  );
}

/** A line of the text that is to be shown; each wish is another one, also for the same line. */
export interface LineWish {
  readonly line: number;
}

/** Chooses a line and brings it into sight, about a third below the top. */
function toLine(box: HTMLTextAreaElement, line: number): void {
  const lines = box.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  box.focus();
  box.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  const height = Number.parseFloat(getComputedStyle(box).lineHeight);
  box.scrollTop = Math.max(0, (line - 1) * height - box.clientHeight / 3);
  box.scrollLeft = 0;
}

/** The numbers of the lines, which go up and down with the text. */
function Gutter({ count, top, marked }: { readonly count: number; readonly top: number; readonly marked: ReadonlySet<number> }): React.JSX.Element {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <div className="rule-gutter" aria-hidden>
      <div style={{ transform: `translateY(${String(-top)}px)` }}>{marked.size === 0 ? numbers.join('\n') : numbers.map((one) => <span key={one} className={marked.has(one) ? 'rule-gutter-wrong' : undefined}>{one}{'\n'}</span>)}</div>
    </div>
  );
}

interface Props {
  readonly label: string;
  readonly text: string;
  readonly errors: readonly SaidOfRules[];
  readonly notices?: readonly SaidOfRules[];
  /** A line to be shown at once, which something outside names. */
  readonly wish?: LineWish | null;
  /** Null where the text can only be read. */
  readonly onChange: ((text: string) => void) | null;
}

/** The text itself with the numbers of its lines, for everything that the form has no field for. */
export function TextEditor({ label, text, errors, notices = [], wish = null, onChange }: Props): React.JSX.Element {
  const [box, said, [top, setTop]] = [useRef<HTMLTextAreaElement>(null), useId(), useState(0)];
  const show = useCallback((line: number): void => { if (box.current !== null) toLine(box.current, line); }, []);
  useEffect(() => { if (wish !== null) show(wish.line); }, [wish, show]);
  const all = [...errors, ...notices];
  return (
    <div className="part">
      {all.length > 0 && <div id={said}><SaidList said={all} onLine={show} /></div>}
      <div className="rule-text-box">
        <Gutter count={text.split('\n').length} top={top} marked={new Set(errors.map(({ line }) => line))} />
        <textarea
          ref={box} className="rule-text" wrap="off" spellCheck={false} readOnly={onChange === null} aria-label={label} aria-invalid={errors.length > 0} aria-describedby={all.length > 0 ? said : undefined} value={text}
          onChange={({ target }) => { onChange?.(target.value); }} onScroll={({ currentTarget }) => { setTop(currentTarget.scrollTop); }}
        />
      </div>
    </div>
  );
}
