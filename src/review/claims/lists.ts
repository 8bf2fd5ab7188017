import { powerOfTen } from '../../exact/decimal.ts';
import { rational } from '../../exact/rational.ts';
import { takeNumber } from '../../notation/numbers.ts';
import { amount, type Figure, isAlike, type ReadParagraph } from './figures.ts';
import { isBase, isLevel, isShare } from './roles.ts';

/** A part of a whole, with the share that is printed behind it (占79.13%). */
export interface Part {
  readonly figure: Figure;
  readonly paragraph: ReadParagraph;
  readonly share: Figure | null;
}

/** 其中…: a whole and the parts that a text gives for it. */
export interface PartList {
  readonly whole: Figure;
  readonly paragraph: ReadParagraph;
  readonly parts: readonly Part[];
  /** 主要包括 names the main parts; the list need not be complete. */
  readonly isMain: boolean;
  /** 其中 may name some of the parts only; 分别为 and 共计 name all. */
  readonly isWhole: boolean;
  /** How many of the parts belong to the list for certain; behind a list within the list, or without numbers, it is not plain where it ends. */
  readonly least: number;
}

const MARKER = /其中|包括|包含|用于以下|分为|具体为|分别[为是]/;
const OPEN_END = /(?:其中|包括|用于以下(?:方面)?|如下|具体为)[:,，]?$/;
const MAIN = /主要|等|重点/;
const NUMBERED = /^\s*[(（]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]/;
/** What was done with the whole, behind its parts: 截至目前累计完成投资8000万元. */
const ASIDE = /^(?:截至|截止|目前|累计|实际|已|全年实际|当年实际)/;
/** A whole behind its parts: A、B、C…共计60万元. */
const TOTAL = /^(?:共计|合计|总计|总共|一共|小计)(?:为|:)?$/;
/** How many figures back a list looks for its whole. */
const FARTHEST = 8;
/** More parts than any report lists. */
const MOST_PARTS = 100;

interface Place {
  readonly paragraphs: readonly ReadParagraph[];
  readonly at: number;
}

/** Everything of a text that a list may be of: levels of one unit that are no comparison. */
function isPart(figure: Figure, whole: Figure, depth: number, year: number | null): boolean {
  return isLevel(figure) && isAlike(figure, whole) && figure.depth === depth && isBase(figure, year) === isBase(whole, year);
}

/** The share that directly follows a part. */
function shareOf(figures: readonly Figure[], at: number): Figure | null {
  const next = figures[at + 1];
  return next !== undefined && next.sentence === figures[at]?.sentence && isShare(next) ? next : null;
}

interface Whole { readonly figure: Figure; readonly paragraph: ReadParagraph }

/** The figure that a 其中 speaks of: the last level of its unit before it, no further back than the sentence before, be that in the paragraph above. */
function wholeBefore({ paragraphs, at: place }: Place, at: number): Whole | null {
  const paragraph = paragraphs[place];
  const first = paragraph?.figures[at];
  if (paragraph === undefined || first === undefined) return null;
  const before = paragraph.figures.slice(Math.max(0, at - FARTHEST), at);
  const found = before.filter((figure) => isLevel(figure) && isAlike(figure, first) && figure.sentence >= first.sentence - 1 && figure.depth <= first.depth).at(-1);
  if (found !== undefined) return { figure: found, paragraph };
  const above = at === 0 && /^\s*其中/.test(paragraph.text) ? paragraphs[place - 1] : undefined;
  const last = above?.figures.filter((figure) => isLevel(figure) && isAlike(figure, first) && figure.sentence === above.sentences.length - 1).at(-1);
  return above === undefined || last === undefined ? null : { figure: last, paragraph: above };
}

/** Where a list ends that begins at a figure: its sentence, the bracket around it, or a list of the same rank behind a semicolon inside a list. */
function endOf(figures: readonly Figure[], from: number, isNested: boolean): number {
  const first = figures[from];
  let end = from + 1;
  while (first !== undefined && end < figures.length && end - from < MOST_PARTS) {
    const figure = figures[end];
    if (figure === undefined || figure.sentence !== first.sentence || figure.depth < first.depth) break;
    if (ASIDE.test(figure.label) || TOTAL.test(figure.label)) break;
    if (isNested && figure.depth === first.depth && /[;；]/.test(figure.lead)) break;
    end += 1;
  }
  return end;
}

interface Span { readonly from: number; readonly to: number }

/** Figures of lists inside of a list: they are parts of a part. A list opened by 其中 in the middle goes on to the next semicolon. */
function nestedSpans(figures: readonly Figure[], from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let at = from + 1; at < to; at += 1) {
    const figure = figures[at];
    if (figure === undefined || !/其中/.test(figure.lead) || figure.sentence !== figures[from]?.sentence) continue;
    const end = endOf(figures, at, true);
    spans.push({ from: at, to: end });
    at = end - 1;
  }
  return spans;
}

