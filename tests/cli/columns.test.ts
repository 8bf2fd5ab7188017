import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/cli/columns.ts';
import { wrapText } from '../../src/cli/wrap.ts';

const dense = (text: string): string => text.replace(/\s/g, '');

describe('a text on lines', () => {
  it.each([
    ['execution rate, an operator is missing', 16, ['execution rate,', 'an operator is', 'missing']],
    ['达到：106座，得满分 10', 12, ['达到：106', '座，得满分', '10']],
    ['未写符号，按“≥”计；得满分', 14, ['未写符号，按', '“≥”计；得满分']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['', 4, ['']],
    ['甲\n乙', 10, ['甲', '乙']],
  ])('%j in %i', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  it('loses nothing and never is wider than asked for', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab 1%，。“”（(未达到：≥×\u3000') , maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
      const lines = wrapText(text, width);
      expect(dense(lines.join(''))).toBe(dense(text));
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }));
  });
});

describe('rows in columns', () => {
  const columns = [{ width: 30, align: 'left' }, { width: 16, align: 'right' }, { width: 100, align: 'left' }] as const;
  const rows = [['一项名称很长很长很长很长的指标', '≥100万平方米每年', '达到：100万平方米每年 ≥ 100万平方米每年；得满分 10']];

  it.each([60, 80, 120])('fit a terminal of %i', (total) => {
    expect(Math.max(...layOut(rows, columns, total).map((line) => stringWidth(line)))).toBeLessThanOrEqual(total);
  });

  it('take no more than they need', () => {
    expect(layOut([['甲', '1', '乙'], ['丙丁', '22', '戊']], columns, 80)).toEqual(['甲     1  乙', '丙丁  22  戊']);
  });
});
