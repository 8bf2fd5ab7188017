import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import { areaAddress } from '../../../src/model/cell.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { openDocx } from '../../../src/workbook/docx/open.ts';
import { cellsOf, docxOf, p, tbl, tc, tr } from './document.ts';

const span = (columns: number): string => `<w:gridSpan w:val="${String(columns)}"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = '<w:vMerge/>';
const open = (body: string): readonly Grid[] => openDocx(docxOf(body)).grids;

test('vMerge and gridSpan become merges, the text in their first cell', () => {
  const [grid] = open(tbl(
    tr(tc('产出指标', RESTART), tc('数量', RESTART + span(2)), tc('甲')),
    tr(tc('', CONTINUE), tc('', CONTINUE + span(2)), tc('乙')),
    tr(tc('', CONTINUE), tc('质量', span(2)), tc('丙')),
  ));
  expect(cellsOf(grid)).toEqual(['A1=产出指标', 'B1=数量', 'D1=甲', 'D2=乙', 'B3=质量', 'D3=丙']);
  expect(grid?.merges.map(areaAddress)).toEqual(['A1:A3', 'B1:C2', 'B3:C3']);
});

test('a second restart ends the first merge', () => {
  const [grid] = open(tbl(tr(tc('甲', RESTART)), tr(tc('', CONTINUE)), tr(tc('乙', RESTART)), tr(tc('', CONTINUE))));
  expect(grid?.merges.map(areaAddress)).toEqual(['A1:A2', 'A3:A4']);
});

test('a continuation with nothing of its width above is a cell of its own', () => {
  const [grid] = open(tbl(tr(tc('宽', RESTART + span(2)), tc('右')), tr(tc('窄', CONTINUE), tc('中'), tc('右'))));
  expect(cellsOf(grid)).toEqual(['A1=宽', 'C1=右', 'A2=窄', 'B2=中', 'C2=右']);
});

test('gridBefore moves a row to the right, hMerge widens the cell to the left', () => {
  const before = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc('右')}</w:tr>`;
  const [grid] = open(tbl(tr(tc('宽', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('丙')), before));
  expect(cellsOf(grid)).toEqual(['A1=宽', 'C1=丙', 'C2=右']);
  expect(grid?.merges.map(areaAddress)).toEqual(['A1:B1']);
});

test('content controls around rows and cells are seen through', () => {
  const [grid] = open(tbl(`<w:sdt><w:sdtContent>${tr(tc('甲'), `<w:sdt><w:sdtContent>${tc('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`));
  expect(cellsOf(grid)).toEqual(['A1=甲', 'B1=乙']);
});

test('the chapter of a report over a table with a title is no caption of it', () => {
  const table = tbl(tr(tc('甲')));
  expect(open(p('二、自评结果') + p('项目支出绩效自评表（2023年度）') + table).map(cellsOf)).toEqual([['A1=项目支出绩效自评表（2023年度）', 'A2=甲']]);
  expect(open(p('一、项目支出绩效自评表') + p('二、自评情况') + table).map(cellsOf)).toEqual([['A1=一、项目支出绩效自评表', 'A2=二、自评情况', 'A3=甲']]);
});

test('a nested table is a grid of its own behind the outer one, captioned by the lines over it', () => {
  const inner = tbl(tr(tc('里')));
  const grids = open(tbl(tr(`<w:tc>${p('自评表')}${inner}${p('')}</w:tc>`, tc('外'))) + p('其后：') + tbl(tr(tc('后'))));
  expect(grids.map((grid) => [grid.sheet, cellsOf(grid)])).toEqual([
    ['表1', ['A1=自评表', 'B1=外']],
    ['表2', ['A1=自评表', 'A2=里']],
    ['表3', ['A1=其后：', 'A2=后']],
  ]);
});

test('the lines over a table are its first rows, merged over its width; running text is not', () => {
  const [grid] = open(p('长篇说明到此结束。') + p('项目支出绩效自评表') + p('') + p('（2023年度）') + tbl(tr(tc('甲'), tc('乙'), tc('丙'))));
  expect(cellsOf(grid)).toEqual(['A1=项目支出绩效自评表', 'A2=（2023年度）', 'A3=甲', 'B3=乙', 'C3=丙']);
  expect(grid?.merges.map(areaAddress)).toEqual(['A1:C1', 'A2:C2']);
});

test('no more than four lines are captions', () => {
  const [grid] = open(['一', '二', '三', '四', '五'].map(p).join('') + tbl(tr(tc('甲'))));
  expect(cellsOf(grid)).toEqual(['A1=二', 'A2=三', 'A3=四', 'A4=五', 'A5=甲']);
});

test('notes under a table stay with it, the next caption goes to the next table', () => {
  const grids = open(tbl(tr(tc('甲'))) + p('注：1.得分保留两位小数。') + p('2.定性指标分三档。') + p('部门自评表') + tbl(tr(tc('乙'))) + p('三、下一步打算'));
  expect(grids.map(cellsOf)).toEqual([['A1=甲', 'A2=注：1.得分保留两位小数。', 'A3=2.定性指标分三档。'], ['A1=部门自评表', 'A2=乙']]);
});

test('tables with only blank paragraphs between them are one', () => {
  const grids = open(tbl(tr(tc('甲'), tc('乙'))) + p('') + tbl(tr(tc('丙'), tc('丁'))));
  expect(grids.map(cellsOf)).toEqual([['A1=甲', 'B1=乙', 'A2=丙', 'B2=丁']]);
});

test('a table without text keeps its number and is left out', () => {
  expect(open(tbl(tr(tc(''))) + p('自评表') + tbl(tr(tc('甲')))).map((grid) => grid.sheet)).toEqual(['表2']);
});

test('reads what another program wrote, row spans included', async () => {
  const cell = (text: string, options: { rowSpan?: number; columnSpan?: number } = {}): TableCell => new TableCell({ children: [new Paragraph(text)], ...options });
  const table = new Table({ rows: [
    new TableRow({ children: [cell('一级', { rowSpan: 2 }), cell('二级', { columnSpan: 2 })] }),
    new TableRow({ children: [cell('甲'), cell('乙')] }),
  ] });
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('标题'), table] }] }));
  const [grid] = openDocx(new Uint8Array(bytes)).grids;
  expect(cellsOf(grid)).toEqual(['A1=标题', 'A2=一级', 'B2=二级', 'B3=甲', 'C3=乙']);
  expect(grid?.merges.map(areaAddress)).toEqual(['A1:C1', 'A2:A3', 'B2:C2']);
});
