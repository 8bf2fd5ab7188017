import { decimalText } from '../exact/decimal.ts';
import { type Rational, ZERO } from '../exact/rational.ts';
import { round } from '../exact/rounding.ts';
import { evaluate, type Expression } from '../expression/formula.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Binding, Score, Trace } from '../model/scorecard.ts';
import { type Band, isVerified, type Method, type MethodKey, type Outcome, type Pack } from '../rules/pack.ts';
import { binding, type Award, type Judgement, reason, remark, type Remark } from './judgement.ts';

/** A judged row with its points, and what was noticed on the way. */
export interface Awarded {
  readonly score: Score;
  readonly remarks: readonly Remark[];
}

/** One formula of the pack with the place it stands in. */
export interface Clause {
  readonly place: string;
  readonly expression: Expression;
}

type Points = { readonly ok: true; readonly trace: Trace; readonly clamped: boolean } | { readonly ok: false; readonly because: Score['because'][number] };

function placed(place: string, outcome: Outcome): Clause | null {
  return outcome.kind === 'undecided' ? null : { place, expression: outcome.expression };
}

function methodFor(pack: Pack, key: MethodKey, indicator: Indicator): { readonly place: string; readonly method: Method } | null {
  const special = pack.specials.find(({ word, methods }) => methods.has(key) && indicator.path.some((name) => name.includes(word)));
  const method = special?.methods.get(key) ?? pack.methods.get(key);
  if (method === undefined) return null;
  return { place: special === undefined ? `计分.${key}` : `按指标.${special.word}.计分.${key}`, method };
}

function values(bindings: readonly Binding[]): ReadonlyMap<string, Binding['value']> {
  return new Map(bindings.map(({ name, value }) => [name, value]));
}

function step(place: string, method: Extract<Method, { kind: 'steps' }>, bindings: readonly Binding[]): Clause | null {
  const at = method.steps.findIndex(({ when }) => {
    const held = evaluate(when, values(bindings));
    return held.ok && held.value === true;
  });
  const found = method.steps[at];
  return found === undefined ? null : { place: `${place}.阶梯.${String(at + 1)}`, expression: found.score };
}

function bandClause(band: Band): Clause | null {
  if (band.byDefault === null) return null;
  const share = decimalText(band.byDefault);
  const whole = share === '1';
  return {
    place: `定性.${band.name}`,
    expression: {
      text: whole ? '权重' : `权重 × ${share}`,
      tree: whole ? { kind: 'name', name: '权重' } : { kind: 'binary', operator: '*', left: { kind: 'name', name: '权重' }, right: { kind: 'number', value: band.byDefault, text: share } },
    },
  };
}

function clauseOf(award: Award, indicator: Indicator, pack: Pack, bindings: readonly Binding[]): Clause | null {
  if (award.by === 'person') return null;
  if (award.by === 'phrase') return placed('定量用语', pack.phraseOnNumber);
  if (award.by === 'band') return bandClause(award.band);
  const found = methodFor(pack, award.key, indicator);
  if (found === null) return null;
  if (found.method.kind === 'steps') return step(found.place, found.method, bindings);
  const side = award.reached ? '达到' : '未达到';
  return placed(`${found.place}.${side}`, award.reached ? found.method.met : found.method.missed);
}

/** A score lies between nothing and the weight, whatever a formula says; where that had to be enforced, it is said. */
function within(value: Rational, weight: Rational): Rational {
  if (value.lt(ZERO)) return ZERO;
  return value.gt(weight) ? weight : value;
}

/** Evaluates a clause; the points are rounded where the pack rounds rows. */
export function points(clause: Clause, bindings: readonly Binding[], weight: Rational, pack: Pack): Points {
  const evaluated = evaluate(clause.expression, values(bindings));
  if (!evaluated.ok) return { ok: false, because: reason(evaluated.code, evaluated.params) };
  if (typeof evaluated.value === 'boolean') return { ok: false, because: reason('formula-number-needed') };
  const exact = evaluated.value;
  const limited = within(exact, weight);
  const value = pack.rounding.when === 'row' ? round(limited, pack.rounding.places) : limited;
  const trace: Trace = {
    clause: clause.place, formula: clause.expression.text, substituted: evaluated.substituted(),
    exact, value, bindings, verified: isVerified(pack, clause.place),
  };
  return { ok: true, trace, clamped: !limited.equals(exact) };
}

/** The formula with its numbers put in and what it comes to: `20 × 90 ÷ 95 = 18.95`. */
export function arithmeticOf({ substituted, value }: Trace): string {
  return `${substituted} = ${decimalText(value, 10)}`;
}

function possible(award: Award, weight: Rational): Score['possible'] {
  const band = award.by === 'person' ? award.band : null;
  return band === null ? { low: ZERO, high: weight } : { low: weight.mul(band.low), high: weight.mul(band.high) };
}

function base(indicator: Indicator, judgement: Judgement): Omit<Score, 'score' | 'possible' | 'trace'> {
  const assumed = judgement.assumedOperator;
  const because = assumed === null ? judgement.because : [...judgement.because, reason('because-no-operator', { operator: assumed })];
  return { indicator, status: judgement.status, because, assumedOperator: assumed };
}

function left(indicator: Indicator, judgement: Judgement, weight: Rational, remarks: readonly Remark[], why: readonly Score['because'][number][] = []): Awarded {
  const kept = base(indicator, judgement);
  const range = possible(judgement.award, weight);
  return { score: { ...kept, because: [...kept.because, ...why], status: 'undecided', score: null, possible: range, trace: null }, remarks };
}

function withPoints(indicator: Indicator, judgement: Judgement, weight: Rational, pack: Pack): Awarded {
  const { award } = judgement;
  const bindings = [binding('权重', weight, decimalText(weight), indicator.cells.weight), ...(award.by === 'method' ? award.bindings : [])];
  const clause = clauseOf(award, indicator, pack, bindings);
  if (clause === null) return left(indicator, judgement, weight, judgement.remarks, award.by === 'person' ? [] : [reason('because-person-decides')]);
  const result = points(clause, bindings, weight, pack);
  if (!result.ok) return left(indicator, judgement, weight, judgement.remarks, [result.because]);
  const { trace } = result;
  const kept = base(indicator, judgement);
  const arithmetic = trace.formula === '权重' ? reason('because-full', { score: decimalText(trace.value) })
    : reason('because-arithmetic', { arithmetic: arithmeticOf(trace) });
  const remarks = result.clamped ? [...judgement.remarks, remark(indicator, 'warning', 'score-clamped', { exact: decimalText(trace.exact, 6), score: decimalText(trace.value) }, 'score')] : judgement.remarks;
  return { score: { ...kept, because: [...kept.because, arithmetic], score: trace.value, possible: { low: trace.value, high: trace.value }, trace }, remarks };
}

/** Points for a judged row. Without a weight only the achievement is said; an undecided row keeps what it can still become. */
export function award(indicator: Indicator, judgement: Judgement, pack: Pack): Awarded {
  const { weight } = indicator;
  if (judgement.status === 'not-applicable' || weight === null) {
    return { score: { ...base(indicator, judgement), score: null, possible: null, trace: null }, remarks: judgement.remarks };
  }
  return withPoints(indicator, judgement, weight, pack);
}
