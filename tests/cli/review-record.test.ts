import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type OpenedFile, openFile } from '../../src/app/open-file.ts';
import { errorRecord, fileRecord } from '../../src/app/review/file-record.ts';
import { projectName, unitName } from '../../src/app/review/head-names.ts';
import type { FileRecord } from '../../src/app/review/record.ts';
import { type FileReview, reviewFile } from '../../src/app/review/review-file.ts';
import { NOTHING, sum, tallyOf } from '../../src/app/review/tally.ts';
import { reviewRules } from '../../src/cli/review/rules.ts';
import { rational } from '../../src/exact/rational.ts';
import type { Cause, Difference, TableReview } from '../../src/model/review.ts';
import { CASE_IDS, caseGrid } from '../golden/form.ts';
import { reviewLine } from './review-contract.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const rules = reviewRules(null);

function complaints(line: unknown): string[] {
  const result = reviewLine.safeParse(JSON.parse(JSON.stringify(line)));
  return result.success ? [] : result.error.issues.map((issue) => JSON.stringify(issue));
}

const both = (file: Pick<OpenedFile, 'name' | 'grids'>, review: FileReview): FileRecord[] => (['zh', 'en'] as const).map((language) => fileRecord(`交来/${file.name}`, review, file, language));

function csv(...rows: readonly string[]): OpenedFile {
  const text = ['2023年度项目支出绩效自评表', '项目名称,培训,实施单位,云岭县中心', '一级指标,二级指标,三级指标,指标性质,指标值,度量单位,实际完成值,分值,得分', ...rows].join('\n');
  return openFile(new TextEncoder().encode(text), '表.csv');
}

describe('the record of a file is what README.md promises', () => {
  it.each(readdirSync(SAMPLES))('for %s', (name) => {
    const file = openFile(readFileSync(fileURLToPath(new URL(name, SAMPLES))), name);
    expect(both(file, reviewFile(file, rules)).flatMap(complaints)).toEqual([]);
  });

  it.each(CASE_IDS)('for %s', (id) => {
    const file = { name: `${id}.xlsx`, grids: [caseGrid(id)], paragraphs: [], findings: [], patch: null };
    expect(both(file, reviewFile(file, rules)).flatMap(complaints)).toEqual([]);
  });

  it('for a file that could not be reviewed', () => {
    expect(complaints(errorRecord('甲.xlsx', 'encrypted', {}, 'zh'))).toEqual([]);
  });

  it('and each departure from it is seen', () => {
    const file = csv('产出指标,数量指标,人次,≥,100,人次,100,10,9');
    const [record] = both(file, reviewFile(file, rules));
    if (record === undefined) throw new Error('no record');
    const [table] = record.tables;
    const spoiled = (change: object): unknown => ({ ...record, tables: [{ ...table, ...change }] });
    const spoiledRow = (change: object): unknown => spoiled({ differences: table?.differences.map((one) => ({ ...one, ...change })) });
    expect([complaints(record), complaints(spoiled({})), complaints(spoiledRow({}))]).toEqual([[], [], []]);
    const wrong = [spoiled({ extra: 1 }), spoiled({ total: '9.0' }), spoiled({ conventions: [{ code: 'a', message: 'b', places: ['A1'] }] }), spoiledRow({ where: '' }), spoiledRow({ shared: true }), spoiledRow({ difference: null }), { ...record, error: { code: 'x', message: 'y' } }];
    expect(wrong.map((line) => complaints(line).length).filter((count) => count === 0)).toEqual([]);
  });
});

it('a difference is said with everything that a person needs to follow it', () => {
  const file = csv('产出指标,数量指标,人次,≥,100,人次,90,20,19', '产出指标,质量指标,合格率,≥,95,%,96,80,80');
  const [record] = both(file, reviewFile(file, rules));
  expect(record?.tables[0]).toMatchObject({ unit: '云岭县中心', project: '培训', year: 2023 });
  const row = record?.tables[0]?.differences.find(({ place }) => place === 'row');
  expect(row).toMatchObject({ path: ['产出指标', '数量指标', '人次'], where: '表!I4', cell: 'I4', target: '≥100人次', actual: '90', weight: '20', printed: '19', recomputed: '18', difference: '1', shared: false });
  expect(row?.because).toContain('20 × 90 ÷ 100 = 18');
});

