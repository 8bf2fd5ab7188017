import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { exampleOf, exampleText, type WrittenExample } from '../../src/app/session/rules.ts';
import { indicatorName } from '../../src/app/words.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { useSay } from '../parts/say.ts';
import { useStrings } from '../strings/strings.ts';
import { ExampleFields, isMissing, ROW_KEYS as KEYS } from './example-fields.tsx';
import { rulesStrings } from './strings.ts';
import { useAuthor } from './use-author.ts';

interface Props {
  readonly examples: string;
  /** The indicator that is chosen in the workbook, by these rules. */
  readonly current: Score | null;
  readonly onExamples: (examples: string) => void;
}

/** One more example, filled in by hand or from the chosen row. */
export function NewExample({ examples, current, onExamples }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const say = useSay();
  const [{ example: entry }, change] = useAuthor();
  const keep = (example: WrittenExample): void => { change({ example }); };
  const [isTried, setTried] = useState(false);
  const [from, setFrom] = useState<WrittenExample | null>(null);
  const row = current === null ? null : exampleOf(current.indicator);
  const add = (): void => {
    setTried(true);
    if (KEYS.some((key) => isMissing(entry, key))) return;
    onExamples(exampleText(examples, Object.fromEntries(KEYS.flatMap((key) => { const value = (entry[key] ?? '').trim(); return value === '' ? [] : [[key, value]]; }))));
    keep({});
    setFrom(null);
    setTried(false);
    say(words.added);
  };
  return (
    <form noValidate className="form mend" aria-label={words.newExample} onSubmit={(event) => { event.preventDefault(); add(); }}>
      <h3>{words.newExample}</h3>
      {row === null || current === null ? <p className="hint">{words.noRow}</p> : <div><Button size="small" onClick={() => { keep(row); setFrom(row); }}>{words.useRow(indicatorName(current.indicator))}</Button></div>}
      {from !== null && <p className="hint" role="status">{from['得分'] === undefined ? words.expectedBlank : words.expectedPrinted}</p>}
      <ExampleFields keys={KEYS} entry={entry} isTried={isTried} onEntry={keep} />
      <div className="buttons"><Button type="submit" size="small" appearance="primary">{words.addExample}</Button></div>
    </form>
  );
}
