import { CheckmarkCircle16Regular, DismissCircle16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { type ExampleReport, ownUnreached, type Pack, runExamples } from '../../src/app/session/rules.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { useStrings } from '../strings/strings.ts';
import type { Draft } from './author.ts';
import type { Library } from './library.ts';
import { NewExample } from './new-example.tsx';
import { rulesStrings } from './strings.ts';
import { TextEditor } from './text-editor.tsx';

type Result = ExampleReport['results'][number];

function One({ result: { line, failure }, text }: { readonly result: Result; readonly text: string }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const isGood = failure === null;
  return (
    <li>
      <span className={`status ${isGood ? 'status-met' : 'status-missed'}`}>{isGood ? <CheckmarkCircle16Regular aria-hidden /> : <DismissCircle16Regular aria-hidden />}{isGood ? words.pass : words.fail}</span>
      <code>{text}</code>
      {failure !== null && <span className="rule-fault">{failure}</span>}
      <span className="rule-line">{words.line(line)}</span>
    </li>
  );
}

function List({ results, lines }: { readonly results: readonly Result[]; readonly lines: readonly string[] }): React.JSX.Element {
  return <ul className="examples">{results.map((result, index) => <One key={index} result={result} text={(lines[result.line - 1] ?? '').trim().replace(/^-\s*/, '').replace(/^\{\s*(.*?)\s*\}$/, '$1')} />)}</ul>;
}

function Report({ report, examples, unreached }: { readonly report: ExampleReport; readonly examples: string; readonly unreached: readonly string[] }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const [failed, passed] = [report.results.filter(({ failure }) => failure !== null), report.results.filter(({ failure }) => failure === null)];
  const lines = examples.split('\n');
  return (
    <>
      <p role="status" className="example-sum">{report.count === 0 ? words.noExamples : words.passed(passed.length, report.count)}</p>
      {failed.length > 0 && <><h3>{words.failures}</h3><List results={failed} lines={lines} /></>}
      {passed.length > 0 && <details className="rule-section"><summary><span className="rule-title">{words.passes}（{passed.length}）</span></summary><div className="rule-body"><List results={passed} lines={lines} /></div></details>}
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
  return (
    <div className="part">
      {report === null ? <p className="hint">{words.needPack}</p> : <Report report={report} examples={examples} unreached={ownUnreached(report, text, library.resolve)} />}
      <NewExample examples={examples} current={current} onExamples={onExamples} />
      <details className="rule-section">
        <summary><span className="rule-title">{words.editExamples}</span></summary>
        <div className="rule-body"><TextEditor label={words.examplesLabel} text={examples} errors={[]} onChange={onExamples} /></div>
      </details>
    </div>
  );
}
