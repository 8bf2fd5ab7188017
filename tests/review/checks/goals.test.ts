import { describe, expect, it } from 'vitest';
import type { IndicatorTable } from '../../../src/model/indicator.ts';
import { cell } from '../../scoring/indicator.ts';
import { heir, number } from '../../scoring/packs.ts';
import type { Around } from '../reviewed.ts';
import { checked, GOOD } from './said.ts';

const CELLS = { initial: cell(2, 2), budget: cell(2, 3), executed: cell(2, 4) };

/** A table of 2023 with this goal; 年初预算 500, 全年预算 480, executed 470, in 万元. */
function goal(text: string, more: Around = {}, table: Partial<IndicatorTable> = {}): string[] {
  const money = { initial: number('500'), budget: number('480'), executed: number('470'), weight: null, cells: CELLS };
  return checked([GOOD], { execution: money, ...more, table: { year: 2023, goals: [{ text, cell: cell(4, 1) }], ...table } });
}

describe('总体目标年度', () => {
  it.each([
    '2022年完成各项业务工作。', '目标1：完成2022年度培训任务；\n目标2：专款专用。', '于2022年12月底前完成改造。', '一、计划2024年资助学生200人。', '2022年，培训干部300人。',
  ])('another year than the table\'s: %s', (text) => {
    expect(goal(text)).toEqual(['check-goal-year B5']);
  });

  it.each([
    '2023年完成各项业务工作。', '在2022年工作基础上，2023年再培训300人。', '落实规划（2021—2025年）任务。', '按照川财〔2022〕12号文件要求培训。', '群众知晓率较2022年提高3个百分点。',
    '2022年立项的改造工程完工。', '2021年至2025年五年培训1500人。', '完成2022年度结转项目。', '支付2022年工程尾款。', '自2022年以来持续改善。', '2022年建成，2024年全面运行。', '培训2022名干部。',
  ])('nothing to say of %s', (text) => {
    expect(goal(text)).toEqual([]);
  });

  it('only where the table says its year and the rules want it', () => {
    expect(goal('2022年完成各项业务工作。', {}, { year: null })).toEqual([]);
    expect(goal('2022年完成各项业务工作。', { pack: heir('复核: { 总体目标年度: 关闭 }') })).toEqual([]);
  });
});

describe('总体目标金额', () => {
  it.each([
    '全年预算450万元，用于培训。', '安排预算资金（万元）：450。', '项目总投入600万元，资助学生200人。', '1.完成培训；\n2.预算总额为450万元。', '年初预算480万元。', '全年实际支出480万元。', '全年执行数：460万元。', '预算数为4500000元。',
  ])('an amount that the money block has otherwise: %s', (text) => {
    expect(goal(text)).toEqual(['check-goal-money B5']);
  });

  it.each([
    '全年预算480万元，用于培训。', '年初预算数：500万元。', '预算总额500万元。', '全年预算数为4800000元。', '全年执行数470万元，执行率97.92%。', '项目总投资1500万元，分三年实施，本年度预算480万元。',
    '培训经费50万元，设备购置30万元。', '人均补助标准300元。', '2022年预算300万元，2023年预算500万元。', '争取上级资金600万元。', '新增产值3000万元。', '预算执行率达到95%以上。', '预算480余万元。',
  ])('nothing to say of %s', (text) => {
    expect(goal(text)).toEqual([]);
  });

  it('is silent without a money block and where the rules switch it off', () => {
    expect(checked([GOOD], { table: { year: 2023, goals: [{ text: '全年预算450万元。', cell: cell(4, 1) }] } })).toEqual([]);
    expect(goal('全年预算450万元。', { pack: heir('复核: { 总体目标金额: 关闭 }') })).toEqual([]);
  });
});
