import { expect, test } from 'vitest';
import { reviewed, rowOf } from '../reviewed.ts';
import { fileOf } from '../tables.ts';

const titleYears = (title: string, line: string): number => fileOf([{ title, head: { [line]: '' } }]).tables.flatMap(({ findings }) => findings).filter(({ code }) => code === 'check-title-year').length;

test.each([
  ['2023年度项目支出绩效自评表', '（2024年度）', 1], ['2023年度项目支出绩效自评表', '2024年', 1], ['2023年度项目支出绩效自评表', '（2023年度）', 0],
  ['项目支出绩效自评表', '（2024年度）', 0], ['2023年度项目支出绩效自评表', '填报日期：2024年3月5日', 0],
] as const)('a year line below the title: %s / %s', (title, line, found) => {
  expect(titleYears(title, line)).toBe(found);
});

test.each([['指标1：……', 1], ['指标2：', 1], ['指标体系建设', 0]] as const)('a row that is nothing but a placeholder, also with its dots: %s', (name, found) => {
  const { findings } = reviewed([{ target: '≥10场', actual: '12场', score: '10' }, rowOf({ name, target: '', actual: '' }, 1, { role: 'empty' })]);
  expect(findings.filter(({ code }) => code === 'check-placeholder-name').length).toBe(found);
});
