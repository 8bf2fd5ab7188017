import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { namesIn } from '../../src/app/session/rules.ts';
import { useSay } from '../parts/say.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { Ask } from './ask.tsx';
import { isShippedId, type Library, type Shelved } from './library.ts';
import type { Written } from './replacing.tsx';
import { rulesStrings } from './strings.ts';

interface Props {
  readonly shown: Shelved;
  readonly library: Library;
  readonly written: Written | null;
}

/** What else inherits from a file that is to go, by name; of a 编号 of the program's own nothing does. */
function heirsOf({ id }: Shelved, { all }: Library, written: Written | null): readonly string[] {
  if (isShippedId(id)) return [];
  const others = all.filter((one) => one.origin.kind === 'file' && one.id !== id && namesIn(one.text).parent === id).map(({ name }) => name);
  return [...(written !== null && namesIn(written.text).parent === id ? [written.name] : []), ...others];
}

/** Takes a loaded file out of the list. It is still with its author: only where something goes by it, that is said first. */
export function Drop({ shown, library, written }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const [session, say, [isAsked, setAsked]] = [useSession(), useSay(), useState(false)];
  const { tables } = useSessionState();
  const heirs = heirsOf(shown, library, written);
  const key = `file:${shown.id}`;
  const isUsed = tables?.some(({ chosenPack }) => chosenPack === key) === true;
  const drop = async (): Promise<void> => {
    setAsked(false);
    await session.dropRules(key);
    library.drop(shown.key);
    say(words.dropped(shown.name));
  };
  const tryDrop = (): void => { if (heirs.length > 0 || isUsed) setAsked(true); else void drop(); };
  return (
    <>
      <Button size="small" appearance="subtle" aria-label={words.dropOf(shown.name)} onClick={tryDrop}>{words.drop}</Button>
      {isAsked && (
        <Ask label={words.drop} buttons={<><Button size="small" onClick={() => { void drop(); }}>{words.dropNow}</Button><Button size="small" appearance="primary" onClick={() => { setAsked(false); }}>{strings.cancel}</Button></>}>
          {heirs.length > 0 && <p>{words.dropHeirs(words.quoted(heirs))}</p>}
          {isUsed && <p>{words.dropUsed}</p>}
        </Ask>
      )}
    </>
  );
}
