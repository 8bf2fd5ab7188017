import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { readLooks } from '../../../src/workbook/xlsx/appearance/read-looks.ts';
import { openPackage } from '../../../src/workbook/xlsx/open.ts';

async function book(draw: (sheet: ExcelJS.Worksheet) => void): Promise<ReturnType<typeof readLooks>> {
  const workbook = new ExcelJS.Workbook();
  draw(workbook.addWorksheet('表', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }] }));
  return readLooks(openPackage(new Uint8Array(await workbook.xlsx.writeBuffer())));
}

it('reads fonts, fills, lines and alignment of cells, empty ones too', async () => {
  const { looks, sheets } = await book((sheet) => {
    const cell = sheet.getCell('B3');
    cell.font = { name: '黑体', size: 16, bold: true, italic: true, underline: true, strike: true, color: { argb: 'FFC00000' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
    cell.border = { top: { style: 'thin' }, bottom: { style: 'double', color: { argb: 'FF0000FF' } } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true, indent: 2, textRotation: 45 };
  });
  expect(looks[sheets[0]?.cells.get(2)?.get(1) ?? -1]).toEqual({
    font: { name: '黑体', size: 16, bold: true, italic: true, underline: true, strike: true, colour: '#C00000' }, fill: '#EDEDED',
    lines: { left: null, right: null, top: { style: 'thin', colour: '#000000' }, bottom: { style: 'double', colour: '#0000FF' } },
    horizontal: 'center', vertical: 'center', wrap: true, indent: 2, rotation: 45,
  });
});

it('reads sizes, what is hidden, what is frozen and whether there are gridlines', async () => {
  const { sheets: [sheet] } = await book((drawn) => {
    drawn.getColumn(2).width = 20;
    drawn.getColumn(4).hidden = true;
    drawn.getRow(3).height = 33;
    drawn.getCell('A5').value = 'y';
    drawn.getRow(5).hidden = true;
    drawn.getCell('A1').value = 'x';
  });
  expect([sheet?.columns.get(1)?.size, sheet?.columns.get(3)?.isHidden, sheet?.rows.get(2), sheet?.rows.get(4)?.isHidden]).toEqual([20, true, { size: 33, isOwn: true, isHidden: false, style: null }, true]);
  expect([sheet?.frozen, sheet?.hasGridlines]).toEqual([{ rows: 2, columns: 1 }, false]);
});

it('reads colours of the theme, made lighter and darker', async () => {
  const { looks, sheets } = await book((sheet) => {
    sheet.getCell('A1').font = { color: { theme: 1 } };
    sheet.getCell('A2').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 0, tint: -0.5 } as unknown as ExcelJS.Color };
    sheet.getCell('A3').font = { color: { theme: 1, tint: 0.5 } as unknown as ExcelJS.Color };
  });
  const at = (row: number): (typeof looks)[number] | undefined => looks[sheets[0]?.cells.get(row)?.get(0) ?? -1];
  expect([at(0)?.font.colour, at(1)?.fill, at(2)?.font.colour]).toEqual(['#000000', '#808080', '#808080']);
});
