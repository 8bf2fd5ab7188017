import { decimalText, fixedText } from '../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../exact/rational.ts';
import { round } from '../exact/rounding.ts';
import type { ExecutionBlock } from '../model/indicator.ts';
import type { Binding, ExecutionScore, Reason } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { arithmeticOf, points } from './award.ts';
import { binding, reason, type Remark } from './judgement.ts';

/** The execution block with its points and what was noticed. */
export interface AwardedExecution {
  readonly score: ExecutionScore;
  readonly remarks: readonly Remark[];
}

const HUNDRED = rational(100);
const ONE_PERCENT_POINT_PLACES = 2;
const percent = (rate: Rational): string => `${fixedText(rate.mul(HUNDRED), ONE_PERCENT_POINT_PLACES)}%`;

function rateOf(block: ExecutionBlock): Rational | null {
  const { budget, executed } = block;
  return budget === null || executed === null || budget.lte(ZERO) ? null : executed.div(budget);
}

function whyOpen(block: ExecutionBlock): Reason {
  const part = block.parts.find(({ budget }) => budget !== null && budget.gt(ZERO));
  const totalEmpty = block.budget === null || block.budget.equals(ZERO);
  if (totalEmpty && part !== undefined) {
    return reason('because-total-row-empty', { label: part.label, budget: decimalText(part.budget ?? ZERO), executed: part.executed === null ? '' : decimalText(part.executed) });
  }
  if (block.budget === null) return reason('because-budget-blank');
  return reason(block.executed === null ? 'because-executed-blank' : 'because-budget-zero');
}

function bindingsOf(block: ExecutionBlock, weight: Rational, rate: Rational): Binding[] {
  const { cells } = block;
  const amounts: [string, Rational | null, Binding['cell']][] = [
    ['全年执行数', block.executed, cells.executed ?? null],
    ['全年预算数', block.budget, cells.budget ?? null],
    ['年初预算数', block.initial, cells.initial ?? null],
  ];
  return [
    binding('权重', weight, decimalText(weight), cells.weight),
    binding('执行率', rate, percent(rate), cells.rate),
    ...amounts.flatMap(([name, value, cell]) => (value === null ? [] : [{ name, value, text: `${decimalText(value)}${block.unit ?? ''}`, cell }])),
  ];
}

/** The rate as printed may be rounded to whole percents or more finely; it differs when its own digits do not bear it out. */
function rateDiffers(printed: Rational, rate: Rational): boolean {
  const places = Math.max(0, (decimalText(printed).split('.')[1] ?? '').length);
  return !round(rate, places).equals(printed);
}

function remarksOn(block: ExecutionBlock, rate: Rational, pack: Pack): Remark[] {
  const { cells, printedRate } = block;
  const remarks: Remark[] = [];
  const at = (severity: Remark['severity'], code: string, params: Record<string, string>, cell = cells.rate ?? cells.executed): void => {
    remarks.push({ severity, code, params, cell: cell ?? null });
  };
  if (printedRate !== null && rateDiffers(printedRate, rate)) {
    at('warning', 'rate-differs', { printed: `${decimalText(printedRate.mul(HUNDRED), 6)}%`, rate: percent(rate) });
  }
  if (rate.gt(rational(1))) at('warning', 'rate-above-one', { rate: percent(rate) });
  const limit = pack.execution.reasonBelow;
  if (limit !== null && rate.lt(limit) && block.reason === '') at('warning', 'low-execution-unexplained', { rate: percent(rate), limit: percent(limit) }, cells.reason ?? cells.rate);
  return remarks;
}

function weightRemarks(block: ExecutionBlock, pack: Pack): Remark[] {
  const usual = pack.execution.weight;
  if (usual === null || block.weight === null || block.weight.equals(usual)) return [];
  const params = { printed: decimalText(block.weight), usual: decimalText(usual) };
  return [{ severity: 'warning', code: 'execution-weight-differs', params, cell: block.cells.weight ?? null }];
}

function open(rate: Rational | null, weight: Rational, because: readonly Reason[]): ExecutionScore {
  return { rate, weight, status: 'undecided', score: null, possible: { low: ZERO, high: weight }, because, trace: null };
}

function openRemark({ cells }: ExecutionBlock): Remark {
  return { severity: 'warning', code: 'execution-undecided', params: {}, cell: cells.score ?? cells.executed ?? cells.budget ?? null };
}

function scored(block: ExecutionBlock, rate: Rational, weight: Rational, pack: Pack): ExecutionScore {
  const result = points({ place: '预算执行.计分', expression: pack.execution.formula }, bindingsOf(block, weight, rate), weight, pack);
  if (!result.ok) return open(rate, weight, [result.because]);
  const { trace } = result;
  const because = [reason('because-execution', { rate: percent(rate), arithmetic: arithmeticOf(trace) })];
  return { rate, weight, status: 'scored', score: trace.value, possible: { low: trace.value, high: trace.value }, because, trace };
}

/**
 * 预算执行得分: the pack's formula over 全年执行数 and 全年预算数. The weight is the printed one, else the pack's where the form has a place for weight
 * or score; a block without either only gets its rate. A budget of zero or a blank amount is undecided.
 */
export function scoreExecution(block: ExecutionBlock, pack: Pack): AwardedExecution {
  const rate = rateOf(block);
  const remarks = rate === null ? [] : remarksOn(block, rate, pack);
  const hasPlace = block.cells.weight !== undefined || block.cells.score !== undefined;
  const weight = block.weight ?? (hasPlace ? pack.execution.weight : null);
  if (weight === null) return { score: { rate, weight: null, status: 'unweighted', score: null, possible: null, because: [reason('because-unweighted')], trace: null }, remarks };
  const all = [...weightRemarks(block, pack), ...remarks];
  if (rate === null) return { score: open(null, weight, [whyOpen(block)]), remarks: [...all, openRemark(block)] };
  return { score: scored(block, rate, weight, pack), remarks: all };
}
