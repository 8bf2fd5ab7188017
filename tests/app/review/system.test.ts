import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openFile } from '../../../src/app/open-file.ts';
import { fileRecord } from '../../../src/app/review/file-record.ts';
import type { FileRecord } from '../../../src/app/review/record.ts';
import { reviewFile } from '../../../src/app/review/review-file.ts';
import { fillInBook } from '../../../src/app/system/fill-in-book.ts';
import { planSystemScores, scoreFilled } from '../../../src/app/system/score-system.ts';
import { systemNamed } from '../../../src/cli/packs.ts';
import { shownPack } from '../../../src/rules/shown.ts';
import type { CellChange } from '../../../src/sheet/changes.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { textAt } from '../../../src/sheet/system/cells.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { filledIn, type Inputs } from '../system/filled.ts';

const TABLES = { packs: [], packFor: () => null };
const { system, layers, examples } = systemNamed('sichuan-department-2023');
const [example] = parse(examples ?? '[]') as readonly { readonly 输入: Inputs }[];

type Changes = (grids: readonly Grid[]) => readonly CellChange[];

/** A workbook filled in with the first example, its scores written. */
function written(): Uint8Array {
  const blank = openXlsx(fillInBook(system, shownPack(layers), examples ?? ''));
  const filled = openXlsx(blank.patch(filledIn(blank.grids, example?.输入 ?? {})));
  const scored = scoreFilled(filled.grids, { named: null, systems: () => [], tables: TABLES });
  if (scored === null) throw new Error('not known as a fill-in workbook');
  return filled.patch(planSystemScores(filled.grids, scored, 'zh').changes);
}

const BYTES = written();

function reviewed(changes: Changes): FileRecord {
  const book = openXlsx(BYTES);
  const file = openFile(book.patch(changes(book.grids)), '填报表.xlsx');
  return fileRecord('填报表.xlsx', reviewFile(file, TABLES), file, 'zh');
}

function cell(grids: readonly Grid[], sheet: string, texts: Readonly<Record<number, string>>, col: number, value: CellChange['value']): CellChange {
  const grid = grids.find((one) => one.sheet === sheet);
  const row = grid?.rowIndexes().find((one) => Object.entries(texts).every(([at, text]) => textAt(grid, one, Number(at)) === text));
  if (row === undefined) throw new Error(`no row ${JSON.stringify(texts)}`);
  return { kind: 'cell', sheet, row, col, value };
}

describe('a fill-in workbook under review', () => {
  it('is one line with its total, which its inputs come to', () => {
    const { tables: [table, ...others], findings } = reviewed(() => []);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ sheet: '填报', kind: 'department', title: system.name, printedTotal: '78.31', total: '78.31', undecided: '0', printedGrade: '中', grade: '中', differences: [] });
    expect(table?.rules).toEqual({ id: system.id, name: system.name, version: system.version, sha256: system.sha256 });
    expect(table?.conventions.map(({ message }) => message)).toEqual([expect.stringContaining('填报表')]);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('differs where an input was changed after its scores were written, by indicator, total and their cells', () => {
    const { tables: [table] } = reviewed((grids) => [cell(grids, '填报', { 0: '最终预算总额' }, 1, { number: '1000' })]);
    expect(table?.differences.map(({ place, path, printed, recomputed, difference, cause, where }) => [place, path.at(-1), printed, recomputed, difference, cause.code, where.startsWith('得分!E')])).toEqual([
      ['row', '预算编制质量', '3.6', '4', '-0.4', 'cause-fill-differs', true],
      ['row', '预算年终结余', '1.8', '1.68', '0.12', 'cause-fill-differs', true],
      ['total', '总分', '78.31', '78.59', '-0.28', 'cause-fill-differs', true],
    ]);
  });

  it('says a printed score that nothing was filled in for, and the missing input', () => {
    const { tables: [table], findings } = reviewed((grids) => [cell(grids, '填报', { 0: '年初预算总额' }, 1, null)]);
    expect(table).toMatchObject({ total: null, undecided: '4' });
    expect(table?.differences.map(({ path, recomputed, cause }) => [path.at(-1), recomputed, cause.code])).toEqual([
      ['预算编制质量', null, 'cause-fill-open'], ['总分', null, 'cause-fill-open'],
    ]);
    expect(findings.map(({ code, message }) => (code === 'system-input-missing' ? message : '')).join('')).toContain('年初预算总额');
  });

  it('is not reviewed by rules that were changed', () => {
    expect(() => reviewed((grids) => [cell(grids, '评分规则', { 1: '总分: 100' }, 1, { text: '总分: 99' })])).toThrow('fill-rules-altered');
  });
});
