import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCell, type GridCell } from '../../../src/sheet/grid.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { sheetOf, type Cell } from './sheet-of.ts';

const WORDS = [
  '一级指标', '二级指标', '三级指标', '指标名称', '绩效指标', '年度指标值', '实际完成值', '分值', '得分', '指标性质', '度量单位', '项目资金（万元）', '全年预算数', '全年执行数', '执行率', '年度资金总额', '其中：财政拨款',
  '项目支出绩效自评表', '（2023年度）', '项目名称', '产出指标（50分）', '数量指标', '满意度', '总分', '合计', '小计', '自评等级', '优', '注：说明', '填报人：张三', '≥', '≥95%', '95%', '100', '10%', '/', '……', '指标1：', '好', '',
];
const broken: GridCell = { value: null, format: null, formula: 'A1', state: 'uncalculated' };
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) }, { weight: 3, arbitrary: fc.constant(null) },
  fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom<Cell>(broken, plainCell(true), { ...broken, value: '#REF!', state: 'error' }), fc.string(),
);
const merge = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 3 }))
  .map(([top, down, left, right]) => `${String.fromCharCode(65 + left)}${String(top)}:${String.fromCharCode(65 + left + right)}${String(top + down)}`);
const header = fc.shuffledSubarray(['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '指标性质', '度量单位'], { minLength: 4 });

describe('any sheet at all', () => {
  it('is read without a throw, each row inside its table, no row twice', () => {
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 5 }), header, fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 8 }), fc.array(merge, { maxLength: 6 }), (above, titles, below, merges) => {
      const { tables } = readTables(sheetOf([...above, titles, ...below], merges));
      for (const { area, indicators, header: rows } of tables) {
        expect(indicators.every(({ row }) => rows.bottom < row && row <= area.bottom)).toBe(true);
        expect(area.top <= rows.top && area.left <= area.right).toBe(true);
      }
      const places = tables.flatMap(({ indicators, columns }) => indicators.map(({ row }) => `${String(row)} ${JSON.stringify(columns)}`));
      expect(new Set(places).size).toBe(places.length);
    }), { numRuns: 600 });
  });
});
