import { expect, it } from 'vitest';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { address } from '../../src/model/cell.ts';
import { planWrite } from '../../src/sheet/layout/plan-write.ts';
import { OPTIONS } from '../sheet/layout/form.ts';
import { drawn } from '../sheet/read/sheet-of.ts';

const packs = shippedPacks().map(({ pack }) => pack);

function written(actual: string, above: string): string[] {
  const grid = drawn(`2022年度项目支出绩效自评表 | < | < | < | < | < | <
项目名称 | 培训 | 自评得分 | ${above} | 自评等级 | |
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 甲 | ≥10人 | 9人 | 60 |
效益指标 | 社会效益 | 乙 | ≥10人 | ${actual} | 40 |
总分 | | | | | 100 |`);
  const { cards } = scoreWorkbook({ name: '表.xlsx', grids: [grid], paragraphs: [], findings: [], patch: null }, { packs });
  const changes = cards.flatMap((card) => planWrite(card, grid, OPTIONS).changes);
  return changes.flatMap((change) => (change.kind === 'cell' && change.row !== 3 && change.row !== 4 ? [`${address(change)} ${JSON.stringify(change.value)}`] : []));
}

it('the total below the table goes into the blank places over it too, once it is final', () => {
  expect(written('10人', '')).toEqual(['G6 {"number":"94"}', 'D2 {"number":"94"}', 'F2 {"text":"优"}']);
  expect(written('', '')).toEqual([]);
  expect(written('10人', '93')).toEqual(['G6 {"number":"94"}', 'F2 {"text":"优"}']);
});
