import { strToU8, zipSync } from 'fflate';
import type { Grid } from '../../../src/sheet/grid.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** A package of these parts. */
export function packageOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A .docx whose body is this XML. */
export function docxOf(body: string): Uint8Array {
  return packageOf({
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${W}" xmlns:mc="${MC}" xmlns:v="urn:v" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
  });
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (text: string): string => `<w:p>${text === '' ? '' : run(text)}</w:p>`;
/** A cell: its text, and what stands in its properties. */
export const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
/** A table of one cell with this content. */
export const one = (content: string): string => tbl(tr(`<w:tc>${content}</w:tc>`));

/** A grid's cells as `A1=text`, in reading order. */
export function cellsOf(grid: Grid | undefined): string[] {
  return (grid?.rowIndexes() ?? []).flatMap((row) =>
    (grid?.cellsOf(row) ?? []).map(([col, cell]) => `${String.fromCharCode(65 + col)}${String(row + 1)}=${String(cell.value)}`));
}
