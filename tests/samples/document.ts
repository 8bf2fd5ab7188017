import {
  AlignmentType, BorderStyle, Document, HeightRule, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType,
} from 'docx';
import { place, type Form, type Look, type PlacedFormCell } from './form.ts';

/** Twentieths of a point between the margins of an A4 page. */
const PAGE_WIDTH = 9638;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const fonts = (eastAsia: string): { ascii: string; hAnsi: string; eastAsia: string } => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });

const RUNS: Readonly<Record<Look, { font: string; size: number; bold?: boolean }>> = {
  title: { font: '黑体', size: 32 },
  'plain-center': { font: '宋体', size: 24 },
  'plain-right': { font: '宋体', size: 18 },
  'plain-left': { font: '宋体', size: 18 },
  label: { font: '宋体', size: 18, bold: true },
  center: { font: '宋体', size: 18 },
  text: { font: '宋体', size: 18 },
};

function alignmentOf(look: Look): (typeof AlignmentType)[keyof typeof AlignmentType] {
  if (look === 'text' || look === 'plain-left') return AlignmentType.LEFT;
  return look === 'plain-right' ? AlignmentType.RIGHT : AlignmentType.CENTER;
}

/** A number as Word holds it: the text that was typed. */
function printed({ value, format }: PlacedFormCell): string {
  if (value === null || typeof value === 'string') return value ?? '';
  if (format === '0%') return `${String(Math.round(value * 100))}%`;
  return format === '0.00' ? value.toFixed(2) : String(value);
}

function paragraphs(content: string, look: Look): Paragraph[] {
  const { font, ...run } = RUNS[look];
  return content.split('\n').map((line) => new Paragraph({
    alignment: alignmentOf(look),
    children: [new TextRun({ text: line, font: fonts(font), ...run })],
  }));
}

function tableCell(cell: PlacedFormCell, widths: readonly number[]): TableCell {
  const rule = cell.look === 'title' || cell.look.startsWith('plain') ? NO_RULE : RULE;
  return new TableCell({
    children: paragraphs(printed(cell), cell.look),
    columnSpan: cell.across,
    rowSpan: cell.down,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: widths.slice(cell.col, cell.col + cell.across).reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    borders: { top: rule, left: rule, bottom: rule, right: rule },
    margins: { left: cell.look === 'text' ? 90 : 40, right: 40, top: 30, bottom: 30 },
  });
}

/** A Word table of a form's rows from `from` on. */
function tableOf(form: Form, from: number): Table {
  const total = form.widths.reduce((sum, one) => sum + one, 0);
  const widths = form.widths.map((width) => Math.round((width / total) * PAGE_WIDTH));
  const cells = place(form);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: form.rows.slice(from).map((_row, index) => new TableRow({
      cantSplit: true,
      height: { value: 500, rule: HeightRule.ATLEAST },
      children: cells.filter((cell) => cell.row === from + index).map((cell) => tableCell(cell, widths)),
    })),
  });
}

function line(content: string, font: string, options: { size: number; center?: boolean; indent?: boolean; breakBefore?: boolean }): Paragraph {
  return new Paragraph({
    alignment: options.center === true ? AlignmentType.CENTER : AlignmentType.LEFT,
    ...(options.indent === true ? { indent: { firstLine: options.size * 20 } } : {}),
    pageBreakBefore: options.breakBefore === true,
    spacing: { line: 560, lineRule: 'exact' },
    children: [new TextRun({ text: content, font: fonts(font), size: options.size })],
  });
}

/** The two published tables as an annex: the first carries its title in the table, the second has it above. */
export async function documentOf(department: Form, project: Form): Promise<Uint8Array> {
  const children = [
    line('附表', '黑体', { size: 32 }),
    tableOf(department, 0),
    line('专项预算项目自评情况', '黑体', { size: 32, breakBefore: true }),
    line('县委办公室对2023年度专项预算项目开展了绩效自评，指标完成情况见下表。', '仿宋', { size: 32, indent: true }),
    line('专项预算项目绩效自评表', '黑体', { size: 32, center: true }),
    line('（2023年度）', '宋体', { size: 24, center: true }),
    tableOf(project, 2),
  ];
  const page = { size: { width: 11906, height: 16838 }, margin: { top: 1440, bottom: 1440, left: 1134, right: 1134 } };
  const file = new Document({ creator: '绩效自评', lastModifiedBy: '绩效自评', title: '绩效自评表', sections: [{ properties: { page }, children }] });
  return new Uint8Array(await Packer.toBuffer(file));
}
