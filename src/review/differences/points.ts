import { type Rational, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import type { Score, Scorecard } from '../../model/scorecard.ts';
import type { Pack } from '../../rules/pack.ts';
import type { Setting } from './figure.ts';

/** What the printed points of a table come to, row by row and 预算执行. */
export interface PrintedPoints {
  readonly rows: readonly Rational[];
  readonly execution: Rational | null;
  readonly sum: Rational;
  /** Weights of rows whose points are not printed or cannot be read; what the sum may lack. */
  readonly open: readonly Rational[];
}

export const plus = (values: readonly Rational[]): Rational => values.reduce((sum, value) => sum.add(value), ZERO);

/** A row that carries points of its own, has none printed and shares no merged cell with one that has. */
function lacksPoints({ status, indicator: { printedScore, role, weight, row, cells, scoreOccupied } }: Score): boolean {
  const isMerged = scoreOccupied && cells.score !== undefined && cells.score.row < row;
  return printedScore === null && role === 'indicator' && status !== 'not-applicable' && weight !== null && !weight.equals(ZERO) && !isMerged;
}

export function printedPoints({ rows, execution, table }: Scorecard): PrintedPoints {
  const own = rows.filter(({ indicator: { role } }) => role !== 'subordinate');
  const printed = own.flatMap(({ indicator: { printedScore } }) => (printedScore === null ? [] : [printedScore]));
  const points = table.execution?.printedScore ?? null;
  const executionOpen = points === null && execution !== null && execution.weight !== null ? [execution.weight] : [];
  const open = [...executionOpen, ...own.filter(lacksPoints).flatMap(({ indicator: { weight } }) => (weight === null ? [] : [weight]))];
  return { rows: printed, execution: points, sum: plus(points === null ? printed : [points, ...printed]), open };
}

/** Is the total the sum of points that have more places than the rules, rounded to these: 92.3646… printed as 92.36? */
export function isRoundedSum(total: Rational, sum: Rational, { rounding: { places } }: Pack): boolean {
  return !sum.equals(total) && !round(sum, places).equals(sum) && round(sum, places).equals(total);
}

/** Are the rows of a table left as they come out, and only their sum rounded? */
export function isRoundedInTotal({ card, pack }: Setting): boolean {
  const { printedTotal } = card.table.totals;
  return printedTotal !== null && isRoundedSum(printedTotal, printedPoints(card).sum, pack);
}
