import { decimalText } from '../exact/decimal.ts';
import { ZERO } from '../exact/rational.ts';
import type { Finding } from '../model/finding.ts';
import { type Indicator, indicatorName, type IndicatorTable } from '../model/indicator.ts';
import type { SubjectRecords } from '../model/judgement.ts';
import type { PackIdentity, Reason, Scorecard } from '../model/scorecard.ts';
import { isInForce, type Pack } from '../rules/pack.ts';
import { executionRemarks } from './acceptance.ts';
import { award, type Awarded } from './award.ts';
import { printedDifference } from './differences.ts';
import { type AwardedExecution, scoreExecution } from './execution.ts';
import { isSameGrade } from './grades.ts';
import { judge } from './judge.ts';
import { remark, type Remark } from './judgement.ts';
import { percentOf } from './over.ts';
import { goesFirst, withRecord } from './recorded.ts';
import { sharesWeight, withSharedWeights } from './shared-weight.ts';
import { rowsOf, sumsOf, type Sums } from './sums.ts';
import { heldAgainstFull, openWeightRemarks } from './weights.ts';

function identity(pack: Pack, chosen: Reason): PackIdentity {
  const verified = pack.unverified.length === 0 && pack.sources.every((source) => source.verified);
  return { id: pack.id, name: pack.name, version: pack.version, sha256: pack.sha256, chosen, verified };
}

function rowRemarks(table: IndicatorTable, awarded: Awarded, pack: Pack): Remark[] {
  const { score } = awarded;
  const { indicator } = score;
  const remarks: Remark[] = [];
  if (indicator.role === 'indicator' && score.status !== 'not-applicable' && indicator.weight === null && !sharesWeight(indicator) && table.columns.weight !== undefined) {
    remarks.push(remark(indicator, 'error', 'weight-missing', {}, 'weight'));
  }
  if (score.assumedOperator !== null) {
    // Of low severity even where it costs points: most published targets print none.
    remarks.push(remark(indicator, 'info', score.status === 'missed' ? 'no-operator-missed' : 'no-operator', { operator: score.assumedOperator }, 'target'));
  }
  if (score.status === 'undecided') remarks.push(remark(indicator, 'warning', 'row-undecided', { name: indicatorName(indicator) }));
  return [...remarks, ...printedDifference(awarded, pack)];
}

/** A sum of nothing: the total is 0, as a formula over blank cells gives it, since no score has been filled in yet. */
function sumsNothing({ totals, indicators, execution }: IndicatorTable): boolean {
  const isScored = indicators.some(({ scoreOccupied }) => scoreOccupied) || execution?.scoreOccupied === true;
  return totals.printedTotal?.equals(ZERO) === true && !isScored;
}

function totalRemarks(table: IndicatorTable, sums: Sums, pack: Pack): Remark[] {
  const { printedTotal, printedGrade, cells } = table.totals;
  if (sumsNothing(table)) return [];
  const remarks: Remark[] = [];
  if (printedTotal !== null && sums.total !== null && !printedTotal.equals(sums.total)) {
    remarks.push({ severity: 'warning', code: 'total-differs', params: { printed: decimalText(printedTotal), total: decimalText(sums.total, 10) }, cell: cells.score ?? null });
  }
  if (printedTotal !== null && sums.total === null && sums.ends !== null && (printedTotal.lt(sums.ends.low) || printedTotal.gt(sums.ends.high))) {
    const params = { printed: decimalText(printedTotal), low: decimalText(sums.ends.low), high: decimalText(sums.ends.high) };
    remarks.push({ severity: 'warning', code: 'total-out-of-reach', params, cell: cells.score ?? null });
  }
  if (printedGrade !== null && sums.grade !== null && !isSameGrade(printedGrade, sums.grade, pack)) {
    remarks.push({ severity: 'warning', code: 'grade-differs', params: { printed: printedGrade, grade: sums.grade }, cell: cells.grade ?? cells.score ?? null });
  }
  return remarks;
}

