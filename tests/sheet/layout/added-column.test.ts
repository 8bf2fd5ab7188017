import { describe, expect, it } from 'vitest';
import { applied, at, cellChanges, cardOf, FIRST, gridOf, OPTIONS, plan, SHEET, written, type FormSpec } from './form.ts';
import { planWrite } from '../../../src/sheet/layout/plan-write.ts';

const SEED: FormSpec = {
  scoreColumn: false,
  rows: [
    { weight: 40, points: '40', score: '40' },
    { weight: 30, points: '30', score: '28.5' },
    { weight: 30, points: '30', score: '30' },
  ],
};
const COLUMN = 8;
const TOTAL = FIRST + 3;

function codes(findings: readonly { code: string }[]): string[] {
  return findings.map((finding) => finding.code);
}

describe('a table without a score column', () => {
  it('gets a header as high as its neighbour and a score a row', () => {
    const { changes, findings } = plan(SEED);
    expect(written(changes, 2, COLUMN)).toBe('得分');
    expect(changes).toContainEqual({ kind: 'merge', sheet: SHEET, area: { top: 2, bottom: 3, left: COLUMN, right: COLUMN } });
    expect([0, 1, 2].map((index) => written(changes, FIRST + index, COLUMN))).toEqual(['40', '28.5', '30']);
    expect(changes).toContainEqual({ kind: 'width', sheet: SHEET, col: COLUMN, width: 9, least: 7 });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'score-column-added', params: { column: 'I', area: 'I3:I7' } }));
  });

  it('looks like the neighbour in the same row, with a General number format', () => {
    const change = cellChanges(plan(SEED).changes).find(({ row, col }) => row === FIRST && col === COLUMN);
    expect(change?.style).toEqual({ like: { row: FIRST, col: 7 }, format: 'General' });
  });

  it('takes its look from a column further left where the neighbour is merged over several indicators', () => {
    const merged = { ...SEED, merges: [{ top: FIRST, bottom: FIRST + 2, left: 7, right: 7 }] };
    const change = cellChanges(plan(merged).changes).find(({ row, col }) => row === FIRST + 1 && col === COLUMN);
    expect(change?.style?.like).toEqual({ row: FIRST + 1, col: 6 });
  });

  it('widens the title, so that it stays in the middle, and closes the frame beside a blank end of a head row', () => {
    const { changes } = plan(SEED);
    expect(changes).toContainEqual({ kind: 'merge', sheet: SHEET, area: { top: 0, bottom: 0, left: 0, right: COLUMN }, replaces: { top: 0, bottom: 0, left: 0, right: 7 } });
    const beside = cellChanges(changes).filter(({ row, col }) => row < 2 && col === COLUMN);
    expect(beside).toEqual([0, 1].map((row) => ({ kind: 'cell', sheet: SHEET, row, col: COLUMN, value: null, style: { like: { row, col: 7 } } })));
    expect(changes.some((change) => change.kind === 'merge' && change.area.top === 1)).toBe(false);
  });

  it('widens what ends a head row, over several rows too, and a note under the form', () => {
    const [head, note] = [{ top: 1, bottom: 1, left: 1, right: 7 }, { top: TOTAL + 1, bottom: TOTAL + 1, left: 0, right: 7 }];
    const { changes } = plan({ ...SEED, merges: [head, note], cells: { [`${String(TOTAL + 1)}:0`]: '注：定量指标按比例计分。' } });
    const merges = changes.filter((change) => change.kind === 'merge');
    expect(merges.filter(({ replaces }) => replaces !== undefined).map(({ area }) => area)).toEqual([{ top: 0, bottom: 0, left: 0, right: COLUMN }, { ...head, right: COLUMN }, { ...note, right: COLUMN }]);
    expect(plan({ ...SEED, merges: [note], cells: { [`${String(TOTAL + 1)}:0`]: '项目支出绩效自评表' } }).changes).not.toContainEqual(expect.objectContaining({ replaces: note }));
  });

  it('merges a filled last cell of a head row with the new one', () => {
    expect(plan({ ...SEED, cells: { '1:7': '单位：万元' } }).changes).toContainEqual({ kind: 'merge', sheet: SHEET, area: { top: 1, bottom: 1, left: 7, right: COLUMN } });
  });

  it('asks for all of it to be printed', () => {
    expect(plan(SEED).changes).toContainEqual({ kind: 'print', sheet: SHEET, area: { top: 0, left: 0, bottom: TOTAL, right: COLUMN } });
  });

  it('leaves the head rows open where anything stands beside them', () => {
    const { changes } = plan({ ...SEED, cells: { [`1:${String(COLUMN)}`]: '附注' } });
    expect(cellChanges(changes).some(({ row }) => row === 1)).toBe(false);
    expect(written(changes, 2, COLUMN)).toBe('得分');
  });

  it('gets a total row under the last indicator, with formulas', () => {
    const { changes } = plan(SEED);
    expect(written(changes, TOTAL, 0)).toBe('合计');
    expect(written(changes, TOTAL, 6)).toBe('100 =SUM(G5:G7)');
    expect(written(changes, TOTAL, COLUMN)).toBe('98.5 =SUM(I5:I7)');
    expect(changes).toContainEqual({ kind: 'merge', sheet: SHEET, area: { top: TOTAL, bottom: TOTAL, left: 0, right: 5 } });
    expect(changes).toContainEqual({ kind: 'height', sheet: SHEET, row: TOTAL, like: TOTAL - 1, height: 22 });
  });

  it.each([
    ['10% typed as text', '30%'],
    ['30 shown as a percentage', { value: 0.3, format: '0%', formula: null, state: 'ok' as const }],
    ['a number as text', '30'],
  ])('writes the weight total as a plain number beside %s', (_, weight) => {
    const rows = [...SEED.rows.slice(0, 2), { weight, points: '30', score: '30' }];
    expect(written(plan({ ...SEED, rows }).changes, TOTAL, 6)).toBe('100');
  });

  it('marks undecided rows and the total as unfinished', () => {
    const rows = [...SEED.rows.slice(0, 2), { weight: 30, points: '30', score: null }];
    const { changes, findings } = plan({ ...SEED, rows });
    expect(written(changes, FIRST + 2, COLUMN)).toBe('待定');
    expect(written(changes, TOTAL, 0)).toBe('合计（已评 68.5 分，30 分待定）');
    expect(written(changes, TOTAL, COLUMN)).toBe('68.5 =SUM(I5:I7)');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'total-withheld', params: { decided: '68.5', undecided: '30' } }));
  });

  it('leaves the cell of a row without weight empty but ruled', () => {
    const rows = [...SEED.rows, { weight: null, points: null, score: null }];
    const change = cellChanges(plan({ ...SEED, rows }).changes).find(({ row, col }) => row === FIRST + 3 && col === COLUMN);
    expect(change).toMatchObject({ value: null, style: { like: { row: FIRST + 3, col: 7 } } });
  });

  it('moves right of everything that stands beside the table', () => {
    const { changes } = plan({ ...SEED, cells: { [`${String(FIRST + 1)}:10`]: '备注' } });
    expect(written(changes, 2, COLUMN)).toBe('得分');
    const near = plan({ ...SEED, cells: { [`${String(FIRST + 1)}:8`]: '备注', '3:10': 'x' } });
    expect(written(near.changes, 2, 11)).toBe('得分');
    expect(cellChanges(near.changes).filter(({ row, col }) => row <= FIRST + 2 && col !== 11)).toEqual([]);
  });

  it('keeps clear of merges that reach into its rows', () => {
    const { changes } = plan({ ...SEED, merges: [{ top: 0, bottom: 30, left: 8, right: 9 }] });
    expect(written(changes, 2, 10)).toBe('得分');
  });

  it('puts the total under the whole form where the row below the indicators is taken', () => {
    const { changes } = plan({ ...SEED, cells: { [`${String(TOTAL)}:0`]: '说明' }, totals: { } });
    expect(written(changes, TOTAL, COLUMN)).toBeUndefined();
    const { findings } = plan({ ...SEED, cells: { [`${String(TOTAL)}:0`]: '说明' } });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'no-room-for-total', params: { total: '98.5' } }));
  });

  it('finds the free row below the area of the form', () => {
    const spec = { ...SEED, cells: { [`${String(TOTAL)}:0`]: '说明' } };
    const card = cardOf(spec);
    const wider = { ...card, table: { ...card.table, area: { ...card.table.area, bottom: TOTAL } } };
    const { changes, findings } = planWrite(wider, gridOf(spec), OPTIONS);
    expect(written(changes, TOTAL + 1, COLUMN)).toBe('98.5 =SUM(I5:I7)');
    expect(codes(findings)).not.toContain('no-room-for-total');
  });

  it('uses the form\'s own total row where it only lacks the column', () => {
    const { changes } = plan({ ...SEED, cells: { [`${String(TOTAL)}:6`]: 100 }, totals: { weight: at(TOTAL, 6) } });
    expect(written(changes, TOTAL, COLUMN)).toBe('98.5 =SUM(I5:I7)');
    expect(written(changes, TOTAL, 6)).toBeUndefined();
    expect(written(changes, TOTAL, 0)).toBeUndefined();
  });

  it('leaves the form\'s own total row alone while anything is undecided', () => {
    const rows = [...SEED.rows.slice(0, 2), { weight: 30, points: '30', score: null }];
    const { changes, findings } = plan({ ...SEED, rows, cells: { [`${String(TOTAL)}:6`]: 100 }, totals: { weight: at(TOTAL, 6) } });
    expect(written(changes, TOTAL, COLUMN)).toBeUndefined();
    expect(codes(findings)).toContain('total-withheld');
  });

  it('uses the form\'s own total cell', () => {
    const { changes } = plan({ ...SEED, totals: { score: at(TOTAL, 3) } });
    expect(written(changes, TOTAL, 3)).toBe('98.5');
    expect(written(changes, TOTAL, COLUMN)).toBeUndefined();
  });

  it('says that the total counts budget execution, and sums its cells', () => {
    const execution = { score: '9.5', weight: '10', cells: { score: at(1, 7), weight: at(1, 6) } };
    const { changes } = plan({ ...SEED, execution, cells: { '1:6': 10 } });
    expect(written(changes, 1, 7)).toBe('9.5');
    expect(written(changes, TOTAL, 0)).toBe('合计（含预算执行 9.5 分）');
    expect(written(changes, TOTAL, COLUMN)).toBe('108 =SUM(I5:I7,H2)');
    expect(written(changes, TOTAL, 6)).toBe('110 =SUM(G5:G7,G2)');
  });

  it('gives a plain total where the execution score has no cell', () => {
    const { changes, findings } = plan({ ...SEED, execution: { score: '9.5', weight: '10', cells: {} } });
    expect(written(changes, TOTAL, COLUMN)).toBe('108');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'execution-score-unplaced', params: { score: '9.5' } }));
  });

  it('gives a plain total where only the total is rounded and the rows as shown add up to another', () => {
    const rows = ['1', '1', '1'].map((points) => ({ weight: 1, points, score: '0.333333' }));
    expect(written(plan({ ...SEED, rows }).changes, TOTAL, COLUMN)).toBe('1');
  });

  it('is one slot a merged indicator', () => {
    const rows = [SEED.rows[0], SEED.rows[1]].flatMap((row) => (row === undefined ? [] : [row]));
    const spec = { ...SEED, rows, merges: [{ top: FIRST + 1, bottom: FIRST + 2, left: 6, right: 6 }, { top: FIRST + 1, bottom: FIRST + 2, left: 2, right: 2 }, { top: FIRST + 1, bottom: FIRST + 2, left: 4, right: 4 }] };
    const card = cardOf(spec);
    const area = { ...card.table.area, bottom: FIRST + 2 };
    const { changes } = planWrite({ ...card, table: { ...card.table, area } }, gridOf(spec), OPTIONS);
    expect(changes).toContainEqual({ kind: 'merge', sheet: SHEET, area: { top: FIRST + 1, bottom: FIRST + 2, left: COLUMN, right: COLUMN } });
    expect(written(changes, FIRST + 3, COLUMN)).toBe('68.5 =SUM(I5:I7)');
  });

  it('is not added where nothing carries weight', () => {
    const rows = [{ weight: null, points: null, score: null }];
    const { changes, findings } = plan({ ...SEED, rows });
    expect(changes).toEqual([]);
    expect(codes(findings)).toEqual(['nothing-to-write']);
  });

  it('is brought up to date on a later run', () => {
    const open = { ...SEED, rows: [...SEED.rows.slice(0, 2), { weight: 30, points: '30', score: null }] };
    const first = applied(open, plan(open).changes);
    const later = { ...first, rows: SEED.rows, scoreColumn: true, totals: { score: at(TOTAL, COLUMN), weight: at(TOTAL, 6) } };
    const { changes } = plan(later);
    expect(written(changes, FIRST + 2, COLUMN)).toBe('30');
    expect(written(changes, TOTAL, 0)).toBe('合计');
    expect(cellChanges(changes)).toHaveLength(2);
  });
});
