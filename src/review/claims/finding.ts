import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Figure, ReadParagraph } from './figures.ts';

const LONGEST_SENTENCE = 48;

/** A sentence as a person finds it again: from its start, or around the figure where that stands further on. */
export function shortened(sentence: string, around: string): string {
  const glyphs = [...sentence.replace(/\s+/g, '')];
  if (glyphs.length <= LONGEST_SENTENCE) return glyphs.join('');
  const bare = glyphs.join('');
  const at = [...bare.slice(0, Math.max(0, bare.indexOf(around)))].length + [...around].length;
  if (at <= LONGEST_SENTENCE) return `${glyphs.slice(0, LONGEST_SENTENCE).join('')}…`;
  const from = at - LONGEST_SENTENCE;
  return `…${glyphs.slice(from, at).join('')}${at < glyphs.length ? '…' : ''}`;
}

/** A finding about a claim of a text: its place is the paragraph (段12), and its sentence stands in the words. */
export function claimFinding(code: string, severity: Severity, paragraph: ReadParagraph, figure: Pick<Figure, 'text' | 'sentence'>, params: Readonly<Record<string, string>>): Finding {
  const sentence = shortened(paragraph.sentences[figure.sentence] ?? paragraph.text, figure.text);
  return { code, severity, sheet: `段${String(paragraph.number)}`, cell: null, params: { sentence, ...params } };
}

/** An amount in the unit that a figure prints: 12678000元 beside 1267.80万元 is `1267.8万元`. */
export function inUnitOf(value: Rational, { factor, text }: Figure): string {
  return `${decimalText(value.div(factor), 6)}${text.replace(/^[-+\d.,]+/, '')}`;
}
