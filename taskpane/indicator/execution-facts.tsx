import { decimalText, rateText } from '../../src/app/words.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { useStrings } from '../strings/strings.ts';
import { Fact } from './fact.tsx';

type Rational = Parameters<typeof decimalText>[0];

/** 预算执行: the amounts, the rate and the weight as they were read. */
export function ExecutionFacts({ card: { execution, table } }: { readonly card: Scorecard }): React.JSX.Element | null {
  const { strings } = useStrings();
  const block = table.execution;
  if (execution === null || block === null) return null;
  const { cells, unit } = block;
  const amount = (value: Rational | null): string => (value === null ? '' : `${decimalText(value)}${unit ?? ''}`);
  const rate = rateText(execution);
  return (
    <dl className="facts">
      <Fact name={strings.budget} value={amount(block.budget)} cell={cells.budget} />
      <Fact name={strings.executed} value={amount(block.executed)} cell={cells.executed} />
      <Fact name={strings.rate} value={rate === null ? '' : `${rate}%`} cell={cells.rate} />
      <Fact name={strings.weight} value={execution.weight === null ? '' : decimalText(execution.weight)} cell={cells.weight} />
    </dl>
  );
}
