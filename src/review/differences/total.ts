import { decimalText } from '../../exact/decimal.ts';
import { type Rational, ZERO } from '../../exact/rational.ts';
import { round, truncate } from '../../exact/rounding.ts';
import type { Cause, Difference } from '../../model/review.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { sharesWeight } from '../../scoring/shared-weight.ts';
import { cause } from './causes.ts';
import { proofOf, sumProof } from './convention.ts';
import { figuresOf, isReproduced, type Setting } from './figure.ts';
import { isRoundedSum, plus, printedPoints, type PrintedPoints } from './points.ts';

/** The points as they stand before rows are rounded; null where one of them is open. */
function exactSum({ rows, execution }: Scorecard): Rational | null {
  const own = rows.filter(({ indicator }) => indicator.role !== 'subordinate' && indicator.weight !== null && !sharesWeight(indicator));
  const scores = [...(execution === null || execution.weight === null ? [] : [execution]), ...own.filter(({ status }) => status !== 'not-applicable')];
  const exact = scores.map(({ trace, score }) => trace?.exact ?? score);
  return exact.some((value) => value === null) ? null : plus(exact.flatMap((value) => value ?? []));
}

const by = (code: string, proof: string): Cause => ({ code, kind: 'convention', params: {}, proof });

const ROUNDINGS: readonly (readonly [code: string, how: (value: Rational) => Rational])[] = [
  ['cause-total-rounded-whole', (value) => round(value, 0)],
  ['cause-total-rounded-tenth', (value) => round(value, 1)],
  ['cause-total-truncated-whole', (value) => truncate(value, 0)],
  ['cause-total-truncated-tenth', (value) => truncate(value, 1)],
];

/** The total as the sum rounded or cut off. */
function roundedSum(printed: Rational, sum: Rational, substituted: string): Cause | null {
  const found = ROUNDINGS.find(([, how]) => how(sum).equals(printed));
  return found === undefined ? null : by(found[0], proofOf(substituted, sum, printed));
}

function partsText({ rows, execution }: PrintedPoints): string {
  return (execution === null ? rows : [execution, ...rows]).map((part) => decimalText(part)).join(' + ');
}

const isAllReproduced = ({ card, pack }: Setting): boolean => figuresOf(card).every((figure) => isReproduced(figure, pack));

/** The rows summed before they were rounded, where nothing else is wrong with them. */
function unrounded(printed: Rational, setting: Setting): Cause | null {
  const exact = isAllReproduced(setting) ? exactSum(setting.card) : null;
  return exact !== null && round(exact, setting.pack.rounding.places).equals(printed) ? by('cause-total-unrounded', proofOf('Σ', exact, printed)) : null;
}

/** Another way to the total from the same printed points. */
function byConvention(printed: Rational, points: PrintedPoints, setting: Setting): Cause | null {
  const { pack } = setting;
  const { sum, rows, execution } = points;
  if (execution !== null && !execution.equals(ZERO) && plus(rows).equals(printed)) return by('cause-total-without-execution', sumProof(rows, printed));
  if (sum.gt(pack.full) && printed.equals(pack.full)) return by('cause-total-capped', proofOf(partsText(points), sum, printed));
  if (isRoundedSum(printed, sum, pack)) return by('cause-rounded-in-total', proofOf(partsText(points), sum, printed));
  return unrounded(printed, setting) ?? roundedSum(printed, sum, partsText(points)) ?? scaledToFull(printed, points, setting);
}

/** The sum taken as a share of the full score. Where every point is given that share is all of it, whatever the rows are worth, and proves nothing. */
function scaledToFull(printed: Rational, { sum }: PrintedPoints, { card: { weightTotal }, pack: { full, rounding } }: Setting): Cause | null {
  if (weightTotal === null || weightTotal.lte(ZERO) || weightTotal.equals(full) || sum.equals(weightTotal)) return null;
  const scaled = sum.mul(full).div(weightTotal);
  if (!round(scaled, rounding.places).equals(printed)) return null;
  return by('cause-total-of-full', proofOf(`${decimalText(sum)} × ${decimalText(full)} ÷ ${decimalText(weightTotal)}`, scaled, printed));
}

