import { describe, expect, it } from 'vitest';
import { address } from '../../../src/model/cell.ts';
import { codesOf, drawn, onlyTable, say } from './sheet-of.ts';

const TOP = `
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 甲 | ≥5个 | 5个 | 60 | 60
效益指标 | 社会效益 | 乙 | ≥5个 | 5个 | 40 | 40`;

function totalsOf(below: string): [rows: number, total: string | null, grade: string | null] {
  const table = onlyTable(drawn(`${TOP}\n${below}`));
  return [table.indicators.length, say(table.totals.printedTotal), table.totals.printedGrade];
}

describe('below the indicators', () => {
  it.each([
    ['a number before the label', '三、合计 | | | | | 100 | 100', null],
    ['remarks before the total', '存在问题 | 无 | < | < | < | < | <\n改进措施 | 无 | < | < | < | < | <\n总分 | < | < | < | < | 100 | 100', null],
    ['further matters before the total', '其他需要说明的问题 | < | < | 无 | < | < | <\n总分 | < | < | < | < | 100 | 100', null],
    ['a grade with its range', '总分 | < | < | < | < | 100 | 100\n等级 | < | < | < | < | 优（90分以上） | <', '优'],
    ['a choice of grades, the tick behind', '总分 | < | < | < | < | 100 | 100\n自评等级 | 优☑  良□  中□  差□ | < | < | < | < | <', '优'],
    ['a choice of grades, the tick before', '总分 | < | < | < | < | 100 | 100\n自评等级 | □优  ☑良  □中  □差 | < | < | < | < | <', '良'],
    ['a choice of grades behind its label', '总分 | < | < | < | < | 100 | 100\n自评等级：优√ 良□ 中□ 差□ | < | < | < | < | < | <', '优'],
    ['a choice of grades without a tick', '总分 | < | < | < | < | 100 | 100\n自评等级 | 优□  良□  中□  差□ | < | < | < | < | <', null],
    ['a choice of grades with two ticks', '总分 | < | < | < | < | 100 | 100\n自评等级 | 优☑  良☑  中□  差□ | < | < | < | < | <', null],
    ['a bracketed label', '总分 | < | < | < | < | 100 | 100 | （自评等级）优', '优'],
  ])('%s', (_, below, grade) => {
    expect(totalsOf(below)).toEqual([2, '100', grade]);
  });

  it.each([
    ['自评等级 | 优□  良□  中□  差□ | < | < | < | < | <', 'B5'], ['自评等级：优□ 良□ 中□ 差□ | < | < | < | < | < | <', 'A5'], ['自评结论 | □优 □良 □中 □差 | < | < | < | < | <', 'B5'],
  ])('a choice of grades without a tick is the place of the grade: %s', (row, place) => {
    const { totals } = onlyTable(drawn(`${TOP}\n总分 | < | < | < | < | 100 | 100\n${row}`));
    expect([totals.printedGrade, totals.cells.grade && address(totals.cells.grade)]).toEqual([null, place]);
  });

  it('a conclusion in words is no grade', () => {
    expect(onlyTable(drawn(`${TOP}\n总分 | < | < | < | < | 100 | 100\n自评结论 | 优 | < | < | < | < | <`)).totals.cells.grade).toBeUndefined();
  });

  it('a remark over all values is no indicator, also one column to the right', () => {
    const table = onlyTable(drawn(`
绩效指标 | 指标名称 | 计量单位 | 指标值 | 完成值 | 分值 | 得分
^ | 甲 | 个 | 5 | 5 | 100 | 100
^ | 说明 | 无 | < | < | < | <`));
    expect(table.indicators.map(({ path }) => path[2])).toEqual(['甲']);
    expect(codesOf(table.findings)).toEqual([]);
  });

  it.each(['1 | 2 | 3 | 4 | 5 | 6 | 7', '① | ② | ③ | ④ | ⑤ | ⑥ | ⑦=⑤/④*⑥', '栏次 | | | A | B | C | D=B/A*C', '栏次 | | | 1 | 2 | 3 | 4'])('the numbers of the columns are no row: %s', (numbers) => {
    const table = onlyTable(drawn(TOP.trim().replace('\n', `\n${numbers}\n`)));
    expect(table.indicators.map(({ row }) => row)).toEqual([2, 3]);
    expect(codesOf(table.findings)).toEqual([]);
  });

  it('a remark between two parts does not end the table', () => {
    const table = onlyTable(drawn(`${TOP}\n注：以下为补充指标 | < | < | < | < | < | <\n产出指标 | 质量指标 | 丙 | ≥5个 | 5个 | 20 | 20`));
    expect(table.indicators.map(({ row }) => row)).toEqual([1, 2, 4]);
  });

  it.each(['无', '不涉及'])('a row full of %s is an empty one', (none) => {
    const table = onlyTable(drawn(`${TOP}\n | 生态效益 | ${none} | ${none} | ${none} | |`));
    expect(table.indicators.map(({ role }) => role)).toEqual(['indicator', 'indicator', 'empty']);
  });

  it('a row 无 that has a weight is an indicator', () => {
    const table = onlyTable(drawn(`${TOP}\n | 生态效益 | 无 | 无 | 无 | 10 | 10`));
    expect(table.indicators.map(({ role }) => role)).toEqual(['indicator', 'indicator', 'indicator']);
  });

  it('indicators far below blank rows are read, and those below another text are said to be left out', () => {
    const more = '\n产出指标 | 质量指标 | 丙 | ≥5个 | 5个 | 20 | 20';
    const far = onlyTable(drawn(TOP + '\n\n\n\n\n\n' + more));
    const apart = onlyTable(drawn(`${TOP}\n以下各行的指标由各业务科室分别填写并于每年三月底之前报送办公室汇总 | < | < | < | < | < | <${more}`));
    expect([far, apart].map(({ indicators }) => indicators.length)).toEqual([3, 2]);
    expect(codesOf(far.findings)).toEqual(['weights-not-100 F2']);
    expect(codesOf(apart.findings)).toEqual(['rows-left-out A5']);
  });
});
