import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { exampleOf, exampleText, type WrittenExample } from '../../src/app/session/rules.ts';
import { indicatorName } from '../../src/app/words.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { useSay } from '../parts/say.ts';
import { useStrings } from '../strings/strings.ts';
import { keyName, rulesStrings } from './strings.ts';
import { useAuthor } from './use-author.ts';

const KEYS = ['指标', '指标性质', '指标值', '单位', '实际值', '权重', '得分', '因为'];
const NEEDED: ReadonlySet<string> = new Set(['指标值', '实际值', '权重', '得分']);

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
  const isMissing = (key: string): boolean => NEEDED.has(key) && (entry[key] ?? '').trim() === '';
  const add = (): void => {
    setTried(true);
    if (KEYS.some(isMissing)) return;
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
      <div className="example-fields">
        {KEYS.map((key) => (
          <Field key={key} size="small" label={keyName(language, key)} required={NEEDED.has(key)} {...(isTried && isMissing(key) ? { validationMessage: words.needed } : {})}>
            <Input size="small" value={entry[key] ?? ''} onChange={(_, { value }) => { keep({ ...entry, [key]: value }); }} />
          </Field>
        ))}
      </div>
      <div className="buttons"><Button type="submit" size="small" appearance="primary">{words.addExample}</Button></div>
    </form>
  );
}
