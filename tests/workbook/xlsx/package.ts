import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellChange } from '../../../src/sheet/changes.ts';
import type { Grid, GridCell } from '../../../src/sheet/grid.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>`
    + `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${TYPES}.calcChain+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="4" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`
    + `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>`
    + '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>',
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="4"/></calcChain>`,
};

/** A zip of texts. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A workbook with one sheet `表`, given the rows of its XML (and what stands behind them), styles 0 and 1 (0.00%), and a calculation chain. */
export function workbook(rows: string, behind = ''): Uint8Array {
  return zipped({ ...PARTS, 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>` });
}

/** A part's text. */
export function part(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (content === undefined) throw new Error(`no part ${name}`);
  return strFromU8(content);
}

/** A change of one cell of `表`; a string is text, or decimal text behind `#`. */
export function cell(row: number, col: number, value: string, more: Partial<CellChange> = {}): CellChange {
  return { kind: 'cell', sheet: '表', row, col, value: value.startsWith('#') ? { number: value.slice(1) } : { text: value }, ...more };
}

/** Every cell of some sheets by sheet and place. */
export function held(grids: readonly Grid[]): Map<string, GridCell> {
  return new Map(grids.flatMap((grid) => grid.rowIndexes().flatMap((row) =>
    grid.cellsOf(row).map(([col, found]) => [`${grid.sheet}!${String(row)},${String(col)}`, found] as const))));
}
