import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import { round } from '../exact/rounding.ts';
import type { ExecutionBlock, Indicator } from '../model/indicator.ts';
import type { ExecutionScore, Score } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { award } from './award.ts';
import { scoreExecution } from './execution.ts';
import { judge } from './judge.ts';

/** What an example must come to. Points null means 待定. */
export interface Expected {
  readonly score: Rational | null;
  /** 因为: a word that the reason must hold; null where the example does not say. */
  readonly because: string | null;
  /** 最低, 最高: what an undecided row can become. */
  readonly low: Rational | null;
  readonly high: Rational | null;
}

/** One example of a pack (例子): the cells of a row as printed and what it must score. */
export interface RowExample extends Expected {
  readonly kind: 'row';
  /** 指标: the indicator's name, by which 按指标 goes. */
  readonly name?: string;
  readonly operator?: string;
  readonly target: string;
  readonly unit?: string;
  readonly actual: string;
  /** 评分标准: the rule printed beside the row. */
  readonly rule?: string;
  readonly weight: Rational;
}

/** An example of 预算执行: the amounts of the total row. */
export interface ExecutionExample extends Expected {
  readonly kind: 'execution';
  readonly initial: Rational | null;
  readonly budget: Rational | null;
  readonly executed: Rational | null;
  readonly weight: Rational | null;
}

export type Example = RowExample | ExecutionExample;

/** Reads the printed cells of an example; notation/ does it, handed in by the caller. */
export type ReadRow = (example: RowExample) => Pick<Indicator, 'target' | 'actual' | 'rule'>;

/** What an example came to, and the places of the pack that decided it. */
export interface ExampleResult<Result> {
  readonly score: Result;
  readonly places: readonly string[];
}

function indicatorOf(example: RowExample, read: ReadRow): Indicator {
  return {
    ...read(example),
    path: ['', '', example.name ?? ''], row: 0, cells: {}, printed: { target: example.target, actual: example.actual, ...(example.rule === undefined ? {} : { rule: example.rule }) },
    weight: example.weight, printedScore: null, scoreOccupied: false, reason: '', role: 'indicator', starred: false,
  };
}

/** Scores one row by its pack. */
export function runRow(example: RowExample, pack: Pack, read: ReadRow): ExampleResult<Score> {
  const indicator = indicatorOf(example, read);
  return award(indicator, judge(indicator, pack), pack);
}

function blockOf({ initial, budget, executed, weight }: ExecutionExample): ExecutionBlock {
  const cell = { sheet: '', row: 0, col: 0 };
  return { initial, budget, executed, weight, printedRate: null, printedScore: null, scoreOccupied: false, unit: null, reason: '', cells: { score: cell }, parts: [] };
}

/** Scores one example by its pack. */
export function runExample(example: Example, pack: Pack, read: ReadRow): ExampleResult<Score | ExecutionScore> {
  return example.kind === 'row' ? runRow(example, pack, read) : scoreExecution(blockOf(example), pack);
}

const text = (value: Rational | null | undefined): string => (value === null || value === undefined ? '' : decimalText(value));

/** Does a reason hold a word, and not only its opposite: 未达到 is no 达到, 部分达成 no 达成? */
function says(because: string, word: string): boolean {
  return because.split(word).slice(0, -1).some((before) => !/(?:[未没不]|部分)$/.test(before));
}

/** What of an example came out otherwise, in its author's keys: 得分, 因为, 最低, 最高. */
export type Differing = '得分' | '因为' | '最低' | '最高';

/** Points agree when they are the same, or the same at the places (位数) that the pack keeps, which is all that a person sees. */
export function sameAtPlaces(expected: Rational | null, found: Rational | null | undefined, pack: Pack): boolean {
  if (expected === null || found === null || found === undefined) return text(expected) === text(found);
  return expected.equals(found) || expected.equals(round(found, pack.rounding.places));
}

/** What of an example did not come out as its author says. `because` is the reason in words. */
export function differing(expected: Expected, { score }: ExampleResult<Score | ExecutionScore>, because: string, pack: Pack): Differing[] {
  const { low, high } = expected;
  return [
    ...(sameAtPlaces(expected.score, score.score, pack) ? [] : ['得分' as const]),
    ...(expected.because === null || says(because, expected.because) ? [] : ['因为' as const]),
    ...(low === null || sameAtPlaces(low, score.possible?.low, pack) ? [] : ['最低' as const]),
    ...(high === null || sameAtPlaces(high, score.possible?.high, pack) ? [] : ['最高' as const]),
  ];
}
