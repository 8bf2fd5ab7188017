import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../src/exact/decimal.ts';
import { sayFinding } from '../../../src/explain/score.ts';
import { address } from '../../../src/model/cell.ts';
import { Grid, type GridCell, plainCell } from '../../../src/sheet/grid.ts';
import { isRecordsSheet, recordsSheet } from '../../../src/sheet/records/columns.ts';
import { planJudgement } from '../../../src/sheet/records/plan.ts';
import { readRecords } from '../../../src/sheet/records/read.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { anyJudgement, applied, judgementOf, sheetOf } from './judgement.ts';

const HEADER = ['工作表', '位置', '指标', '方式', '等次', '分数', '理由', '评定人', '时间'];
type Line = (GridCell | string | number | null)[];
const ROW: Line = ['自评表', 'C8', '产出指标 → 数量指标 → 培训人数', '评定', null, 8, '现场核查', '张三', '2024-03-05 14:30'];

function said(grid: Grid) {
  const { records, findings } = readRecords(grid);
  return {
    records: records.map(({ judgement: { points, ...rest } }) => ({ ...rest, points: decimalText(points) })),
    findings: findings.map(({ code, cell, severity }) => `${severity} ${code} ${cell === null ? '' : address(cell)}`.trim()),
  };
}

describe('a sheet that people edited', () => {
  it('is found by its header, below titles and remarks, in any order, beside columns of their own', () => {
    const header = [null, ...[...HEADER].reverse(), '附件'];
    const grid = sheetOf([['2024年评分记录'], ['填表人：李四'], [], header, [null, ...[...ROW].reverse(), '见附件1']], '人工评分');
    const expected = { sheet: '自评表', place: 'C8', path: ['产出指标', '数量指标', '培训人数'], kind: 'points', grade: null, points: '8', reason: '现场核查', by: '张三', at: '2024-03-05T14:30' };
    expect(said(grid)).toEqual({ records: [expected], findings: [] });
    expect([isRecordsSheet(grid), readTables(grid)]).toEqual([true, { tables: [], findings: [] }]);
  });

  it('may have brackets and full-width signs in it', () => {
    const line = ['自评表', '＄Ｃ＄８', '培训人数', ' 扣 分 ', '—', ' ２．５０分 ', '资料不全', '', plainCell(45356.5, 'yyyy/m/d h:mm')];
    const grid = sheetOf([['工作表', '位置', '指标', '方式（评定/扣分）', '等次', '分 数', '理由', '评定人', '时间'], line]);
    expect(said(grid).records).toEqual([{ sheet: '自评表', place: 'C8', path: ['培训人数'], kind: 'deduction', grade: null, points: '2.5', reason: '资料不全', by: '', at: '2024-03-05T12:00:00' }]);
    expect(said(grid).findings).toEqual([]);
  });

  it('passes over blank rows, a repeated header and, saying so, a remark', () => {
    const grid = sheetOf([HEADER, ROW, [], ['', ' ', null], HEADER, ['注：由评审组填写'], [...ROW.slice(0, 1), 'C9', ...ROW.slice(2)]]);
    expect([said(grid).records.length, said(grid).findings]).toEqual([2, ['info record-remark A6']]);
  });

  it.each<[string, number, Line[number], string[]]>([
    ['no sheet', 0, null, ['error record-blank A2']], ['no indicator', 2, '  ', ['error record-blank C2']], ['an indicator that is none', 2, '→ —', ['error record-path C2']],
    ['no kind', 3, null, ['error record-blank D2']], ['another kind', 3, '加分', ['error record-kind D2']], ['no points', 5, null, ['error record-blank F2']],
    ['words for points', 5, '八分左右', ['error record-points F2']], ['a dash', 5, '/', ['error record-points F2']], ['a percentage', 5, '80%', ['error record-points F2']], ['a number shown as one', 5, plainCell(0.8, '0%'), ['error record-points F2']],
    ['a negative number', 5, -2, ['error record-points F2']], ['a day', 5, plainCell(45000, 'm-d'), ['error record-points F2']], ['two numbers', 5, '8 5', ['error record-points F2']],
    ['an error value', 5, { value: '#DIV/0!', format: null, formula: 'A1/0', state: 'error' }, ['error record-cell-failed F2']], ['a formula without result', 0, { value: null, format: null, formula: 'A1', state: 'uncalculated' }, ['error record-cell-failed A2']],
    ['a failed grade', 4, { value: '#N/A', format: null, formula: null, state: 'error' }, ['error record-cell-failed E2']],
  ])('a row with %s is not applied', (_, col, value, findings) => {
    const line = [...ROW];
    line[col] = value;
    expect(said(sheetOf([HEADER, line]))).toEqual({ records: [], findings });
  });

  it('says all that is wrong with a row, with what to do', () => {
    const { findings } = readRecords(sheetOf([HEADER, ['自评表', null, '培训人数', '加分', null, '多']]));
    expect(findings.map((one) => sayFinding(one, 'zh').next)).toEqual(['请写“评定”“扣分”或“认可”。', '请只写数字，不带百分号；扣分也写正数。']);
  });

  it('keeps a record whose time cannot be read, and says so', () => {
    const line = [...ROW.slice(0, 8), '上周五'];
    expect([said(sheetOf([HEADER, line])).records.map(({ at }) => at), said(sheetOf([HEADER, line])).findings]).toEqual([[''], ['warning record-time I2']]);
  });

  it('says of a column that stands twice which one was read', () => {
    expect(said(sheetOf([[...HEADER, '分数'], [...ROW, 3]]))).toMatchObject({ records: [{ points: '8' }], findings: ['warning column-twice F1'] });
  });

  it('says that it is hidden, and that its header is gone', () => {
    const rows = new Map([[0, new Map(HEADER.map((title, col) => [col, plainCell(title)]))]]);
    expect(said(new Grid('评分记录', rows, { hidden: true })).findings).toEqual(['warning records-hidden']);
    expect(said(sheetOf([['评分记录'], ['工作表', '指标', '分数'], ROW])).findings).toEqual(['error records-unreadable A1']);
    expect([said(sheetOf([['评分记录'], ROW], '说明')).findings, said(sheetOf([])).findings]).toEqual([[], []]);
  });

  it('is no indicator table, whatever columns were added', () => {
    const grid = sheetOf([[...HEADER, '一级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'], [...ROW, '产出', '培训', '10', '10', 5, 5]], 'Sheet2');
    expect(readTables(grid)).toEqual({ tables: [], findings: [] });
  });

  it('of several the visible one is written to', () => {
    const hidden = new Grid('旧', new Map([[0, new Map(HEADER.map((title, col) => [col, plainCell(title)]))]]), { hidden: true });
    expect(recordsSheet([sheetOf([['x']], '表'), hidden, sheetOf([HEADER])])?.sheet).toBe('评分记录');
    expect(recordsSheet([sheetOf([['x']], '表')])).toBeNull();
  });
});

