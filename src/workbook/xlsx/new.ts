import { rewritten } from './archive.ts';
import { openPackage, type XlsxWorkbook } from './open.ts';
import { patchWorkbook } from './patch.ts';
import type { Codec } from '../zip/inflated.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
    + `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`,
};

/**
 * A new .xlsx without sheets: the `sheet` changes of the patch become its sheets.
 * Its patch throws WorkbookError `empty-workbook` where there is none.
 */
export function newXlsx(codec?: Codec): XlsxWorkbook {
  const opened = openPackage(rewritten(null, { texts: new Map(Object.entries(PARTS).map(([name, xml]) => [name, `${XML}${xml}`])) }), codec);
  return { grids: [], findings: [], patch: (changes, properties) => patchWorkbook(opened, changes, properties), properties: new Map() };
}
