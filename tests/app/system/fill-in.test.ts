import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillInBook } from '../../../src/app/system/fill-in-book.ts';
import { levelText, linesOf, planSystemScores, type ScoredSystem, scoreFilled, type SystemRules } from '../../../src/app/system/score-system.ts';
import { systemNamed } from '../../../src/cli/packs.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import { shownPack } from '../../../src/rules/shown.ts';
import type { CellChange } from '../../../src/sheet/changes.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { textAt } from '../../../src/sheet/system/cells.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';

const RULES: SystemRules = { named: null, systems: () => [], tables: { packs: [], packFor: () => null } };

/** The cell to fill in beside a name, in the second column. */
function beside(grids: readonly Grid[], sheet: string, name: string, value: CellChange['value']): CellChange {
  const grid = grids.find((one) => one.sheet === sheet);
  const row = grid?.rowIndexes().find((one) => textAt(grid, one, 0) === name) ?? -1;
  if (row < 0) throw new Error(`no row ${name}`);
  return { kind: 'cell', sheet, row, col: 1, value };
}

let bytes: Uint8Array;
beforeAll(() => {
  const { system, layers } = systemNamed('sichuan-department-2023');
  bytes = fillInBook(system, shownPack(layers), '');
});

function scored(changes: (grids: readonly Grid[]) => readonly CellChange[]): ScoredSystem {
  const book = openXlsx(bytes);
  const result = scoreFilled(openXlsx(book.patch(changes(book.grids))).grids, RULES);
  if (result === null) throw new Error('not known as a fill-in workbook');
  return result;
}

const row = ({ card }: ScoredSystem, name: string) => card.rows.find(({ leaf }) => leaf.path[2] === name);
const points = (result: ScoredSystem, name: string): string | null => { const score = row(result, name)?.score ?? null; return score === null ? null : decimalText(score); };
const codes = ({ findings }: ScoredSystem): string[] => findings.map(({ code }) => code);

describe('the parts of the workbook', () => {
  it('protects every cell but the inputs, in the order of the schema', () => {
    const files = unzipSync(bytes);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const order = ['</sheetData>', '<sheetProtection sheet="1"', '<mergeCells', '<dataValidations>', '<printOptions'].map((part) => sheet.indexOf(part));
    expect(order.every((at, index) => at > (order[index - 1] ?? 0))).toBe(true);
    expect(sheet).not.toContain('password');
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('<protection locked="0"/></xf>');
    expect(sheet).toContain('type="decimal" operator="greaterThanOrEqual"');
  });
});

describe('the looks of the workbook', () => {
  const sheetXml = (name: string): string => {
    const files = unzipSync(bytes);
    const at = openXlsx(bytes).grids.findIndex(({ sheet }) => sheet === name) + 1;
    return strFromU8(files[`xl/worksheets/sheet${String(at)}.xml`] ?? new Uint8Array());
  };
  const heightOf = (leaf: string): number => {
    const grid = openXlsx(bytes).grids.find(({ sheet }) => sheet === '得分');
    const at = grid?.rowIndexes().find((one) => textAt(grid, one, 2) === leaf) ?? -2;
    return Number(new RegExp(`<row r="${String(at + 1)}"[^>]* ht="([\\d.]+)"`).exec(sheetXml('得分'))?.[1]);
  };

  it('shows shares that the rules fix as they are written there', () => {
    const grid = openXlsx(bytes).grids.find(({ sheet }) => sheet === '各月进度');
    const months = grid?.rowIndexes().filter((one) => /^\d+月$/.test(textAt(grid, one, 0))).map((one) => [1, 2].map((col) => textAt(grid, one, col)));
    expect(months).toEqual([['40%', '30%'], ['67.5%', '30%'], ['82.5%', '40%']]);
  });

  it('has room for a working that goes through many calculations', () => {
    expect(heightOf('执行结果')).toBeGreaterThan(heightOf('预算编制质量'));
    expect(heightOf('预算编制质量')).toBeGreaterThan(heightOf('财务岗位设置'));
  });
});

