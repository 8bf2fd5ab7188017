import { describe, expect, it } from 'vitest';
import { plainCell } from '../../../src/sheet/grid.ts';
import { at, cellChanges, FIRST, plan, SHEET, written, type Content, type FormSpec } from './form.ts';

const SCORE = 8;
const TOTAL = FIRST + 2;
const FORM: FormSpec = {
  scoreColumn: true,
  rows: [
    { weight: 60, points: '60', score: '60' },
    { weight: 40, points: '40', score: '37.895' },
  ],
  totals: { score: at(TOTAL, SCORE), grade: at(TOTAL, 7) },
  grade: '优',
};

function standing(content: Content, rest: Partial<FormSpec> = {}): FormSpec {
  return { ...FORM, ...rest, rows: FORM.rows.map((row, index) => (index === 0 ? { ...row, standing: content } : row)) };
}

describe('a table with a score column', () => {
  it('gets scores, total and grade in its own cells, at most with the places of the rules', () => {
    const { changes, findings } = plan(FORM);
    expect(cellChanges(changes).map(({ row, col, value }) => [row, col, value])).toEqual([
      [FIRST, SCORE, { number: '60' }],
      [FIRST + 1, SCORE, { number: '37.9' }],
      [TOTAL, SCORE, { number: '97.9' }],
      [TOTAL, 7, { text: '优' }],
    ]);
    expect(findings).toEqual([]);
  });

  it.each([['number', 60], ['text', '60'], ['text with a unit', '60分'], ['formula', { ...plainCell(60), formula: 'A1' }]])(
    'leaves a cell that holds the score as %s',
    (_, content) => {
      const { changes, findings } = plan(standing(content));
      expect(written(changes, FIRST, SCORE)).toBeUndefined();
      expect(written(changes, TOTAL, SCORE)).toBe('97.9');
      expect(findings).toEqual([]);
    },
  );

  it.each([
    ['another number', 59, '59'],
    ['text', '已评', '已评'],
    ['a dash', '—', '—'],
    ['a formula', { ...plainCell(12), formula: 'G5*0.2' }, '=G5*0.2'],
    ['a formula never calculated', { value: null, format: null, formula: 'G5', state: 'uncalculated' as const }, '=G5'],
    ['an error', { value: '#DIV/0!', format: null, formula: null, state: 'error' as const }, '#DIV/0!'],
  ])('keeps %s and says so, and then writes no total', (_, content, text) => {
    const { changes, findings } = plan(standing(content));
    expect(cellChanges(changes)).toHaveLength(1);
    expect(findings).toContainEqual({
      code: 'cell-occupied', severity: 'warning', sheet: '自评表', cell: at(FIRST, SCORE), params: { standing: text, value: '60' },
    });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'total-not-written', params: { total: '97.9', kept: '1' } }));
  });

  it('replaces an entry when asked, and says what stood there', () => {
    const { changes, findings } = plan(standing('已评'), { overwrite: true });
    expect(written(changes, FIRST, SCORE)).toBe('60');
    expect(written(changes, TOTAL, SCORE)).toBe('97.9');
    expect(findings).toEqual([expect.objectContaining({ code: 'cell-overwritten', severity: 'info', params: { standing: '已评', value: '60' } })]);
  });

  it('leaves the cell of an undecided row, the total and the grade', () => {
    const rows = [{ weight: 60, points: '60', score: null, standing: '50' }, ...FORM.rows.slice(1)];
    for (const overwrite of [false, true]) {
      const { changes, findings } = plan({ ...FORM, rows }, { overwrite });
      expect(cellChanges(changes).map(({ row }) => row)).toEqual([FIRST + 1]);
      expect(findings).toEqual([expect.objectContaining({ code: 'total-withheld', severity: 'warning', params: { decided: '37.9', undecided: '60' } })]);
    }
  });

  it('keeps the form\'s total formula, unless asked to replace it', () => {
    const cells = { [`${String(TOTAL)}:8`]: { ...plainCell(0), formula: 'SUM(I5:I6)' } };
    const { changes, findings } = plan({ ...FORM, cells });
    expect(written(changes, TOTAL, SCORE)).toBeUndefined();
    expect(findings).toEqual([expect.objectContaining({ code: 'formula-kept', severity: 'info', params: { standing: '=SUM(I5:I6)', value: '97.9' } })]);
    expect(written(plan({ ...FORM, cells }, { overwrite: true }).changes, TOTAL, SCORE)).toBe('97.9');
  });

  it.each([
    ['', '97.9 优'],
    ['96 优', '97.9 优'],
    ['总分：96分（优）', '总分：97.9分（优）'],
  ])('treats total and grade in one cell holding “%s” as one', (text, expected) => {
    const spec = {
      ...FORM,
      cells: text === '' ? {} : { [`${String(TOTAL)}:8`]: text },
      totals: { score: at(TOTAL, SCORE), grade: at(TOTAL, SCORE) },
      ...(text === '' ? {} : { printedGrade: '优' }),
    };
    expect(written(plan(spec, { overwrite: true }).changes, TOTAL, SCORE)).toBe(expected);
    expect(written(plan(spec).changes, TOTAL, SCORE)).toBe(text === '' ? expected : undefined);
  });

  it('leaves a grade that is printed in other words', () => {
    const spec = { ...FORM, cells: { [`${String(TOTAL)}:7`]: '优秀' }, printedGrade: '优' };
    expect(plan(spec).findings).toEqual([]);
  });

  it.each([['优□ 良□ 中□ 差□', '优☑ 良□ 中□ 差□'], ['□优秀  □良好  □中  □差', '☑优秀  □良好  □中  □差'], ['自评等级：优 ☐ 良 ☐', '自评等级：优 ☑ 良 ☐']])('ticks the grade in %s', (text, expected) => {
    const { changes, findings } = plan({ ...FORM, cells: { [`${String(TOTAL)}:7`]: text } });
    expect([written(changes, TOTAL, 7), findings]).toEqual([expected, []]);
  });

  it.each(['良□ 中□ 差□', '优□ 优□ 良□', '优☑ 良□', '优□良', '优□'])('ticks nothing in %s, and says so', (text) => {
    const { changes, findings } = plan({ ...FORM, cells: { [`${String(TOTAL)}:7`]: text } });
    expect([written(changes, TOTAL, 7), findings.map(({ code }) => code)]).toEqual([undefined, ['cell-occupied']]);
  });

  it('keeps a second grade of its rows no less than the first, or brings both up to date', () => {
    const spec = { ...FORM, cells: { [`${String(TOTAL)}:7`]: '良', [`${String(TOTAL)}:5`]: '良' }, printedGrade: '良' };
    expect(plan(spec).findings.map(({ code, cell }) => [code, cell])).toEqual([['cell-occupied', at(TOTAL, 7)], ['cell-occupied', at(TOTAL, 5)]]);
    const { changes } = plan(spec, { overwrite: true });
    expect([written(changes, TOTAL, 7), written(changes, TOTAL, 5)]).toEqual(['优', '优']);
    expect(written(plan({ ...spec, cells: { [`${String(TOTAL)}:7`]: '优', [`${String(TOTAL)}:5`]: '中' }, printedGrade: '优' }, { overwrite: true }).changes, TOTAL, 5)).toBe('优');
  });

  it('says where there is no cell for the total', () => {
    const { findings } = plan({ ...FORM, totals: {} });
    expect(findings).toEqual([expect.objectContaining({ code: 'total-unplaced', params: { total: '97.9' } })]);
  });
});

