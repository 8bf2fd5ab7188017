import { type Rational, rational } from '../exact/rational.ts';
import type { Quantity, Unit } from '../model/quantity.ts';
import { type Direction, labelOf } from './labels.ts';
import { chineseNumber, digitRates, takeNumber } from './numbers.ts';
import { type Sign, takeSignBefore, takeSignBehind } from './operators.ts';
import { mayBeUnit, remarkOf } from './tails.ts';
import { takeUnit, unitOf, unitPer } from './units.ts';

/** One number as a cell prints it. */
export interface NumberReading {
  readonly operator: Sign | null;
  /** Only 达到 stands before the number: at least as a target, but a plain value as an actual. */
  readonly reached: boolean;
  readonly quantity: Quantity;
  /** What else the cell says beside the number; `''` for nothing worth saying. */
  readonly words: string;
  readonly direction: Direction | null;
}

interface Head {
  readonly sign: Sign | null;
  readonly weak: 'reached' | 'held' | null;
  readonly approximate: boolean;
  readonly money: boolean;
  readonly label: string;
}

/** A number beside which nothing else is said. */
export function bareNumber(value: Rational, unit: Unit | null = null): NumberReading {
  return { operator: null, reached: false, quantity: { value, unit, approximate: false }, words: '', direction: null };
}

