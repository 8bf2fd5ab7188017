import { decimalText } from '../../src/exact/decimal.ts';
import type { Actual, Target } from '../../src/model/indicator.ts';
import { printedText } from '../../src/notation/printed.ts';
import { readRow, readTexts, type RowReading } from '../../src/notation/row.ts';

/** A target or an actual value in one line: `≥ 95 %`, `18..54 周岁`, `≤ 2023-12-31`, `rate 0.85`. */
export function said(part: Target | Actual): string {
  switch (part.kind) {
    case 'quantity': {
      const sign = 'bound' in part ? part.bound : part.operator;
      return `${sign ?? ''} ${decimalText(part.quantity.value)} ${part.quantity.unit?.text ?? ''}`.trim() + (part.quantity.approximate ? ' ≈' : '');
    }
    case 'range': return `${decimalText(part.low)}..${decimalText(part.high)} ${part.unit?.text ?? ''}`.trim();
    case 'date': return `${('operator' in part ? part.operator : null) ?? ''} ${part.date.iso}`.trim();
    case 'completion': return `rate ${decimalText(part.rate)}`;
    case 'phrase': return `phrase ${part.achievement}`;
    case 'blank': return 'blank';
    case 'unreadable': return 'unreadable';
    default: return `${part.kind} ${part.text}`;
  }
}

/** A target cell read on a form that has no other column. */
export function target(text: string): string {
  return said(readTexts({ target: text, actual: '' }).target);
}

/** An actual cell read beside a target. */
export function actual(text: string, of = '≥1'): string {
  return said(readTexts({ target: of, actual: text }).actual);
}

/** The codes of a reading's notes. */
export function codes({ notes }: RowReading): string[] {
  return notes.map(({ code }) => code);
}

/** A target cell of a table of a year, with the indicator's name. */
export function datedTarget(text: string, year: number | null, name = ''): string {
  return said(readRow({ name: printedText(name), operator: null, target: printedText(text), unit: null, actual: printedText(''), year }).target);
}

/** What a cell means in one line: the kind of its words, or what it says, then the codes of everything noted about its row. */
export function meaning(part: Target | Actual, read?: RowReading): string {
  const means = part.kind === 'text' || part.kind === 'grade' || part.kind === 'scale' ? part.kind : said(part);
  return [means, ...new Set(read === undefined ? [] : codes(read))].join(' | ');
}
