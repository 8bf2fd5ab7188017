import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, parseDecimal } from '../../src/exact/decimal.ts';
import { printedText } from '../../src/notation/printed.ts';
import { readAmount, readCap, readPoints, readRate, readYear } from '../../src/notation/points.ts';
import { readTexts } from '../../src/notation/row.ts';
import { COUNTERS, MEASURES } from '../../src/notation/unit-table.ts';
import { processorTime } from '../work.ts';
import { said, target } from './said.ts';

const SIGNS = [
  ['', ''], ['≥', '≥'], ['≧', '≥'], ['>=', '≥'], ['=>', '≥'], ['不低于', '≥'], ['不少于', '≥'], ['大于等于', '≥'], ['≤', '≤'], ['≦', '≤'], ['<=', '≤'], ['‹=', '≤'], ['不超过', '≤'], ['>', '>'], ['﹥', '>'], ['大于', '>'], ['<', '<'], ['小于', '<'], ['=', '='], ['═', '='], ['﹦', '='],
] as const;
const UNITS = [...Object.values(MEASURES).flatMap((sizes) => Object.keys(sizes).flatMap((words) => words.split(' '))), ...COUNTERS.split(' '), '万元', '亿元', '万人次', '元/人·月', '元/人*月', '次/年', '万亩', ''];

const wide = (text: string): string => text.replace(/[!-~]/g, (glyph) => String.fromCharCode(glyph.charCodeAt(0) + 0xfee0));
const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',');

const decimals = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 8 }), fc.bigInt({ min: 0n, max: 10n ** 8n - 1n }))
  .map(([whole, places, fraction]) => ({ whole: whole.toString(), fraction: places === 0 ? '' : `.${fraction.toString().padStart(8, '0').slice(0, places)}` }));

/** Every kind of cell, mixed from the parts that cells are made of. */
const fragments = fc.constantFrom(
  '≥', '≤', '>', '<', '=', '不低于', '以上', '以内', '95', '0.95', '1,200', '%', '‰', '万', '元', '人次', '年', '月', '日', '12', '2023', '-', '—', '~', '/', '.', ',', '，', '。', '(', ')', '（含）', '约', '余', '左右', '完成', '未', '达成预期指标',
  '好', '坏', '一', '十', '百', '第', 'O', 'I', '*', ' ', '\n', '底前', '前', '季度', '增长', '每', '满意度', '至', '±', '无', '是', '否', '成', '百分之', '半', '¥', '#',
);
const cells = fc.oneof(fc.array(fragments, { maxLength: 8 }).map((parts) => parts.join('')), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string());

describe('tenths', () => {
  it('are read as the percent that they are', () => {
    const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
    const figure = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.constantFrom(['', ''], ['以上', '≥ '], ['不低于', '≥ ']), fc.boolean());
    fc.assert(fc.property(figure, ([tens, ones, [word = '', sign = ''], isArabic]) => {
      const digit = (value: number): string => (value === 0 ? '' : isArabic ? String(value) : digits[value - 1] ?? '');
      const text = `${digit(tens)}成${digit(ones)}`;
      expect(target(word === '以上' ? `${text}${word}` : `${word}${text}`)).toBe(`${sign}${String(tens * 10 + ones)} %`);
    }));
  });
});

describe('any decimal', () => {
  it('reads back exactly with its operator and unit, in any glyphs', () => {
    fc.assert(fc.property(fc.constantFrom(...SIGNS), decimals, fc.constantFrom(...UNITS), fc.boolean(), fc.boolean(), fc.boolean(), ([glyph, sign], { whole, fraction }, unit, commas, full, spaced) => {
      const digits = `${commas ? grouped(whole) : whole}${fraction}`;
      const gap = spaced ? ' ' : '';
      const text = `${glyph}${gap}${full ? wide(digits) : digits}${gap}${unit}`;
      fc.pre(unit !== '季度' || !/^[1-4]$/.test(digits)); // 1季度 is the first quarter
      const value = parseDecimal(`${whole}${fraction}`);
      expect([text, target(text)]).toEqual([text, `${sign} ${value === null ? '' : decimalText(value)} ${unit}`.trim()]);
    }), { numRuns: 3000 });
  });

  it('reads back exactly as points, an amount and a rate', () => {
    fc.assert(fc.property(decimals, ({ whole, fraction }) => {
      const value = parseDecimal(`${whole}${fraction}`);
      const said = value === null ? '' : decimalText(value);
      const texts = [readPoints(printedText(`${whole}${fraction}分`)), readAmount(printedText(`${grouped(whole)}${fraction}`), '元')].map(({ value: read }) => (read === null ? 'null' : decimalText(read)));
      expect(texts).toEqual([said, said]);
      const rate = readRate(printedText(`${whole}${fraction}%`)).value;
      expect(rate === null ? 'null' : decimalText(rate.mul(100))).toBe(said);
    }));
  });
});

describe('any cell', () => {
  it('is read without an exception', () => {
    fc.assert(fc.property(cells, cells, cells, cells, cells, (name, operator, value, unit, other) => {
      const read = readTexts({ name, operator, target: value, unit, actual: other });
      expect([typeof read.target.kind, typeof read.actual.kind]).toEqual(['string', 'string']);
      for (const text of [name, value]) expect([readPoints(printedText(text)), readAmount(printedText(text), unit), readRate(printedText(text)), readCap(text), readYear(text)]).toHaveLength(5);
    }), { numRuns: 3000 });
  });

  it('means the same in full-width characters', () => {
    const texts = fc.array(fragments.filter((part) => !/[\s#]/.test(part)), { maxLength: 7 }).map((parts) => parts.join(''));
    fc.assert(fc.property(texts, texts, (value, other) => {
      const meaning = (read: ReturnType<typeof readTexts>): string[] => [read.target, read.actual].map((part) => ('text' in part ? part.kind : said(part)));
      expect(meaning(readTexts({ target: wide(value), actual: wide(other) }))).toEqual(meaning(readTexts({ target: value, actual: other })));
    }), { numRuns: 3000 });
  });

  it('is unreadable only with an error, and never blank where a digit stands', () => {
    fc.assert(fc.property(cells, (value) => {
      const { target: read, notes } = readTexts({ target: value, actual: '' });
      expect(notes.some(({ severity, code }) => severity === 'error' && code === 'target-unreadable')).toBe(read.kind === 'unreadable');
      if (/[0-9]/.test(value)) expect(read.kind).not.toBe('blank');
    }), { numRuns: 3000 });
  });

  it.each(['完成', '1', '1,', '一', '9-', '(≥', '全部', '≥', '2023年', '百分之', '元/', '每'])('of any length costs by its length: %s', (part) => {
    const read = (text: string): void => {
      readTexts({ name: text, target: text, actual: `${text}x`, unit: text, operator: text });
      readTexts({ target: `5${text}`, actual: `${text}5` });
    };
    const workOf = (text: string, times: number): number => Math.min(...[1, 2, 3].map(() => processorTime(() => { for (let time = 0; time < times; time += 1) read(text); })));
    const [short, long] = [workOf(part.repeat(200), 100), workOf(part.repeat(20_000), 1)];
    // The same glyphs in one cell: a hundred times the work where it grows by the square.
    expect(long / short).toBeLessThan(10);
  });
});
