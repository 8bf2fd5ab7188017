import { describe, expect, it } from 'vitest';
import { address } from '../../../src/model/cell.ts';
import { cell } from '../../scoring/indicator.ts';
import { heir } from '../../scoring/packs.ts';
import { type PrintedRow, reviewed, rowOf } from '../reviewed.ts';
import { checked, GOOD } from './said.ts';

/** A row beside a good one, which stays silent. */
const said = (row: PrintedRow): string[] => checked([GOOD, row]);

describe('未达到无原因', () => {
  it.each<[PrintedRow, string[]]>([
    [{ name: '验收通过率', target: '≥100%', actual: '95%', score: '9.5' }, ['check-missed-without-reason H7']],
    [{ name: '验收通过率', target: '≥100%', actual: '95%', score: '9.5', reason: '/' }, ['check-missed-without-reason H7']],
    [{ name: '验收通过率', target: '≥100%', actual: '95%', score: '9.5', reason: '设备返修' }, []],
    [{ name: '验收通过率', target: '≥95%', actual: '95%', score: '10' }, []],
    [{ name: '是否验收', target: '是', actual: '否', score: '0' }, ['check-missed-without-reason H7']],
    [{ name: '是否发生事故', target: '否', actual: '是', score: '0' }, ['check-missed-without-reason H7']],
    [{ name: '验收通过率', target: '≥95%', actual: '否', score: '0' }, ['check-missed-without-reason H7']],
    [{ name: '验收通过率', target: '≥95%', actual: '未达成', score: '0' }, ['check-missed-without-reason H7']],
    [{ name: '是否验收', target: '是', actual: '否', score: '0', reason: '承建方逾期' }, []],
    [{ name: '是否验收', target: '是', actual: '是', score: '10' }, []],
    [{ name: '投诉', target: '≤3起', actual: '无', score: '10' }, []],
    [{ name: '服务水平', target: '明显提升', actual: '部分达成年度指标并具有一定效果', score: '7' }, ['check-missed-without-reason H7']],
    [{ name: '服务水平', target: '明显提升', actual: '未达成年度指标且效果较差', score: '3', reason: '未开展' }, []],
    // Without a sign, of a name by which less is better: whether it was missed is the question that scoring asks.
    [{ name: '投诉件数', target: '10件', actual: '6件', score: '6' }, []],
    [{ name: '办结时间', target: '<5天', actual: '5天', score: '5' }, []],
  ])('%o: %j', (row, expected) => { expect(said(row)).toEqual(expected); });
});

describe('比率超过百分之百', () => {
  it.each<[PrintedRow, string[]]>([
    [{ name: '产品合格率', target: '≥95%', actual: '108%', score: '10' }, ['check-share-above-one D7']],
    [{ name: '群众满意度', target: '≥120%', actual: '120%', score: '10' }, ['check-share-above-one D7']],
    [{ name: '群众满意度(%)', target: '≥110%', actual: '100%', score: '9.09', reason: '指标值写错' }, ['check-share-above-one C7']],
    [{ name: '产品合格率', target: '≥95%', actual: '100%', score: '10' }, []],
    // A plan can be more than completed, a bed used by more than one, a county insure more people than are registered.
    [{ name: '任务完成率', target: '≥100%', actual: '108%', score: '10' }, []],
    [{ name: '床位利用率', target: '≥90%', actual: '102%', score: '10' }, []],
    [{ name: '基本医疗参保率', target: '≥95%', actual: '101%', score: '10' }, []],
    [{ name: '达标率增长', target: '≥95%', actual: '110%', score: '10' }, []],
  ])('%o: %j', (row, expected) => { expect(said(row)).toEqual(expected); });
});

describe('单项分值过大', () => {
  it('from 60 points on, or from where the pack has it', () => {
    expect(checked([GOOD, { ...GOOD, name: '甲项任务', weight: '60', score: '60' }])).toEqual(['check-heavy-indicator E7']);
    expect(checked([GOOD, { ...GOOD, name: '甲项任务', weight: '59', score: '59' }])).toEqual([]);
    expect(checked([GOOD, { ...GOOD, name: '甲项任务', weight: '59', score: '59' }], { pack: heir('复核: { 单项分值过大: { 达到: 50 } }') })).toEqual(['check-heavy-indicator E7']);
    expect(checked([GOOD, { ...GOOD, name: '甲项任务', weight: '60', score: '60' }], { pack: heir('复核: { 单项分值过大: 关闭 }') })).toEqual([]);
  });
});

describe('一级指标与规则', () => {
  const row = (level: string, weight: string, at: number) => rowOf({ ...GOOD, name: `${level}${String(at)}`, weight, score: weight }, at, { path: [level, '', `第 ${String(at)} 项`], cells: { ...rowOf(GOOD, at).cells, level1: cell(5 + at, 0) } });
  const pack = heir('一级指标: { 产出: 40, 满意度: 20 }');

  it('says which level does not sum to what the rules give it, at its first cell', () => {
    const rows = [row('产出指标（50分）', '30', 0), row('产出指标（50分）', '20', 1), row('★二、效益指标', '20', 2), row('服务对象满意度指标', '20', 3)];
    const found = reviewed(rows, { pack }).findings.filter(({ code }) => code === 'check-first-level');
    expect(found.map(({ cell: at, params, severity }) => [at === null ? '' : address(at), severity, params['name'], params['sum'], params['points'], params['id']])).toEqual([['A6', 'warning', '产出', '50', '40', 'x']]);
  });

  it('says a level that is not there, bonus rows aside, and nothing of other kinds of form or where rules say nothing', () => {
    expect(checked([row('产出指标', '40', 0)], { pack })).toEqual(['check-first-level -']);
    expect(checked([row('产出指标', '40', 0), row('满意度指标', '20', 1), { ...row('满意度指标', '5', 2), bonus: true }], { pack })).toEqual([]);
    expect(checked([row('履职效能', '50', 0)], { pack })).toEqual([]);
    expect(checked([row('产出指标', '50', 0)])).toEqual([]);
    expect(checked([row('产出指标', '50', 0)], { pack: heir('一级指标: { 产出: 40 }\n复核: { 一级指标与规则: 关闭 }') })).toEqual([]);
  });
});