const ABOUT = /(?:大约|约为?|将近|接近|近|大概|≈)$/;
const MONEY = /(?:人民币|RMB)?¥?$/;
const LINK = /(?:[:(“"]|为|是|应|须|需)$/;

/** Reads what stands before a number backwards: 合格率 | 不低于 | 约 | ¥. */
function readHead(text: string): Head | null {
  const money = MONEY.exec(text)?.[0] ?? '';
  let label = text.slice(0, text.length - money.length);
  let approximate = ABOUT.test(label);
  label = label.replace(ABOUT, '').replace(LINK, '');
  const taken = takeSignBefore(label);
  if (taken === 'contradictory') return null;
  if (taken !== null) label = taken.rest.replace(LINK, '');
  if (taken !== null && takeSignBefore(label) !== null && !/达到?$/.test(label)) return null;
  if (ABOUT.test(label)) {
    approximate = true;
    label = label.replace(ABOUT, '');
  }
  return { sign: taken?.sign ?? null, weak: taken?.weak ?? null, approximate, money: money !== '', label };
}

interface Body {
  readonly quantity: Quantity;
  readonly rest: string;
}

const MORE = /^(?:余|多(?![种样元功重])|来)/;
const MULTIPLE_MORE = /^(百万|千万|亿|万|千|百)[余多]/;
/** 1年半 */
const AND_HALF = /^半(?=$|以|左右|内|[,;。(])/;
const HALF = rational(1, 2);
const AROUND = /^(?:左右|上下|余|多(?![种样元功重]))/;
const UNKNOWN_UNIT = /^(?:(?!以上|以下|以内|及以|左右|之内|内)[\u4e00-\u9fff]){1,4}(?:\/[\u4e00-\u9fff]{1,4})?(?=$|以上|以下|以内|及以|左右|之内|内|[,;。(])/;

function unknownUnit(text: string): { readonly unit: Unit | null; readonly rest: string } {
  const word = UNKNOWN_UNIT.exec(text)?.[0];
  return word === undefined || !mayBeUnit(word) ? { unit: null, rest: text } : { unit: unitOf(word), rest: text.slice(word.length) };
}

/** 1亿2000万元: the larger part in the unit of the smaller one. */
function joined(value: Rational, multiple: Unit, rest: string): Body | null {
  const lower = takeNumber(rest.replace(/^零/, ''));
  const taken = lower === null ? null : takeUnit(lower.rest);
  if (lower === null || taken === null || !taken.unit.factor.lt(multiple.factor)) return null;
  const sum = value.mul(multiple.factor).div(taken.unit.factor).add(lower.value);
  return { quantity: { value: sum, unit: taken.unit, approximate: false }, rest: taken.rest };
}

/** Reads what stands behind a number's digits: 余 | 万元 | 左右. */
function readBody(value: Rational, text: string): Body | null {
  const bare = text.replace(MULTIPLE_MORE, '$1').replace(MORE, '');
  const { unit, rest } = takeUnit(bare) ?? unknownUnit(bare);
  if (unit?.dimension === '' && /^零?\d/.test(rest)) return joined(value, unit, rest);
  const whole = rest.replace(AND_HALF, '');
  const sum = whole === rest ? value : value.add(HALF);
  const behind = whole.replace(AROUND, '');
  return { quantity: { value: sum, unit, approximate: bare !== text || behind !== whole }, rest: behind };
}

/** The operator of both sides; null where they contradict each other. */
function oneSign(head: Head, behind: Sign | null): { readonly operator: Sign | null; readonly reached: boolean } | null {
  if (behind === null) return { operator: head.weak === 'reached' ? null : head.sign, reached: head.weak === 'reached' };
  if (head.sign === null || head.weak !== null || head.sign === behind) return { operator: behind, reached: false };
  return null;
}

const YUAN = unitOf('元');

function assemble(head: Head, body: Body): NumberReading | null {
  const label = labelOf(head.label);
  const behind = takeSignBehind(body.rest);
  const sign = oneSign(head, behind?.sign ?? null);
  const remark = remarkOf(behind?.rest ?? body.rest, body.quantity.unit);
  if (label === null || sign === null || remark === null) return null;
  const { value, approximate } = body.quantity;
  const money = body.quantity.unit ?? (head.money ? YUAN : null);
  const unit = money === null || label.per.length === 0 ? money : unitPer(money, label.per);
  const words = [label.words, remark].filter((part) => part !== '').join('…');
  return { quantity: { value, unit, approximate: approximate || head.approximate }, words, direction: label.direction, ...sign };
}

const ENDING = /[。.;,、!]+$/;
const INCLUDING = /\(含(?:本数|[\d.]+[%‰]?\S{0,3})\)/;
/** A name with digits of its own before a sign: PM2.5≤35. */
const NAMED = /^[A-Za-z]+[\d.]+[\u4e00-\u9fff]*(?=[≥≤<>=])/;
const SPLIT = /^(\D*?)([+-]?\.?\d.*)$/s;
const CHINESE_SPLIT = /^([^零〇一二两三四五六七八九十百千半]*)(半|[零〇一二两三四五六七八九十百千]+)(.*)$/s;

function arabic(text: string): NumberReading | null {
  const [, before = '', from] = SPLIT.exec(text) ?? [];
  if (from === undefined || (/^[+-]/.test(from) && /[\u4e00-\u9fff\w]$/.test(before) && takeSignBefore(before) === null)) return null;
  const number = takeNumber(from);
  const body = number === null ? null : readBody(number.value, number.rest);
  const head = body === null ? null : readHead(before);
  return head === null || body === null ? null : assemble(head, body);
}

/** 三次, 不少于两个, 一百二十: only where nothing but operator, numeral and a known unit stands, for 一般, 一次性, 十分满意 are words. */
function chinese(text: string): NumberReading | null {
  const [, before = '', numeral = '', behind = ''] = CHINESE_SPLIT.exec(text) ?? [];
  const value = chineseNumber(numeral);
  if (value === null || (numeral.length === 1 && /^(?:[日月号点分方路度成]|$)/.test(behind))) return null;
  const head = readHead(before);
  const body = readBody(value, behind);
  if (head === null || body === null || (behind !== '' && takeUnit(behind.replace(MORE, '')) === null)) return null;
  const read = assemble(head, body);
  return read?.words === '' ? read : null;
}

function named(text: string): NumberReading | null {
  const name = NAMED.exec(text)?.[0] ?? '';
  const read = arabic(text.slice(name.length));
  return name === '' || read === null ? read : { ...read, words: `${name}${read.words}` };
}

const PLAIN = /^\d{1,15}(?:\.\d{1,10})?%?$/;
const PERCENT = unitOf('%');

/** The single number of a cell that is digits and perhaps a percent sign: most cells of most sheets. */
function plain(text: string): NumberReading | null {
  const number = takeNumber(text);
  if (number === null) return null;
  return bareNumber(number.value, number.rest === '%' ? PERCENT : null);
}

/**
 * The one number of a normalised text with its operator, unit and what else is said: `≥95%`, `不低于1,200人次`, `控制在50万元以内`, `200余人`,
 * `完成12次`, `百分之九十五以上`, `1亿2000万元`. Null for words, for several numbers and for a number gone wrong.
 */
export function readNumber(text: string): NumberReading | null {
  if (PLAIN.test(text)) return plain(text);
  const trimmed = digitRates(text.replace(ENDING, '').replace(INCLUDING, '').replace(/^\(([^()]+)\)$/, '$1'));
  if (/\d/.test(trimmed)) return named(trimmed.replace(/^指标\d+[:.、]/, ''));
  return trimmed.length > 16 ? null : chinese(trimmed);
}

/** A bare quantity, without operator or words. */
export function quantityOf(text: string): Quantity | null {
  const read = readNumber(text);
  return read === null || read.operator !== null || read.reached || read.words !== '' ? null : read.quantity;
}
