import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/app/open-file.ts';
import { projectName, reportedBy, unitName } from '../../../src/app/review/head-names.ts';
import { codec } from '../../../src/cli/files.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';

describe('the names that a head prints', () => {
  it.each([
    [{ 填报单位: '云岭县水利局', 单位: '万元' }, '云岭县水利局'], [{ 单位: '万元' }, ''], [{ 单位: ' 元 ' }, ''], [{ 单位: '云岭县一中' }, '云岭县一中'],
  ])('%j: the unit is %j', (head, expected) => {
    expect(unitName(head, 'project')).toBe(expected);
  });

  it.each([
    [{ 项目名称: '农村饮水' }, '农村饮水'], [{ 任务名称: '主要内容', 项目名称: '农村饮水' }, '农村饮水'], [{ 任务名称: '主要内容' }, ''], [{ 项目: '项目内容' }, ''],
  ])('%j: the project is %j', (head, expected) => {
    expect(projectName(head)).toBe(expected);
  });

  it.each([
    ['department', '云岭县水利局2023年度部门整体支出绩效自评表', {}, { unit: '云岭县水利局', project: '' }],
    ['department', '云岭县水利局2023年度部门整体支出绩效自评表', { 部门名称: '云岭县水务局' }, { unit: '云岭县水务局', project: '' }],
    ['project', '2023年度项目支出绩效自评表（农村饮水工程）', {}, { unit: '', project: '农村饮水工程' }],
    ['project', '2023年度项目支出绩效自评表', {}, { unit: '', project: '' }],
  ] as const)('of a %s, %s with %j', (kind, title, head, expected) => {
    expect(reportedBy({ kind, title, head })).toEqual(expected);
  });

  it('takes neither an amount’s unit nor a heading of the published report for one', () => {
    const name = '茂县县委办2023-绩效自评.docx';
    const heads = openFile(readFileSync(`samples/${name}`), name, codec).grids.flatMap((grid) => readTables(grid).tables.map(({ head, kind }) => [unitName(head, kind), projectName(head)]));
    expect(heads.flat().filter((text) => /元$|内容/.test(text))).toEqual([]);
  });
});