describe('a judgement planned into it', () => {
  const judgement = judgementOf({ kind: 'deduction', grade: '达成' });

  it('takes the first blank row, the look of a record, and adds what columns are missing', () => {
    const grid = sheetOf([['工作表', '指标', '方式', '分数', '附件'], ['自评表', '甲', '评定', 3, '附件1'], [], ['自评表', '乙', '评定', 4]]);
    const changes = planJudgement(grid, judgement);
    const after = applied(grid, changes);
    expect(said(after).records.map(({ path }) => path.at(-1))).toEqual(['甲', '培训人数', '乙']);
    expect(after.cellsOf(0).map(([, { value }]) => value)).toEqual(['工作表', '指标', '方式', '分数', '附件', '位置', '等次', '理由', '评定人', '时间']);
    expect(changes.filter((change) => change.kind === 'cell' && change.row === 2).every((change) => change.kind === 'cell' && change.style?.like.row === 1)).toBe(true);
    expect(said(after).records[1]).toEqual({ ...judgement, points: '8' });
  });

  it('leaves every other cell of a dirty sheet as it is', () => {
    const dirt = fc.array(fc.array(fc.constantFrom<Line[number]>(null, '', '自评表', '评定', '扣分', '８分', 8, -1, 45000.5, '培训人数', 'C8', '张三', '注：'), { maxLength: 11 }), { maxLength: 8 });
    fc.assert(fc.property(dirt, anyJudgement, (lines, one) => {
      const grid = sheetOf([['标题'], HEADER, ...lines]);
      const [before, after] = [readRecords(grid), readRecords(applied(grid, planJudgement(grid, one)))];
      const others = before.records.filter(({ judgement: { sheet, place, path } }) => sheet !== one.sheet || place !== one.place || path.join() !== one.path.join());
      for (const record of others) expect(after.records).toContainEqual(record);
      expect(after.findings).toEqual(before.findings);
      expect(after.records.map(({ judgement: { points, ...rest } }) => ({ ...rest, points: decimalText(points) }))).toContainEqual({ ...one, points: decimalText(one.points) });
    }));
  });
});