describe('a workbook to fill in', () => {
  it('leaves every row undecided while nothing is filled in', () => {
    const result = scored(() => []);
    expect(result.card.rows.map(({ status }) => status)).toEqual(result.card.rows.map(() => 'undecided'));
    expect(result.card.total).toBeNull();
    expect(codes(result)).toContain('system-input-missing');
    expect(codes(result)).not.toContain('fill-row-gone');
    expect(codes(result)).not.toContain('fill-sheet-gone');
    expect(codes(result)).not.toContain('fill-rules-other');
  });

  it('scores single values: 4 × (1 − |1100 − 1000| ÷ 1000) = 3.6, 3 × (1 − (33 ÷ 1100) ÷ 10%) = 2.1', () => {
    const result = scored((grids) => ([['年初预算总额', '1000'], ['最终预算总额', '1100'], ['年终结余', '33']] as const).map(([name, number]) => beside(grids, '填报', name, { number })));
    expect([points(result, '预算编制质量'), points(result, '预算年终结余')]).toEqual(['3.6', '2.1']);
  });

  it('reads a rate by its number format and as text, and never guesses one without a sign', () => {
    const utilisation = (value: CellChange['value'], more: Partial<CellChange> = {}): ScoredSystem => scored((grids) => [
      { ...beside(grids, '填报', '本单位资产利用', value), ...more }, beside(grids, '填报', '平均资产利用', { text: '100%' })]);
    expect(points(utilisation({ number: '0.9' }), '资产利用率')).toBe('2.7');
    expect(points(utilisation({ text: '90%' }), '资产利用率')).toBe('2.7');
    const unsigned = utilisation({ text: '90' });
    expect(points(unsigned, '资产利用率')).toBeNull();
    expect(unsigned.findings.find(({ code }) => code === 'fill-rate-unsigned')).toMatchObject({ params: { text: '90', meant: '90%' }, cell: { sheet: '填报' } });
  });

  it('says an amount in another unit, and leaves what needs it undecided', () => {
    const result = scored((grids) => [beside(grids, '填报', '年初预算总额', { text: '1000元' }), beside(grids, '填报', '最终预算总额', { number: '1000' })]);
    expect(points(result, '预算编制质量')).toBeNull();
    expect(codes(result)).toContain('fill-unread');
  });

  it('says an unreadable input once, at its cell with its text, and not that it was left blank', () => {
    const result = scored((grids) => [
      beside(grids, '填报', '年初预算总额', { text: '一千' }), beside(grids, '填报', '最终预算总额', { number: '1000' }), { ...beside(grids, '各月进度', '6月', { text: '过半' }), col: 3 },
    ]);
    const about = (name: string): string[] => result.findings.filter(({ params }) => Object.values(params).some((text) => text.includes(name))).map(({ code, params }) => `${code} ${params['text'] ?? ''}`);
    expect(about('年初预算总额')).toEqual(['fill-unread 一千']);
    expect(about('6月').concat(about('实际进度'))).toEqual(expect.arrayContaining(['fill-rate-unread 过半']));
    expect(codes(result).filter((code, index) => code === 'system-input-missing' && result.findings[index]?.params['name']?.includes('6月') === true)).toEqual([]);
    expect(codes(result)).not.toContain('fill-row-half');
    expect(row(result, '预算编制质量')?.because.map(({ code }) => code)).toEqual(['system-input-unread']);
    expect(row(result, '支出执行进度')?.because.map(({ code }) => code)).toEqual(['system-input-unread', 'system-input-missing', 'system-input-missing']);
  });

  it('reads fixed rows: 5 × (30% × 1 + 30% × 1 + 40% × (66% ÷ 82.5%)) = 4.6', () => {
    const result = scored((grids) => ([['6月', '0.5'], ['9月', '0.675'], ['11月', '0.66']] as const).map(([name, number]) => ({ ...beside(grids, '各月进度', name, { number }), col: 3 })));
    expect(points(result, '支出执行进度')).toBe('4.6');
  });

  it('counts projects as missing until a person says that there are none', () => {
    expect(row(scored(() => []), '决策程序')?.status).toBe('undecided');
    const none = scored((grids) => [beside(grids, '项目', '没有可填的', { text: '是' })]);
    expect(row(none, '决策程序')?.status).toBe('not-applicable');
  });

  it('says each blank cell of a row that was begun', () => {
    const result = scored((grids) => {
      const grid = grids.find(({ sheet }) => sheet === '项目');
      const head = grid?.rowIndexes().find((one) => textAt(grid, one, 0) === '名称') ?? 0;
      return [{ kind: 'cell', sheet: '项目', row: head + 5, col: 0, value: { text: '道路养护' } }];
    });
    expect(codes(result).filter((code) => code === 'fill-row-half')).toHaveLength(12);
    expect(points(result, '决策程序')).toBeNull();
  });

  it('finds a name wherever its row was moved to', () => {
    const result = scored((grids) => {
      const [one, other] = [beside(grids, '填报', '年初预算总额', { number: '1100' }), beside(grids, '填报', '最终预算总额', { number: '1000' })];
      return [one, other, { ...one, col: 0, value: { text: '最终预算总额' } }, { ...other, col: 0, value: { text: '年初预算总额' } }];
    });
    expect(points(result, '预算编制质量')).toBe('3.6');
  });

  it('writes the sheet 得分 and nothing else', () => {
    const book = openXlsx(bytes);
    const filled = openXlsx(book.patch([beside(book.grids, '填报', '年初预算总额', { number: '1000' }), beside(book.grids, '填报', '最终预算总额', { number: '1100' })]));
    const result = scoreFilled(filled.grids, RULES);
    if (result === null) throw new Error('not known');
    const { changes, findings } = planSystemScores(filled.grids, result, 'zh');
    expect(new Set(changes.map(({ sheet }) => sheet))).toEqual(new Set(['得分']));
    expect(findings).toEqual([]);
    const grid = openXlsx(filled.patch(changes)).grids.find(({ sheet }) => sheet === '得分');
    const at = grid?.rowIndexes().find((one) => textAt(grid, one, 2) === '预算编制质量') ?? 0;
    expect(grid?.at(at, 4)?.value).toBe(3.6);
    expect(linesOf(result.card, 'zh').length).toBeGreaterThan(result.card.rows.length);
  });

  it('says of an open level how much of it is open, not 0', () => {
    const { card } = scored(() => []);
    const open = card.levels.find(({ path, undecided, applies }) => path.length === 2 && undecided.equals(applies));
    expect(open === undefined ? '' : levelText(open, 'zh')).toMatch(/^已评 0，待定 (\d+(?:\.\d+)?) \/ \1$/);
  });

  it('does not use carried rules that were changed', () => {
    const book = openXlsx(bytes);
    const carried = book.grids.find(({ sheet }) => sheet === '评分规则');
    const at = carried?.rowIndexes().find((one) => textAt(carried, one, 1).startsWith('总分:')) ?? -1;
    const changed = openXlsx(book.patch([{ kind: 'cell', sheet: '评分规则', row: at, col: 1, value: { text: '总分: 99' } }]));
    expect(() => scoreFilled(changed.grids, RULES)).toThrow('fill-rules-altered');
  });
});
