import { decimalText } from '../exact/decimal.ts';
import { type Rational, ZERO } from '../exact/rational.ts';
import type { Severity } from '../model/finding.ts';
import { indicatorName } from '../model/indicator.ts';
import type { SubjectRecord, Judgement as Recorded } from '../model/judgement.ts';
import type { Reason, Score, Trace } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { acceptedParams, whyNotAccepted } from './acceptance.ts';
import { type Awarded, base, given } from './award.ts';
import { choicesFor } from './choices.ts';
import { agrees } from './differences.ts';
import { judge } from './judge.ts';
import { binding, reason, remark, type Remark } from './judgement.ts';
import { givesReason } from './over.ts';
import { bandNamed, holdsPoints, type Limits, limitsOf, spanText } from './person.ts';

type Params = Readonly<Record<string, string>>;

/** Full marks that a person printed for a missed row; taken up as printed, and accepting them settles what is said of it. */
const UNEARNED = 'missed-full-marks';

/** A row with the record that a person made of it. */
interface Row {
  readonly awarded: Awarded;
  readonly recorded: Recorded;
  readonly cell: SubjectRecord['cell'];
  readonly pack: Pack;
}

function lacksReason({ kind, reason: why }: Recorded): boolean {
  return kind !== 'points' && !givesReason(why);
}

/** Does a record count, so that what the form prints does not? */
export function goesFirst(record: SubjectRecord | undefined): boolean {
  return record !== undefined && (record.judgement === null || (record.judgement.kind !== 'accepted' && !lacksReason(record.judgement)));
}

function said({ awarded, recorded, cell }: Row, severity: Severity, code: string, params: Params = {}): Remark {
  return { code, severity, cell, params: { name: indicatorName(awarded.score.indicator), points: decimalText(recorded.points), grade: recorded.grade ?? '', ...params } };
}

/** Not applied: the row stays as the rules have it. */
function passedOver(row: Row, remark: Remark): Awarded {
  return { ...row.awarded, remarks: [...row.awarded.remarks, remark] };
}

const less = (one: Rational, other: Rational): Rational => (one.lt(other) ? one : other);
const more = (one: Rational, other: Rational): Rational => (one.gt(other) ? one : other);

/** What an open row can still become: what a person may give it; where points may be taken off, down to nothing. */
function reach({ possible }: Score, choices: readonly Limits[], isDeducted: boolean): Score['possible'] {
  if (possible === null) return null;
  const low = choices.map((limits) => limits.low).reduce(less, possible.low);
  return { low: isDeducted ? less(low, ZERO) : low, high: choices.map((limits) => limits.high).reduce(more, possible.high) };
}

/** Left open until the record is put right. */
function leftOpen({ awarded, pack }: Pick<Row, 'awarded' | 'pack'>, code: string, possible: Score['possible'], remarks: readonly Remark[] = []): Awarded {
  const { score } = awarded;
  const { because } = base(score.indicator, judge(score.indicator, pack));
  return { ...awarded, score: { ...score, status: 'undecided', score: null, possible, because: [...because, reason(code)], trace: null }, remarks: [...awarded.remarks, ...remarks] };
}

/** By whom and why, behind what was recorded. */
function told(code: 'because-recorded' | 'because-recorded-grade' | 'because-deducted', { points, by, grade, reason: why }: Recorded, score: Rational): Reason[] {
  const params = { by, points: decimalText(points), grade: grade ?? '', score: decimalText(score) };
  return [reason(by === '' ? `${code}-unsigned` : code, params), ...(why === '' ? [] : [reason('because-record-reason', { reason: why })])];
}

type Chosen = { readonly ok: true; readonly limits: Limits } | { readonly ok: false; readonly code: string; readonly params: Params };

function listed(choices: readonly Limits[]): string {
  return choices.flatMap(({ band }) => band?.name ?? []).join('、');
}

/** The limits of the 等次 that was recorded; where the row itself sets none, the points must lie in both. */
function byGrade({ recorded: { points }, pack }: Row, grade: string, choices: readonly Limits[], weight: Rational): Chosen {
  const band = bandNamed(pack.bands, grade);
  if (band === undefined) return { ok: false, code: 'record-grade-unknown', params: { grades: pack.bands.map(({ name }) => name).join('、') } };
  const own = choices.find((limits) => limits.band === null || limits.band === band);
  if (own === undefined) return { ok: false, code: 'record-grade-closed', params: { grades: listed(choices) } };
  const limits = limitsOf(band, weight);
  if (!holdsPoints(limits, points)) return { ok: false, code: 'record-grade-differs', params: { span: spanText(limits) } };
  return holdsPoints(own, points) ? { ok: true, limits } : { ok: false, code: 'record-outside', params: { span: spanText(own) } };
}

