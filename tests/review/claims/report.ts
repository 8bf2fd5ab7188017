import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { readFileSync } from 'node:fs';
import { type FileReview, reviewFile } from '../../../src/app/review/review-file.ts';
import { openFile } from '../../../src/app/open-file.ts';
import { shippedPacks } from '../../../src/cli/packs.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { claimFindings } from '../../../src/review/claims/index.ts';

const packs = shippedPacks().map(({ pack }) => pack);

/** `|甲|乙>3`: a row of a table, a cell over three columns behind `>3`; all else is a paragraph. */
function rowOf(line: string): TableRow {
  return new TableRow({ children: line.slice(1).split('|').map((cell) => {
    const [text = '', span = '1'] = cell.split('>');
    return new TableCell({ children: [new Paragraph(text)], columnSpan: Number(span) });
  }) });
}

/** A .docx of a text whose lines are paragraphs and rows. */
export async function reportOf(text: string): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  let rows: TableRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) children.push(new Table({ rows }));
    rows = [];
  };
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    if (line.startsWith('|')) rows.push(rowOf(line));
    else {
      endTable();
      children.push(new Paragraph(line));
    }
  }
  endTable();
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

export function fixture(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

export async function reviewed(text: string): Promise<FileReview> {
  return reviewFile(openFile(await reportOf(text), '报告.docx'), { packs, packFor: () => null });
}

/** What the review says of the text itself. */
export async function claimsIn(text: string): Promise<readonly Finding[]> {
  return (await reviewed(text)).findings.filter(({ code }) => code.startsWith('claim-'));
}

/** What the review says of a text beside the standard form, a line a finding, in the order of the text. */
export async function linesBesideForm(text: string): Promise<string[]> {
  return (await claimsIn(`${text}\n${fixture('standard-form.txt')}`)).map(line);
}

/** A finding as a line to compare: its code and what it gives of figures. */
export function line({ code, params }: Finding): string {
  const shown = ['whole', 'sum', 'printed', 'right', 'total', 'amount', 'other', 'grade', 'percent', 'count', 'listed'].flatMap((name) => (params[name] === undefined ? [] : [params[name]]));
  return [code, ...shown].join(' ');
}

/** The findings of a text without tables. */
export function claimsInText(text: string): Finding[] {
  const paragraphs = text.split('\n').filter((one) => one.trim() !== '').map((one, index) => ({ number: index + 1, text: one }));
  return claimFindings(paragraphs, []).filter(({ code }) => code.startsWith('claim-'));
}

/** The same as lines. */
export function linesOf(text: string): string[] {
  return claimsInText(text).map(line);
}
