import { decimalText } from '../exact/decimal.ts';
import { type Rational, ZERO } from '../exact/rational.ts';
import { round } from '../exact/rounding.ts';
import type { Finding } from '../model/finding.ts';
import { type Indicator, indicatorName, type IndicatorTable } from '../model/indicator.ts';
import type { ExecutionScore, PackIdentity, Reason, Scorecard, Score } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { award, type Awarded } from './award.ts';
import { type AwardedExecution, scoreExecution } from './execution.ts';
import { judge } from './judge.ts';
import { remark, type Remark } from './judgement.ts';

type Part = Pick<Score, 'score' | 'possible'>;

const sum = (values: readonly Rational[]): Rational => values.reduce((total, value) => total.add(value), ZERO);

function identity(pack: Pack, chosen: Reason): PackIdentity {
  const verified = pack.unverified.length === 0 && pack.sources.every((source) => source.verified);
  return { id: pack.id, name: pack.name, version: pack.version, sha256: pack.sha256, chosen, verified };
}

function rowRemarks(table: IndicatorTable, { score }: Awarded): Remark[] {
  const { indicator } = score;
  const remarks: Remark[] = [];
  if (indicator.role === 'indicator' && indicator.weight === null && table.columns.weight !== undefined) {
    remarks.push(remark(indicator, 'error', 'weight-missing', {}, 'weight'));
  }
  if (score.assumedOperator !== null) {
    const costs = score.status === 'missed';
    remarks.push(remark(indicator, costs ? 'warning' : 'info', costs ? 'no-operator-missed' : 'no-operator', { operator: score.assumedOperator }, 'target'));
  }
  const { printedScore } = indicator;
  if (printedScore !== null && score.score !== null && !printedScore.equals(score.score)) {
    remarks.push(remark(indicator, 'warning', 'printed-score-differs', { printed: decimalText(printedScore), score: decimalText(score.score, 10) }, 'score'));
  }
  if (score.status === 'undecided') remarks.push(remark(indicator, 'warning', 'row-undecided', { name: indicatorName(indicator) }));
  return remarks;
}

function executionRemarks(table: IndicatorTable, execution: ExecutionScore | null): Remark[] {
  const printed = table.execution?.printedScore ?? null;
  if (execution === null || printed === null || execution.score === null || printed.equals(execution.score)) return [];
  const params = { printed: decimalText(printed), score: decimalText(execution.score, 10) };
  return [{ severity: 'warning', code: 'printed-execution-differs', params, cell: table.execution?.cells.score ?? null }];
}

interface Sums {
  readonly weightTotal: Rational | null;
  readonly decided: Rational;
  readonly undecided: Rational;
  readonly total: Rational | null;
  readonly grade: string | null;
}

function gradeOf(pack: Pack, total: Rational): string | null {
  return pack.grades.find(({ from }) => total.gte(from))?.name ?? null;
}

/** The grade that every outcome of what is undecided would lead to. */
function certainGrade(pack: Pack, weightTotal: Rational, low: Rational, high: Rational): string | null {
  if (!weightTotal.equals(pack.full)) return null;
  const [worst, best] = [gradeOf(pack, low), gradeOf(pack, high)];
  return worst === best ? worst : null;
}

function sumsOf(parts: readonly Part[], weights: readonly Rational[], pack: Pack): Sums {
  if (weights.length === 0) return { weightTotal: null, decided: ZERO, undecided: ZERO, total: null, grade: null };
  const weightTotal = sum(weights);
  const scaled = pack.emptyRows === 'scaled' && weightTotal.gt(ZERO) && weightTotal.lt(pack.full);
  const scale = (value: Rational): Rational => round(scaled ? value.mul(pack.full).div(weightTotal) : value, pack.rounding.places);
  const decided = scale(sum(parts.flatMap(({ score }) => (score === null ? [] : [score]))));
  const ranges = parts.flatMap(({ possible }) => (possible === null ? [] : [possible]));
  const [low, high] = [scale(sum(ranges.map((range) => range.low))), scale(sum(ranges.map((range) => range.high)))];
  const open = parts.some(({ score, possible }) => score === null && possible !== null);
  const full = scaled ? pack.full : weightTotal;
  return {
    weightTotal: full,
    decided,
    undecided: open ? sum(weights.filter((_, index) => parts[index]?.score === null)) : ZERO,
    total: open ? null : decided,
    grade: certainGrade(pack, full, low, high),
  };
}

function totalRemarks(table: IndicatorTable, sums: Sums): Remark[] {
  const { printedTotal, printedGrade, cells } = table.totals;
  const remarks: Remark[] = [];
  if (printedTotal !== null && sums.total !== null && !printedTotal.equals(sums.total)) {
    remarks.push({ severity: 'warning', code: 'total-differs', params: { printed: decimalText(printedTotal), total: decimalText(sums.total, 10) }, cell: cells.score ?? null });
  }
  if (printedGrade !== null && sums.grade !== null && printedGrade !== sums.grade) {
    remarks.push({ severity: 'warning', code: 'grade-differs', params: { printed: printedGrade, grade: sums.grade }, cell: cells.grade ?? cells.score ?? null });
  }
  return remarks;
}

function packRemarks(pack: Pack): Remark[] {
  const places = pack.unverified.join('、');
  return places === '' ? [] : [{ severity: 'info', code: 'rules-unverified', params: { id: pack.id, places }, cell: null }];
}

function findings(table: IndicatorTable, remarks: readonly Remark[]): Finding[] {
  return remarks.map(({ code, severity, params, cell }) => ({ code, severity, params, cell, sheet: table.sheet }));
}

/** Only rows that count: a 其中 row is judged but carries no points of its own. */
function counted(rows: readonly Score[]): Score[] {
  return rows.filter(({ indicator, status }) => indicator.role === 'indicator' && indicator.weight !== null && status !== 'not-applicable');
}

function awardRow(indicator: Indicator, pack: Pack): Awarded {
  const alone = indicator.role === 'subordinate' ? { ...indicator, weight: null } : indicator;
  const awarded = award(alone, judge(indicator, pack), pack);
  return { ...awarded, score: { ...awarded.score, indicator } };
}

/**
 * 评分: one table by one pack. Pure: the same table and pack give the same scorecard everywhere.
 * Rows that cannot be decided keep their range; the total exists only when nothing is undecided, the grade when nothing undecided could change it.
 */
export function scoreTable(table: IndicatorTable, pack: Pack, chosen: Reason): Scorecard {
  const awarded = table.indicators.map((indicator) => awardRow(indicator, pack));
  const rows = awarded.map(({ score }) => score);
  const scored = counted(rows);
  const execution: AwardedExecution | null = table.execution === null ? null : scoreExecution(table.execution, pack);
  const weighted = execution !== null && execution.score.weight !== null && scored.length > 0 ? [execution.score] : [];
  const parts: Part[] = [...scored, ...weighted];
  const weights = [...scored.flatMap(({ indicator: { weight } }) => (weight === null ? [] : [weight])), ...weighted.flatMap(({ weight }) => (weight === null ? [] : [weight]))];
  const sums = sumsOf(parts, weights, pack);
  const remarks = [
    ...(execution?.remarks ?? []),
    ...executionRemarks(table, execution?.score ?? null),
    ...awarded.flatMap((row) => [...row.remarks, ...rowRemarks(table, row)]),
    ...totalRemarks(table, sums),
    ...packRemarks(pack),
  ];
  return { table, rules: identity(pack, chosen), execution: execution?.score ?? null, rows, ...sums, findings: findings(table, remarks) };
}
