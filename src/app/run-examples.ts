import { parseDocument } from 'yaml';
import { decimalText, parseDecimal } from '../exact/decimal.ts';
import { type Rational, ZERO } from '../exact/rational.ts';
import { type Language, word } from '../explain/messages/wording.ts';
import { becauseText } from '../explain/score.ts';
import { readTexts } from '../notation/row.ts';
import type { Pack } from '../rules/pack.ts';
import { type Example, holds, type ReadRow, runExample } from '../scoring/examples.ts';

/** What the examples of a pack came to: how many there are and one sentence for each that failed. */
export interface ExampleReport {
  readonly count: number;
  readonly failures: readonly string[];
}

type Written = Readonly<Record<string, unknown>>;

function text(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function decimal(value: unknown): Rational | null {
  const written = text(value);
  return written === null ? null : parseDecimal(written);
}

function exampleOf(written: Written): Example {
  const operator = text(written['指标性质']);
  const unit = text(written['单位']);
  return {
    ...(operator === null ? {} : { operator }),
    ...(unit === null ? {} : { unit }),
    target: text(written['指标值']) ?? '',
    actual: text(written['实际值']) ?? '',
    weight: decimal(written['权重']) ?? ZERO,
    score: decimal(written['得分']),
    because: text(written['因为']),
    low: decimal(written['最低']),
    high: decimal(written['最高']),
  };
}

const read: ReadRow = (example) => readTexts(example);

function failure(example: Example, number: number, pack: Pack, language: Language): string | null {
  const result = runExample(example, pack, read);
  if (holds(result, becauseText(result.score.because, 'zh'))) return null;
  const because = becauseText(result.score.because, language);
  const shown = (value: Rational | null): string => (value === null ? '待定' : decimalText(value));
  return word(language, 'example-differs', {
    number: String(number), target: example.target, actual: example.actual, expected: shown(example.score), score: shown(result.score.score), because,
  }).message;
}

/** Runs the examples beside a pack (examples.yaml): a list of rows with what each must score and why. */
export function runExamples(pack: Pack, examples: string | null, language: Language): ExampleReport {
  const document = parseDocument(examples ?? '[]');
  const [error] = document.errors;
  if (error !== undefined) return { count: 0, failures: [word(language, 'pack-syntax', { reason: error.message }).message] };
  const written = document.toJS({ maxAliasCount: 20 }) as unknown;
  if (!Array.isArray(written)) return { count: 0, failures: [word(language, 'pack-syntax', { reason: 'examples.yaml' }).message] };
  const failures = (written as Written[]).flatMap((row, index) => failure(exampleOf(row), index + 1, pack, language) ?? []);
  return { count: written.length, failures };
}