function choose(row: Row, choices: readonly Limits[], weight: Rational): Chosen {
  const { grade } = row.recorded;
  if (grade !== null) return byGrade(row, grade, choices, weight);
  const limits = choices.find((one) => holdsPoints(one, row.recorded.points));
  return limits === undefined ? { ok: false, code: 'record-outside', params: { span: choices.map(spanText).join('、') } } : { ok: true, limits };
}

/** The reasons of a row that ask for what the record has given, as what they say besides. */
function settled({ because, ...score }: Score): Score {
  return { ...score, because: because.map(({ code, params }) => (
    code === 'because-other-words' ? reason('because-not-so', params) : code === 'because-grade-needed' ? reason('because-not-so', { text: params['text'] ?? '', target: params['scale'] ?? '' }) : { code, params })) };
}

/** 评定: the points that a person gives where the rules leave them to one. */
function withPoints(row: Row): Awarded {
  const { awarded, recorded, pack } = row;
  const { indicator, status, score } = awarded.score;
  const { weight } = indicator;
  if (weight === null || status === 'not-applicable' || indicator.role !== 'indicator') return passedOver(row, said(row, 'warning', 'record-no-points'));
  const choices = awarded.open === undefined ? choicesFor(indicator, pack) : [awarded.open];
  if (choices.length === 0) return passedOver(row, said(row, 'warning', score === null ? 'record-facts-missing' : 'record-by-formula'));
  const chosen = choose(row, choices, weight);
  if (!chosen.ok) return leftOpen(row, 'because-record-open', reach(awarded.score, choices, false), [said(row, 'error', chosen.code, chosen.params)]);
  const why = told(recorded.grade === null ? 'because-recorded' : 'because-recorded-grade', recorded, recorded.points);
  return { ...awarded, score: settled(given(indicator, judge(indicator, pack), chosen.limits, recorded.points, why)), isRecorded: true };
}

const NAME = '扣分';

/** The trace of the points that are left: the rules' own formula less what was taken off. */
function deducted(trace: Trace, { recorded: { points }, cell }: Row, left: Rational): Trace {
  const isCut = trace.value.lt(points);
  const text = decimalText(points);
  const write = (minuend: string, off: string): string => (isCut ? `最大(0，${minuend} − ${off})` : `${minuend} − ${off}`);
  return {
    ...trace, clause: `${trace.clause}、评分记录`, formula: write(trace.formula, NAME), substituted: write(trace.substituted, text), exact: isCut ? ZERO : trace.exact.sub(points), value: left,
    bindings: [...trace.bindings, binding(NAME, points, text, cell)],
  };
}

/** 扣分: taken off what the rules give, down to nothing. What the rules say of the target stays. */
function withDeduction(row: Row): Awarded {
  const { awarded, recorded } = row;
  const { score } = awarded;
  if (score.status === 'not-applicable' || score.indicator.weight === null) return passedOver(row, said(row, 'warning', 'record-no-points'));
  if (lacksReason(recorded)) return passedOver(row, said(row, 'error', 'record-without-reason'));
  if (score.score === null) return leftOpen(row, 'because-record-open', reach(score, [], true), [said(row, 'error', 'record-nothing-to-deduct')]);
  const left = score.score.lt(recorded.points) ? ZERO : score.score.sub(recorded.points);
  const trace = score.trace === null ? null : deducted(score.trace, row, left);
  return { ...awarded, score: { ...score, score: left, possible: { low: left, high: left }, because: [...score.because, ...told('because-deducted', recorded, left)], trace }, isRecorded: true };
}

/** 认可: the row stays as the rules have it. What a person accepted is the printed score of that time: another one is not accepted. */
function withAcceptance(row: Row): Awarded {
  const { awarded, recorded, pack } = row;
  const { indicator, score } = awarded.score;
  const fault = whyNotAccepted(recorded, indicator.printedScore);
  if (fault !== null) return passedOver(row, said(row, 'warning', fault.code, fault.params));
  const isUnearned = awarded.remarks.some(({ code }) => code === UNEARNED);
  if (score !== null && !isUnearned && agrees(recorded.points, score, pack)) return awarded;
  const code = score === null || isUnearned ? 'printed-accepted-open' : 'printed-accepted';
  return { ...awarded, remarks: [...awarded.remarks.filter(({ code: one }) => one !== UNEARNED && !one.startsWith('printed-outside-band')), remark(indicator, 'info', code, acceptedParams(recorded, score), 'score')], isAccepted: true };
}

/** A row's points with the person's judgement of it: given where the rules leave them to a person, or taken off what the rules give. */
export function withRecord(awarded: Awarded, record: SubjectRecord | undefined, pack: Pack): Awarded {
  if (record === undefined) return awarded;
  const { judgement: recorded, cell } = record;
  if (recorded === null) return leftOpen({ awarded, pack }, 'because-record-twice', reach(awarded.score, choicesFor(awarded.score.indicator, pack), true));
  const row = { awarded, recorded, cell, pack };
  switch (recorded.kind) {
    case 'points': return withPoints(row);
    case 'deduction': return withDeduction(row);
    case 'accepted': return withAcceptance(row);
  }
}
