import { arithmetic, becauseText } from '../../src/app/words.ts';
import type { Binding, ExecutionScore, Score } from '../../src/model/scorecard.ts';
import { CellLink } from '../parts/cell-link.tsx';
import { useStrings } from '../strings/strings.ts';

function Values({ bindings }: { readonly bindings: readonly Binding[] }): React.JSX.Element {
  return (
    <ul className="values">
      {bindings.map(({ name, text, cell }) => <li key={name}>{name} <b>{text}</b>{cell !== null && <CellLink cell={cell} />}</li>)}
    </ul>
  );
}

/** Why the score is what it is: the reason, the clause, its formula and the formula with the numbers put in. */
export function Working({ scored }: { readonly scored: Score | ExecutionScore }): React.JSX.Element {
  const { language, strings } = useStrings();
  const { because, trace } = scored;
  return (
    <section className="part">
      <h3>{strings.how}</h3>
      <p className="because">{becauseText(because, language)}</p>
      {trace !== null && (
        <dl className="working">
          <dt>{strings.clause}</dt>
          <dd>{trace.clause} {!trace.verified && <span className="tag">{strings.clauseUnverified}</span>}</dd>
          <dt>{strings.formula}</dt>
          <dd className="formula">{trace.formula}</dd>
          <dt>{strings.substituted}</dt>
          <dd className="formula formula-result">{arithmetic(scored)}</dd>
          {trace.bindings.length > 0 && <><dt>{strings.values}</dt><dd><Values bindings={trace.bindings} /></dd></>}
        </dl>
      )}
    </section>
  );
}
