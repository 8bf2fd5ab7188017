import { isMap } from 'yaml';
import { type Language, word } from '../explain/messages/wording.ts';
import { isPlain } from '../rules/layers.ts';
import type { FormulaSystem } from '../rules/system/system.ts';
import { runSystemExample, type SystemExample, type WrittenRow, type WrittenValues } from '../scoring/system/examples.ts';
import type { SystemScorecard } from '../scoring/system/scorecard.ts';
import { exampleItems } from './read-examples.ts';

/** What the examples of a system came to: how many failed (null where the text is no list of examples), one sentence for each thing in them that came out otherwise, and the places of the system that none of them scores. */
export interface SystemExampleReport {
  readonly count: number;
  readonly failed: number | null;
  readonly failures: readonly string[];
  readonly unreached: readonly string[];
}

const KEYS = new Set(['名称', '输入', '应得', '总分']);

const texts = (value: Readonly<Record<string, unknown>>): Record<string, string> => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one)]));

const isNested = (value: unknown): boolean => typeof value === 'object' && value !== null;
/** One value for each name; what stands deeper would be read as a text that nobody wrote. */
const isFlat = (value: Readonly<Record<string, unknown>>): boolean => !Object.values(value).some(isNested);
const isRow = (one: unknown): boolean => (isPlain(one) ? isFlat(one) : !isNested(one));
const areInputs = (value: Readonly<Record<string, unknown>>): boolean => Object.values(value).every((one) => (Array.isArray(one) ? one.every(isRow) : !isNested(one)));

function inputsOf(value: Readonly<Record<string, unknown>>): WrittenValues {
  const row = (one: unknown): WrittenRow | string => (isPlain(one) ? texts(one) : String(one));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, Array.isArray(one) ? one.map(row) : String(one)]));
}

/** Null for an item that is no example: a key that it does not have, or nothing that it must come to. */
function exampleOf(item: unknown): SystemExample | null {
  if (!isPlain(item) || Object.keys(item).some((key) => !KEYS.has(key))) return null;
  const { 输入: inputs, 应得: rows = {}, 总分: total } = item;
  if (!isPlain(inputs) || !isPlain(rows) || (Object.keys(rows).length === 0 && total === undefined)) return null;
  if (!isFlat(rows) || isNested(total) || !areInputs(inputs)) return null;
  return { inputs: inputsOf(inputs), rows: texts(rows), total: total === undefined ? null : String(total) };
}

/** Places that an example shows at work: rows with points, dropped rows, deductions that take something, caps that hold. */
function reached({ rows, deductions, cap, system }: SystemScorecard): string[] {
  return [
    ...rows.filter(({ status }) => status === 'scored').map(({ leaf }) => leaf.place),
    ...rows.filter(({ status }) => status === 'not-applicable').map(({ leaf }) => `${leaf.place}.不适用`),
    ...system.deductions.filter((_, index) => deductions[index]?.points?.gt(0) === true).map(({ place }) => place),
    ...(cap === null ? [] : [cap.place]),
  ];
}

function placesOf({ leaves, deductions, caps }: FormulaSystem): string[] {
  return [...leaves.flatMap(({ place, inapplicable }) => (inapplicable.length === 0 ? [place] : [place, `${place}.不适用`])), ...deductions.map(({ place }) => place), ...caps.map(({ place }) => place)];
}

interface Outcome {
  readonly failures: readonly string[];
  readonly places: readonly string[];
}

function outcome(item: unknown, number: string, system: FormulaSystem, language: Language): Outcome {
  const example = exampleOf(item);
  if (example === null) return { failures: [word(language, 'system-example-form', { number }).message], places: [] };
  const { card, unread, differences } = runSystemExample(example, system);
  const failures = [
    ...unread.map((name) => word(language, 'system-example-unread', { number, name }).message),
    ...differences.map((one) => word(language, 'system-example-differs', { number, name: one.name, wanted: one.wanted, found: one.found }).message),
  ];
  return { failures, places: reached(card) };
}

/** Runs the examples beside a formula system; `file` is what they lie in. */
export function runSystemExamples(system: FormulaSystem, examples: string | null, language: Language, file = 'examples.yaml'): SystemExampleReport {
  const located = (line: number, said: string): string => `${file}:${String(line)}  ${said}`;
  const read = exampleItems(examples ?? '[]');
  if (!read.ok) return { count: 0, failed: null, failures: [located(read.line, word(language, read.code).message)], unreached: placesOf(system) };
  const outcomes = read.items.map(({ item, line }, index) => {
    const { failures, places } = outcome(isMap(item) ? item.toJSON() : null, String(index + 1), system, language);
    return { failures: failures.map((failure) => located(line, failure)), places };
  });
  const places = new Set(outcomes.flatMap((one) => one.places));
  return {
    count: outcomes.length, failed: outcomes.filter(({ failures }) => failures.length > 0).length,
    failures: outcomes.flatMap(({ failures }) => failures), unreached: placesOf(system).filter((place) => !places.has(place)),
  };
}
