import { Button } from '@fluentui/react-components';
import { kindOfText, type RuleTexts } from '../../src/app/session/rules.ts';
import { useSay } from '../parts/say.ts';
import { useStrings } from '../strings/strings.ts';
import { chooseTexts } from './files.ts';
import { rulesStrings } from './strings.ts';

interface Props {
  /** What is at hand; a file replaces its half of it. */
  readonly texts: RuleTexts | null;
  readonly onTexts: (texts: RuleTexts) => void;
}

/** Loads rules, examples or both from files: told apart by what they hold. */
export function LoadButton({ texts, onTexts }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const say = useSay();
  const load = async (): Promise<void> => {
    let next: RuleTexts = texts ?? { text: '', examples: '' };
    const [loaded, refused]: [string[], string[]] = [[], []];
    for (const { name, text } of await chooseTexts()) {
      const kind = text === null ? null : kindOfText(text);
      if (text === null || kind === null) refused.push(text === null ? words.tooLarge(name) : words.notLoaded(name));
      else {
        next = kind === 'rules' ? { ...next, text } : { ...next, examples: text };
        loaded.push(name);
      }
    }
    if (loaded.length > 0 && next.text !== '') onTexts(next);
    if (loaded.length + refused.length > 0) say([...(loaded.length === 0 ? [] : [words.loaded(loaded.join('、'))]), ...refused].join(' '));
  };
  return <Button size="small" onClick={() => { void load(); }}>{words.load}</Button>;
}
