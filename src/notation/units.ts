import { type Rational, rational } from '../exact/rational.ts';
import type { Unit } from '../model/quantity.ts';
import { COUNTERS, MEASURES } from './unit-table.ts';

/** What a unit word measures, and its size in that dimension's base unit. */
interface Measure {
  readonly dimension: string;
  readonly factor: Rational;
}

const ONE: Rational = rational(1);

const KNOWN: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...COUNTERS.split(' ').map((word) => [word, { dimension: word, factor: ONE }] as const),
  ...Object.entries(MEASURES).flatMap(([dimension, words]) => Object.entries(words).flatMap(
    ([names, [numerator, denominator]]) => names.split(' ').map((word) => [word, { dimension, factor: rational(numerator, denominator) }] as const),
  )),
]);
const LONGEST = Math.max(...[...KNOWN.keys()].map((word) => word.length));

const MULTIPLES: Readonly<Record<string, number>> = { 百万: 1_000_000, 千万: 10_000_000, 亿: 100_000_000, 万: 10_000, 千: 1000, 百: 100 };
const MULTIPLE = /^(?:百万|千万|亿|万|千|百)/;
const DOT = /[·•*×.]/;
const JOINT = /^(?:\/每?个?\(?|每个?|[·•*×.])(?=[\u4e00-\u9fffA-Za-z])/;

/** How much of a text's front is a known unit, without 万 or a denominator: 人次 of 人次以上. Empty where none is. */
function knownWord(text: string): string {
  for (let length = Math.min(LONGEST, text.length); length > 0; length -= 1) {
    const word = text.slice(0, length);
    if (KNOWN.has(word)) return word;
  }
  return '';
}

function headWord(text: string): string {
  const word = knownWord(text);
  if (word !== '') return word;
  const multiple = MULTIPLE.exec(text)?.[0] ?? '';
  return multiple === '' ? '' : multiple + knownWord(text.slice(multiple.length));
}

/** Of what, or how often: a word that no table knows may stand there too, as long as nothing else can begin with it. */
function partWord(text: string): string {
  const word = knownWord(text);
  return word === '' ? /^(?:(?!以上|以下|以内|及以|左右|之内|内)[\u4e00-\u9fff]){1,4}/.exec(text)?.[0] ?? '' : word;
}

/** The further parts of a compound unit: `/(人·月)`, `*次`, `/人/年`, 每人每月. */
function takeParts(text: string): string {
  let end = 0;
  for (;;) {
    const rest = text.slice(end);
    const joint = JOINT.exec(rest)?.[0];
    const word = joint === undefined ? '' : (DOT.test(joint) ? knownWord : partWord)(rest.slice(joint.length));
    if (joint === undefined || word === '') return text.slice(0, end);
    end += joint.length + word.length;
    if (text[end] === ')' && text.slice(0, end).includes('(')) end += 1;
  }
}

/** A unit taken off the front of a text, its words as printed without outer brackets. */
export interface TakenUnit {
  readonly unit: Unit;
  readonly rest: string;
}

/** Takes the longest known unit, compound or in brackets, off the front of a normalised text; null where none stands there. */
export function takeUnit(text: string): TakenUnit | null {
  const bracket = /^\(([^()\d]{1,12})\)/.exec(text);
  if (bracket !== null) {
    const inside = takeUnit(bracket[1] ?? '');
    return inside?.rest === '' ? { unit: inside.unit, rest: text.slice(bracket[0].length) } : null;
  }
  const head = headWord(text);
  if (head === '') return null;
  const words = KNOWN.get(head)?.dimension === 'ratio' ? head : head + takeParts(text.slice(head.length));
  return { unit: known(words), rest: text.slice(words.length) };
}

function measureOf(word: string): Measure {
  const measure = KNOWN.get(word);
  if (measure !== undefined) return measure;
  const multiple = MULTIPLE.exec(word)?.[0] ?? '';
  const times = MULTIPLES[multiple];
  if (times === undefined) return { dimension: word, factor: ONE };
  const rest = word.slice(multiple.length);
  const { dimension, factor } = rest === '' ? { dimension: '', factor: ONE } : measureOf(rest);
  return { dimension, factor: factor.mul(rational(times)) };
}

/** 天 and 日 are the same word below a line; 年 stays 年 there, so that a yearly rate is never taken for a monthly one. */
function partName(word: string): string {
  const measure = KNOWN.get(word);
  return measure?.factor.equals(ONE) === true ? measure.dimension : word;
}

function compound(words: string): Measure {
  const [head = '', ...below] = words.replace(/[()]/g, '').split(/\/每?个?|每个?/);
  const [first = '', ...factors] = head.split(DOT);
  const { dimension, factor } = measureOf(first);
  const above = [dimension, ...factors.map(partName)].join('·');
  const parts = below.flatMap((part) => part.split(DOT)).map(partName).sort();
  return { dimension: parts.length === 0 ? above : `${above}/${parts.join('·')}`, factor };
}

const seen = new Map<string, Unit>();
const SEEN_LIMIT = 5000;

function known(words: string): Unit {
  const before = seen.get(words);
  if (before !== undefined) return before;
  const unit = { text: words, ...(KNOWN.get(words) ?? compound(words)) };
  if (seen.size < SEEN_LIMIT) seen.set(words, unit);
  return unit;
}

/** The unit that a word is, known or not; a word that no table knows is its own dimension, behind 万 as well. Null for empty text. */
export function unitOf(text: string): Unit | null {
  const bare = text.replace(/^\((.*)\)$/, '$1').replace(/^单位[:为]?/, '');
  if (bare === '') return null;
  const explained = /^([^()]+)\([^()]+\)$/.exec(bare)?.[1];
  return known(explained !== undefined && isKnownUnit(explained) ? explained : bare);
}

/** Is this exactly a unit that the table knows, with or without 万, 亿… and denominators? */
export function isKnownUnit(text: string): boolean {
  return takeUnit(text)?.rest === '';
}

/** The unit with what it is measured by: 次 by 年 → 次/年; a compound unit already says so. */
export function unitPer(unit: Unit, parts: readonly string[]): Unit {
  return unit.text.includes('/') ? unit : known(`${unit.text}/${parts.join('·')}`);
}
