import { expect, test } from 'vitest';
import { openDocx } from '../../../src/workbook/docx/open.ts';
import { docxOf, one, p, run, tbl, tc, tr } from './document.ts';

const texts = (body: string): string[] => openDocx(docxOf(body)).paragraphs.map(({ number, text }) => `${String(number)} ${text}`);

test('the text outside the tables is read, captions and notes with it, blank paragraphs not counted', () => {
  expect(texts(p('自评报告') + p('') + p('项目支出绩效自评表') + tbl(tr(tc('甲'))) + p('注：单位万元。'))).toEqual(['1 自评报告', '2 项目支出绩效自评表', '3 注：单位万元。']);
});

test('text in a table is no paragraph, nor is that of a table in it', () => {
  expect(texts(one(p('外') + tbl(tr(tc('里'))) + p('')))).toEqual([]);
});

test('a text box follows the paragraph that it hangs on, and what is deleted is not there', () => {
  const box = `<w:p>${run('前')}<w:r><w:txbxContent>${p('框')}</w:txbxContent></w:r>${`<w:del>${run('删')}</w:del>`}</w:p>`;
  expect(texts(box + p('后'))).toEqual(['1 前', '2 框', '3 后']);
});

test('a document without tables, or with none that holds text, is read for its text', () => {
  expect(openDocx(docxOf(p('自评报告')))).toEqual({ grids: [], paragraphs: [{ number: 1, text: '自评报告' }] });
  expect(openDocx(docxOf(tbl(tr(tc('')))))).toEqual({ grids: [], paragraphs: [] });
});
