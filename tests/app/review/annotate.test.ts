import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { annotate, hasNotes } from '../../../src/app/review/annotate.ts';
import type { DifferenceRecord, FileRecord } from '../../../src/app/review/record.ts';
import { difference as made, finding, open, record, table, truncated } from './records.ts';

const difference = (more: Partial<DifferenceRecord> = {}): DifferenceRecord => made({ cell: 'H14', ...more });

const NAME = '项目支出绩效自评表-示例.xlsx';
const BYTES = new Uint8Array(readFileSync(new URL(`../../../samples/${NAME}`, import.meta.url)));

async function sheetName(): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(BYTES as unknown as ArrayBuffer);
  return book.worksheets[0]?.name ?? '';
}

const recordOf = async (...differences: DifferenceRecord[]): Promise<FileRecord> => record({ file: NAME, tables: [table({ sheet: await sheetName(), differences })] });

async function annotated(...differences: DifferenceRecord[]): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(annotate(BYTES, NAME, await recordOf(...differences), 'zh') as unknown as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const noteOf = (sheet: ExcelJS.Worksheet, cell: string): string => ((sheet.getCell(cell).note as unknown as ExcelJS.Comment | undefined)?.texts ?? []).map(({ text }) => text).join('');
const fillOf = (sheet: ExcelJS.Worksheet, cell: string): string | undefined => (sheet.getCell(cell).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;

it('says the figures, the cause and the arithmetic at the cell', async () => {
  const sheet = await annotated(difference());
  expect(noteOf(sheet, 'H14')).toBe('复核\n表上 20，复核 18.95，差 +1.05\n没有达到指标值，却给了满分\n复核：未达到指标值，按比例计分：20 × 90 ÷ 95 = 18.947…，四舍五入为 18.95');
  expect(fillOf(sheet, 'H14')).toBe('FFFFC7CE');
});

it('fills amber what a convention explains or a person decides', async () => {
  const sheet = await annotated({ ...truncated, cell: 'H14' }, open);
  expect([fillOf(sheet, 'H14'), fillOf(sheet, 'H15')]).toEqual(['FFFFEB9C', 'FFFFEB9C']);
  expect(noteOf(sheet, 'H15')).toContain('表上 9，复核 待定');
});

it('says two differences of one cell in one comment', async () => {
  const sheet = await annotated(difference(), difference({ place: 'grade', printed: '优', recomputed: '良', difference: null, because: '', cause: { code: 'cause-grade-differs', kind: 'mistake', message: '按规则的等级是“良”', proof: '' } }));
  expect(noteOf(sheet, 'H14')).toContain('\n\n表上 优，复核 良\n');
});

it('leaves a file without differences byte for byte, and one with places that are no cells', async () => {
  expect(annotate(BYTES, NAME, await recordOf(), 'zh')).toBe(BYTES);
  expect(annotate(BYTES, NAME, await recordOf(difference({ cell: null }), difference({ cell: '第2行' })), 'zh')).toBe(BYTES);
});

it('marks and says what was found at a cell as well, an error red, a warning amber, a notice not at all', async () => {
  const name = await sheetName();
  const findings = [
    finding({ severity: 'warning', where: `${name}!E6`, cell: 'E6', message: '预算执行数是 0', next: '请核对。' }), finding({ where: `${name}!E20`, cell: 'E20' }),
    finding({ severity: 'info', where: `${name}!E8`, cell: 'E8' }), finding({ severity: 'warning', where: '第3段', cell: null }),
  ];
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(annotate(BYTES, NAME, { ...await recordOf(), findings }, 'zh') as unknown as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  expect([noteOf(sheet, 'E6'), fillOf(sheet, 'E6'), fillOf(sheet, 'E20'), noteOf(sheet, 'E8')]).toEqual(['复核\n预算执行数是 0\n请核对。', 'FFFFEB9C', 'FFFFC7CE', '']);
  expect([hasNotes({ ...await recordOf(), findings }, 'zh'), hasNotes(await recordOf(), 'zh'), hasNotes({ ...await recordOf(), findings: findings.slice(2) }, 'zh')]).toEqual([true, false, false]);
});

it('says a reason once in a comment', async () => {
  const reason = '指标值“健全”与实际“印发办法1份”是不同的文字';
  const sheet = await annotated(difference({ recomputed: null, difference: null, because: reason, cause: { code: 'cause-not-comparable', kind: 'open', message: `规则不能确定这里的得分（${reason}）`, proof: '' } }));
  expect(noteOf(sheet, 'H14').split(reason)).toHaveLength(2);
});

it('takes only workbooks that can be written back', () => {
  expect(() => annotate(BYTES, 'a.docx', record(), 'zh')).toThrow(expect.objectContaining({ code: 'unsupported-format' }));
});
