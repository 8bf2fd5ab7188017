import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import type { Actual, Indicator, Target } from '../model/indicator.ts';
import type { Score } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { award } from './award.ts';
import { judge } from './judge.ts';

/** One example of a pack (例子): the cells of a row as printed and what it must score. Points null means 待定. */
export interface Example {
  readonly operator?: string;
  readonly target: string;
  readonly unit?: string;
  readonly actual: string;
  readonly weight: Rational;
  readonly score: Rational | null;
  /** 因为: a word that the reason must hold; null where the example does not say. */
  readonly because: string | null;
  /** 最低, 最高: what an undecided row can become. */
  readonly low: Rational | null;
  readonly high: Rational | null;
}

/** Reads the printed cells of an example; notation/ does it, handed in by the caller. */
export type ReadRow = (example: Example) => { readonly target: Target; readonly actual: Actual };

/** What an example came to. */
export interface ExampleResult {
  readonly example: Example;
  readonly score: Score;
}

function indicatorOf(example: Example, read: ReadRow): Indicator {
  return {
    ...read(example),
    path: ['', '', ''], row: 0, cells: {}, printed: { target: example.target, actual: example.actual },
    weight: example.weight, printedScore: null, scoreOccupied: false, reason: '', role: 'indicator', starred: false,
  };
}

/** Scores one example by its pack. */
export function runExample(example: Example, pack: Pack, read: ReadRow): ExampleResult {
  const indicator = indicatorOf(example, read);
  return { example, score: award(indicator, judge(indicator, pack), pack).score };
}

const text = (value: Rational | null | undefined): string => (value === null || value === undefined ? '' : decimalText(value));

/** Did the example come out as its author says? `because` is the reason in words. */
export function holds({ example, score }: ExampleResult, because: string): boolean {
  const points = text(example.score) === text(score.score);
  const said = example.because === null || because.includes(example.because);
  const low = example.low === null || text(example.low) === text(score.possible?.low);
  const high = example.high === null || text(example.high) === text(score.possible?.high);
  return points && said && low && high;
}
