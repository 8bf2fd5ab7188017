import { decimalText } from '../exact/decimal.ts';
import { rational, type Rational, ZERO } from '../exact/rational.ts';
import { type IndicatorTable, leavesWeight } from '../model/indicator.ts';
import type { ExecutionScore } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import type { Remark } from './judgement.ts';

const HUNDRED = rational(100);
const OF_A_HUNDRED = 'weights-not-100';

/** The weights, the execution's included as it was scored and those of a bonus left out, that do not come to the pack's 总分; null where they do, or where none is printed. */
function sumDiffers({ indicators, execution: block, totals }: IndicatorTable, execution: ExecutionScore | null, { full, id }: Pack): Remark | null {
  const own = indicators.filter(({ weight, bonus }) => weight !== null && bonus !== true);
  const [printed, points] = [block?.weight ?? null, block?.weight ?? execution?.weight ?? ZERO];
  const sum = own.reduce<Rational>((total, { weight }) => total.add(weight ?? ZERO), points);
  const [first] = own;
  if ((first === undefined && printed === null) || sum.equals(full)) return null;
  const about = { severity: 'warning', cell: totals.cells.weight ?? first?.cells.weight ?? null } as const;
  if (full.equals(HUNDRED)) return { ...about, code: OF_A_HUNDRED, params: { sum: decimalText(sum), execution: decimalText(points) } };
  return { ...about, code: 'weights-not-full', params: { sum: decimalText(sum), full: decimalText(full), id } };
}

/** What was read of a table, with its weights held against the pack's 总分: whoever read it knew only of 100. */
export function heldAgainstFull(table: IndicatorTable, execution: ExecutionScore | null, pack: Pack): IndicatorTable {
  if (pack.full.equals(HUNDRED)) return table;
  const findings = table.findings.filter(({ code }) => code !== OF_A_HUNDRED);
  const differs = sumDiffers(table, execution, pack);
  return { ...table, findings: differs === null ? findings : [{ ...differs, sheet: table.sheet }, ...findings] };
}

/**
 * What is said where the form gives the execution points and does not print how many: the weight that the pack has for it, and whether the weights
 * come to 100 with it, which nobody could know before the pack was chosen.
 */
export function openWeightRemarks(table: IndicatorTable, execution: ExecutionScore | null, pack: Pack): Remark[] {
  const { execution: block } = table;
  if (block === null || !leavesWeight(block)) return [];
  const [points, cell] = [execution?.weight ?? ZERO, block.cells.weight ?? block.cells.score ?? null];
  const taken: Remark[] = points.equals(ZERO) ? [] : [{ severity: 'info', code: 'execution-weight-from-rules', params: { points: decimalText(points), id: pack.id }, cell }];
  const differs = pack.full.equals(HUNDRED) ? sumDiffers(table, execution, pack) : null;
  return differs === null ? taken : [...taken, differs];
}
