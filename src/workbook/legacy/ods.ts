import { strToU8, zipSync } from 'fflate';
import { WorkbookError } from '../errors.ts';
import { readParts } from '../parts.ts';
import { decodedPieces } from '../xml/decode.ts';
import { XmlReader } from '../xml/reader.ts';
import { walkXml } from '../xml/walk.ts';

/** Stands where a formula has no stored result, which SheetJS would otherwise leave out together with its cell. */
export const UNCALCULATED = '\ue000uncalculated';

/** Cells with content, repeats counted: more than a sheet of forms has, and what a repeat bomb exceeds. */
const MAX_CELLS = 4_000_000;

const PARTS = new Set(['mimetype', 'meta-inf/manifest.xml', 'content.xml', 'styles.xml']);
const NAMESPACES = { 'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text' };

const EMPTY_FORMULA_CELL = /<table:table-cell\b(?=[^>]*table:formula=)(?![^>]*office:value-type=)([^>]*)\/>/g;

/** An empty cell with a merge, whose merge SheetJS only sees where the cell has an end tag. */
const EMPTY_MERGED_CELL = /<table:table-cell\b(?=[^>]*table:number-(?:columns|rows)-spanned="(?:[2-9]|1\d))([^>]*)\/>/g;

const repeat = (value: string | undefined): number => Math.max(1, Number(value) || 1);

/** How many cells with content there are, repeated rows and columns counted as often as they repeat. */
function countCells(content: string): number {
  let [cells, rowRepeat, columnRepeat] = [0, 1, 1];
  walkXml(new XmlReader([content], 'content.xml'), NAMESPACES, {
    open: (name, xml) => {
      if (name === 'table:table-row') rowRepeat = repeat(xml.attribute('number-rows-repeated'));
      if (name === 'table:table-cell') columnRepeat = repeat(xml.attribute('number-columns-repeated'));
      if (name === 'text:p') cells += rowRepeat * columnRepeat;
    },
    close: () => undefined,
  });
  return cells;
}

const textPart = (parts: ReadonlyMap<string, Uint8Array>, name: string): string => [...decodedPieces([parts.get(name) ?? new Uint8Array()], name)].join('');

/**
 * An .ods reduced to the parts that hold cells and formats, ready for SheetJS: no part larger than it claims, no repeat bomb,
 * formulas without a result marked.
 * @throws WorkbookError `truncated`, `too-large`, `encrypted`, `unreadable-part`, `not-a-workbook`
 */
export function prepareOds(bytes: Uint8Array): Uint8Array {
  const parts = readParts(bytes, (name) => PARTS.has(name));
  if (textPart(parts, 'meta-inf/manifest.xml').includes('encryption-data')) throw new WorkbookError('encrypted');
  const content = textPart(parts, 'content.xml');
  if (!content.includes('table:table')) throw new WorkbookError('not-a-workbook');
  if (countCells(content) > MAX_CELLS) throw new WorkbookError('too-large', { part: 'content.xml' });
  const marked = content
    .replace(EMPTY_FORMULA_CELL, `<table:table-cell$1 office:value-type="string" office:string-value="${UNCALCULATED}"/>`)
    .replace(EMPTY_MERGED_CELL, '<table:table-cell$1></table:table-cell>');
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': parts.get('meta-inf/manifest.xml') ?? new Uint8Array(),
    'content.xml': strToU8(marked),
    'styles.xml': parts.get('styles.xml') ?? new Uint8Array(),
  }, { level: 0, mtime: new Date(2000, 0, 1) });
}
