import { describe, expect, it } from 'vitest';
import { address } from '../../src/model/cell.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { cell } from '../scoring/indicator.ts';
import { type Around, type PrintedRow, reviewed, rowOf } from './reviewed.ts';

const found = (rows: readonly (PrintedRow | Indicator)[], around: Around = {}): readonly string[] =>
  reviewed(rows, around).findings.filter(({ code }) => code !== 'rules-unverified').map(({ code, cell: at }) => (at === null ? code : `${code} ${address(at)}`));

const FULL: PrintedRow = { target: '≥100', actual: '100' };

describe('columns beside the score', () => {
  const beside = (column: 'coefficient' | 'reviewScore', text: string, score: string, row: PrintedRow = FULL): readonly string[] => {
    const read = rowOf({ ...row, score });
    return found([{ ...read, printed: { ...read.printed, [column]: text }, cells: { ...read.cells, [column]: cell(5, 8) } }]);
  };

  it.each([['100%', '10'], ['100', '10'], ['1', '10'], ['0.95', '9.5'], ['95', '9.5'], ['95%', '9.5'], ['120%', '10'], ['', '3'], ['达成', '3'], ['—', '3']])('得分系数 %s fits %s of 10', (text, score) => {
    expect(beside('coefficient', text, score)).toEqual([]);
  });

  it.each([['100%', '9'], ['0.95', '10'], ['95', '9']])('得分系数 %s does not fit %s of 10', (text, score) => {
    expect(beside('coefficient', text, score)).toEqual(['coefficient-differs G6']);
  });

  it('says a 复核分 that is another one, and no more', () => {
    expect(beside('reviewScore', '8', '10')).toEqual(['review-score-differs I6']);
    expect(beside('reviewScore', '10', '10')).toEqual([]);
    expect(beside('reviewScore', '合格', '10')).toEqual([]);
    expect(beside('reviewScore', '', '10')).toEqual([]);
  });

  it('no longer says that nobody looked at them', () => {
    const unchecked = (col: number) => ({ code: 'column-unchecked', severity: 'info', sheet: '表', cell: cell(4, col), params: { title: '' } }) as const;
    const table = { columns: { weight: 4, score: 6, coefficient: 8 }, findings: [unchecked(8), unchecked(9)] };
    expect(found([{ ...FULL, score: '10' }], { table })).toEqual(['column-unchecked J5']);
  });
});

describe('a table without points', () => {
  it('differs in nothing, and says so once', () => {
    const { differences, shared, findings } = reviewed([FULL, { target: '≥100', actual: '90' }]);
    expect([differences, shared, findings.filter(({ code }) => code.startsWith('no-score')).map(({ code, cell: at }) => [code, at])]).toEqual([[], [], [['no-score-printed', cell(5, 6)]]]);
  });

  it('has no column for them', () => {
    const bare = rowOf(FULL);
    expect(found([{ ...bare, cells: { weight: cell(5, 4) } }], { table: { columns: { weight: 4 } } })).toEqual(['no-score-column']);
  });

  it('that nobody filled in is only said to be that', () => {
    const table = { findings: [{ code: 'table-not-filled', severity: 'warning', sheet: '表', cell: null, params: {} } as const] };
    expect(found([{ target: '≥100', actual: '' }], { table })).toEqual(['table-not-filled', 'row-undecided D6']);
  });

  it('is not one with a single score, or a total', () => {
    expect(found([FULL, { ...FULL, score: '10' }])).toEqual([]);
    expect(found([FULL], { total: '10' })).toEqual([]);
  });
});

describe('what scoring said', () => {
  it('is not said again beside a difference', () => {
    expect(found([{ ...FULL, score: '9' }])).toEqual([]);
    expect(found([{ target: '≥100', actual: '', score: '9' }])).toEqual([]);
    expect(found([{ ...FULL, score: '10' }], { total: '9' })).toEqual([]);
  });

  it('is said of rows that nobody scored', () => {
    expect(found([{ ...FULL, score: '10' }, { target: '≥100', actual: '' }])).toEqual(['row-undecided D7']);
  });
});

describe('a row without a weight', () => {
  it('has nothing to be held against', () => {
    expect(reviewed([rowOf({ ...FULL, score: '9' }, 0, { weight: null })]).differences).toEqual([]);
  });
});
