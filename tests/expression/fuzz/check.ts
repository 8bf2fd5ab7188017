import { rational } from '../../../src/exact/rational.ts';
import { evaluate } from '../../../src/expression/evaluate.ts';
import { compile } from '../../../src/expression/formula.ts';
import type { Value } from '../../../src/expression/tree.ts';
import { unworded } from '../../located.ts';
import { Chance } from '../../review/made-up/random.ts';
import { fraction, said } from '../fractions.ts';
import { type Bound, oracle, type OracleValue } from '../oracle.ts';
import { formulaText, type FormulaNames, type TextKind } from './texts.ts';

const NAMES: FormulaNames = { numbers: ['权重', '实际值', '指标值', '非税收入', '甲且乙'], truths: ['已入库', '或有负债'] };
const ALL = new Set([...NAMES.numbers, ...NAMES.truths]);

/** One random formula with random values of its names. */
export interface FormulaItem {
  readonly kind: TextKind;
  readonly text: string;
  readonly bound: Bound;
}

export function formulaItem(seed: number): FormulaItem {
  const chance = new Chance(seed);
  const { kind, text } = formulaText(chance, NAMES);
  const whole = (): bigint => BigInt(chance.pick([0, 0, 1, 2, 7, 20, 90, 95, 100, 123_456])) * (chance.often(12) ? -1n : 1n);
  const numbers = NAMES.numbers.map((name): [string, OracleValue] => [name, fraction(whole(), BigInt(chance.pick([1, 1, 1, 3, 7, 100])))]);
  const truths = NAMES.truths.map((name): [string, OracleValue] => [name, chance.often(50)]);
  return { kind, text, bound: new Map([...numbers, ...truths].filter(() => chance.often(97))) };
}

/** What came of a formula: its value, the code of why it has none, or of why it was refused. */
export interface Outcome {
  readonly accepted: boolean;
  readonly said: string;
}

/** Reads and evaluates a formula as the program does. */
export function outcomeOf({ text, bound }: Pick<FormulaItem, 'text' | 'bound'>): Outcome & { readonly fault: string | null } {
  const compiled = compile(text, ALL);
  if (!compiled.ok) {
    const [error] = compiled.errors;
    if (error === undefined) return { accepted: false, said: '', fault: 'refused without an error' };
    const placed = Number.isInteger(error.position) && error.position >= 0 && error.position <= text.length && error.params['at'] === String(error.position + 1);
    return { accepted: false, said: error.code, fault: placed ? unworded(error) : `at ${String(error.position)}` };
  }
  const values = new Map([...bound].map(([name, value]): [string, Value] => [name, typeof value === 'boolean' ? value : rational(value.n, value.d)]));
  const evaluated = evaluate(compiled.expression, values);
  if (!evaluated.ok) return { accepted: true, said: evaluated.code, fault: unworded(evaluated) };
  const written = evaluated.substituted();
  const { value } = evaluated;
  return { accepted: true, said: typeof value === 'boolean' ? String(value) : said({ n: value.s * value.n, d: value.d }), fault: written === '' ? 'nothing written' : null };
}

/** Why a formula that follows the grammar may still be refused: what it calculates, or its size. */
const OF_VALUES = ['formula-division-by-zero', 'formula-power', 'formula-too-many-digits', 'formula-places', 'formula-too-long', 'formula-too-deep', 'formula-too-many-parts', 'formula-number-needed', 'formula-condition-needed'];

/** What is wrong with an outcome; null where it is what the oracle says, or a refusal as it should be. */
export function faultOf(item: FormulaItem, outcome: ReturnType<typeof outcomeOf>): string | null {
  if (outcome.fault !== null) return outcome.fault;
  if (!outcome.accepted) return item.kind === 'valid' && !OF_VALUES.includes(outcome.said) ? `a valid formula is refused: ${outcome.said}` : null;
  const wanted = oracle(item.text, ALL, item.bound);
  return wanted === outcome.said ? null : `gives ${outcome.said.slice(0, 80)}, the oracle ${wanted.slice(0, 80)}`;
}
