import ExcelJS from 'exceljs';
import { lineCount, place, type Form, type Look, type PlacedFormCell } from './form.ts';

const THIN: Partial<ExcelJS.Borders> = { top: { style: 'thin' }, left: { style: 'thin' }, bottom: { style: 'thin' }, right: { style: 'thin' } };
const SONG = { name: '宋体', size: 10.5, family: 3, charset: 134 };
const HEI = { name: '黑体', family: 3, charset: 134 };
/** Points a line of text takes, air included. */
const LINE = 16;

const LOOKS: Readonly<Record<Look, { font: Partial<ExcelJS.Font>; horizontal: 'left' | 'center' | 'right'; ruled: boolean; least: number }>> = {
  title: { font: { ...HEI, size: 18 }, horizontal: 'center', ruled: false, least: 34 },
  'plain-center': { font: { ...SONG, size: 12 }, horizontal: 'center', ruled: false, least: 29 },
  'plain-right': { font: SONG, horizontal: 'right', ruled: false, least: 20 },
  'plain-left': { font: SONG, horizontal: 'left', ruled: false, least: 20 },
  label: { font: { ...SONG, bold: true }, horizontal: 'center', ruled: true, least: 30 },
  center: { font: SONG, horizontal: 'center', ruled: true, least: 30 },
  text: { font: SONG, horizontal: 'left', ruled: true, least: 30 },
};

function writeCell(sheet: ExcelJS.Worksheet, cell: PlacedFormCell): void {
  const { font, horizontal, ruled } = LOOKS[cell.look];
  const wrapText = !cell.look.startsWith('plain');
  for (let row = cell.row; row < cell.row + cell.down; row += 1) {
    for (let col = cell.col; col < cell.col + cell.across; col += 1) {
      const target = sheet.getCell(row + 1, col + 1);
      target.font = font;
      target.alignment = { horizontal, vertical: 'middle', wrapText, ...(cell.look === 'text' ? { indent: 1 } : {}) };
      if (ruled) target.border = THIN;
      if (cell.format !== undefined) target.numFmt = cell.format;
    }
  }
  const first = sheet.getCell(cell.row + 1, cell.col + 1);
  first.value = cell.formula === undefined ? cell.value : { formula: cell.formula, result: cell.value ?? '', date1904: false };
  if (cell.across > 1 || cell.down > 1) sheet.mergeCells(cell.row + 1, cell.col + 1, cell.row + cell.down, cell.col + cell.across);
}

/** A row is as high as its tallest cell needs; a merged cell spreads its lines over its rows. */
function rowHeights(form: Form, cells: readonly PlacedFormCell[]): number[] {
  const heights = form.rows.map(() => 0);
  for (const cell of cells) {
    const width = form.widths.slice(cell.col, cell.col + cell.across).reduce((sum, one) => sum + one, 0);
    const lines = typeof cell.value === 'string' ? lineCount(cell.value, width - (cell.look === 'text' ? 2 : 0)) : 1;
    const needed = Math.max(LOOKS[cell.look].least, (lines * LINE + 8) / cell.down);
    for (let row = cell.row; row < cell.row + cell.down; row += 1) heights[row] = Math.max(heights[row] ?? 0, needed);
  }
  return heights;
}

function addForm(workbook: ExcelJS.Workbook, form: Form): void {
  const sheet = workbook.addWorksheet(form.sheet, {
    views: [{ showGridLines: false, zoomScale: 100 }],
    pageSetup: {
      paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 1,
      horizontalCentered: true, margins: { left: 0.59, right: 0.59, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
  });
  sheet.columns = form.widths.map((width) => ({ width }));
  const cells = place(form);
  for (const cell of cells) writeCell(sheet, cell);
  rowHeights(form, cells).forEach((height, row) => { sheet.getRow(row + 1).height = Math.round(height * 2) / 2; });
}

/** An .xlsx with one sheet a form, set up to print on A4. */
export async function workbookOf(forms: readonly Form[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const when = new Date(Date.UTC(2024, 0, 15));
  Object.assign(workbook, { creator: '绩效自评', lastModifiedBy: '绩效自评', created: when, modified: when });
  for (const form of forms) addForm(workbook, form);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
