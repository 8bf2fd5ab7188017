import { tableCheck } from './check.ts';
import { judgedRows } from './rows.ts';

/** Once a table: the figures are read all the same. Only where other rows do use the column. */
export const unitInValue = tableCheck({
  id: 'check-unit-in-value',
  name: '单位未填单位栏',
  severity: 'info',
  source: '填报要求：计量单位填在“度量单位”一栏，指标值只填数字',
  limits: {},
  find: ({ card }) => {
    const counted = judgedRows(card).filter(({ indicator: { target, cells } }) => target.kind === 'quantity' && cells.unit !== undefined);
    const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== '';
    const blank = counted.filter(({ indicator: { target, printed } }) => !isFilled(printed.unit) && target.kind === 'quantity' && target.quantity.unit !== null && /[^\d.,\s≥≤><=]/.test(printed.target ?? ''));
    if (blank.length === 0 || blank.length === counted.length) return [];
    return [{ cells: blank.map(({ indicator }) => indicator.cells.target), params: { rows: String(blank.length), text: blank[0]?.indicator.printed.target ?? '' } }];
  },
});
