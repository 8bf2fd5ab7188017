import { expect, test } from 'vitest';
import { openForBench } from '../../src/app/bench/open.ts';
import { openFile } from '../../src/app/open-file.ts';
import { reviewFile } from '../../src/app/review/review-file.ts';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { codeOf } from '../workbook/code-of.ts';
import { docxOf, p, tbl, tc, tr } from '../workbook/docx/document.ts';

const packs = shippedPacks().map(({ pack }) => pack);
const report = docxOf(p('自评报告') + p('自评得分为96分。') + tbl(tr(tc(''))));

test('a document without tables cannot be scored', async () => {
  expect(codeOf(() => scoreWorkbook(openFile(report, '报告.docx'), { packs }))).toBe('document-without-tables');
  await expect(openForBench(report, '报告.docx')).rejects.toThrow('document-without-tables');
});

test('its text is reviewed, and that it has no tables is said', () => {
  const { tables, paragraphs, findings } = reviewFile(openFile(report, '报告.docx'), { packs, packFor: () => null });
  expect([tables.length, paragraphs.map(({ text }) => text), findings.map(({ code }) => code)]).toEqual([0, ['自评报告', '自评得分为96分。'], ['document-without-tables', 'text-compared']]);
  // There is nothing to hold its one figure against, which is said as well.
  expect(findings.at(-1)?.params).toEqual({ count: '1', compared: '0' });
});
