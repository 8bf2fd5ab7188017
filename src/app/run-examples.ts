import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import { type Language, word } from '../explain/messages/wording.ts';
import { becauseText } from '../explain/score.ts';
import { readTexts } from '../notation/row.ts';
import { branchesOf } from '../rules/branches.ts';
import type { Pack } from '../rules/pack.ts';
import { type Example, holds, type ReadRow, runExample } from '../scoring/examples.ts';
import { readExamples } from './read-examples.ts';

/** What the examples of a pack came to: how many there are, one sentence for each that failed, and the places of the pack that none of them reaches. */
export interface ExampleReport {
  readonly count: number;
  readonly failures: readonly string[];
  readonly unreached: readonly string[];
}

interface Outcome {
  readonly failure: string | null;
  readonly places: readonly string[];
}

const read: ReadRow = ({ name, operator, target, unit, actual }) => readTexts({
  target, actual, ...(name === undefined ? {} : { name }), ...(operator === undefined ? {} : { operator }), ...(unit === undefined ? {} : { unit }),
});

const shown = (value: Rational | null): string => (value === null ? '待定' : decimalText(value));

function cellsOf(example: Example): { readonly target: string; readonly actual: string } {
  if (example.kind === 'row') return { target: example.target, actual: example.actual };
  return { target: example.budget === null ? '' : decimalText(example.budget), actual: example.executed === null ? '' : decimalText(example.executed) };
}

function outcome(example: Example, number: number, pack: Pack, language: Language): Outcome {
  const result = runExample(example, pack, read);
  const { places, score } = result;
  if (holds(example, result, becauseText(score.because, 'zh'))) return { failure: null, places };
  const params = { number: String(number), ...cellsOf(example), expected: shown(example.score), score: shown(score.score), because: becauseText(score.because, language) };
  return { failure: word(language, 'example-differs', params).message, places };
}

/** Runs the examples beside a pack. */
export function runExamples(pack: Pack, examples: string | null, language: Language): ExampleReport {
  const outcomes = readExamples(examples ?? '[]').map((one, index) =>
    (one.ok ? outcome(one.example, index + 1, pack, language) : { failure: word(language, one.why.code, one.why.params).message, places: [] }));
  const reached = new Set(outcomes.flatMap(({ places }) => places));
  return {
    count: outcomes.length,
    failures: outcomes.flatMap(({ failure }) => failure ?? []),
    unreached: branchesOf(pack).filter((place) => !reached.has(place)),
  };
}
