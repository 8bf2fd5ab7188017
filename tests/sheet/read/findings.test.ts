import { describe, expect, it } from 'vitest';
import { codes } from '../../../src/explain/messages/wording.ts';
import type { GridCell } from '../../../src/sheet/grid.ts';
import { codesOf, drawn, lines, onlyTable, say, sheetOf, type Cell } from './sheet-of.ts';

const HEADER: Cell[] = ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重', '实际完成值', '得分'];
const FULL: Cell[] = ['产出', '数量', '甲', '≥', 90, '%', 50, '100%', 50];

function formula(state: GridCell['state'], value: GridCell['value'] = null): GridCell {
  return { value, format: null, formula: 'A1+1', state };
}

describe('a weight beside its column', () => {
  it('is taken from a column that has no use for a number', () => {
    const table = onlyTable(sheetOf([HEADER, FULL, ['产出', '数量', '乙', '定性', '好', 50, null, '好', 50]]));
    expect(lines(table)[1]).toBe('产出/数量/乙 | 好 | 好 | 50 | 50');
    expect(codesOf(table.findings)).toEqual(['weight-in-neighbour G3 F3']);
    expect(table.indicators[1]?.cells.weight).toEqual({ sheet: 'Sheet1', row: 2, col: 5 });
  });

  it('is not taken for the unit as well', () => {
    const table = onlyTable(sheetOf([HEADER, FULL, ['产出', '数量', '乙', '≥', 8, 50, null, 8, 50]]));
    expect(lines(table)[1]).toBe('产出/数量/乙 | ≥8 | 8 | 50 | 50');
  });

  it('is taken from a column without a title', () => {
    const table = onlyTable(sheetOf([['三级指标', '指标值', '完成值', '分值', null, '得分'], ['甲', '≥1个', '1个', 50, null, 50], ['乙', '≥1个', '1个', null, 50, 50]]));
    expect(codesOf(table.findings)).toEqual(['weight-in-neighbour D3 E3']);
  });

  it.each([
    ['an actual value', ['三级指标', '指标值', '分值', '完成值', '得分'], ['乙', '≥1个', null, 50, 50]],
    ['a score', ['三级指标', '指标值', '完成值', '分值', '得分'], ['乙', '≥1个', '1个', null, 50]],
    ['the value of a swapped unit', ['三级指标', '指标值', '度量单位', '权重', '完成值'], ['乙', '%', 95, null, '100%']],
  ])('is never %s', (_, header, row) => {
    const table = onlyTable(sheetOf([header, row]));
    expect(table.indicators[0]?.weight).toBeNull();
    expect(codesOf(table.findings).filter((code) => code.startsWith('weight-in-neighbour'))).toEqual([]);
  });
});

describe('two numbers in one cell, one below the other', () => {
  it('are not read as one', () => {
    const table = onlyTable(drawn(`
项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 100 | 100\\n20 | 90\\n15 | 90% | 10 | 9
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出 | 数量 | 甲 | 100\\n200 | 90 \\n 180 | 10\\n20 | 9\\n18
效益 | 社会 | 乙 | ≥5\\n个 | 5\\n个 | 90 | 90
总分 | < | < | < | < | 100 | 9\\n8`));
    expect(lines(table)).toEqual(['产出/数量/甲 | 100 200 | 90 180 | - | -', '效益/社会/乙 | ≥5个 | 5 | 90 | 90']);
    expect([table.execution?.budget, table.execution?.executed, table.totals.printedTotal]).toEqual([null, null, null]);
    expect(codesOf(table.findings).filter((code) => code.includes('unreadable'))).toEqual([
      'amount-unreadable C2', 'amount-unreadable D2', 'target-unreadable D4', 'actual-unreadable E4', 'points-unreadable F4', 'points-unreadable G4', 'points-unreadable G6',
    ]);
  });
});

describe('repairs of notation/', () => {
  it('name the cells that they are about', () => {
    const table = onlyTable(sheetOf([HEADER, FULL, ['产出', '数量', '乙', '≥', '%', '95', '50%', '100%', 50]]));
    expect(lines(table)[1]).toBe('产出/数量/乙 | ≥95% | 100 | 50 | 50');
    expect(codesOf(table.findings)).toEqual(['value-unit-swapped E3 F3', 'points-as-percent G3']);
  });
});

