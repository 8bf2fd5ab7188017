import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import type { CellRef } from '../model/cell.ts';
import type { IndicatorTable } from '../model/indicator.ts';
import { type Judgement, subjectName, type SubjectRecord } from '../model/judgement.ts';
import type { ExecutionScore } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { agrees } from './differences.ts';
import type { Remark } from './judgement.ts';
import { givesReason } from './over.ts';

type Params = Readonly<Record<string, string>>;

/** Why 认可 is not applied: without a reason, or of another printed score than stands there now. Null where it is. */
export function whyNotAccepted({ points, reason }: Judgement, printed: Rational | null): { readonly code: string; readonly params: Params } | null {
  if (!givesReason(reason)) return { code: 'acceptance-without-reason', params: {} };
  return printed?.equals(points) === true ? null : { code: 'acceptance-outdated', params: { printed: printed === null ? '' : decimalText(printed) } };
}

/** What is said of an accepted score in the place of its difference. */
export function acceptedParams({ points, by, reason }: Judgement, score: Rational | null): Params {
  return { points: decimalText(points), score: score === null ? '' : decimalText(score, 10), by, reason };
}

/** 预算执行得分 as printed and as the rules give it. */
interface Printed {
  readonly printed: Rational | null;
  readonly score: Rational | null;
  readonly cell: CellRef | null;
}

function difference({ printed, score, cell }: Printed, pack: Pack): Remark[] {
  if (printed === null || score === null || agrees(printed, score, pack)) return [];
  return [{ severity: 'warning', code: 'printed-execution-differs', params: { printed: decimalText(printed), score: decimalText(score, 10) }, cell }];
}

/** Only 认可 is for 预算执行: its points follow from the amounts alone. */
function whyNotApplied(judgement: Judgement, printed: Rational | null): { readonly code: string; readonly params: Params } | null {
  return judgement.kind === 'accepted' ? whyNotAccepted(judgement, printed) : { code: 'record-execution', params: {} };
}

/** 预算执行得分 as printed that is not what the rules give, or who accepted it (评分记录) and why. What is accepted changes no score. */
export function executionRemarks({ execution: block }: IndicatorTable, execution: ExecutionScore | null, record: SubjectRecord | undefined, pack: Pack): Remark[] {
  if (block === null || execution === null) return [];
  const own: Printed = { printed: block.printedScore, score: execution.score, cell: block.cells.score ?? null };
  const judgement = record?.judgement ?? null;
  if (record === undefined || judgement === null) return difference(own, pack);
  const fault = whyNotApplied(judgement, own.printed);
  if (fault !== null) {
    const params = { name: subjectName(block), points: decimalText(judgement.points), ...fault.params };
    return [{ severity: 'warning', code: fault.code, params, cell: record.cell }, ...difference(own, pack)];
  }
  if (own.score !== null && difference(own, pack).length === 0) return [];
  return [{ severity: 'info', code: own.score === null ? 'printed-accepted-open' : 'printed-accepted', params: acceptedParams(judgement, own.score), cell: own.cell }];
}
