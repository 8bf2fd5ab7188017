import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import { type Language, word } from '../explain/messages/wording.ts';
import { becauseText } from '../explain/score.ts';
import { readTexts } from '../notation/row.ts';
import { readScoringRule } from '../notation/scoring-rule.ts';
import { branchesOf } from '../rules/branches.ts';
import type { Pack } from '../rules/pack.ts';
import { type Differing, differing, type Example, type ReadRow, runExample } from '../scoring/examples.ts';
import { runTable, type TableExample, tableDifferences } from '../scoring/table-examples.ts';
import type { Reason } from '../model/scorecard.ts';
import { exampleItems, readExamples } from './read-examples.ts';

/** A value of an example that came out otherwise, in its author's key: what it says, and what was computed, both as an author writes them. */
export interface WrongValue {
  readonly key: Differing | '总分' | '等级';
  readonly wanted: string;
  readonly found: string;
}

/** What the examples of a pack came to: how many there are, one sentence for each that failed, its line first, and the places of the pack that none of them reaches. */
export interface ExampleReport {
  readonly count: number;
  /** How many of them fail; null where the text is no list of examples at all. */
  readonly failed: number | null;
  /** Each example by its line, and why it failed; null where it holds. `wrong` is what came out otherwise; nothing where it holds, or could not be run. */
  readonly results: readonly { readonly line: number; readonly failure: string | null; readonly wrong: readonly WrongValue[] }[];
  readonly failures: readonly string[];
  readonly unreached: readonly string[];
}

interface Outcome {
  readonly failure: string | null;
  readonly wrong: readonly WrongValue[];
  readonly places: readonly string[];
}

type Result = ReturnType<typeof runExample>;

const read: ReadRow = ({ name, operator, target, unit, actual, rule }) => ({
  ...readTexts({ target, actual, ...(name === undefined ? {} : { name }), ...(operator === undefined ? {} : { operator }), ...(unit === undefined ? {} : { unit }) }),
  ...(rule === undefined ? {} : { rule: readScoringRule(rule) }),
});

const shown = (value: Rational | null): string => (value === null ? '待定' : decimalText(value));

function cellsOf(example: Example): { readonly target: string; readonly actual: string } {
  if (example.kind === 'row') return { target: example.target, actual: example.actual };
  return { target: example.budget === null ? '' : decimalText(example.budget), actual: example.executed === null ? '' : decimalText(example.executed) };
}

function wrongValues(example: Example, { score }: Result, keys: readonly Differing[], language: Language): WrongValue[] {
  const wanted = { 得分: shown(example.score), 因为: example.because ?? '', 最低: shown(example.low), 最高: shown(example.high) };
  const found = { 得分: shown(score.score), 因为: becauseText(score.because, language), 最低: shown(score.possible?.low ?? null), 最高: shown(score.possible?.high ?? null) };
  return keys.map((key) => ({ key, wanted: wanted[key], found: found[key] }));
}

/** What came out otherwise: 最低 应为 0，算得 5. */
const otherwise = (wrong: readonly WrongValue[], language: Language): string => wrong.map((one) => word(language, 'example-detail', { ...one }).message).join('；');

function outcome(example: Example, number: number, pack: Pack, language: Language): Outcome {
  const result = runExample(example, pack, read);
  const { places, score } = result;
  const keys = differing(example, result, becauseText(score.because, 'zh'), pack);
  if (keys.length === 0) return { failure: null, wrong: [], places };
  // Examples are written in Chinese, whatever language is read.
  const wrong = wrongValues(example, result, keys, 'zh');
  const named = { number: String(number), ...cellsOf(example) };
  if (!keys.includes('得分')) return { failure: word(language, 'example-differs-elsewhere', { ...named, details: otherwise(wrongValues(example, result, keys, language), language) }).message, wrong, places };
  const params = { ...named, expected: shown(example.score), score: shown(score.score), because: becauseText(score.because, language) };
  return { failure: word(language, 'example-differs', params).message, wrong, places };
}

/** A small table: 总分 应为 79，算得 85. */
function tableOutcome(example: TableExample, number: number, pack: Pack, language: Language): Outcome {
  const { sums, places } = runTable(example, pack, read);
  const keys = tableDifferences(example, sums, pack);
  if (keys.length === 0) return { failure: null, wrong: [], places };
  const said = { 总分: { wanted: shown(example.total ?? null), found: shown(sums.total) }, 等级: { wanted: example.grade ?? '待定', found: sums.grade ?? '待定' } };
  const wrong = keys.map((key) => ({ key, ...said[key] }));
  const details = otherwise(wrong, language);
  return { failure: word(language, 'example-table-differs', { number: String(number), details, points: decimalText(sums.capped?.total ?? sums.decided), weights: shown(sums.weightTotal) }).message, wrong, places };
}

function unreadable({ code, params }: Reason, language: Language): Outcome {
  const { message, next } = word(language, code, params);
  return { failure: `${message} ${next}`, wrong: [], places: [] };
}

function outcomeOf(example: Example | TableExample, number: number, pack: Pack, language: Language): Outcome {
  return example.kind === 'table' ? tableOutcome(example, number, pack, language) : outcome(example, number, pack, language);
}

/** Runs the examples beside a pack; `file` is what they lie in. */
export function runExamples(pack: Pack, examples: string | null, language: Language, file = 'examples.yaml'): ExampleReport {
  const all = readExamples(examples ?? '[]');
  const outcomes = all.map((one, index) => (one.ok ? outcomeOf(one.example, index + 1, pack, language) : unreadable(one.why, language)));
  const reached = new Set(outcomes.flatMap(({ places }) => places));
  const results = outcomes.map(({ failure, wrong }, index) => ({ line: all[index]?.line ?? 1, failure, wrong }));
  return {
    count: outcomes.length,
    failed: exampleItems(examples ?? '[]').ok ? results.filter(({ failure }) => failure !== null).length : null,
    results,
    failures: results.flatMap(({ line, failure }) => (failure === null ? [] : [`${file}:${String(line)}  ${failure}`])),
    unreached: branchesOf(pack).filter((place) => !reached.has(place)),
  };
}