/** What the sums did to the rows' points: scaled them, capped them. */
function sumRemarks(table: IndicatorTable, { scaled, capped, rate }: Sums, pack: Pack): Remark[] {
  const cell = table.totals.cells.score ?? null;
  const remarks: Remark[] = [];
  if (scaled !== null) remarks.push({ severity: 'warning', code: 'rows-scaled', params: { from: decimalText(scaled.from), to: decimalText(scaled.to) }, cell });
  if (capped !== null && rate !== null) {
    const params = { rate: percentOf(rate), below: percentOf(capped.cap.below), most: decimalText(capped.cap.most), total: decimalText(capped.total, 10) };
    remarks.push({ severity: 'warning', code: 'total-capped', params, cell });
  }
  if (pack.execution.caps.length > 0 && rate === null) remarks.push({ severity: 'warning', code: 'cap-unchecked', params: {}, cell });
  return remarks;
}

function packRemarks(table: IndicatorTable, pack: Pack): Remark[] {
  const places = pack.unverified.join('、');
  const { from, until } = pack.scope;
  const remarks: Remark[] = [];
  if (places !== '') remarks.push({ severity: 'info', code: 'rules-unverified', params: { id: pack.id, places }, cell: null });
  if (!isInForce(pack, table.year)) {
    remarks.push({ severity: 'warning', code: 'rules-not-in-force', params: { id: pack.id, year: String(table.year ?? ''), from: from ?? '…', until: until ?? '…' }, cell: null });
  }
  return remarks;
}

function findings(table: IndicatorTable, remarks: readonly Remark[]): Finding[] {
  return remarks.map(({ code, severity, params, cell }) => ({ code, severity, params, cell, sheet: cell?.sheet ?? table.sheet }));
}

/** `isRecorded`: a record of 评分记录 goes before what is printed. */
function awardRow(indicator: Indicator, pack: Pack, isRecorded: boolean): Awarded {
  const { role, weight, printedScore } = indicator;
  const alone = { ...indicator, weight: role === 'subordinate' ? null : weight, printedScore: isRecorded ? null : printedScore };
  const awarded = award(alone, judge(indicator, pack), pack);
  return { ...awarded, score: { ...awarded.score, indicator } };
}

/** The rows as the rules have them, before any record; those that `isRecorded` without the points that the form prints. 扣分 is taken off these. */
export function rowsByRules({ indicators }: IndicatorTable, pack: Pack, isRecorded: (indicator: Indicator) => boolean): readonly Awarded[] {
  return withSharedWeights(indicators.map((indicator) => awardRow(indicator, pack, isRecorded(indicator))));
}

/**
 * 评分: one table by one pack. Pure: the same table and pack give the same scorecard everywhere.
 * Rows that cannot be decided keep their range; the total exists only when nothing is undecided and no scored row lacks its weight, the grade when
 * nothing undecided could change it. The grade goes by the total as it is printed, after rounding. `records` are a person's judgements of its
 * indicators and its 预算执行 (评分记录), which go before what the form prints.
 */
export function scoreTable(table: IndicatorTable, pack: Pack, chosen: Reason, records: SubjectRecords = new Map()): Scorecard {
  const byRules = rowsByRules(table, pack, (indicator) => goesFirst(records.get(indicator)));
  const awarded = byRules.map((row) => withRecord(row, records.get(row.score.indicator), pack));
  const rows = awarded.map(({ score }) => score);
  const execution: AwardedExecution | null = table.execution === null ? null : scoreExecution(table.execution, pack);
  const sums = sumsOf(rowsOf(rows, pack), execution?.score ?? null, pack);
  const { weightTotal, decided, undecided, total, grade } = sums;
  const remarks = [
    ...(execution?.remarks ?? []),
    ...executionRemarks(table, execution?.score ?? null, table.execution === null ? undefined : records.get(table.execution), pack),
    ...awarded.flatMap((row) => [...row.remarks, ...rowRemarks(table, row, pack)]),
    ...openWeightRemarks(table, execution?.score ?? null, pack),
    ...sumRemarks(table, sums, pack),
    ...totalRemarks(table, sums, pack),
    ...packRemarks(table, pack),
  ];
  return {
    table: heldAgainstFull(table, execution?.score ?? null, pack), rules: identity(pack, chosen), execution: execution?.score ?? null, rows,
    weightTotal, decided, undecided, total, grade, findings: findings(table, remarks),
  };
}
