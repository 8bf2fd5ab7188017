import { expect, it } from 'vitest';
import '../../../src/explain/messages/reviewing.ts';
import { acrossFiles } from '../../../src/app/review/across-files.ts';
import type { TableDigest } from '../../../src/review/folder/index.ts';

const digest = (total: string): TableDigest => ({
  key: '自评#1', sheet: '自评', cell: { sheet: '自评', row: 0, col: 0 }, kind: 'project', year: 2024, unit: '水利局', project: '培训', actuals: null, exact: null, off: [], budget: '100', executed: '90', total,
});

it('calls another file by its name, with the folders that tell it from one of the same name', () => {
  const files = [['/srv/报送/甲/表.xlsx', '96'], ['/srv/报送/乙/表.xlsx', '96'], ['/srv/报送/丙.xlsx', '95']] as const;
  const found = acrossFiles(files.map(([file, total]) => ({ file, digests: [digest(total)] })), 'zh');
  expect([...found].map(([file, findings]) => [file, ...findings.map(({ message }) => message.replace(/里也.*/, ''))])).toEqual([
    ['/srv/报送/甲/表.xlsx', '“培训”（水利局）在“丙.xlsx”'], ['/srv/报送/乙/表.xlsx', '“培训”（水利局）在“甲/表.xlsx”'], ['/srv/报送/丙.xlsx', '“培训”（水利局）在“甲/表.xlsx”'],
  ]);
});
