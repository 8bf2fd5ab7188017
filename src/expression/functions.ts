import { type Rational, rational } from '../exact/rational.ts';
import { round } from '../exact/rounding.ts';
import { FormulaFailure } from './tree.ts';

/** A function that a formula may call, with the number of arguments it takes. */
export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: (args: readonly Rational[]) => Rational;
}

const MANY = 100;
const MOST_PLACES = 20;

function first(args: readonly Rational[]): Rational {
  const [value] = args;
  if (value === undefined) throw new FormulaFailure('formula-arguments');
  return value;
}

function places(args: readonly Rational[]): number {
  const wanted = args[1] ?? rational(0);
  if (wanted.d !== 1n || wanted.s < 0n || wanted.n > BigInt(MOST_PLACES)) throw new FormulaFailure('formula-places');
  return Number(wanted.n);
}

const sum = (args: readonly Rational[]): Rational => args.reduce((total, value) => total.add(value));

const minimum: FormulaFunction = { least: 1, most: MANY, apply: (args) => args.reduce((low, value) => (value.lt(low) ? value : low)) };
const maximum: FormulaFunction = { least: 1, most: MANY, apply: (args) => args.reduce((high, value) => (value.gt(high) ? value : high)) };
const absolute: FormulaFunction = { least: 1, most: 1, apply: (args) => first(args).abs() };
const rounded: FormulaFunction = { least: 1, most: 2, apply: (args) => round(first(args), places(args)) };
const floor: FormulaFunction = { least: 1, most: 1, apply: (args) => first(args).floor() };
const ceiling: FormulaFunction = { least: 1, most: 1, apply: (args) => first(args).ceil() };
const total: FormulaFunction = { least: 1, most: MANY, apply: sum };
const mean: FormulaFunction = { least: 1, most: MANY, apply: (args) => sum(args).div(rational(args.length)) };

/** Every function there is; a Map, so that `constructor` and the like are not among them. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ['最小', minimum], ['min', minimum],
  ['最大', maximum], ['max', maximum],
  ['绝对值', absolute], ['abs', absolute],
  ['四舍五入', rounded], ['round', rounded],
  ['向下取整', floor], ['取整', floor], ['floor', floor],
  ['向上取整', ceiling], ['ceil', ceiling],
  ['求和', total], ['sum', total],
  ['平均', mean], ['mean', mean],
]);

/** Names of the conditional, which evaluates only the branch it takes. */
export const CONDITIONALS: ReadonlySet<string> = new Set(['如果', 'if']);
