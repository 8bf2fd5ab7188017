import { powerOfTen } from '../../exact/decimal.ts';
import { ONE, type Rational, rational } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import { normalise } from '../../notation/glyphs.ts';
import { takeNumber } from '../../notation/numbers.ts';

export type FigureKind = 'money' | 'percent' | 'points' | 'score' | 'count';

/** A number in running text that has a unit. Dates, codes, ordinals, ranges and bounds (50万元以上) are none. */
export interface Figure {
  readonly kind: FigureKind;
  /** As printed, in its own unit. */
  readonly value: Rational;
  /** The last printed place, in its own unit: 0.01 of 18.85. */
  readonly step: Rational;
  /** What one of its unit is in 元; 1 of all that is no money. */
  readonly factor: Rational;
  /** 人 and 名 are one unit. */
  readonly unit: string;
  /** `1267.80万元` */
  readonly text: string;
  readonly sentence: number;
  /** What stands between the figure before it in its sentence, or the sentence's start, and this one: the last 200 glyphs of it. */
  readonly lead: string;
  /** What it is of: the end of `lead` behind the last comma, balanced brackets left out. */
  readonly label: string;
  /** What stands behind it, up to the next figure or the sentence's end. */
  readonly tail: string;
  /** How many brackets are open around it. */
  readonly depth: number;
}

/** A paragraph taken apart. `sentences` are as printed, `figures` in reading order. */
export interface ReadParagraph {
  readonly number: number;
  /** Of a text in a form: the cell that it stands in. */
  readonly cell?: CellRef;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly figures: readonly Figure[];
  /** Budgets and spending without a unit behind them (全年预算数480，全年执行数（万元）456), which only the amounts of a table are held against. `unit` is `''` where none stands in front either. */
  readonly amounts: readonly Figure[];
}

/** What things are counted by, longer words before those that they begin with. 年, 月 and 级 are none: 3年 and 3级 are no counts. */
const COUNTED = '平方公里 平方米 立方米 人次 场次 批次 台次 车次 班次 户次 件次 公里 千米 公顷 人 名 个 项 辆 台 套 件 次 户 家 处 所 场 期 份 天 米 亩 吨 座 间 条 篇 册 株 头 只 口 盏 栋'.split(' ');

/** Units, longer ones before those that they begin with. */
const UNITS: readonly (readonly [text: string, kind: FigureKind, factor: number])[] = [
  ['亿元', 'money', 100_000_000], ['万元', 'money', 10_000], ['千元', 'money', 1000], ['元', 'money', 1], ['个百分点', 'points', 1], ['百分点', 'points', 1], ['%', 'percent', 1],
  ...COUNTED.map((unit) => [unit, 'count', 1] as const), ...COUNTED.map((unit) => [`万${unit}`, 'count', 10_000] as const),
];
const SAME_UNIT: Readonly<Record<string, string>> = { 名: '人', 场次: '场' };
const nameOfUnit = (text: string): string => text.replace(/^万/, '');
/** 分 that is points of a score: 96分 is, 3分类 and 5分钟 are not. */
const POINTS_END = /^分(?![之钟别类管项解析布配散局公组阶期批支店册数])/;
const BARE_WAN = /^万(?:$|[,，。、;:)])/;
const BOUND = /^(?:\/|以上|以下|以内|及以上|及以下|\(含\)|左右|余|多|[-~—至到]\d)/;
/** Longer than any printed number with its unit. */
const LONGEST = 60;
/** Names that lead up to a number are shorter; patterns are never run over more. */
const LONGEST_LEAD = 200;
const DIGIT = /[\d.]/;

function unitAt(rest: string): { readonly text: string; readonly kind: FigureKind; readonly factor: number } | null {
  const found = UNITS.find(([text]) => rest.startsWith(text));
  if (found !== undefined) return { text: found[0], kind: found[1], factor: found[2] };
  if (POINTS_END.test(rest)) return { text: '分', kind: 'score', factor: 1 };
  return BARE_WAN.test(rest) ? { text: '万', kind: 'money', factor: 10_000 } : null;
}

/** A text in half-width characters; the comma between clauses stays apart from the one between thousands. */
export function plain(text: string): string {
  return text.split('，').map(normalise).join('，');
}

/** Is the sign or digit here the start of a number, not the middle of one, of a code or of a range? */
function startsNumber(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const here = text[at] ?? '';
  if (here === '-') return /\d/.test(text[at + 1] ?? '') && !/[\dA-Za-z%元)年月]/.test(before);
  return /\d/.test(here) && !/[\d.A-Za-z~—-]/.test(before);
}

/** Balanced brackets and what is in them taken out: 因公出国(境)费 → 因公出国费. */
function withoutBrackets(text: string): string {
  const kept: string[] = [];
  const opened: number[] = [];
  for (const glyph of text) {
    if (glyph === ')' && opened.length > 0) kept.length = opened.pop() ?? 0;
    else {
      if (glyph === '(') opened.push(kept.length);
      kept.push(glyph);
    }
  }
  return kept.join('');
}

/** The end of a lead behind its last comma, semicolon, colon or open bracket. */
function labelOf(lead: string): string {
  const bare = withoutBrackets(lead);
  const cut = Math.max(...[',', '，', ';', '、', ':', '(', ')'].map((glyph) => bare.lastIndexOf(glyph)));
  return bare.slice(cut + 1);
}

