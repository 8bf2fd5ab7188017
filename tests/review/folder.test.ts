import { describe, expect, it } from 'vitest';
import { folderFindings, type TableDigest } from '../../src/review/folder/index.ts';
import { digestOf } from '../../src/review/folder/digest.ts';
import { heir } from '../scoring/packs.ts';
import { fileOf, type ShortForm } from './tables.ts';

const TELLING: ShortForm['rows'] = [['举办培训', '≥10场', '12场'], ['受训人数', '≥500人', '537人'], ['发放册数', '≥3000册', '3125册'], ['群众满意度', '≥90%', '96.4%']];
const EXACT: ShortForm['rows'] = [['举办培训', '≥12场', '12场'], ['受训人数', '≥537人', '537人'], ['发放册数', '≥3125册', '3125册'], ['巡查次数', '≥48次', '48次'], ['整修面积', '≥8500平方米', '8500平方米'], ['按时完成率', '≥100%', '100%']];

const form = (unit: string, project: string, more: ShortForm = {}): ShortForm => ({ head: { 项目名称: project, 实施单位: unit }, money: ['100', '98'], ...more });

/** What files say against each other: `乙.xlsx 表1#1 folder-…`. */
function said(files: Readonly<Record<string, readonly ShortForm[]>>): string[] {
  const records = Object.entries(files).map(([file, forms]) => ({ file, digests: fileOf(forms).digests }));
  return folderFindings(records).map(({ file, table, finding }) => `${file} ${table} ${finding.severity === 'info' ? '*' : ''}${finding.code}`);
}

describe('files of a folder', () => {
  it('that have nothing to do with each other say nothing', () => {
    expect(said({ 甲: [form('水务中心', '农村饮水')], 乙: [form('林业站', '森林管护', { rows: TELLING })], 丙: [form('文化中心', '文化服务', { rows: [['演出场次', '≥20场', '22场']] })] })).toEqual([]);
  });

  it('same project of the same unit: with other figures, with the same ones, said of each', () => {
    expect(said({ 甲: [form('水务中心', '农村饮水')], 乙: [form('水务 中心', '农村饮水', { money: ['120', '98'] })] })).toEqual(['甲 表1#1 folder-project-twice', '乙 表1#1 folder-project-twice']);
    expect(said({ 甲: [form('水务中心', '农村饮水')], 乙: [form('水务中心', '农村饮水')] })).toEqual(['甲 表1#1 folder-project-repeated', '乙 表1#1 folder-project-repeated']);
    expect(said({ 甲: [form('水务中心', '农村饮水')], 乙: [form('水务中心', '农村饮水')], 丙: [form('水务中心', '农村饮水', { money: ['120', '98'] })] })).toEqual(['甲 表1#1 folder-project-twice', '乙 表1#1 folder-project-repeated', '丙 表1#1 folder-project-twice']);
    expect(said({ 甲: [form('水务中心', '农村饮水'), form('水务中心', '农村饮水')] })).toEqual([]);
    expect(said({ 甲: [form('水务中心', '困难资助')], 乙: [form('林业站', '困难资助', { rows: TELLING })] })).toEqual([]);
  });

  it('actual values that two units cannot both have come to', () => {
    expect(said({ 甲: [form('水务中心', '甲项目', { rows: TELLING })], 乙: [form('林业站', '乙项目', { rows: TELLING })] })).toEqual(['甲 表1#1 folder-copied-actuals', '乙 表1#1 folder-copied-actuals']);
  });

  it('not those that many units come to: at the target, in the words of the form, or too few', () => {
    const plain: ShortForm['rows'] = [['任务完成率', '≥100%', '100%'], ['群众满意度', '≥90%', '90%'], ['服务水平', '明显提升', '达成年度指标'], ['事故数', '0起', '0起'], ['举办培训', '≥10场', '12场'], ['受训人数', '≥500人', '537人']];
    expect(said({ 甲: [form('水务中心', '甲项目', { rows: plain })], 乙: [form('林业站', '乙项目', { rows: plain })] })).toEqual([]);
    expect(said({ 甲: [form('县水务中心', '甲项目', { rows: TELLING })], 乙: [form('云岭县水务服务中心', '乙项目', { rows: TELLING })] })).toEqual([]);
  });

  it('a unit whose every row is exactly met, once and only said', () => {
    expect(said({ 甲: [form('水务中心', '甲项目', { rows: EXACT }), form('水务中心', '乙项目', { rows: EXACT.slice(0, 2) })] })).toEqual(['甲 表1#1 *folder-all-exact']);
    expect(said({ 甲: [form('水务中心', '甲项目', { rows: [...EXACT, ['宣传次数', '≥5次', '6次']] })] })).toEqual([]);
    // 100 % of everything is what small units report.
    expect(said({ 甲: [form('水务中心', '甲项目', { rows: '一二三四五六'.split('').map((one) => [`第${one}项任务完成率`, '≥100%', '100%']) })] })).toEqual([]);
  });

  it('finds the same whatever other files stand between', () => {
    const others = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`间${String(index)}`, [form(`第${String(index)}中心`, `第${String(index)}项目`, { rows: [['演出场次', '≥20场', `${String(21 + index)}场`]] })]]));
    expect(said({ 甲: [form('水务中心', '甲项目', { rows: TELLING })], ...others, 乙: [form('林业站', '乙项目', { rows: TELLING })] })).toEqual(['甲 表1#1 folder-copied-actuals', '乙 表1#1 folder-copied-actuals']);
  });
});

describe('a digest', () => {
  const review = fileOf([form('水务中心', '农村饮水', { rows: TELLING })]);
  const [digest] = review.digests;

  it('is plain JSON and short', () => {
    const text = JSON.stringify(digest);
    expect(JSON.parse(text)).toEqual(digest);
    expect(text.length).toBeLessThan(500);
  });

  it('takes no part in what the table’s rules switch off', () => {
    const [table] = review.tables;
    if (table === undefined || digest === undefined) throw new Error('no table');
    const off: TableDigest = digestOf(table.key, table.card, heir('复核: { 实际值雷同: 关闭 }'));
    const other = { ...off, unit: '林业站', project: '森林管护' };
    expect(off.off).toEqual(['实际值雷同']);
    expect(folderFindings([{ file: '甲', digests: [off] }, { file: '乙', digests: [other] }])).toEqual([]);
    expect(folderFindings([{ file: '甲', digests: [digest] }, { file: '乙', digests: [{ ...other, off: [] }] }])).toHaveLength(2);
  });
});