const cause: Cause = { code: 'cause-unexplained', kind: 'convention', params: {}, proof: '20 × 90 ÷ 95' };

function planted(): { file: OpenedFile; review: FileReview } {
  const file = csv('产出指标,数量指标,甲,≥,100,人次,90,20,19', '产出指标,数量指标,乙,≥,100,人次,90,20,19', '产出指标,质量指标,丙,≥,95,%,96,60,60');
  const review = reviewFile(file, rules);
  const [table] = review.tables;
  if (table === undefined) throw new Error('no table');
  const { card } = table;
  const of = (place: Difference['place'], row: number, printed: number, recomputed: number | null): Difference => ({
    place, score: place === 'row' ? card.rows[row] ?? null : null, sheet: card.table.sheet, cell: place === 'row' ? card.rows[row]?.indicator.cells.score ?? null : null,
    printed: place === 'grade' ? null : rational(printed), recomputed: place === 'grade' || recomputed === null ? null : rational(recomputed), grades: place === 'grade' ? { printed: '良', recomputed: '优' } : null, cause,
  });
  const shared: TableReview['shared'] = [{ cause, differences: [of('row', 1, 19, 18), of('total', 0, 98, 96)] }];
  return { file, review: { ...review, tables: [{ ...table, shared, differences: [of('grade', 0, 0, 0), of('row', 0, 19, null), of('execution', 0, 9, 10)] }] } };
}

it('differences stand in the order of the form, those of a shared convention among them', () => {
  const { file, review } = planted();
  const [record] = both(file, review);
  const [table] = record?.tables ?? [];
  expect(table?.differences.map(({ place, path, printed, recomputed, difference, shared }) => [place, path.at(-1), printed, recomputed, difference, shared])).toEqual([
    ['execution', '预算执行', '9', '10', '-1', false], ['row', '甲', '19', null, null, false], ['row', '乙', '19', '18', '1', true],
    ['total', '总分', '98', '96', '2', true], ['grade', '等级', '良', '优', null, false],
  ]);
  expect(table?.conventions.map(({ places }) => places)).toEqual([['表!I5', '表']]);
});

it('a file without a table says so', () => {
  const file = openFile(new TextEncoder().encode('一,二\n三,四'), '别的.csv');
  const [record] = both(file, reviewFile(file, rules));
  expect([record?.error, record?.tables, record?.findings.map(({ code, severity }) => [code, severity])]).toEqual([null, [], [['no-table', 'warning']]]);
  expect(record === undefined ? null : tallyOf(record)).toEqual({ files: 1, tables: 0, differences: 0, findings: 1, errors: 0, toLookAt: 1 });
});

it('tallies add up', () => {
  const { file, review } = planted();
  const [record] = both(file, review);
  const failed = tallyOf(errorRecord('甲.xlsx', 'encrypted', {}, 'zh'));
  expect(failed).toEqual({ ...NOTHING, files: 1, errors: 1 });
  const one = record === undefined ? NOTHING : tallyOf(record);
  expect(one).toMatchObject({ files: 1, tables: 1, differences: 5, errors: 0, toLookAt: 1 });
  expect(sum(one, failed)).toEqual({ ...one, files: 2, errors: 1 });
});

describe('who reports, and what', () => {
  it.each([
    [{ 主管部门: '县教育局', 实施单位: '一中', 项目名称: '校舍' }, 'project', '一中', '校舍'],
    [{ 主管部门: '县教育局', 填报单位: '二中' }, 'project', '二中', ''],
    [{ '主管部门': '县教育局', '项目': '食堂' }, 'project', '县教育局', '食堂'],
    [{ '部门(单位)名称': '县教育局', '主管部门': '县政府' }, 'department', '县教育局', ''],
    [{ 部门名称: '县教育局', 实施单位: '一中' }, 'department', '县教育局', ''],
    [{ 年度: '2023' }, 'department', '', ''],
  ] as const)('%j of a %s', (head, kind, unit, project) => {
    expect([unitName(head, kind), projectName(head)]).toEqual([unit, project]);
  });
});