describe('得分漏填', () => {
  const blank: PrintedRow = { name: '发放册数', target: '≥10册', actual: '12册' };
  it('each row beside some that have one, not a column that is blank, nor a row that was not filled in at all', () => {
    expect(checked([GOOD, blank, { ...blank, name: '另一项' }])).toEqual(['check-blank-score G7', 'check-blank-score G8']);
    expect(checked([GOOD, { ...GOOD, name: '另一项' }, blank])).toEqual(['check-blank-score G8']);
    expect(checked([blank, { ...blank, name: '另一项' }])).toEqual([]);
    expect(checked([GOOD, { ...blank, actual: '' }])).toEqual([]);
    expect(checked([GOOD, { ...blank, actual: '不适用' }])).toEqual([]);
  });
});

describe('定性无依据', () => {
  const phrase: PrintedRow = { name: '服务水平', target: '明显提升', actual: '达成年度指标', score: '10' };
  it('once a table, and only said', () => {
    expect(checked([phrase, { ...phrase, name: '治理能力' }, GOOD])).toEqual(['*check-no-evidence D6']);
    expect(checked([{ ...phrase, reason: '见年度总结' }, { ...phrase, name: '治理能力', score: '9' }])).toEqual([]);
    expect(checked([{ ...phrase, actual: '已建成两处服务站，群众办事时间缩短一半' }])).toEqual([]);
    expect(checked([{ ...phrase, actual: '达成预期指标，印发跟踪办法1份' }])).toEqual([]);
  });
});

describe('指标重复', () => {
  it('the same name, target and actual', () => {
    expect(checked([GOOD, GOOD])).toEqual(['check-repeated-row -']);
    expect(checked([GOOD, { ...GOOD, name: '★指标2：举办培训' }])).toEqual(['check-repeated-row -']);
    expect(checked([GOOD, { ...GOOD, target: '≥11场' }])).toEqual([]);
    expect(checked([{ ...GOOD, name: '指标1：' }, { ...GOOD, name: '指标2：' }])).toEqual(['check-placeholder -', 'check-placeholder -']);
  });
});

describe('填写说明未删', () => {
  it.each<[PrintedRow, string[]]>([
    [{ ...GOOD, name: '甲项', reason: '请填写偏差原因分析及改进措施' }, ['check-instructions-left H7']],
    [{ ...GOOD, name: '甲项', reason: '（必填）' }, ['check-instructions-left H7']],
    [{ ...GOOD, name: '甲项', reason: '（不超过200字）' }, ['check-instructions-left H7']],
    [{ name: '甲项', target: '例：≥90%', actual: '92%', score: '10' }, ['check-instructions-left C7']],
    [{ ...GOOD, name: '病历填写规范率', reason: '请示上级后调整了计划，已按要求填写台账' }, []],
    [{ ...GOOD, name: '甲项', reason: '如期完成，例行检查未发现问题' }, []],
  ])('%o: %j', (row, expected) => { expect(said(row)).toEqual(expected); });
});

describe('占位内容', () => {
  it.each<[PrintedRow, string[]]>([
    [{ ...GOOD, name: '甲项', reason: '因XX原因' }, ['check-placeholder H7']],
    [{ ...GOOD, name: '甲项', reason: '因××公司未按期交货' }, ['check-placeholder H7']],
    [{ ...GOOD, name: '甲项', reason: '____' }, ['check-placeholder H7']],
    [{ ...GOOD, name: '指标1：' }, ['check-placeholder -']],
    [{ ...GOOD, name: '甲项', reason: '联系电话138****1234' }, []],
    [{ ...GOOD, name: '甲项', reason: '型号AXX，尺码XXL' }, []],
    [{ ...GOOD, name: '★★★培训人数(≥**人)', target: '≥10人', actual: '12人' }, ['*check-placeholder-name -']],
    [{ ...GOOD, name: '★★★培训人数' }, []],
  ])('%o: %j', (row, expected) => { expect(said(row)).toEqual(expected); });
});

describe('指标值是等次或问句', () => {
  it.each<[PrintedRow, string[]]>([
    [{ name: '机制健全性', target: '是否健全？', actual: '健全', score: '10' }, ['check-target-is-scale C7']],
    [{ name: '机制健全性', target: '好坏', actual: '好', score: '10' }, ['*check-target-is-scale C7']],
    [{ name: '机制健全性', target: '健全', actual: '健全', score: '10' }, []],
    [{ name: '是否建立制度', target: '是', actual: '是', score: '10' }, []],
  ])('%o: %j', (row, expected) => { expect(said(row)).toEqual(expected); });
});

describe('日期不在年度内', () => {
  it.each<[PrintedRow, string[]]>([
    [{ name: '完工时间', target: '2022年11月底前', actual: '2022年11月3日', score: '10' }, ['check-other-year C7']],
    [{ name: '完工时间', target: '2023年11月底前', actual: '2022年12月3日', score: '10' }, ['check-other-year D7']],
    [{ name: '完工时间', target: '2023年11月底前', actual: '2023年11月3日', score: '10' }, []],
    [{ name: '报告时间', target: '2024年3月底前', actual: '2024年2月3日', score: '10' }, []],
  ])('%o: %j', (row, expected) => { expect(said(row)).toEqual(expected); });
});
