import { decimalText } from '../exact/decimal.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Expression, Failure, Node } from '../expression/tree.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Unit } from '../model/quantity.ts';
import type { Binding, Reason } from '../model/scorecard.ts';
import type { Band, Method, MethodKey, Outcome, Pack, Special } from '../rules/pack.ts';
import { type Award, reason, type Side } from './judgement.ts';

/** A formula of the pack with the places that it stands in, in the pack's own words. */
export interface Clause {
  readonly places: readonly string[];
  readonly expression: Expression;
}

/** What a pack has for a judged row. */
export type Choice =
  | { readonly kind: 'clause'; readonly clause: Clause }
  /** 待定: the pack leaves it to a person. */
  | { readonly kind: 'person'; readonly place: string }
  /** 阶梯 of which no condition holds. */
  | { readonly kind: 'none'; readonly place: string }
  /** A condition that has no value for this row. */
  | { readonly kind: 'failed'; readonly place: string; readonly formula: string; readonly failure: Failure };

/** A method and the place it stands in; `special` where 按指标 gives it. */
export interface Found {
  readonly place: string;
  readonly method: Method;
  readonly special: Special | null;
}

const SIDES: Readonly<Record<Side, string>> = { met: '达到', missed: '未达到', beyond: '超过' };

/** The values of a formula's names. */
export function values(bindings: readonly Binding[]): ReadonlyMap<string, Binding['value']> {
  return new Map(bindings.map(({ name, value }) => [name, value]));
}

/** The pack's method for a kind of target: 按指标 where a level or the name of the indicator holds its word, else 计分. */
export function methodFor(pack: Pack, key: MethodKey, indicator: Indicator): Found | null {
  const special = pack.specials.find(({ word, methods }) => methods.has(key) && indicator.path.some((name) => name.includes(word))) ?? null;
  const method = special?.methods.get(key) ?? pack.methods.get(key);
  if (method === undefined) return null;
  return { place: special === null ? `计分.${key}` : `按指标.${special.word}.计分.${key}`, method, special };
}

/** Why 按指标 cannot score a row: it counts in another unit than the row, so that its numbers would mean something else. Null where it can. */
export function wrongUnit(pack: Pack, key: MethodKey, indicator: Indicator, unit: Unit | null, target: string): Reason | null {
  const special = methodFor(pack, key, indicator)?.special ?? null;
  if (special === null || special.unit === null || special.unit === unit?.text) return null;
  return reason('because-special-unit', { word: special.word, unit: special.unit, target });
}

/** What a pack says outright at a place. */
export function placed(place: string, outcome: Outcome): Choice {
  return outcome.kind === 'undecided' ? { kind: 'person', place } : { kind: 'clause', clause: { places: [place], expression: outcome.expression } };
}

/** The first step whose condition holds. A condition that cannot be evaluated ends the search: a later step might not be meant for this row. */
function step(place: string, { steps }: Extract<Method, { kind: 'steps' }>, bindings: readonly Binding[]): Choice {
  for (const [index, { when, score }] of steps.entries()) {
    const at = `${place}.阶梯.${String(index + 1)}`;
    const held = evaluate(when, values(bindings));
    if (!held.ok) return { kind: 'failed', place: at, formula: when.text, failure: held };
    if (held.value === true) return placed(at, score);
  }
  return { kind: 'none', place };
}

function bandChoice(band: Band): Choice {
  const place = `定性.${band.name}`;
  if (band.byDefault === null) return { kind: 'person', place };
  const share = decimalText(band.byDefault);
  const weight: Node = { kind: 'name', name: '权重' };
  const expression: Expression = share === '1' ? { text: '权重', tree: weight }
    : { text: `权重 × ${share}`, tree: { kind: 'binary', operator: '*', left: weight, right: { kind: 'number', value: band.byDefault, text: share } } };
  return { kind: 'clause', clause: { places: [place], expression } };
}

function sideOf(method: Extract<Method, { kind: 'reached' }>, side: Side): Outcome {
  return side === 'beyond' ? method.beyond ?? method.met : method[side];
}

/** What the pack has for a row that was judged so; null where the judgement itself leaves it to a person. */
export function choose(award: Award, indicator: Indicator, pack: Pack, bindings: readonly Binding[]): Choice | null {
  if (award.by === 'person') return null;
  if (award.by === 'phrase') return placed('定量用语', pack.phraseOnNumber);
  if (award.by === 'band') return bandChoice(award.band);
  const found = methodFor(pack, award.key, indicator);
  if (found === null) return null;
  if (found.method.kind === 'steps') return step(found.place, found.method, bindings);
  return placed(`${found.place}.${SIDES[award.side]}`, sideOf(found.method, award.side));
}

function operand(node: Node): Node {
  return node.kind === 'name' || node.kind === 'number' || node.kind === 'call' ? node : { kind: 'group', of: node };
}

function operandText({ text, tree }: Expression): string {
  return operand(tree) === tree ? text : `(${text})`;
}

/** A clause less what 超额.扣分 takes off it. */
export function lessDeduction({ places, expression }: Clause, deduction: Expression): Clause {
  return {
    places: [...places, '超额.扣分'],
    expression: {
      text: `${operandText(expression)} − ${operandText(deduction)}`,
      tree: { kind: 'binary', operator: '-', left: operand(expression.tree), right: operand(deduction.tree) },
    },
  };
}
