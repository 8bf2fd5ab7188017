import { decimalText } from '../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../exact/rational.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Binding, Reason, Score, Trace } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { type Choice, choose, type Clause, lessDeduction } from './clause.ts';
import { type Award, binding, type Judgement, reason, remark, type Remark } from './judgement.ts';
import { holdsPoints, type Limits, limitsOf, openTo, outsideBand, whatToGive, whyAdopted } from './person.ts';
import { arithmeticOf, failed, points } from './points.ts';
import { type RuleOutcome, ruleOutcome } from './printed-rule.ts';

/** A judged row with its points, what was noticed on the way, and the places of the pack that decided it. */
export interface Awarded {
  readonly score: Score;
  readonly remarks: readonly Remark[];
  readonly places: readonly string[];
  /** What a person may give a row of which more is known than the row itself says: one of several that share a weight. */
  readonly open?: Limits;
  /** The points go by a record of 评分记录. */
  readonly isRecorded?: true;
  /** The printed points are accepted by a record of 评分记录, though they are others. */
  readonly isAccepted?: true;
}

interface Row {
  readonly indicator: Indicator;
  readonly judgement: Judgement;
  readonly weight: Rational;
  readonly pack: Pack;
}

const ONE = rational(1);
const SHOWN_PLACES = 6;
const HUNDRED = rational(100);

function possible(award: Award, weight: Rational): Score['possible'] {
  if (weight.lt(ZERO)) return { low: weight, high: ZERO };
  const { low, high } = limitsOf(award.band, weight);
  return { low, high };
}

/** The row as judged, still without points: with all keys of a score, since a spread that adds keys costs a multiple of one that sets them anew. */
export function base(indicator: Indicator, judgement: Judgement): Score {
  const assumed = judgement.assumedOperator;
  const because = assumed === null ? judgement.because : [...judgement.because, reason('because-no-operator', { operator: assumed })];
  return { indicator, status: judgement.status, score: null, possible: null, because, assumedOperator: assumed, trace: null };
}

function left({ indicator, judgement, weight }: Row, places: readonly string[], why: readonly Reason[] = [], failure: Reason | null = null): Awarded {
  const kept = base(indicator, judgement);
  const score: Score = { ...kept, because: [...kept.because, ...why], status: 'undecided', possible: possible(judgement.award, weight) };
  const remarks = failure === null ? judgement.remarks : [...judgement.remarks, remark(indicator, 'error', failure.code, failure.params)];
  return { score, remarks, places };
}

/** A row without a clause: the pack or the judgement leaves it to a person, or a step rule has nothing for it. */
function unclaused(row: Row, choice: Exclude<Choice, { kind: 'clause' }> | null): Awarded {
  if (choice === null) return left(row, []);
  const { place } = choice;
  if (choice.kind === 'person') return left(row, [place], row.judgement.award.by === 'method' ? [reason('because-person-decides')] : []);
  if (choice.kind === 'none') return left(row, [place], [reason('because-no-step', { place })], reason('no-step', { place }));
  const { because, failure } = failed(place, choice.formula, reason(choice.failure.code, choice.failure.params));
  return left(row, [place], because, failure);
}

/** 超额.扣分: from 说明原因 on, whether or not a reason is given. */
function withDeduction(clause: Clause, award: Award, pack: Pack): { readonly clause: Clause; readonly bindings: readonly Binding[]; readonly percent: string | null } {
  const ratio = award.by === 'method' ? award.ratio : null;
  const { deduction, reason: from } = pack.over;
  if (deduction === null || ratio === null || ratio.lt(from)) return { clause, bindings: [], percent: null };
  const excess = ratio.sub(ONE);
  const bindings = [binding('超额比例', excess, `${decimalText(excess.mul(HUNDRED), 2)}%`, undefined)];
  return { clause: lessDeduction(clause, deduction), bindings, percent: decimalText(ratio.mul(HUNDRED), 2) };
}

/** The points in words: all of them for a row that reached its target, a number, or a formula with what it comes to. */
function howMany({ formula, value }: Trace, status: Score['status'], arithmetic: string): Reason {
  const score = decimalText(value, SHOWN_PLACES);
  if (formula === '权重' && status !== 'missed') return reason('because-full', { score });
  return arithmetic === score ? reason('because-points', { score }) : reason('because-arithmetic', { arithmetic });
}

function byClause(row: Row, chosen: Clause, known: readonly Binding[]): Awarded {
  const { indicator, judgement, weight, pack } = row;
  const { clause, bindings, percent } = withDeduction(chosen, judgement.award, pack);
  const result = points(clause, [...known, ...bindings], weight, pack);
  if (!result.ok) return left(row, clause.places, result.because, result.failure);
  const { trace } = result;
  const kept = base(indicator, judgement);
  const arithmetic = arithmeticOf(trace);
  const said = howMany(trace, judgement.status, arithmetic);
  const deducted = percent === null ? [] : [remark(indicator, 'warning', 'over-deducted', { percent, arithmetic })];
  return {
    score: { ...kept, because: [...kept.because, ...(percent === null ? [] : [reason('because-over-deducted', { percent })]), said], score: trace.value, possible: { low: trace.value, high: trace.value }, trace },
    remarks: [...judgement.remarks, ...deducted],
    places: clause.places,
  };
}

/** Points that a person gave, within limits that hold them. They say how far the target was reached where the row itself does not. */
export function given(indicator: Indicator, judgement: Judgement, limits: Limits, points: Rational, why: readonly Reason[]): Score {
  const kept = base(indicator, judgement);
  const status = judgement.status === 'undecided' ? statusOf(limits, points) : judgement.status;
  return { ...kept, status, because: [...kept.because, ...why], score: points, possible: { low: points, high: points } };
}

