import { describe, expect, test } from 'vitest';
import { carriedRules } from '../../src/app/carried-rules.ts';
import { openFile } from '../../src/app/open-file.ts';
import { reviewFile } from '../../src/app/review/review-file.ts';
import { scoreWorkbook, type ScoreRequest } from '../../src/app/score-workbook.ts';
import { writeScores } from '../../src/app/write-scores.ts';
import { packNamed, shippedPacks } from '../../src/cli/packs.ts';
import { decimalText } from '../../src/exact/decimal.ts';
import { sayFinding } from '../../src/explain/score.ts';
import type { CellChange, SheetChange } from '../../src/sheet/changes.ts';
import { readTables } from '../../src/sheet/read/tables.ts';
import { planRules } from '../../src/sheet/rules/plan.ts';
import { newXlsx } from '../../src/workbook/xlsx/new.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { formSheet } from '../../src/sheet/layout/form-sheet.ts';
import { drawn } from '../sheet/read/sheet-of.ts';
import { carriedOwn, ownRules } from './carried.ts';
import { FORM } from './session/bench.ts';

const packs = shippedPacks().map(({ pack }) => pack);
const OWN = ownRules();
const PLAIN = newXlsx().patch([formSheet(drawn(FORM, '部门'), readTables(drawn(FORM, '部门')).tables)]);
const carrying = (rules = OWN, name?: string): Uint8Array => {
  const [sheet] = planRules([], carriedOwn(rules)) as SheetChange[];
  return openXlsx(PLAIN).patch(sheet === undefined ? [] : [name === undefined ? sheet : { ...sheet, name }]);
};
const edited = (bytes: Uint8Array, ...changes: readonly Omit<CellChange, 'kind' | 'sheet'>[]): Uint8Array => openXlsx(bytes).patch(changes.map((change) => ({ kind: 'cell', sheet: '评分规则', ...change })));
const score = (bytes: Uint8Array, more: Partial<ScoreRequest> = {}) => {
  const file = openFile(bytes, '表.xlsx');
  return scoreWorkbook(file, { packs, carried: carriedRules(file.grids), ...more });
};
const outcome = (bytes: Uint8Array, more: Partial<ScoreRequest> = {}) => {
  const { cards: [card], findings } = score(bytes, more);
  return {
    rules: card?.rules.id, chosen: card?.rules.chosen.code, total: card?.total === null || card === undefined ? null : decimalText(card.total),
    said: findings.filter(({ code }) => code.startsWith('rules-carried')).map(({ code, severity }) => `${severity} ${code}`),
  };
};
/** The row of a line of the rules, from the first label on. */
const rowOf = (bytes: Uint8Array, part: string): number => {
  const grid = openXlsx(bytes).grids.find(({ sheet }) => sheet === '评分规则');
  return grid?.rowIndexes().find((row) => String(grid.at(row, 1)?.value).includes(part)) ?? -1;
};

describe('a workbook that carries its rules', () => {
  test('is scored by them, which is said with id, version and hash', () => {
    // 50 for the first row; 50 × 90 ÷ 100 ÷ 2 = 22.5 for the second.
    expect(outcome(carrying())).toEqual({ rules: 'own-rules', chosen: 'chosen-by-workbook', total: '72.5', said: ['info rules-carried'] });
    expect(outcome(PLAIN)).toMatchObject({ rules: 'national-2020', total: '95', said: [] });
    const [said] = score(carrying()).findings.filter(({ code }) => code === 'rules-carried');
    expect(said).toMatchObject({ sheet: '评分规则', params: { id: 'own-rules', name: '自己的规则', version: '7', hash: OWN.pack.sha256.slice(0, 12) } });
    expect(score(carrying()).cards[0]?.rules).toMatchObject({ id: 'own-rules', version: '7', sha256: OWN.pack.sha256 });
  });

  test('has no table on the sheet that carries them, and is known by any name of that sheet', () => {
    expect(score(carrying()).cards).toHaveLength(1);
    expect(outcome(carrying(OWN, 'Sheet9'))).toMatchObject({ rules: 'own-rules' });
  });

  test('is scored by the rules that a person names instead, which is said', () => {
    expect(outcome(carrying(), { pack: packNamed('hubei').pack })).toMatchObject({ rules: 'hubei', chosen: 'chosen-by-person', said: ['info rules-carried', 'info rules-carried-overridden'] });
    expect(outcome(carrying(), { pack: OWN.pack }).said).toEqual(['info rules-carried']);
  });

  test('is not scored by them where they are meant for another kind of table, which is said', () => {
    expect(outcome(carrying(ownRules('适用: { 表类: [项目] }')))).toEqual({ rules: 'national-2020', chosen: 'chosen-by-default', total: '95', said: ['info rules-carried', 'warning rules-carried-unfit'] });
    expect(outcome(carrying(ownRules('适用: { 表类: [部门] }')))).toMatchObject({ rules: 'own-rules' });
  });

  test('is reviewed by them', () => {
    const { tables, findings } = reviewFile(openFile(carrying(), '表.xlsx'), { packs, packFor: () => null });
    expect([tables[0]?.card.rules.id, findings.map(({ code }) => code)]).toEqual(['own-rules', expect.arrayContaining(['rules-carried'])]);
  });

  test('says them with version and hash on 评分依据 when scores are written', () => {
    const written = openXlsx(writeScores(score(carrying()), { overwrite: false, explain: true, language: 'zh' }).bytes).grids;
    expect(written.map(({ sheet }) => sheet)).toEqual(['部门', '评分规则', '评分依据']);
    const grid = written.find(({ sheet }) => sheet === '评分依据');
    const texts = (grid?.rowIndexes() ?? []).flatMap((row) => grid?.cellsOf(row) ?? []).map(([, { value }]) => String(value)).join('\n');
    expect(texts).toContain('工作簿自带的规则');
    expect(texts).toContain(`指纹 ${OWN.pack.sha256.slice(0, 12)}`);
    expect(carriedRules(written)?.pack?.sha256).toBe(OWN.pack.sha256);
  });
});

