import { decimalText, fixedText } from '../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../exact/rational.ts';
import { address } from '../model/cell.ts';
import type { ExecutionBlock } from '../model/indicator.ts';
import type { Binding, ExecutionScore, Reason } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { type Choice, placed } from './clause.ts';
import { binding, reason, type Remark } from './judgement.ts';
import { givesReason } from './over.ts';
import { holdsPoints, limitsOf, whyAdopted } from './person.ts';
import { arithmeticOf, points } from './points.ts';
import { howPrinted } from './printed-rate.ts';

/** The execution block with its points, what was noticed, and the places of the pack that decided it. */
export interface AwardedExecution {
  readonly score: ExecutionScore;
  readonly remarks: readonly Remark[];
  readonly places: readonly string[];
}

const ONE = rational(1);
const HUNDRED = rational(100);
const ONE_PERCENT_POINT_PLACES = 2;
const percent = (rate: Rational): string => `${fixedText(rate.mul(HUNDRED), ONE_PERCENT_POINT_PLACES)}%`;

/** Beyond a rate of 1000 % or below 0.1 % one amount is most likely in 元 and the other in 万元. */
const HIGHEST_RATE = rational(10);
const LOWEST_RATE = rational(1, 1000);

function rateOf(block: ExecutionBlock): Rational | null {
  const { budget, executed, printedRate, rateAlone } = block;
  if (rateAlone === true && printedRate !== null) return printedRate.lt(ZERO) ? null : printedRate;
  return budget === null || executed === null || budget.lte(ZERO) || executed.lt(ZERO) ? null : executed.div(budget);
}

/** A rate that no budget is executed at; one that is merely tiny counts where the form prints the same. */
function isUnlikely(rate: Rational, { printedRate }: ExecutionBlock): boolean {
  const tiny = rate.gt(ZERO) && rate.lt(LOWEST_RATE);
  return rate.gt(HIGHEST_RATE) || (tiny && (printedRate === null || howPrinted(printedRate, rate) !== 'rounded'));
}

function unlikelyRemark({ cells, rateAlone }: ExecutionBlock, rate: Rational): Remark {
  const at = rateAlone === true ? [cells.rate] : [cells.budget, cells.executed];
  const places = at.flatMap((cell) => (cell === undefined ? [] : [address(cell)])).join('、');
  return { severity: 'error', code: 'rate-unlikely', params: { rate: percent(rate), places }, cell: cells.executed ?? cells.rate ?? cells.budget ?? null };
}

/** Why no formula can be used; null where one can, be it for a budget of zero. */
function whyOpen(block: ExecutionBlock, rate: Rational | null): Reason | null {
  const part = block.parts.find(({ budget }) => budget !== null && budget.gt(ZERO));
  const totalEmpty = block.budget === null || block.budget.equals(ZERO);
  if (totalEmpty && part !== undefined) {
    return reason('because-total-row-empty', { label: part.label, budget: decimalText(part.budget ?? ZERO), executed: part.executed === null ? '' : decimalText(part.executed) });
  }
  if (block.rateAlone === true && rate !== null) return null;
  if (block.budget === null) return reason('because-budget-blank');
  if (block.executed === null) return reason('because-executed-blank');
  return block.budget.lt(ZERO) || block.executed.lt(ZERO) ? reason('because-amount-negative') : null;
}

/** A printed rate without amounts is what was executed of a budget of 100 %. */
function bindingsOf(printed: ExecutionBlock, weight: Rational, rate: Rational | null): Binding[] {
  const block: ExecutionBlock = printed.rateAlone === true ? { ...printed, executed: rate, budget: ONE, unit: null } : printed;
  const { cells } = block;
  const amounts: [string, Rational | null, Binding['cell']][] = [
    ['全年执行数', block.executed, cells.executed ?? null],
    ['全年预算数', block.budget, cells.budget ?? null],
    ['年初预算数', block.initial, cells.initial ?? null],
  ];
  return [
    binding('权重', weight, decimalText(weight), cells.weight),
    ...(rate === null ? [] : [binding('执行率', rate, percent(rate), cells.rate)]),
    ...amounts.flatMap(([name, value, cell]) => (value === null ? [] : [{ name, value, text: `${decimalText(value)}${block.unit ?? ''}`, cell }])),
  ];
}

function remarksOn(block: ExecutionBlock, rate: Rational, pack: Pack): Remark[] {
  const { cells, printedRate } = block;
  const remarks: Remark[] = [];
  const at = (severity: Remark['severity'], code: string, params: Record<string, string>, cell = cells.rate ?? cells.executed): void => {
    remarks.push({ severity, code, params, cell: cell ?? null });
  };
  const how = printedRate === null ? 'rounded' : howPrinted(printedRate, rate);
  if (printedRate !== null && how !== 'rounded') {
    at(how === 'differs' ? 'warning' : 'info', `rate-${how}`, { printed: `${decimalText(printedRate.mul(HUNDRED), 6)}%`, rate: percent(rate) });
  }
  if (rate.gt(ONE)) at('warning', 'rate-above-one', { rate: percent(rate) });
  if (block.rateAlone === true) at('info', 'rate-alone', { rate: percent(rate) }, cells.rate);
  const limit = pack.execution.reasonBelow;
  if (limit !== null && rate.lt(limit) && !givesReason(block.reason)) {
    at('warning', cells.reason === undefined ? 'low-execution-without-place' : 'low-execution-unexplained', { rate: percent(rate), limit: percent(limit) }, cells.reason ?? cells.rate);
  }
  return remarks;
}

