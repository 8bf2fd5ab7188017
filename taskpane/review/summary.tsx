import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../parts/say.ts';
import { useStrings } from '../strings/strings.ts';
import { reviewStrings } from './strings.ts';

/** The text to copy by hand, selected. */
function ByHand({ text }: { readonly text: string }): React.JSX.Element {
  const { language } = useStrings();
  const words = reviewStrings(language);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => { box.current?.focus(); box.current?.select(); }, []);
  return (
    <>
      <p className="hint" role="status">{words.copyByHand}</p>
      <textarea ref={box} readOnly className="review-summary" aria-label={words.summary} value={text} />
    </>
  );
}

/** Copies the summary; where the host lets no page write the clipboard, it is shown selected. */
export function Summary({ text }: { readonly text: string }): React.JSX.Element {
  const { language } = useStrings();
  const words = reviewStrings(language);
  const say = useSay();
  const [isByHand, setByHand] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setByHand(false);
      say(words.copied);
    } catch {
      setByHand(true);
    }
  };
  return (
    <section className="part">
      <Button size="small" onClick={() => { void copy(); }}>{words.copy}</Button>
      {isByHand && <ByHand text={text} />}
    </section>
  );
}