/** 人工评定: the points that a person printed, where they are a person's to give. They stand also where the band proposes others. */
function byPerson({ indicator, judgement, weight }: Row, limits: Limits, printed: Rational, places: readonly string[]): Awarded {
  const score = given(indicator, judgement, limits, printed, [whyAdopted(limits, printed)]);
  const unearned = score.status === 'missed' && printed.gt(ZERO) && printed.equals(weight);
  const said = unearned ? [remark(indicator, 'warning', 'missed-full-marks', { printed: decimalText(printed) }, 'score')] : [];
  return { score, remarks: [...judgement.remarks, ...said], places };
}

/** Points within a band say how far the target was reached; else only all of them do. */
function statusOf({ band, high }: Limits, printed: Rational): Score['status'] {
  const met = band === null ? printed.equals(high) : band.achievement === 'met';
  return met ? 'met' : 'missed';
}

/** By what the pack has, or nothing of it where the row goes to a person whatever the pack says. */
function byChoice(row: Row, choice: Choice | null, known: readonly Binding[]): Awarded {
  return choice?.kind === 'clause' ? byClause(row, choice.clause, known) : unclaused(row, choice);
}

/** As `byChoice`, for a row whose points are a person's to give within limits. */
function withinLimits(row: Row, choice: Choice | null, known: readonly Binding[], limits: Limits): Awarded {
  const { indicator: { printedScore }, indicator } = row;
  const ours = byChoice(row, choice, known);
  if (printedScore !== null && ours.score.score?.equals(printedScore) !== true && holdsPoints(limits, printedScore)) return byPerson(row, limits, printedScore, ours.places);
  if (limits.band === null) return ours;
  const because = ours.score.score === null ? [...ours.score.because, whatToGive(limits)] : ours.score.because;
  const remarks = printedScore === null || holdsPoints(limits, printedScore) ? ours.remarks : [...ours.remarks, outsideBand(indicator, limits, printedScore)];
  return { ...ours, score: { ...ours.score, because }, remarks };
}

function because(row: Row, why: readonly Reason[]): Row {
  return { ...row, judgement: { ...row.judgement, because: [...row.judgement.because, ...why] } };
}

function asMissed(row: Row): Row {
  return { ...row, judgement: { ...row.judgement, status: 'missed' } };
}

/** A row with all that decides its points: the names of its formulas, the pack's choice, the rule printed beside it. */
interface Ruled {
  readonly bindings: readonly Binding[];
  readonly choice: Choice | null;
  readonly outcome: RuleOutcome;
}

function ruledBy({ indicator, judgement: { award, status }, weight, pack }: Row): Ruled {
  const bindings = [binding('权重', weight, decimalText(weight), indicator.cells.weight), ...(award.by === 'method' ? award.bindings : [])];
  const choice = choose(award, indicator, pack, bindings);
  return { bindings, choice, outcome: ruleOutcome({ indicator, award, weight }, status, { formula: choice?.kind === 'clause' ? choice.clause.expression : null, begun: pack.stepBegun }) };
}

/** By the rule printed beside the row (评分标准), which goes before the pack where the target was missed; null where the pack's own clause holds. */
function withRule(row: Row, { bindings, outcome }: Ruled): Awarded | null {
  if (outcome.kind === 'none') return null;
  if (outcome.kind === 'clause') return byClause(asMissed(because(row, [outcome.why])), outcome.clause, [...bindings, ...outcome.bindings]);
  return withinLimits(because(row, outcome.why), null, bindings, outcome.limits);
}

function withPoints(row: Row): Awarded {
  const { judgement: { award }, weight } = row;
  if (weight.lt(ZERO)) return left(row, [], [reason('because-weight-negative', { weight: decimalText(weight) })], reason('weight-negative', { weight: decimalText(weight) }));
  const ruled = ruledBy(row);
  const byRule = withRule(row, ruled);
  if (byRule !== null) return byRule;
  const limits = openTo(award, ruled.choice, weight);
  return limits === null ? byChoice(row, ruled.choice, ruled.bindings) : withinLimits(row, ruled.choice, ruled.bindings, limits);
}

/** What the rules leave to a person in a judged row; null where they leave nothing, or where something is missing that points would have to go by. */
export function limitsFor(indicator: Indicator, judgement: Judgement, pack: Pack): Limits | null {
  const { weight } = indicator;
  if (judgement.status === 'not-applicable' || weight === null || weight.lt(ZERO)) return null;
  const { choice, outcome } = ruledBy({ indicator, judgement, weight, pack });
  if (outcome.kind === 'open') return outcome.limits;
  return outcome.kind === 'clause' ? null : openTo(judgement.award, choice, weight);
}

/** Points for a judged row. Without a weight only the achievement is said; an undecided row keeps what it can still become. */
export function award(indicator: Indicator, judgement: Judgement, pack: Pack): Awarded {
  const { weight } = indicator;
  if (judgement.status !== 'not-applicable' && weight !== null) return withPoints({ indicator, judgement, weight, pack });
  const zero = judgement.status === 'not-applicable' && weight !== null && pack.emptyRows === 'zero';
  const score = zero ? ZERO : null;
  return { score: { ...base(indicator, judgement), score, possible: score === null ? null : { low: score, high: score } }, remarks: judgement.remarks, places: [] };
}
