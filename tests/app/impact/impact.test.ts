import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../src/app/impact/impact.ts';
import { impactBook, impactLine } from '../../../src/app/impact/impact-book.ts';
import { impactOnFile } from '../../../src/app/impact/impact-file.ts';
import { saidImpact, saidRows, sumsSaid } from '../../../src/app/impact/said.ts';
import { scoreGrids } from '../../../src/app/score-workbook.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import type { Rational } from '../../../src/exact/rational.ts';
import type { OpenedFile } from '../../../src/app/open-file.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { loadPack } from '../../../src/rules/load.ts';
import type { Pack } from '../../../src/rules/pack.ts';
import { CASE_IDS, caseGrid } from '../../golden/form.ts';
import { shipped, shippedText } from '../../scoring/packs.ts';
import { drawn } from '../../sheet/read/sheet-of.ts';

const BEFORE = shipped('national-2020');
const AFTER = shipped('hubei');

function packOf(text: string): Pack {
  const loaded = loadPack(text, shippedText);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.pack;
}

const fileOf = (id: string): OpenedFile => ({ name: `${id}.xlsx`, grids: [caseGrid(id)], paragraphs: [], findings: [], patch: null });
const text = (value: Rational | null): string | null => (value === null ? null : decimalText(value));

describe('the impact of other rules', () => {
  it.each(CASE_IDS)('on %s is what scoring it twice gives', (id) => {
    const [one, other] = [BEFORE, AFTER].map((pack) => scoreGrids([caseGrid(id)], { packs: [], packFor: () => pack }).tables);
    const impacts = impactOnFile(fileOf(id), BEFORE, AFTER);
    expect(impacts.length).toBe(one?.length);
    impacts.forEach(({ rows, total, grade, execution, changes }, index) => {
      const [mine, theirs] = [one?.[index]?.card, other?.[index]?.card];
      expect([text(total.before), text(total.after), grade.before, grade.after]).toEqual([text(mine?.total ?? null), text(theirs?.total ?? null), mine?.grade ?? null, theirs?.grade ?? null]);
      const expected = (mine?.rows ?? []).flatMap((row, at) => {
        const then = theirs?.rows[at];
        return text(row.score) === text(then?.score ?? null) && row.status === then?.status ? [] : [`${text(row.score) ?? '-'}>${text(then?.score ?? null) ?? '-'}`];
      });
      expect(rows.map(({ before, after }) => `${text(before.score) ?? '-'}>${text(after.score) ?? '-'}`)).toEqual(expected);
      expect(changes).toBe(expected.length > 0 || execution !== null || text(total.before) !== text(total.after) || grade.before !== grade.after);
    });
  });

  it('is none where nothing differs', () => {
    const [scored] = scoreGrids([caseGrid('ah-suixi-mzj-2019')], { packs: [], packFor: () => BEFORE }).tables;
    if (scored === undefined) throw new Error('no table');
    expect(impactOf('k', scored.card, scored.card)).toMatchObject({ rows: [], execution: null, changes: false });
  });

  it('says that a cap is why a total changes, or why it does not', () => {
    const [text, form] = ['编号: mine\n名称: 甲\n版本: "1"\n继承: national-2020\n依据: [{ 文件: 甲, 已核实: 否 }]\n', drawn(`项目支出绩效自评表
项目资金（万元）|项目|年初预算数|全年预算数|全年执行数|分值|执行率|得分
^|年度资金总额|200|200|150|10|75%|
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
产出指标|数量指标|培训人数|≥100人|100人|90||
总分|||||100||`, '表')];
    const [plain, capped, lower] = ['', '预算执行: { 封顶: [{ 执行率低于: 80%, 总分不超过: 89 }] }\n', '预算执行: { 封顶: [{ 执行率低于: 80%, 总分不超过: 79 }] }\n'].map((more) => packOf(text + more));
    if (plain === undefined || capped === undefined || lower === undefined) throw new Error('no packs');
    const impact = (before: Pack, after: Pack) => { const [one] = impactOnFile({ name: 'x', grids: [form], paragraphs: [], findings: [], patch: null }, before, after); if (one === undefined) throw new Error('no table'); return one; };
    const added = impact(plain, capped);
    expect([added.changes, added.rows.length, sumsSaid(added, 'zh')]).toEqual([true, 0, ['新规则：预算执行率 75% 低于 80%，总分按规则最高 89 分（各行合计 97.5 分）']]);
    expect(sumsSaid(impact(capped, lower), 'en')).toEqual(['By the rules before: The execution rate 75% is below 80%: the total is at most 89 by the rules (the rows add up to 97.5)', 'By the new rules: The execution rate 75% is below 80%: the total is at most 79 by the rules (the rows add up to 97.5)']);
    expect(sumsSaid(impact(capped, capped), 'zh')).toEqual([]);
    const { grids: [tables] } = openXlsx(impactBook('甲', '乙', [{ file: 'a.xlsx', tables: [saidImpact(added, 'zh')], error: null }], { language: 'zh', made: '2026-03-01T17:30:00+08:00' }));
    expect(tables?.at(3, 8)?.value).toBe('新规则：预算执行率 75% 低于 80%，总分按规则最高 89 分（各行合计 97.5 分）');
  });

  it('is said row by row with the reason of each', () => {
    const [impact] = impactOnFile(fileOf('ah-suixi-mzj-2019'), BEFORE, AFTER);
    const [row] = impact === undefined ? [] : saidRows(impact, 'zh');
    expect([row?.before, row?.after, row?.difference]).toEqual(['9', '9.09', '0.09']);
    expect(row?.becauseAfter).toContain('10 × 5300 ÷ 5830 ≈ 9.09');
  });

  it('goes into a workbook, with what could not be scored first and what changes before the rest', () => {
    const said = (name: string) => impactOnFile(fileOf(name), BEFORE, AFTER).map((one) => saidImpact(one, 'zh'));
    const files = [
      { file: 'a.xlsx', tables: said('sc-maoxian-xwb-2023-dept'), error: null },
      { file: 'b.xlsx', tables: said('ah-suixi-mzj-2019'), error: null },
      { file: 'c.xlsx', tables: [], error: '=打不开' },
    ];
    expect(impactLine('甲', '乙', files, 'zh')).toBe('甲 → 乙；共 2 张表，1 张有变化，0 张等级不同');
    const { grids: [tables, rows] } = openXlsx(impactBook('甲', '乙', files, { language: 'zh', made: '2026-03-01T17:30:00+08:00' }));
    const column = (col: number): unknown[] => [3, 4, 5].map((row) => tables?.at(row, col)?.value);
    expect(column(0)).toEqual(['c.xlsx', 'b.xlsx', 'a.xlsx']);
    expect(tables?.at(3, 8)).toMatchObject({ value: '=打不开' });
    expect([4, 7, 8, 9].map((col) => rows?.at(3, col)?.value ?? null)).toHaveLength(4);
    expect(rows?.rowIndexes().length).toBe(4);
  });
});
