import { decimalText } from '../../exact/decimal.ts';
import { round } from '../../exact/rounding.ts';
import { tableCheck } from './check.ts';
import { judgedRows, percent, plainName } from './rows.ts';

const EXECUTION_RATE = /^(?:项目|年度|部门|全年)*(?:预算|资金)执行率$/;

/** A row that is the execution rate itself, held against the amounts at the places that it is printed with. */
export const executionIndicator = tableCheck({
  id: 'check-execution-indicator',
  name: '执行率指标',
  severity: 'warning',
  source: '复核通行做法：指标里的执行率应与资金表一致',
  limits: {},
  find: ({ card }) => {
    const rate = card.execution?.rate ?? null;
    if (rate === null) return [];
    return judgedRows(card).filter(({ indicator }) => EXECUTION_RATE.test(plainName(indicator))).flatMap(({ indicator: { actual, cells, target } }) => {
      const quantity = actual.kind === 'quantity' && actual.bound === null ? actual.quantity : null;
      const unit = quantity?.unit ?? (target.kind === 'quantity' ? target.quantity.unit : null);
      if (quantity === null || unit?.dimension !== 'ratio') return [];
      const places = (decimalText(quantity.value).split('.')[1] ?? '').length;
      const { executed, rate: atRate } = card.table.execution?.cells ?? {};
      return round(rate.div(unit.factor), places).equals(quantity.value) ? [] : [{ cells: [cells.actual, executed ?? atRate], params: { printed: percent(quantity.value.mul(unit.factor)), rate: percent(rate) } }];
    });
  },
});
