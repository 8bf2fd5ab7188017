import { describe, expect, it } from 'vitest';
import { address } from '../../../src/model/cell.ts';
import { drawn, lines, onlyTable, say, sheetOf, type Cell } from './sheet-of.ts';

const HEADER: Cell[] = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'];
const ROWS: Cell[][] = [['产出指标', '数量指标', '甲', '≥1个', '1个', 60, 60, ''], ['效益指标', '社会效益', '乙', '≥1个', '1个', 40, 36, '']];

function totalsOf(below: readonly (readonly Cell[])[], merges: readonly string[] = [], above: readonly (readonly Cell[])[] = []): unknown {
  const { printedTotal, printedGrade, printedWeight, scoreOccupied, cells } = onlyTable(sheetOf([...above, HEADER, ...ROWS, ...below], merges)).totals;
  return [say(printedTotal), printedGrade, say(printedWeight), scoreOccupied, Object.fromEntries(Object.entries(cells).map(([role, cell]) => [role, address(cell)]))];
}

describe('totals', () => {
  it.each(['总分', '合计', '总计', '自评总分', '得分合计', '总得分', '合 计', '综合得分', '自评得分'])('%s under the columns of weight and score', (label) => {
    expect(totalsOf([[label, '', '', '', '', 100, 96, '']])).toEqual(['96', null, '100', true, { weight: 'F4', score: 'G4' }]);
  });

  it('stand in a last row without a label whose numbers are the sums', () => {
    expect(totalsOf([['', '', '', '', '', 100, 96, '']])).toEqual(['96', null, '100', true, { weight: 'F4', score: 'G4' }]);
    expect(totalsOf([['', '', '', '', '', 100, '', '']])).toEqual([null, null, '100', false, { weight: 'F4', score: 'G4' }]);
    const table = onlyTable(sheetOf([HEADER, ...ROWS, ['', '', '', '', '', 100, 96, '']]));
    expect([table.indicators.length, table.findings.map(({ code }) => code)]).toEqual([2, ['total-unlabelled']]);
  });

  it.each([[[['', '', '', '', '', 100, 95, '']]], [[['', '', '', '', '', 90, 96, '']]], [[['', '', '丙', '', '', 100, 96, '']]], [[['', '', '', '≥1个', '1个', 100, 96, '']]]])('are none in a last row %j', (below) => {
    expect(onlyTable(sheetOf([HEADER, ...ROWS, ...below])).indicators.length).toBe(3);
  });

  it('are found in a cell merged over weight and score', () => {
    expect(totalsOf([['总分', null, null, null, null, 96]], ['A4:E4', 'F4:G4'])).toEqual(['96', null, null, true, { score: 'F4' }]);
  });

  it('carry their grade in the same cell', () => {
    expect(totalsOf([['总分', null, null, null, null, 100, '96 优']])).toEqual(['96', '优', '100', true, { weight: 'F4', score: 'G4', grade: 'G4' }]);
    expect(totalsOf([['总分：96分   评价等级：优']], ['A4:H4'])).toEqual(['96', '优', null, true, { score: 'A4', grade: 'A4' }]);
  });

  it('of a part only are none', () => {
    expect(totalsOf([['合计（已评 60 分，40 分待定）', '', '', '', '', 100, 60, '']])).toEqual([null, null, '100', true, { weight: 'F4', score: 'G4' }]);
  });

  it('name the place of a blank total', () => {
    expect(totalsOf([['总分', null, null, null, null, 100]])).toEqual([null, null, '100', false, { weight: 'F4', score: 'G4' }]);
  });

  it.each(['自评等级', '评价等级', '等级', '等次'])('%s in a row of its own', (label) => {
    expect(totalsOf([['总分', null, null, null, null, 100, 85], [label, '良']])).toEqual(['85', '良', '100', true, { weight: 'F4', score: 'G4', grade: 'B5' }]);
  });

  it.each([['达标', '达标'], ['A级', 'A级'], ['较好', '较好'], ['优□ 较好☑ 一般□', '较好'], ['待定', null], ['2023年', null]])('have the grade “%s” beside its label', (printed, grade) => {
    expect(totalsOf([['总分', null, null, null, null, 100, 85], ['自评等级', printed]])[1]).toBe(grade);
  });

  it('take the last of several rows, and their grade from beside them', () => {
    expect(totalsOf([['合计', '', '', '', '', 100, 86], ['自评总分', '', '', '', '', '', 96, '优']])).toEqual(['96', '优', '100', true, { weight: 'F4', score: 'G5', grade: 'H5' }]);
  });

  it('stand above the table on some forms', () => {
    expect(totalsOf([], [], [['项目名称', '某', '自评得分', '96.5分', '自评等级', '优']])).toEqual(['96.5', '优', null, true, { score: 'D1', grade: 'F1' }]);
  });

  it('have their place above the table where it is still blank', () => {
    expect(totalsOf([], ['D1:F1'], [['部门名称', '某', '自评总分', null, null, null, '自评等级', ''], ['预算执行情况（万元）', '年初预算数', '全年执行数']])).toEqual([null, null, null, false, { score: 'D1', grade: 'H1' }]);
    expect(totalsOf([], [], [['项目名称', '某', '', '', '', '', '', '自评总分']])).toEqual([null, null, null, false, {}]);
    expect(totalsOf([], [], [['自评总分', ''], ['96', '']])).toEqual([null, null, null, false, {}]);
  });

  it('are not the subtotals between the rows', () => {
    const table = onlyTable(sheetOf([HEADER, ROWS[0] ?? [], ['合计', '', '', '', '', 60, 60], ROWS[1] ?? [], ['合计', '', '', '', '', 40, 36], ['总分', '', '', '', '', 100, 96]]));
    expect(table.indicators).toHaveLength(2);
    expect(say(table.totals.printedTotal)).toBe('96');
  });

  it.each(['等级', '考核等级', '自评等级', '考核得分', '综合得分', '考核总分', '小计'])('are no indicators that are only called like them: %s', (name) => {
    const table = onlyTable(sheetOf([HEADER, ['产出指标', '质量指标', name, '优', '优', 30, 30], ROWS[0] ?? [], ROWS[1] ?? [], ['总分', '', '', '', '', 100, 96]]));
    expect([table.indicators.map(({ path }) => path.join('/')), say(table.totals.printedTotal), table.totals.printedGrade]).toEqual([[`产出指标/质量指标/${name}`, '产出指标/数量指标/甲', '效益指标/社会效益/乙'], '96', null]);
  });

  it.each([[110, ['printed-weights-differ']], [100, []], ['', []]])('say where the printed weights, %s, are not the sum of the rows', (printed, expected) => {
    const table = onlyTable(sheetOf([HEADER, ...ROWS, ['总分', '', '', '', '', printed, 96]]));
    expect(table.findings.map(({ code }) => code)).toEqual(expected);
  });

  it('inside a level are subtotals', () => {
    const table = onlyTable(sheetOf([HEADER, ROWS[0] ?? [], [null, '合计', '', '', '', 60, 60], ROWS[1] ?? [], ['总分', '', '', '', '', 100, 96]], ['A2:A3']));
    expect([table.indicators.length, say(table.totals.printedTotal)]).toEqual([2, '96']);
  });

  it('are null on a table without any', () => {
    expect(totalsOf([['注：本表由单位填写'], ['填报人：张三', '', '', '联系电话：123']])).toEqual([null, null, null, false, {}]);
  });
});

