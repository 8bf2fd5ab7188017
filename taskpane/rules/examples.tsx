import { Button } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, DismissCircle16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { type ExampleReport, ownUnreached, type Pack, runExamples } from '../../src/app/session/rules.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { useStrings } from '../strings/strings.ts';
import type { Draft } from './author.ts';
import type { Library } from './library.ts';
import { type ExampleEditing, MendExample } from './mend-example.tsx';
import { NewExample } from './new-example.tsx';
import { rulesStrings } from './strings.ts';
import { type LineWish, TextEditor } from './text-editor.tsx';

type Result = ExampleReport['results'][number];

interface OneProps {
  readonly result: Result;
  readonly index: number;
  readonly text: string;
  readonly editing: ExampleEditing;
}

function One({ result, index, text, editing }: OneProps): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { line, failure } = result;
  const isGood = failure === null;
  return (
    <li>
      <span className={`status ${isGood ? 'status-met' : 'status-missed'}`}>{isGood ? <CheckmarkCircle16Regular aria-hidden /> : <DismissCircle16Regular aria-hidden />}{isGood ? words.pass : words.fail}</span>
      <code>{text}</code>
      {failure !== null && <span className="rule-fault">{failure}</span>}
      <Button size="small" appearance="transparent" className="rule-line" aria-label={words.toLine(line)} onClick={() => { editing.onLine(line); }}>{words.line(line)}</Button>
      {!isGood && <MendExample result={result} index={index} editing={editing} />}
    </li>
  );
}

interface Placed {
  readonly result: Result;
  /** Its place among all examples, from 0. */
  readonly index: number;
}

function List({ results, editing }: { readonly results: readonly Placed[]; readonly editing: ExampleEditing }): React.JSX.Element {
  const lines = editing.examples.split('\n');
  return <ul className="examples">{results.map(({ result, index }) => <One key={index} result={result} index={index} editing={editing} text={(lines[result.line - 1] ?? '').trim().replace(/^-\s*/, '').replace(/^\{\s*(.*?)\s*\}$/, '$1')} />)}</ul>;
}

function Report({ report, editing, unreached }: { readonly report: ExampleReport; readonly editing: ExampleEditing; readonly unreached: readonly string[] }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const all = report.results.map((result, index): Placed => ({ result, index }));
  const [failed, passed] = [true, false].map((isFailed) => all.filter(({ result: { failure } }) => (failure !== null) === isFailed)) as [Placed[], Placed[]];
  return (
    <>
      <p role="status" className="example-sum">{report.count === 0 ? words.noExamples : words.passed(passed.length, report.count)}</p>
      {failed.length > 0 && <><h3>{words.failures}</h3><List results={failed} editing={editing} /></>}
      {passed.length > 0 && <details className="rule-section"><summary><span className="rule-title">{words.passes}（{passed.length}）</span></summary><div className="rule-body"><List results={passed} editing={editing} /></div></details>}
      {unreached.length > 0 && <details className="rule-section"><summary><span className="rule-title">{words.unreached(unreached.length)}</span></summary><div className="rule-body"><ul>{unreached.map((place) => <li key={place}>{place}</li>)}</ul></div></details>}
    </>
  );
}

interface Props {
  readonly pack: Pack | null;
  readonly draft: Draft;
  readonly library: Library;
  readonly current: Score | null;
  readonly onExamples: (examples: string) => void;
}

/** The examples of rules: what each came to, and more of them. */
export function Examples({ pack, draft: { text, examples }, library, current, onExamples }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const report = useMemo(() => (pack === null ? null : runExamples(pack, examples, language)), [pack, examples, language]);
  const [isOpen, setOpen] = useState(false);
  const [wish, setWish] = useState<LineWish | null>(null);
  const editing: ExampleEditing = { examples, onExamples, onLine: (line) => { setOpen(true); setWish({ line }); } };
  return (
    <div className="part">
      {report === null ? <p className="hint">{words.needPack}</p> : <Report report={report} editing={editing} unreached={ownUnreached(report, text, library.resolve)} />}
      <NewExample examples={examples} current={current} onExamples={onExamples} />
      <details className="rule-section" open={isOpen} onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
        <summary><span className="rule-title">{words.editExamples}</span></summary>
        {isOpen && <div className="rule-body"><TextEditor label={words.examplesLabel} text={examples} errors={[]} wish={wish} onChange={onExamples} /></div>}
      </details>
    </div>
  );
}