describe('carried rules that cannot be trusted', () => {
  const refused = (said: string) => ({ rules: 'national-2020', chosen: 'chosen-by-default', total: '95', said: [said] });

  test('are not used where a figure of theirs was altered', () => {
    const at = rowOf(carrying(), '实际值 ÷ 指标值 ÷ 2');
    expect(at).toBeGreaterThan(6);
    const line = String(openXlsx(carrying()).grids[1]?.at(at, 1)?.value).replace('÷ 2', '÷ 3');
    expect(outcome(edited(carrying(), { row: at, col: 1, value: { text: line } }))).toEqual(refused('error rules-carried-altered'));
  });

  test.each([['编号', 'national-2020'], ['版本', '8'], ['指纹', '0'.repeat(64)]])('are not used where %s says otherwise', (label, value) => {
    const row = { 编号: 2, 版本: 4, 指纹: 5 }[label] ?? -1;
    expect(outcome(edited(carrying(), { row, col: 1, value: { text: value } }))).toEqual(refused('error rules-carried-altered'));
  });

  test('may have their remarks altered: those are no rules', () => {
    const at = rowOf(carrying(), '# 继承自 national-2020');
    expect(outcome(edited(carrying(), { row: at, col: 1, value: { text: '# 改过' } })).rules).toBe('own-rules');
  });

  test('are said with every error at its cell where they cannot be read', () => {
    const bytes = edited(carrying(), { row: rowOf(carrying(), '÷ 指标值 ÷ 2'), col: 1, value: { text: '    未达到: 权重 × 没有这个名字' } });
    expect(outcome(bytes)).toEqual(refused('error rules-carried-unreadable'));
    const { findings } = score(bytes);
    const [located] = findings.slice(findings.findIndex(({ code }) => code === 'rules-carried-unreadable') + 1);
    expect([located?.severity, located?.cell?.row]).toEqual(['error', rowOf(carrying(), '÷ 指标值 ÷ 2')]);
    expect(located === undefined ? '' : sayFinding(located, 'zh').message).toContain('没有这个名字');
  });

  test('are not used where the sheet lacks a part', () => {
    expect(outcome(edited(carrying(), { row: 5, col: 0, value: null }))).toEqual(refused('error rules-carried-damaged'));
    expect(outcome(edited(carrying(), { row: 7, col: 1, value: null }))).toEqual(refused('error rules-carried-damaged'));
  });

  test('are not used where two sheets differ; two that are alike are one', () => {
    const [copy] = planRules([], carriedOwn(OWN)) as SheetChange[];
    const [other] = planRules([], carriedOwn(ownRules('适用: { 表类: [部门] }'))) as SheetChange[];
    const twice = (sheet: SheetChange | undefined): Uint8Array => openXlsx(carrying()).patch(sheet === undefined ? [] : [sheet]);
    expect(outcome(twice(copy))).toMatchObject({ rules: 'own-rules', said: ['warning rules-carried-twice', 'info rules-carried'] });
    expect(outcome(twice(other))).toEqual(refused('error rules-carried-differ'));
  });

  test('an ordinary sheet of that name is none of ours', () => {
    const plain: SheetChange = { kind: 'sheet', name: '评分规则', cells: [{ row: 0, col: 0, value: { text: '评分规则' }, look: 'title' }, { row: 1, col: 0, value: { text: '按比例计分。' }, look: 'text' }], merges: [], widths: [], heights: new Map(), frozenRows: 0, landscape: false };
    expect(outcome(openXlsx(PLAIN).patch([plain]))).toMatchObject({ rules: 'national-2020', said: [] });
  });
});