/** What the pack does to the sum of the rows: 折算, 封顶. */
const ADJUSTED: ReadonlySet<string> = new Set(['rows-scaled', 'total-capped']);

/** The mere sum of the rows, where the rows differ or the pack makes another total of it. */
function ofRows(printed: Rational, proof: string, { card: { findings, total } }: Setting): Cause {
  if (total === null || !findings.some(({ code }) => ADJUSTED.has(code))) return by('cause-total-of-rows', proof);
  return { ...cause('mistake', 'cause-total-not-adjusted', { printed: decimalText(printed), recomputed: decimalText(total, 10) }), proof };
}

/** Every point is printed: the total holds against their sum, unless the rules make that total of these very rows; what else it differs from follows from the rows. */
function againstSum(printed: Rational, points: PrintedPoints, setting: Setting): Cause | null {
  const { sum } = points;
  const proof = sumProof(points.execution === null ? points.rows : [points.execution, ...points.rows], sum);
  const { total } = setting.card;
  if (printed.equals(sum)) return total === null || total.equals(printed) ? null : ofRows(printed, proof, setting);
  if (total?.equals(printed) === true && (isAllReproduced(setting) || isRoundedSum(printed, sum, setting.pack))) return null;
  const params = { printed: decimalText(printed), sum: decimalText(sum), off: decimalText(printed.sub(sum).abs()) };
  return byConvention(printed, points, setting) ?? { ...cause('mistake', 'cause-total-not-sum', params), proof: `${proof} ≠ ${decimalText(printed)}` };
}

/** Some points are not printed: the total must lie where they can bring it. */
function withinReach(printed: Rational, { sum, open }: PrintedPoints): Cause | null {
  const most = sum.add(plus(open));
  if (printed.gte(sum) && printed.lte(most)) return null;
  return cause('mistake', 'cause-total-out-of-reach', { printed: decimalText(printed), low: decimalText(sum), high: decimalText(most), rows: String(open.length) });
}

/** Nothing but the total is printed, or not all: what the rules give is all there is to hold it against. */
function againstRules(printed: Rational, setting: Setting): Cause | null {
  const { card } = setting;
  const { total } = card;
  if (total === null) return cause('open', 'cause-total-open', { printed: decimalText(printed), decided: decimalText(card.decided), undecided: decimalText(card.undecided) });
  if (total.equals(printed)) return null;
  return unrounded(printed, setting) ?? roundedSum(printed, total, decimalText(total)) ?? cause('mistake', 'cause-total-differs', { printed: decimalText(printed), recomputed: decimalText(total, 10) });
}

function causeOf(printed: Rational, setting: Setting): Cause | null {
  const points = printedPoints(setting.card);
  const isPrinted = points.rows.length > 0 || points.execution !== null;
  if (isPrinted && points.open.length === 0) return againstSum(printed, points, setting);
  if (!isPrinted) return printed.equals(ZERO) ? null : againstRules(printed, setting);
  return withinReach(printed, points) ?? (setting.card.total === null ? null : againstRules(printed, setting));
}

/** The printed 总分 that is not the sum of the printed points, or not what the rules give. A total right for its own rows is no mistake besides theirs. */
export function totalDifference(setting: Setting): readonly Difference[] {
  const { card: { table, total } } = setting;
  const { printedTotal: printed, cells: { score: cell = null } } = table.totals;
  const found = printed === null ? null : causeOf(printed, setting);
  if (found === null) return [];
  return [{ place: 'total', score: null, sheet: cell?.sheet ?? table.sheet, cell, printed, recomputed: total, grades: null, cause: found }];
}
