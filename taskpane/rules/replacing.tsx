import { Button } from '@fluentui/react-components';
import { useStrings } from '../strings/strings.ts';
import { Ask } from './ask.tsx';
import { rulesStrings } from './strings.ts';
import type { Part } from './use-rules.ts';

/** Rules that are being written while others are looked at, what of them would be lost, and the way back to them. */
export interface Written {
  readonly name: string;
  readonly text: string;
  readonly unsaved: readonly Part[];
  readonly onBack: () => void;
}

interface Props {
  readonly written: Written;
  /** What would take their place. */
  readonly by: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before others take the place of rules that are being written and would be lost. */
export function Replacing({ written: { name, unsaved, onBack }, by, onYes, onNo }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const buttons = (
    <>
      <Button size="small" appearance="primary" onClick={onBack}>{words.goOn(name)}</Button>
      <Button size="small" onClick={onYes}>{words.replaceBy(by)}</Button>
      <Button size="small" appearance="subtle" onClick={onNo}>{strings.cancel}</Button>
    </>
  );
  return <Ask label={words.replace} buttons={buttons}><p>{words.replaceLoses(name, words.parts(unsaved))}</p></Ask>;
}
