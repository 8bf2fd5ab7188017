import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/app/open-file.ts';
import { errorJson, fileJson } from '../../src/app/score-json.ts';
import { type ScoredWorkbook, scoreWorkbook } from '../../src/app/score-workbook.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { CASE_IDS, caseGrid } from '../golden/form.ts';
import { jsonLine } from './json-contract.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const packs = shippedPacks().map(({ pack }) => pack);

function linesOf(name: string, scored: ScoredWorkbook): unknown[] {
  return (['zh', 'en'] as const).map((language) => JSON.parse(fileJson(name, scored, scored.findings, language)));
}

function complaints(line: unknown): string[] {
  const result = jsonLine.safeParse(line);
  return result.success ? [] : result.error.issues.map((issue) => JSON.stringify(issue));
}

function csv(...rows: readonly string[]): ScoredWorkbook {
  const text = ['2023年度项目支出绩效自评表', '一级指标,二级指标,三级指标,指标性质,指标值,度量单位,实际完成值,分值,得分', ...rows.map((row, index) => `产出指标,数量指标,第${String(index)}项,${row},10,`)].join('\n');
  return scoreWorkbook(openFile(new TextEncoder().encode(text), '表.csv'), { packs });
}

function valuesOf(...rows: readonly string[]): unknown[] {
  const scored = csv(...rows);
  const line = JSON.parse(fileJson('表.csv', scored, scored.findings, 'zh')) as { tables: { rows: { target: unknown; unit: unknown; actual: unknown }[] }[] };
  return line.tables.flatMap((table) => table.rows.map(({ target, unit, actual }) => [target, unit, actual]));
}

describe('a line of --json is what README.md promises', () => {
  it.each(readdirSync(SAMPLES))('for %s', (name) => {
    const bytes = readFileSync(fileURLToPath(new URL(name, SAMPLES)));
    expect(linesOf(name, scoreWorkbook(openFile(bytes, name), { packs })).flatMap(complaints)).toEqual([]);
  });

  it.each(CASE_IDS)('for %s', (id) => {
    const scored = scoreWorkbook({ name: `${id}.xlsx`, grids: [caseGrid(id)], paragraphs: [], findings: [], patch: null }, { packs });
    expect(linesOf(`${id}.xlsx`, scored).flatMap(complaints)).toEqual([]);
  });

  it('for a file that could not be scored', () => {
    expect(complaints(JSON.parse(errorJson('x.xlsx', 'not-a-zip', '这不是有效的文件')))).toEqual([]);
  });

  it('and each departure from it is seen', () => {
    const scored = csv('≥,10,个,8');
    const line = JSON.parse(fileJson('表.csv', scored, scored.findings, 'zh')) as { tables: { rows: Record<string, unknown>[] }[] };
    const spoil = (change: Record<string, unknown>): number => complaints({ ...line, tables: line.tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, ...change })) })) }).length;
    expect(spoil({})).toBe(0);
    const wrong = [{ extra: '1' }, { weight: 10 }, { score: '8.0' }, { score: '1e1' }, { unit: '' }, { operator: '>=' }, { status: 'ok' }, { cells: { target: 'e3' } }, { status: 'undecided' }, { actual: ['a', 'b'] }, { score: null }];
    expect(wrong.map(spoil).filter((count) => count === 0)).toEqual([]);
  });
});

describe('unit and actual value', () => {
  it.each([
    ['numbers in the unit of the row', '=,100,元,20万元', ['100', '元', '200000']],
    ['the unit of the actual where the target has none', '≥,95,,98%', ['95', '%', '98']],
    ['a number of another kind as printed', '≥,100,人,3公里', ['100', '人', '3公里']],
    ['a bound as printed: it is no measured number', '≥,95,%,≥96%', ['95', '%', '≥96%']],
    ['a rate beside a number as printed', '=,1,年,100%', ['1', '年', '100%']],
    ['a range in the unit of the row', '=,20-30,万元,200000元-250000元', [['20', '30'], '万元', ['20', '25']]],
    ['the printed unit beside words', '定性,良好,次,5', ['良好', '次', '5']],
    ['a rate beside words as printed', '定性,逐步提高,,5.2%', ['逐步提高', null, '5.2%']],
    ['a change beside words as printed', '定性,持续下降,,下降8%', ['持续下降', null, '下降8%']],
    ['a number beside an unreadable target as printed', '≥,50 000 元整左右吧,元,50000元', ['50 000 元整左右吧', '元', '50000元']],
    ['the printed unit beside a blank target', ',,个,7', [null, '个', '7']],
    ['a dash is no unit', '定性,好,/,好', ['好', null, '好']],
    ['dates as ISO text', '≤,2023年11月30日,,2023年11月2日', ['2023-11-30', null, '2023-11-02']],
  ])('%s', (_, row, expected) => {
    expect(valuesOf(row)).toEqual([expected]);
  });
});