/** 救助金500、服务费100、其他1.9万元: items in front of a part that share its unit; numbers of 标段1、标段2 are no amounts. */
const UNITLESS = /^([\u4e00-\u9fff()]*[\u4e00-\u9fff](?<!项目|指标|附件|标段|批次|阶段|[表第类期]))(\d+(?:\.\d+)?)$/;

function unitless(figure: Figure): Figure[] {
  const items = figure.kind === 'money' ? figure.lead.replace(/^.*[:,，;]/, '').split('、').slice(0, -1).filter((item) => item !== '') : [];
  return items.flatMap((item): Figure[] => {
    const [, label = '', digits = ''] = UNITLESS.exec(item) ?? [];
    const taken = takeNumber(digits);
    if (taken === null) return [];
    const step = rational(1n, powerOfTen(digits.split('.')[1]?.length ?? 0));
    return [{ ...figure, value: taken.value, step, label, lead: label, text: digits }];
  });
}

function partsWithin(paragraph: ReadParagraph, whole: Figure, { from, to }: Span, year: number | null): { parts: Part[]; least: number } {
  const { figures } = paragraph;
  const depth = figures[from]?.depth ?? 0;
  const nested = nestedSpans(figures, from, to);
  const isInside = (at: number): boolean => nested.some((span) => at >= span.from && at < span.to);
  const parts = figures.slice(from, to).flatMap((figure, index): Part[] =>
    (isPart(figure, whole, depth, year) && !isInside(from + index) ? [{ figure, paragraph, share: shareOf(figures, from + index) }] : []));
  const least = leastOf(figures, parts, nested.find((span) => span.to >= to && figures[span.from]?.depth === depth) ?? null);
  const all = parts.flatMap((part): Part[] => [...unitless(part.figure).map((figure) => ({ figure, paragraph, share: null })), part]);
  return { parts: all, least: least + all.length - parts.length };
}

/**
 * How many parts the list has at least. It may end before a semicolon that follows commas (办公室1个，业务科室7个；下属单位2个), and before a part that a list of
 * its own follows to the end: that may be another whole (支出1000万元，其中…).
 */
function leastOf(figures: readonly Figure[], parts: readonly Part[], tail: Span | null): number {
  const at = parts.map(({ figure }) => figures.indexOf(figure));
  const inner = tail === null ? parts.length : Math.max(1, at.filter((place) => place < tail.from).length - 1);
  const stop = at.findIndex((place, index) => index > 1 && figures.slice((at[index - 1] ?? 0) + 1, place + 1).some(({ lead }) => lead.includes(';')));
  const isMixed = at.length > 1 && !figures.slice((at[0] ?? 0) + 1, (at[1] ?? 0) + 1).some(({ lead }) => lead.includes(';'));
  return stop > 0 && isMixed ? Math.min(inner, stop) : inner;
}

/** The second total that closes a list which a total opened: 支出100万元，其中：…，合计100万元. It is no part. */
function closingOf(figures: readonly Figure[], end: number, parts: readonly Part[]): Figure | null {
  const [closing, first] = [figures[end], parts[0]?.figure];
  const isClosing = closing !== undefined && first !== undefined && parts.length > 1 && TOTAL.test(closing.label) && isLevel(closing) && isAlike(closing, first);
  return isClosing && closing.sentence === first.sentence && closing.depth === first.depth ? closing : null;
}

/** A list with its second total: all parts are of that one; where the first is another amount, they are held against both. */
function withClosing(list: PartList, closing: Figure | null, paragraph: ReadParagraph): PartList[] {
  if (closing === null) return [list];
  const whole = { ...list, whole: closing, paragraph, least: list.parts.length, isMain: false, isWhole: true };
  if (amount(closing).equals(amount(list.whole))) return [whole];
  return [list, { ...whole, parts: list.parts.map((part) => ({ ...part, share: null })) }];
}

/** The lists that a marker in a paragraph opens on the spot. */
function listsWithin(place: Place, paragraph: ReadParagraph, year: number | null): PartList[] {
  const { figures } = paragraph;
  return figures.flatMap((figure, at): PartList[] => {
    const isSame = figure.sentence === figures[at - 1]?.sentence;
    const marker = MARKER.exec(figure.lead);
    if (marker === null) return [];
    const whole = wholeBefore(place, at);
    if (whole === null || !isPart(figure, whole.figure, figure.depth, year)) return [];
    const isNested = isSame && figures.slice(0, at).some((other) => other.sentence === figure.sentence && MARKER.test(other.lead) && isAlike(other, figure));
    const end = endOf(figures, at, isNested);
    const { parts, least } = partsWithin(paragraph, whole.figure, { from: at, to: end }, year);
    const list = { whole: whole.figure, paragraph: whole.paragraph, parts, least, isMain: MAIN.test(figure.lead), isWhole: /分别/.test(marker[0]) };
    return withClosing(list, closingOf(figures, end, parts), paragraph);
  });
}