describe('cells without a value', () => {
  it('are errors that name the cell', () => {
    const table = onlyTable(sheetOf([['三级指标', '指标值', '完成值', '分值', '得分'], ['甲', formula('error', '#REF!'), formula('uncalculated'), formula('uncalculated'), formula('error', '#N/A')]]));
    expect(codesOf(table.findings)).toEqual(['error-value B2', 'uncalculated-formula C2', 'uncalculated-formula D2', 'error-value E2']);
    expect(table.findings.every(({ severity }) => severity === 'error')).toBe(true);
    const [row] = table.indicators;
    expect([row?.target.kind, row?.actual.kind, row?.weight, row?.scoreOccupied, row?.role]).toEqual(['unreadable', 'unreadable', null, true, 'indicator']);
  });

  it('matter in the 项目资金 block too', () => {
    const table = onlyTable(sheetOf([['项目资金', '全年预算数', '全年执行数', '分值', '得分'], ['年度资金总额', 100, formula('uncalculated'), 10, ''], ['三级指标', '指标值', '完成值', '分值', '得分'], ['甲', '≥1', 1, 90, 90]]));
    expect(codesOf(table.findings)).toEqual(['uncalculated-formula C2']);
  });

  it('do not matter where a formula has its result', () => {
    const table = onlyTable(sheetOf([['三级指标', '指标值', '完成值', '分值', '得分'], ['甲', '≥1个', formula('ok', 3), 100, formula('ok', 100)]]));
    expect(lines(table)).toEqual(['//甲 | ≥1个 | 3 | 100 | 100']);
    expect(table.findings).toEqual([]);
  });
});

describe('sums of the table', () => {
  const header: Cell[] = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'];

  it('say which weights, caps and totals differ', () => {
    const table = onlyTable(sheetOf([header, ['产出指标(50分)', '数量', '甲', 1, 1, 60, 60], ['效益指标(30分)', '社会', '乙', 1, 1, 30, 30], ['总分', '', '', '', '', 100, 95]]));
    expect(codesOf(table.findings)).toEqual(['weights-not-100 F4', 'cap-differs A2', 'printed-total-differs G4']);
    expect(table.findings.map(({ params }) => [params['sum'], params['cap'] ?? params['total']])).toEqual([['90', undefined], ['60', '50'], ['90', '95']]);
  });

  it('are exact: 0.1 + 0.2 + 99.7 are 100', () => {
    const table = onlyTable(sheetOf([header, ['产出', '数量', '甲', 1, 1, 0.1, 0.1], ['产出', '数量', '乙', 1, 1, 0.2, 0.2], ['产出', '数量', '丙', 1, 1, 99.7, 99.7], ['总分', '', '', '', '', 100, 100]]));
    expect(table.findings).toEqual([]);
  });

  it('say nothing of a total while a score is missing', () => {
    const table = onlyTable(sheetOf([header, ['产出', '数量', '甲', 1, 1, 50, ''], ['产出', '数量', '乙', 1, 1, 50, 50], ['总分', '', '', '', '', 100, 95]]));
    expect(table.findings).toEqual([]);
  });

  it('count a weight merged over several rows once, and say so', () => {
    const table = onlyTable(sheetOf([header, ['产出', '数量', '甲', 1, 1, 100, 50], ['产出', '数量', '乙', 1, 1, null, 50]], ['F2:F3']));
    expect(table.indicators.map(({ weight }) => say(weight))).toEqual(['100', null]);
    expect(codesOf(table.findings)).toEqual(['merged-weight F2 F3']);
  });
});

describe('wording', () => {
  it('exists for every code, in both languages', () => {
    const used = ['weight-in-neighbour', 'merged-score', 'merged-weight', 'no-weight-column', 'form-without-weights', 'weights-in-names', 'no-target-column', 'no-actual-column', 'column-twice', 'column-unchecked', 'rows-left-out', 'weights-as-fractions', 'execution-without-points', 'initial-target-used', 'weights-not-100', 'cap-differs',
      'budget-parts-differ', 'printed-total-differs', 'no-budget-total', 'only-initial-budget', 'execution-weight-from-title', 'execution-in-row', 'uncalculated-formula', 'error-value', 'merge-hides-sheet'];
    expect(used.filter((code) => !codes('zh').includes(code) || !codes('en').includes(code))).toEqual([]);
  });
});

describe('a form that nobody has filled in', () => {
  it('is said once', () => {
    const blank = onlyTable(sheetOf([HEADER, ['产出', '数量', '指标1：'], ['', '', '指标2：'], ['', '', '……']]));
    expect(codesOf(blank.findings)).toEqual(['table-not-filled A1']);
    const started = onlyTable(sheetOf([HEADER, FULL, ['产出', '数量', '乙', '定性', '好', '', 50, null, null]]));
    expect(codesOf(started.findings)).toEqual([]);
  });
});

describe('a name merged over all three levels', () => {
  it('is one name', () => {
    const table = onlyTable(sheetOf([HEADER, FULL, ['满意度指标', null, null, '≥', 90, '%', 50, '95%', 50]], ['A3:C3']));
    expect(lines(table)[1]).toBe('满意度指标// | ≥90% | 95 | 50 | 50');
  });
});
