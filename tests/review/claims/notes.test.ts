import { expect, test } from 'vitest';
import { reviewFile } from '../../../src/app/review/review-file.ts';
import { shippedPacks } from '../../../src/cli/packs.ts';
import { address } from '../../../src/model/cell.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { drawn } from '../../sheet/read/sheet-of.ts';
import { line, reviewed } from './report.ts';

const packs = shippedPacks().map(({ pack }) => pack);

function project(done: string, note: string, plan = '全面完成。'): string {
  return `项目支出绩效自评表|<|<|<|<|<|<|<
（2023年度）|<|<|<|<|<|<|<
项目名称|图书馆免费开放补助|<|<|<|<|<|<
项目资金（万元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|150|150|147|10|98%|9.8
年度总体目标|预期目标|<|<|实际完成情况|<|<|<
^|${plan}|<|<|${done}|<|<|<
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
产出指标|数量指标|举办展览|≥8个|8个|50|50|
效益指标|社会效益指标|参观人次|≥25万人次|26.1万人次|30|30|
满意度指标|服务对象满意度指标|观众满意度|≥90%|93%|10|10|
总分|<|<|<|<|100|99.8|
${note}|<|<|<|<|<|<|<`;
}

const DEPARTMENT = (note: string): string => `2023年度部门整体支出绩效自评表|<|<|<|<|<|<
部门名称|南坪县林业局|<|<|<|<|<
年度预算（万元）|<|年初预算数|全年预算数|全年执行数|执行率|得分
|资金总额|610|610|579.5|95%|9.5
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|造林面积|≥2000亩|2000亩|90|90
总分|<|<|<|<|100|99.5
${note}|<|<|<|<|<|<`;

const findingsOf = (...drawings: readonly string[]): readonly Finding[] =>
  reviewFile({ name: '自评.xlsx', grids: drawings.map((one, index) => drawn(one, `表${String(index + 1)}`)), paragraphs: [], findings: [], patch: null }, { packs, packFor: () => null }).findings;
const claims = (...drawings: readonly string[]): string[] => findingsOf(...drawings).filter(({ code }) => code.startsWith('claim-'))
  .map((finding) => `${finding.sheet}!${finding.cell === null ? '' : address(finding.cell)} ${line(finding)}`);

test.each([
  ['全年举办展览9个，开放312天。', '', ['表1!E7 claim-indicator-differs 9个 8个']],
  ['参观人次达到28.1万人次，观众满意度95%。', '', ['表1!E7 claim-indicator-differs 28.1万人次 26.1万人次', '表1!E7 claim-indicator-differs 95% 93%']],
  ['按计划完成。', '说明：本项目2023年全年预算数160万元，实际支出147万元。', ['表1!A13 claim-budget-differs 160万元 150']],
  ['按计划完成。', '自评得分99.8分，等级：良。', ['表1!A13 claim-grade-not-of-score 良 优']],
  ['按计划完成。', '备注：全年举办活动120场，其中讲座46场、展览84场。', ['表1!A13 claim-sum-exceeds 120场 130场']],
  ['按计划完成。', '注：自评得分98分，其中产出指标得分48分。', ['表1!A13 claim-score-differs-from-printed 98分 99.8', '表1!A13 claim-part-score-differs 48分 50']],
])('%s %s', (done, note, expected) => {
  expect(claims(project(done, note))).toEqual(expected);
});

test.each([
  ['全年支出147万元，举办展览8个，参观26.1万人次。', '', '全年预算155万元，举办展览10个。'],
  ['按计划完成。', '说明：2024年预算160万元，上年项目预算140万元，实际支出133万元。', ''],
  ['按计划完成。', '说明：我馆2023年部门预算总额1260万元，实际支出1200万元。', ''],
  ['按计划完成。', '注：1.其他资金包括自有资金；2.得分保留2位小数，满分100分，90分以上为优。', ''],
  ['举办展览目标10个，完成8个。', '联系人：张三，联系电话：0712-1234567', ''],
])('nothing to say of %s %s', (done, note, plan) => {
  expect(claims(project(done, note, plan))).toEqual([]);
});

test('a heading of the form with figures in it is no text', () => {
  const own = project('按计划完成。', '').replace('|得分\n', '|得分（20分×执行率）\n');
  expect(own).toContain('20分');
  expect(claims(own)).toEqual([]);
});

test('whole money in 年度总体目标 is said by the check of that', () => {
  const grids = [drawn(project('全年支出121万元，平台运行稳定。', ''), '表1')];
  const [table] = reviewFile({ name: '自评.xlsx', grids, paragraphs: [], findings: [], patch: null }, { packs, packFor: () => null }).tables;
  expect(claims(project('全年支出121万元，平台运行稳定。', ''))).toEqual([]);
  expect(table?.findings.filter(({ code }) => code === 'check-goal-money').map(({ cell, params }) => `${cell === null ? '' : address(cell)} ${params['printed'] ?? ''}`)).toEqual(['E7 121万元']);
});

test('each form has its own text', () => {
  expect(claims(DEPARTMENT('说明：本部门2023年全年预算620万元，实际支出579.5万元。'), project('全年支出147万元。', ''))).toEqual(['表1!A8 claim-budget-differs 620万元 610']);
  expect(claims(DEPARTMENT('说明：本部门2023年全年预算610万元，全年支出800万元。'), project('全年支出147万元。', ''))).toEqual([]);
});

test('how many figures of the text were compared is said once a file', () => {
  const said = findingsOf(project('全年支出147万元，举办展览8个，开放312天。', ''), DEPARTMENT('说明：全年预算610万元。')).filter(({ code }) => code === 'text-compared');
  expect(said).toEqual([{ code: 'text-compared', severity: 'info', sheet: '', cell: null, params: { count: '4', compared: '2' } }]);
  expect(findingsOf(project('按计划完成。', '')).filter(({ code }) => code === 'text-compared')).toEqual([]);
});

/** A row of a drawing as a report's table has it: `|预期目标|<|<` is one cell over three columns. */
const spanned = (row: string): string => `|${row.replace(/\^/g, '').replace(/(?:\|<)+/g, (more) => `>${String(more.length / 2 + 1)}`)}`;

test('a report and the cells of its form are counted together, and a form of a report is read as well', async () => {
  const { findings } = await reviewed(`2023年度图书馆免费开放项目绩效自评报告
一、概况
项目自评得分99分。
二、附表
${project('全年支出121万元，举办展览9个。', '').split('\n').map(spanned).join('\n')}`);
  expect(findings.filter(({ code }) => code === 'text-compared').map(({ params }) => params)).toEqual([{ count: '3', compared: '2' }]);
  expect(findings.filter(({ code }) => code.startsWith('claim-')).map(line)).toEqual(['claim-score-differs-from-printed 99分 99.8', 'claim-indicator-differs 9个 8个']);
});

test('a report without a table says what was compared within it', () => {
  const { findings } = reviewFile({ name: '报告.docx', grids: [], paragraphs: [{ number: 1, text: '全年支出10万元，其中甲4万元、乙6万元。发放资料500份。' }], findings: [], patch: null }, { packs, packFor: () => null });
  expect(findings.filter(({ code }) => code !== 'no-table').map(({ code, params }) => [code, params])).toEqual([['text-compared', { count: '4', compared: '3' }]]);
});