function itemOf(paragraph: ReadParagraph, whole: Figure, year: number | null): Part | null {
  const { figures } = paragraph;
  const at = figures.findIndex((figure) => isPart(figure, whole, 0, year));
  const figure = figures[at];
  return figure === undefined || figure.sentence > 0 ? null : { figure, paragraph, share: shareOf(figures, at) };
}

/** The items below a paragraph that ends in 其中：, one a paragraph; they end with the numbers in front of them, or with a paragraph without a figure. */
function listBelow({ paragraphs, at }: Place, year: number | null): PartList[] {
  const paragraph = paragraphs[at];
  const last = paragraph?.figures.at(-1);
  const closing = paragraph?.text.trim().replace(/[：]$/, ':') ?? '';
  const whole = last === undefined ? null : [...(paragraph?.figures ?? [])].filter(isLevel).at(-1) ?? null;
  if (paragraph === undefined || whole === null || !OPEN_END.test(closing)) return [];
  const parts: Part[] = [];
  const isNumbered = NUMBERED.test(paragraphs[at + 1]?.text ?? '');
  for (let next = at + 1; next < paragraphs.length && parts.length < MOST_PARTS; next += 1) {
    const below = paragraphs[next];
    const item = below === undefined || NUMBERED.test(below.text) !== isNumbered ? null : itemOf(below, whole, year);
    if (item === null) break;
    parts.push(item);
  }
  return [{ whole, paragraph, parts, least: isNumbered ? parts.length : Math.min(2, parts.length), isMain: MAIN.test(closing.slice(-12)), isWhole: false }];
}

/** A，占x%；B，占y% behind a whole, without a 其中. */
function sharedLists(paragraph: ReadParagraph, year: number | null): PartList[] {
  const { figures } = paragraph;
  return figures.flatMap((whole, at): PartList[] => {
    const next = figures[at + 1];
    const isStart = next !== undefined && isLevel(whole) && shareOf(figures, at) === null && !MARKER.test(next.lead) && next.sentence === whole.sentence;
    if (!isStart || !isPart(next, whole, whole.depth, year) || shareOf(figures, at + 1) === null) return [];
    const { parts } = partsWithin(paragraph, whole, { from: at + 1, to: endOf(figures, at + 1, false) }, year);
    const shared = parts.filter(({ share }) => share !== null);
    return shared.length < 2 || shared.length < parts.length ? [] : [{ whole, paragraph, parts, least: parts.length, isMain: false, isWhole: false }];
  });
}

/** Without the total that leads up to its own items, which a second one closes: 支出60万元，用于A 20万元、B 40万元，共计60万元. */
function withoutOpening(parts: readonly Part[], whole: Figure): readonly Part[] {
  const [first, ...others] = parts;
  return first !== undefined && others.length > 1 && amount(first.figure).equals(amount(whole)) ? others : parts;
}

/** A、B、C…共计60万元: the whole behind its parts. */
function totalledLists(paragraph: ReadParagraph, year: number | null): PartList[] {
  const { figures } = paragraph;
  return figures.flatMap((whole, at): PartList[] => {
    if (!isLevel(whole) || !TOTAL.test(whole.label)) return [];
    const before = figures.slice(Math.max(0, at - MOST_PARTS), at).filter((figure) => figure.sentence === whole.sentence);
    if (before.some((figure) => /其中/.test(figure.lead))) return [];
    const level = before.filter((figure) => isPart(figure, whole, whole.depth, year)).map((figure) => ({ figure, paragraph, share: null }));
    const parts = withoutOpening(level, whole);
    return parts.length < 2 ? [] : [{ whole, paragraph, parts, least: parts.length, isMain: false, isWhole: true }];
  });
}

/** Every list of parts in a text. */
export function partLists(paragraphs: readonly ReadParagraph[], year: number | null): PartList[] {
  return paragraphs.flatMap((paragraph, at) => {
    const marked = listsWithin({ paragraphs, at }, paragraph, year);
    const totalled = totalledLists(paragraph, year).filter(({ whole }) => !marked.some((list) => list.whole === whole));
    return [...marked, ...listBelow({ paragraphs, at }, year), ...sharedLists(paragraph, year), ...totalled];
  }).filter(({ parts }) => parts.length > 0);
}

/** What a part is called: 201-一般公共服务支出为 → 一般公共服务支出. */
export function partName({ figure }: Part): string {
  return figure.label.replace(/^(?:其中:?|(?:主要)?(?:用于)?包括:?)/, '').replace(/^[\d.]+[-.、]?/, '').replace(/(?:为|是|:)$/, '').replace(/决算数?$/, '');
}

/** The parts in 元, people…. */
export function partAmounts(parts: readonly Part[]): ReturnType<typeof amount>[] {
  return parts.map(({ figure }) => amount(figure));
}