const NAMES = ['等级', '考核等级', '评价等级', '绩效等级', '评定等级', '自评等级', '考核得分', '综合得分', '考核总分', '小计'];
const LEVELS = '一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分';

describe('an indicator that is named like a total or a grade', () => {
  it.each(NAMES)('%s with a target, an actual value and a weight is one, and hands its levels on', (name) => {
    const table = onlyTable(drawn(`${LEVELS}\n产出指标 | 质量指标 | ${name} | ≥90分 | 93分 | 40 |\n | | 乙 | ≥5个 | 5个 | 60 |\n合计 | | | | | 100 |`));
    expect(lines(table)).toEqual([`产出指标/质量指标/${name} | ≥90分 | 93 | 40 | -`, '产出指标/质量指标/乙 | ≥5个 | 5 | 60 | -']);
    expect([say(table.totals.printedWeight), table.totals.printedGrade]).toEqual(['100', null]);
  });

  it.each(NAMES)('%s is one below blank levels, without an actual value and as the only row', (name) => {
    expect(onlyTable(drawn(`${LEVELS}\n产出指标 | 质量指标 | 甲 | ≥5个 | 5个 | 60 |\n | | ${name} | ≥90分 | | 40 |`)).indicators).toHaveLength(2);
    expect(onlyTable(drawn(`指标名称 | 指标值 | 完成值 | 分值 | 得分\n${name} | ≥90分 | 93分 | 40 |`)).indicators).toHaveLength(1);
    expect(onlyTable(drawn(`一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值\n产出指标 | 质量指标 | ${name} | ≥90分 | 93分`)).indicators).toHaveLength(1);
  });

  it.each(['合计 | | | / | — | 100 | 96', ' | | 合计 | | | 100 | 96', '合计 | < | < | 100 | 96 | 100 | 96', '自评得分 | 96 | | 自评等级 | 优 | 100 | 96', '自评等级 | | | 优 | | |', ' | | 自评等级 | 优 | | |'])('is none in %s', (below) => {
    expect(onlyTable(drawn(`${LEVELS}\n产出指标 | 质量指标 | 甲 | ≥5个 | 5个 | 100 | 96\n${below}`)).indicators).toHaveLength(1);
  });

  it('a subtotal behind its level hands the level on', () => {
    const table = onlyTable(drawn(`${LEVELS}\n产出指标 | 数量指标 | 小计 | | | 100 |\n | | 乙 | ≥5个 | 5个 | 100 |`));
    expect(lines(table)).toEqual(['产出指标/数量指标/乙 | ≥5个 | 5 | 100 | -']);
  });
});