function weightRemarks(block: ExecutionBlock, pack: Pack): Remark[] {
  const usual = pack.execution.weight;
  if (block.weight === null || usual?.equals(block.weight) === true) return [];
  if (usual === null) return [{ severity: 'warning', code: 'execution-weight-unforeseen', params: { printed: decimalText(block.weight), id: pack.id }, cell: block.cells.weight ?? null }];
  const params = { printed: decimalText(block.weight), usual: decimalText(usual) };
  return [{ severity: 'warning', code: 'execution-weight-differs', params, cell: block.cells.weight ?? null }];
}

function open(rate: Rational | null, weight: Rational, because: readonly Reason[]): ExecutionScore {
  return { rate, weight, status: 'undecided', score: null, possible: { low: ZERO, high: weight }, because, trace: null };
}

function openRemark({ cells }: ExecutionBlock, severity: Remark['severity'], code: string, params: Remark['params']): Remark {
  return { severity, code, params, cell: cells.score ?? cells.executed ?? cells.budget ?? null };
}

/** Undecided, with the reason in the remark itself: a program reads only that. */
function undecided(block: ExecutionBlock, because: Reason): Remark {
  return openRemark(block, 'warning', 'execution-undecided', { ...because.params, because: because.code });
}

/** 人工评定: the points that a person gave where the pack leaves them open. */
function byPerson(printed: Rational, weight: Rational, because: readonly Reason[]): ExecutionScore {
  return { rate: null, weight, status: 'scored', score: printed, possible: { low: printed, high: printed }, because, trace: null };
}

function choiceOf(pack: Pack, rate: Rational | null): Choice {
  const { formula, zeroBudget } = pack.execution;
  return rate === null ? placed('预算执行.预算为零', zeroBudget) : placed('预算执行.计分', { kind: 'formula', expression: formula });
}

/** The pack leaves a budget of zero to a person: the points that stand in the form, or none yet. */
function leftOpen(block: ExecutionBlock, weight: Rational, place: string): AwardedExecution {
  const zero = reason('because-budget-zero');
  const [limits, printed] = [limitsOf(null, weight), block.printedScore];
  if (printed !== null && holdsPoints(limits, printed)) return { score: byPerson(printed, weight, [zero, whyAdopted(limits, printed)]), remarks: [], places: [place] };
  return { score: open(null, weight, [zero]), remarks: [undecided(block, zero)], places: [place] };
}

/** The block by the pack's formula: for its rate, or for a budget of zero, which has none. */
function scored(block: ExecutionBlock, rate: Rational | null, weight: Rational, pack: Pack): AwardedExecution {
  const choice = choiceOf(pack, rate);
  if (choice.kind !== 'clause') return leftOpen(block, weight, choice.place);
  const { clause } = choice;
  const result = points(clause, bindingsOf(block, weight, rate), weight, pack);
  if (!result.ok) {
    const { code, params } = result.failure;
    const why = result.because.at(-1) ?? result.failure;
    return { score: open(rate, weight, result.because), remarks: [undecided(block, why), openRemark(block, 'error', code, params)], places: clause.places };
  }
  const { trace } = result;
  const arithmetic = arithmeticOf(trace);
  const because = rate === null ? reason('because-zero-budget-clause', { arithmetic }) : reason(block.rateAlone === true ? 'because-printed-rate' : 'because-execution', { rate: percent(rate), arithmetic });
  const score: ExecutionScore = { rate, weight, status: 'scored', score: trace.value, possible: { low: trace.value, high: trace.value }, because: [because], trace };
  return { score, remarks: [], places: clause.places };
}

/**
 * 预算执行得分: the pack's formula over 全年执行数 and 全年预算数. The weight is the printed one, else the pack's where the form has a place for weight
 * or score; a block without either only gets its rate. A blank or negative amount is undecided; a budget of zero is what the pack says (预算为零).
 */
export function scoreExecution(block: ExecutionBlock, pack: Pack): AwardedExecution {
  const formed = rateOf(block);
  const unlikely = formed !== null && isUnlikely(formed, block) ? formed : null;
  const rate = unlikely === null ? formed : null;
  const remarks = unlikely !== null ? [unlikelyRemark(block, unlikely)] : rate === null ? [] : remarksOn(block, rate, pack);
  const hasPlace = block.cells.weight !== undefined || block.cells.score !== undefined;
  const weight = block.weight ?? (hasPlace ? pack.execution.weight : null);
  if (weight === null) return { score: { rate, weight: null, status: 'unweighted', score: null, possible: null, because: [reason('because-unweighted')], trace: null }, remarks, places: [] };
  const all = [...weightRemarks(block, pack), ...remarks];
  const why = unlikely === null ? whyOpen(block, rate) : reason('because-rate-unlikely', { rate: percent(unlikely) });
  if (why !== null) return { score: open(rate, weight, [why]), remarks: [...all, undecided(block, why)], places: [] };
  const result = scored(block, rate, weight, pack);
  return { ...result, remarks: [...all, ...result.remarks] };
}
