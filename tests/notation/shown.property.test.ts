import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, fromDouble } from '../../src/exact/decimal.ts';
import { printedText, type Printed } from '../../src/notation/printed.ts';
import { readAmount, readPoints, readRate } from '../../src/notation/points.ts';
import { readRow, readTexts, type RowReading } from '../../src/notation/row.ts';
import { said } from './said.ts';

const WORDS = fc.constantFrom('≥', '≤', '不低于', '约', '95', '0.5', '1,200', '18—54', '2023年12月', '%', '‰', '万元', '人次', '元/人*月', '以上', '以内', '底前', '左右', '完成', '未完成', '好', '两', '次', '（', '）', '，', '（问卷120份）');
const texts = fc.array(WORDS, { minLength: 1, maxLength: 5 });
const SPACES = fc.constantFrom('', ' ', '\u3000', '\u00a0', '\u200b', '\ufeff', '\r\n', '\n', '\t');

function meaning({ target, actual, notes }: RowReading): string[] {
  return [...[target, actual].map((part) => ('text' in part ? part.kind : said(part))), ...notes.map(({ code }) => code)];
}

function cell(number: number, format: string | null): Printed {
  return { text: String(number), number, format, date1904: false };
}

function row(target: Printed, actual: Printed): RowReading {
  return readRow({ name: printedText(''), operator: null, target, unit: null, actual, year: 2023 });
}

describe('white space', () => {
  it('between the parts of a cell means nothing, in any glyph and however often', () => {
    fc.assert(fc.property(texts, texts, fc.array(SPACES, { minLength: 24, maxLength: 24 }), (target, actual, spaces) => {
      const spaced = (parts: readonly string[], from: number): string => parts.map((part, index) => `${spaces[from + index] ?? ''}${part}`).join('') + (spaces[from + 6] ?? '');
      const glued = [target, actual].every((parts) => parts.every((part, index) => !/\d$/.test(part) || !/^\d/.test(parts[index + 1] ?? '')));
      fc.pre(glued); // 95 90 is no number, 9590 is one
      const plain = readTexts({ target: target.join(''), actual: actual.join('') });
      expect(meaning(readTexts({ target: spaced(target, 0), actual: spaced(actual, 8) }))).toEqual(meaning(plain));
      expect(meaning(readTexts({ target: spaced([spaced(target, 0)], 16), actual: spaced([spaced(actual, 8)], 17) }))).toEqual(meaning(plain));
    }), { numRuns: 2000 });
  });
});

describe('a number cell', () => {
  const parts = fc.constantFrom('0', '#', '?', '.', ',', '%', ';', '"', '"人"', '"第"', '\\', '!', '_', '*', '[Red]', '[>10]', '[$¥-804]', '@', 'General', 'y', 'm', 'd', 'h', '年', '月', 'E+00', '/', ' ', '(', ')', '-', '≥', '‰', '万元');
  const formats = fc.oneof(fc.array(parts, { maxLength: 12 }).map((some) => some.join('')), fc.string(), fc.constant(null));
  const numbers = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, 0.95, 45291, 1e308, -1e308, 5e-324, NaN, Infinity, -Infinity));

  it('is read in any format without an exception', () => {
    fc.assert(fc.property(numbers, formats, numbers, formats, (number, format, other, its) => {
      const read = row(cell(number, format), cell(other, its));
      expect([typeof read.target.kind, typeof read.actual.kind]).toEqual(['string', 'string']);
      for (const reading of [readPoints(cell(number, format)), readAmount(cell(number, format), '万元'), readRate(cell(number, format))]) expect(reading.notes.length).toBeLessThan(3);
    }), { numRuns: 2000 });
  });

  it('of a typed number reads exactly, with the unit that its format shows', () => {
    const typed = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => Number(`${String(digits)}e-${String(places)}`));
    fc.assert(fc.property(typed, fc.constantFrom(['0.00', '', 1], ['#,##0.00_ ', '', 1], ['0.00%', '%', 100], ['0%', '%', 100], ['0"人"', '人', 1], ['0.0"万元"', '万元', 1], ['0\\次', '次', 1]), (number, [format, unit, times]) => {
      const value = decimalText(fromDouble(number).mul(times));
      expect(said(row(cell(number, String(format)), printedText('')).target)).toBe(`${value} ${String(unit)}`.trim());
    }), { numRuns: 1000 });
  });

  it('in a monstrous format is read in a moment', () => {
    const formats_ = [`0${','.repeat(200_000)}`, `0${'%'.repeat(200_000)}`, `0\\.${'0'.repeat(200_000)}`, '"'.repeat(200_001), ';'.repeat(200_000), `0${'\\%'.repeat(100_000)}`, '['.repeat(100_000)];
    for (const format of formats_) expect(typeof row(cell(5, format), cell(1e308, format)).target.kind).toBe('string');
  }, 10_000);
});
