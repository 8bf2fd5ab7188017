import { decimalText } from '../../src/app/words.ts';
import type { Leaf } from '../indicators/visible.ts';
import { StatusMark } from '../parts/status.tsx';
import { useStrings } from '../strings/strings.ts';

function scoreOf(leaf: Leaf): { readonly score: string; readonly weight: string } {
  const { score, weight } = leaf.kind === 'row' ? { score: leaf.score.score, weight: leaf.score.indicator.weight } : leaf.execution;
  return { score: score === null ? '—' : decimalText(score), weight: weight === null ? '—' : decimalText(weight) };
}

/** Where an indicator stands, its name, its score and status. */
export function Heading({ leaf, title }: { readonly leaf: Leaf; readonly title: React.RefObject<HTMLHeadingElement | null> }): React.JSX.Element {
  const { strings } = useStrings();
  const { score, weight } = scoreOf(leaf);
  const name = leaf.kind === 'row' ? leaf.name : strings.execution;
  const above = leaf.kind === 'row' ? leaf.score.indicator.path.filter((level) => level !== '' && level !== name) : [];
  const status = leaf.kind === 'row' ? leaf.score.status : leaf.execution.status === 'undecided' ? 'undecided' : null;
  return (
    <div className="heading">
      {above.length > 0 && <p className="heading-path">{above.join(' › ')}</p>}
      <h2 ref={title} tabIndex={-1}>{name}</h2>
      <p className="heading-score">
        <b>{score}</b><span>/ {weight}</span>
        {status !== null && <StatusMark status={status} />}
      </p>
    </div>
  );
}
