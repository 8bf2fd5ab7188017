import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { changeExample, exampleAt, type ExampleReport, isTableExample, type WrittenExample } from '../../src/app/session/rules.ts';
import { useStrings } from '../strings/strings.ts';
import { EXECUTION_KEYS, ExampleFields, isMissing, ROW_KEYS } from './example-fields.tsx';
import { keyName, rulesStrings } from './strings.ts';

/** The text of examples, how it is changed, and the way to a line of it. */
export interface ExampleEditing {
  readonly examples: string;
  readonly onExamples: (examples: string) => void;
  readonly onLine: (line: number) => void;
}

interface Props {
  readonly result: ExampleReport['results'][number];
  /** Its place among all examples, from 0. */
  readonly index: number;
  readonly editing: ExampleEditing;
}

/** What the example says beside what was computed. */
function SideBySide({ wrong }: Pick<Props['result'], 'wrong'>): React.JSX.Element | null {
  const { language } = useStrings();
  const words = rulesStrings(language);
  if (wrong.length === 0) return null;
  return (
    <table className="example-wrong">
      <thead><tr><td /><th scope="col">{words.wanted}</th><th scope="col">{words.found}</th></tr></thead>
      <tbody>{wrong.map(({ key, wanted, found }) => <tr key={key}><th scope="row">{keyName(language, key)}</th><td>{wanted}</td><td><b>{found}</b></td></tr>)}</tbody>
    </table>
  );
}

function keysOf(written: WrittenExample): readonly string[] {
  const usual = written['全年预算数'] === undefined && written['全年执行数'] === undefined ? ROW_KEYS : EXECUTION_KEYS;
  return [...usual, ...Object.keys(written).filter((key) => !usual.includes(key))];
}

/** The values of an example that stands in the text. */
function Change({ written, label, onDone, onCancel }: { readonly written: WrittenExample; readonly label: string; readonly onDone: (entry: WrittenExample) => void; readonly onCancel: () => void }): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const [entry, setEntry] = useState(written);
  const [isTried, setTried] = useState(false);
  const keys = keysOf(written);
  const change = (): void => {
    setTried(true);
    if (keys === EXECUTION_KEYS || !keys.some((key) => isMissing(entry, key))) onDone(Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, value.trim()])));
  };
  return (
    <form noValidate className="form mend" aria-label={label} onSubmit={(event) => { event.preventDefault(); change(); }}>
      <ExampleFields keys={keys} entry={entry} isTried={isTried} onEntry={setEntry} />
      <div className="buttons">
        <Button type="submit" size="small" appearance="primary">{words.saveExample}</Button>
        <Button size="small" onClick={onCancel}>{strings.cancel}</Button>
      </div>
    </form>
  );
}

/** The ways to mend an example that fails: the computed values in the place of its own, or any of its values by hand. */
export function MendExample({ result: { line, wrong }, index, editing: { examples, onExamples } }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const [isChanging, setChanging] = useState(false);
  const all = exampleAt(examples, index);
  // The form is one of rows and amounts; a whole table is changed in the text.
  const written = all === null || isTableExample(all) ? null : all;
  const change = (values: WrittenExample): void => {
    setChanging(false);
    onExamples(changeExample(examples, index, values));
  };
  return (
    <div className="example-mend">
      <SideBySide wrong={wrong} />
      {isChanging && written !== null ? <Change written={written} label={words.editExampleOf(line)} onDone={change} onCancel={() => { setChanging(false); }} /> : (
        <div className="buttons">
          {wrong.length > 0 && <Button size="small" aria-label={words.takeFoundOf(line)} title={words.takeFoundHint} onClick={() => { change(Object.fromEntries(wrong.map(({ key, found }) => [key, found]))); }}>{words.takeFound}</Button>}
          {written !== null && <Button size="small" aria-label={words.editExampleOf(line)} onClick={() => { setChanging(true); }}>{words.editExample}</Button>}
        </div>
      )}
    </div>
  );
}
