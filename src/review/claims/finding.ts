import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Figure, ReadParagraph } from './figures.ts';

const LONGEST_SENTENCE = 48;

const BREAKS = '，,、；;：:';
/** A cut goes back to the comma before it, so that no number is cut in two, unless that would cost more than this. */
const MOST_LOST = 24;

function cutBack(glyphs: readonly string[]): readonly string[] {
  const at = glyphs.findLastIndex((glyph) => BREAKS.includes(glyph));
  return glyphs.length - at > MOST_LOST || at < 0 ? glyphs : glyphs.slice(0, at);
}

function cutForward(glyphs: readonly string[]): readonly string[] {
  const at = glyphs.findIndex((glyph) => BREAKS.includes(glyph));
  return at < 0 || at > MOST_LOST ? glyphs : glyphs.slice(at + 1);
}

/** A sentence as a person finds it again: from its start, or around the figure where that stands further on. Its own quotation marks are put as inner ones. */
export function shortened(sentence: string, around: string): string {
  const bare = sentence.replace(/\s+/g, '').replaceAll('“', '‘').replaceAll('”', '’');
  const glyphs = [...bare];
  if (glyphs.length <= LONGEST_SENTENCE) return bare;
  const at = [...bare.slice(0, Math.max(0, bare.indexOf(around)))].length + [...around].length;
  if (at <= LONGEST_SENTENCE) return `${cutBack(glyphs.slice(0, LONGEST_SENTENCE)).join('')}…`;
  return `…${cutForward(glyphs.slice(at - LONGEST_SENTENCE, at)).join('')}${at < glyphs.length ? '…' : ''}`;
}

/** A finding about a claim of a text: its place is the paragraph (段12) or, in a form, the cell, and its sentence stands in the words. */
export function claimFinding(code: string, severity: Severity, paragraph: ReadParagraph, figure: Pick<Figure, 'text' | 'sentence'>, params: Readonly<Record<string, string>>): Finding {
  const sentence = shortened(paragraph.sentences[figure.sentence] ?? paragraph.text, figure.text);
  const place = paragraph.cell === undefined ? { sheet: `段${String(paragraph.number)}`, cell: null } : { sheet: paragraph.cell.sheet, cell: paragraph.cell };
  return { code, severity, ...place, params: { sentence, ...params } };
}

/** An amount in the unit that a figure prints: 12678000元 beside 1267.80万元 is `1267.8万元`. */
export function inUnitOf(value: Rational, { factor, text }: Figure): string {
  return `${decimalText(value.div(factor), 6)}${text.replace(/^[-+\d.,]+/, '')}`;
}
