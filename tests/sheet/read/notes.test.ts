import { expect, test } from 'vitest';
import { address } from '../../../src/model/cell.ts';
import type { IndicatorTable } from '../../../src/model/indicator.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { drawn, onlyTable } from './sheet-of.ts';

const FORM = `项目支出绩效自评表|<|<|<|<|<|<
（2023年度）|<|<|<|<|<|<
项目名称|图书馆免费开放补助|<|<|<|<|<
年度总体\\n目标|预期目标|<|<|实际完成情况|<|<
^|全年开放300天，预算150万元。|<|<|全年开放312天，支出147万元。|<|<
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|全年开放的天数不少于规定|≥300天|312天，超过规定的天数|90|90
总分|<|<|<|<|100|100
说明：本项目全年支出147万元。|<|<|<|<|<|<`;

const shown = (table: IndicatorTable | undefined): string[] => (table?.notes ?? []).map(({ cell, text, isPlan }) => `${address(cell)} ${isPlan ? '目标' : '结果'} ${text}`);

test('the long texts above and below the indicators, goals apart from what was done', () => {
  expect(shown(onlyTable(drawn(FORM)))).toEqual([
    'A2 结果 （2023年度）', 'B3 结果 图书馆免费开放补助', 'B5 目标 全年开放300天，预算150万元。', 'E5 结果 全年开放312天，支出147万元。', 'A9 结果 说明：本项目全年支出147万元。',
  ]);
});

test('text below a form is its own, that above the next one is the next one\'s', () => {
  const { tables } = readTables(drawn(`${FORM}\n${FORM.replaceAll('147', '99')}`));
  expect(tables.map((table) => shown(table).filter((line) => line.includes('支出')))).toEqual([
    ['E5 结果 全年开放312天，支出147万元。', 'A9 结果 说明：本项目全年支出147万元。'], ['E14 结果 全年开放312天，支出99万元。', 'A18 结果 说明：本项目全年支出99万元。'],
  ]);
});

test('without text around it a table has none', () => {
  expect(onlyTable(drawn('三级指标|指标值|完成值|分值|得分\n开放天数|≥300天|312天|100|100')).notes).toBeUndefined();
});
