import { useState } from 'react';
import type { SaidOfRules } from '../../src/app/session/rules.ts';
import { useStrings } from '../strings/strings.ts';
import { rulesStrings } from './strings.ts';
import { type LineWish, SaidList, TextEditor } from './text-editor.tsx';

interface Props {
  readonly text: string;
  /** Why the text cannot be used. */
  readonly errors: readonly SaidOfRules[];
}

/** The text of rules that are only read, and what is wrong with it, each with the way to its line. */
export function RawText({ text, errors }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const [isOpen, setOpen] = useState(false);
  const [wish, setWish] = useState<LineWish | null>(null);
  const toLine = (line: number): void => { setOpen(true); setWish({ line }); };
  return (
    <>
      {errors.length > 0 && <><p className="rule-fault">{words.broken(errors.length)}</p><SaidList said={errors} onLine={toLine} /></>}
      <details className="rule-section" open={isOpen} onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
        <summary><span className="rule-title">{words.textLabel}</span></summary>
        {isOpen && <div className="rule-body"><TextEditor label={words.textLabel} text={text} errors={[]} wish={wish} onChange={null} /></div>}
      </details>
    </>
  );
}