describe('what stands around written scores', () => {
  const own = { ...FORM, cells: { [`${String(TOTAL)}:${String(SCORE)}`]: { value: 0, format: '0', formula: 'SUM(I5:I6)', state: 'ok' as const } } };

  it('has room for them, and the form\'s own formula of the total is seen in full', () => {
    const { changes } = plan(own);
    expect(changes).toContainEqual({ kind: 'width', sheet: SHEET, col: SCORE, width: null, least: 7 });
    expect(changes).toContainEqual({ kind: 'shown', sheet: SHEET, row: TOTAL, col: SCORE, places: 2 });
  });

  it('is left alone where no score is written', () => {
    const rows = FORM.rows.map((row) => ({ ...row, standing: row.score === null ? null : Number(row.score) }));
    expect(plan({ ...own, rows }).changes).toEqual([]);
  });
});

describe('a merged score cell', () => {
  it('is written in its top-left where it covers one indicator', () => {
    const spec = { ...FORM, merges: [{ top: FIRST, bottom: FIRST, left: SCORE, right: SCORE + 1 }] };
    expect(written(plan(spec).changes, FIRST, SCORE)).toBe('60');
  });

  it.each([
    ['several indicators', { top: FIRST, bottom: FIRST + 1, left: SCORE, right: SCORE }],
    ['another column', { top: FIRST, bottom: FIRST, left: SCORE - 1, right: SCORE }],
  ])('is left where it covers %s', (_, merge) => {
    const { changes, findings } = plan({ ...FORM, merges: [merge] });
    expect(written(changes, merge.top, merge.left)).toBeUndefined();
    expect(findings.filter(({ code }) => code === 'score-cell-merged')).toHaveLength(1);
    expect(findings.map(({ code }) => code)).toContain('total-not-written');
  });
});

describe('the execution score', () => {
  const execution = { score: '8.62', weight: '10', cells: { score: at(1, 7) } };

  it('goes into its own cell', () => {
    expect(written(plan({ ...FORM, execution }).changes, 1, 7)).toBe('8.62');
  });

  it('stays out of an occupied cell, and then no total is written', () => {
    const { changes, findings } = plan({ ...FORM, execution, cells: { '1:7': 10 } });
    expect(written(changes, 1, 7)).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['cell-occupied', 'total-not-written']);
  });

  it('is written even where no indicator carries weight', () => {
    const rows = [{ weight: null, points: null, score: null }];
    const { changes } = plan({ ...FORM, rows, execution });
    expect(cellChanges(changes)).toHaveLength(1);
    expect(written(changes, 1, 7)).toBe('8.62');
  });
});
