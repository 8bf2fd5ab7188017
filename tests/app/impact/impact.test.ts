import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../src/app/impact/impact.ts';
import { impactBook, impactLine } from '../../../src/app/impact/impact-book.ts';
import { impactOnFile } from '../../../src/app/impact/impact-file.ts';
import { saidImpact, saidRows } from '../../../src/app/impact/said.ts';
import { scoreGrids } from '../../../src/app/score-workbook.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import type { Rational } from '../../../src/exact/rational.ts';
import type { OpenedFile } from '../../../src/app/open-file.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { CASE_IDS, caseGrid } from '../../golden/form.ts';
import { shipped } from '../../scoring/packs.ts';

const BEFORE = shipped('national-2020');
const AFTER = shipped('hubei');

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
