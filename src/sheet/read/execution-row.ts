import type { ExecutionBlock, Indicator } from '../../model/indicator.ts';
import type { Quantity } from '../../model/quantity.ts';
import { isExecutionLabel } from './labels.ts';

const MONEY = '元';

function isMoney({ unit }: Quantity): boolean {
  return unit?.dimension === MONEY;
}

/**
 * 预算执行率 as the first row of the indicators, with the budget in the target's column and the amount executed in the actual's. Null for
 * any other row, also for an execution rate that is itself held against a target: that is an ordinary indicator.
 */
export function executionInRow(indicator: Indicator | undefined): ExecutionBlock | null {
  if (indicator === undefined || !indicator.path.some((text) => isExecutionLabel(text))) return null;
  const { target, actual, cells } = indicator;
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return null;
  const [budget, executed] = [target.quantity, actual.quantity];
  const money = [budget, executed].filter(isMoney);
  if (money.length === 0 || [budget, executed].some((amount) => amount.unit !== null && !isMoney(amount))) return null;
  const unit = budget.unit ?? executed.unit;
  const factor = executed.unit !== null && unit !== null ? executed.unit.factor.div(unit.factor) : null;
  return {
    initial: null,
    budget: budget.value,
    executed: factor === null ? executed.value : executed.value.mul(factor),
    printedRate: null,
    weight: indicator.weight,
    printedScore: indicator.printedScore,
    scoreOccupied: indicator.scoreOccupied,
    unit: unit?.text ?? null,
    reason: indicator.reason,
    cells: {
      ...(cells.target && { budget: cells.target }),
      ...(cells.actual && { executed: cells.actual }),
      ...(cells.weight && { weight: cells.weight }),
      ...(cells.score && { score: cells.score }),
      ...(cells.reason && { reason: cells.reason }),
    },
    parts: [],
  };
}
