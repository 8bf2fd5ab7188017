import type { DatePoint } from '../../model/quantity.ts';
import { type Spot, tableCheck } from './check.ts';
import { judgedRows, plainName } from './rows.ts';

function yearOf(date: DatePoint): number | null {
  return date.last === null ? null : Number(date.last.slice(0, 4));
}

/** A deadline or a completion before the year that the table is about is most often last year's form; one after it is a delay, which scoring sees. */
export const otherYear = tableCheck({
  id: 'check-other-year',
  name: '日期不在年度内',
  severity: 'warning',
  source: '复核通行做法：表格年度与表内日期不一致，多为沿用上年的表',
  limits: {},
  find: ({ card }) => {
    const { year } = card.table;
    if (year === null) return [];
    return judgedRows(card).flatMap(({ indicator }): Spot[] => {
      const { target, actual, cells } = indicator;
      const sides = [[target.kind === 'date' ? target.date : null, cells.target, indicator.printed.target], [actual.kind === 'date' ? actual.date : null, cells.actual, indicator.printed.actual]] as const;
      const [early] = sides.filter(([date]) => date !== null && (yearOf(date) ?? year) < year);
      return early === undefined ? [] : [{ cells: [early[1]], params: { name: plainName(indicator), text: early[2] ?? '', year: String(year) } }];
    });
  },
});
