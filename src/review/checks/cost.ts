import type { Rational } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import { decimalText } from '../../exact/decimal.ts';
import type { Quantity, Unit } from '../../model/quantity.ts';
import { unitOf } from '../../notation/units.ts';
import { type Spot, tableCheck } from './check.ts';
import { judgedRows, plain, plainName } from './rows.ts';

/** A cost that is all of the project's, not that of one of its parts or of one unit. */
const WHOLE_COST = /^(?:项目|工程|资金)?(?:总成本|总投资|总费用|总投入|成本总额|投资总额|资金总额|资金投入总额|预算总成本)(?:控制数?|额)?$/;
const HOME_UNIT = '万元';

const placesOf = (value: Rational): number => (decimalText(value).split('.')[1] ?? '').length;

/** Are two amounts the same, as coarsely as the coarser of them is printed? */
function isSameAmount(one: Rational, other: Rational): boolean {
  const places = Math.min(placesOf(one), placesOf(other));
  return round(one, places).equals(round(other, places));
}

/** An indicator's amount in the block's unit; null where it is none. */
function amountIn(quantity: Quantity | null, rowUnit: Unit | null, block: Unit | null): Rational | null {
  const unit = quantity?.unit ?? rowUnit;
  return quantity === null || unit?.dimension !== '元' || block === null ? null : quantity.value.mul(unit.factor).div(block.factor);
}

/** What the whole cost came to is what was paid; what it was to be is one of the budgets. Held against them as printed, where they give a rate at all. */
export const costDiffers = tableCheck({
  id: 'check-cost-differs',
  name: '成本与资金不符',
  severity: 'warning',
  source: '复核通行做法：成本指标、资金表和正文的金额应当一致',
  limits: {},
  find: ({ card }) => {
    const { execution } = card.table;
    if (execution === null || card.execution === null || card.execution.rate === null) return [];
    const unit = unitOf(execution.unit ?? HOME_UNIT);
    const budgets = [execution.budget, execution.initial].filter((one) => one !== null);
    return judgedRows(card).filter(({ indicator }) => WHOLE_COST.test(plainName(indicator).replace(/[（(].*$/, ''))).flatMap(({ indicator }): Spot[] => {
      const { target, actual, cells } = indicator;
      const stated = target.kind === 'quantity' ? target.quantity : null;
      const paid = actual.kind === 'quantity' && actual.bound === null ? amountIn(actual.quantity, stated?.unit ?? null, unit) : null;
      const planned = amountIn(stated, null, unit);
      const params = { name: plainName(indicator), unit: execution.unit ?? '' };
      if (paid !== null && execution.executed !== null && !isSameAmount(paid, execution.executed)) {
        return [{ cells: [cells.actual, execution.cells.executed], params: { ...params, what: plain(paid), money: plain(execution.executed) } }];
      }
      if (planned === null || budgets.length === 0 || budgets.some((budget) => isSameAmount(planned, budget))) return [];
      return [{ cells: [cells.target, execution.cells.budget], params: { ...params, what: plain(planned), money: plain(budgets[0] ?? planned) }, severity: 'info' }];
    });
  },
});