interface Raw {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly value: Rational;
  readonly unit: { readonly text: string; readonly kind: FigureKind; readonly factor: number };
}

/** A number as printed at a place, and what stands behind it. */
function numberAt(text: string, at: number): { readonly digits: string; readonly value: Rational; readonly rest: string } | null {
  const window = text.slice(at, at + LONGEST);
  const taken = takeNumber(window);
  return taken === null ? null : { digits: window.slice(0, window.length - taken.rest.length), value: taken.value, rest: taken.rest };
}

function rawAt(text: string, at: number): Raw | null {
  const number = numberAt(text, at);
  const unit = number === null ? null : unitAt(number.rest);
  if (number === null || unit === null || BOUND.test(number.rest.slice(unit.text.length))) return null;
  const { digits, value } = number;
  return { start: at, end: at + digits.length + unit.text.length, digits, value, unit };
}

function rawFigures(text: string): Raw[] {
  const found: Raw[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const raw = startsNumber(text, at) ? rawAt(text, at) : null;
    if (raw !== null) {
      found.push(raw);
      at = raw.end - 1;
    } else if (DIGIT.test(text[at] ?? '')) {
      while (DIGIT.test(text[at + 1] ?? '')) at += 1;
    }
  }
  return found;
}

function stepOf(digits: string): Rational {
  return rational(1n, powerOfTen(digits.split('.')[1]?.length ?? 0));
}

function depths(text: string, at: readonly number[]): number[] {
  let [depth, from] = [0, 0];
  return at.map((end) => {
    for (; from < end; from += 1) {
      if (text[from] === '(') depth += 1;
      else if (text[from] === ')') depth = Math.max(0, depth - 1);
    }
    return depth;
  });
}

function figuresOf(printed: string, sentence: number): Figure[] {
  const text = plain(printed);
  const raws = rawFigures(text);
  const depth = depths(text, raws.map(({ start }) => start));
  return raws.map(({ start, end, digits, value, unit }, index) => {
    const lead = text.slice(Math.max(raws[index - 1]?.end ?? 0, start - LONGEST_LEAD), start);
    return {
      kind: unit.kind, value, step: stepOf(digits), factor: unit.factor === 1 ? ONE : rational(unit.factor), unit: unit.kind === 'money' ? '元' : SAME_UNIT[nameOfUnit(unit.text)] ?? nameOfUnit(unit.text),
      text: `${digits}${unit.text}`, sentence, lead, label: labelOf(lead), tail: text.slice(end, raws[index + 1]?.start ?? text.length), depth: depth[index] ?? 0,
    };
  });
}

/** What an amount without a unit stands right behind, and what can stand behind it. */
const AMOUNT_LEAD = /(?:预算|资金总额|执行数|执行总?额|支出)(?:安排|批复|下达|资金|总额|金额|数|额|总计|合计|共计|调整|为|是|共|:)*(?:\((?:单位:)?(亿元|万元|元)\))?(?:为|是|:|\s)*$/;
const AMOUNT_END = /^(?:$|[,，。;)])/;
/** A year, or the number of a point. */
const NO_AMOUNT = /^(?:20\d\d|\d)$/;

function amountAt(text: string, start: number, from: number, sentence: number): Figure | null {
  const number = numberAt(text, start);
  const lead = text.slice(Math.max(from, start - LONGEST_LEAD), start);
  const match = AMOUNT_LEAD.exec(lead);
  if (number === null || match === null || !AMOUNT_END.test(number.rest)) return null;
  const { digits, value } = number;
  const unit = UNITS.find(([name]) => name === match[1]);
  if (unit === undefined && NO_AMOUNT.test(digits)) return null;
  return {
    kind: 'money', value, step: stepOf(digits), factor: rational(unit?.[2] ?? 1), unit: unit === undefined ? '' : '元', text: digits, sentence,
    lead, label: labelOf(lead), tail: '', depth: 0,
  };
}

function amountsOf(printed: string, sentence: number): Figure[] {
  const text = plain(printed);
  const found: Figure[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!startsNumber(text, at)) continue;
    const amount = amountAt(text, at, from, sentence);
    if (amount !== null) found.push(amount);
    while (DIGIT.test(text[at + 1] ?? '') || (text[at + 1] === ',' && /\d/.test(text[at + 2] ?? ''))) at += 1;
    from = at + 1;
  }
  return found;
}

const SENTENCE = /[^。！？!?\n]+[。！？!?\n]*/g;

/** Takes a paragraph apart into its sentences and the figures in them. */
export function readParagraph({ number, text }: { readonly number: number; readonly text: string }): ReadParagraph {
  const sentences = (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
  return { number, text, sentences, figures: sentences.flatMap(figuresOf), amounts: sentences.flatMap(amountsOf) };
}

/** A figure in 元, people, percent…: what figures of one kind compare by. */
export function amount({ value, factor }: Figure): Rational {
  return value.mul(factor);
}

/** The last printed place in 元, people, percent…. */
export function stepAmount({ step, factor }: Figure): Rational {
  return step.mul(factor);
}

/** Do two figures measure the same: money, or things of one unit? */
export function isAlike(one: Figure, other: Figure): boolean {
  return one.kind === other.kind && one.unit === other.unit;
}

/** Decimal places that a figure prints. */
export function places({ step }: Figure): number {
  return step.d.toString().length - 1;
}
