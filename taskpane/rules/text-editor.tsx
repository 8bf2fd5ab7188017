import { Button } from '@fluentui/react-components';
import { useId, useRef } from 'react';
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

interface Props {
  readonly label: string;
  readonly text: string;
  readonly errors: readonly SaidOfRules[];
  readonly onChange: (text: string) => void;
}

/** The text itself, for everything that the form has no field for. */
export function TextEditor({ label, text, errors, onChange }: Props): React.JSX.Element {
  const [box, said] = [useRef<HTMLTextAreaElement>(null), useId()];
  const toLine = (line: number): void => {
    const before = text.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const length = text.split('\n')[line - 1]?.length ?? 0;
    box.current?.focus();
    box.current?.setSelectionRange(before, before + length);
  };
  return (
    <div className="part">
      {errors.length > 0 && <div id={said}><SaidList said={errors} onLine={toLine} /></div>}
      <textarea ref={box} className="rule-text" wrap="off" spellCheck={false} aria-label={label} aria-invalid={errors.length > 0} aria-describedby={errors.length > 0 ? said : undefined} value={text} onChange={({ target }) => { onChange(target.value); }} />
    </div>
  );
}
