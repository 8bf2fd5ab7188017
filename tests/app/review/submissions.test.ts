import { expect, it } from 'vitest';
import { isSubmission } from '../../../src/app/review/submissions.ts';

it.each([
  ['报送/一中.xlsx', true], ['报送/二中.DOCX', true], ['三中.xls', true],
  ['报送/~$一中.xlsx', false], ['报送/.~一中.xlsx', false], ['.回收/一中.xlsx', false], ['报送/复核结果.xlsx', false], ['报送/扫描.pdf', false], ['报送/说明', false],
])('%s is reviewed with its folder: %s', (path, is) => {
  expect(isSubmission(path)).toBe(is);
});
