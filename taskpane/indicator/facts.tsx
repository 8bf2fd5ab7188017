import { actualText, decimalText, targetText } from '../../src/app/words.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { useStrings } from '../strings/strings.ts';
import { Fact } from './fact.tsx';

/** Target, actual value and weight as they were read. */
export function Facts({ score: { indicator } }: { readonly score: Score }): React.JSX.Element {
  const { strings } = useStrings();
  const { cells, printed, target, actual, weight } = indicator;
  return (
    <dl className="facts">
      <Fact name={strings.target} value={targetText(target)} printed={printed.target} cell={cells.target} />
      <Fact name={strings.actual} value={actualText(actual)} printed={printed.actual} cell={cells.actual} />
      <Fact name={strings.weight} value={weight === null ? '' : decimalText(weight)} printed={printed.weight} cell={cells.weight} />
    </dl>
  );
}
