import { Grid, plainCell, type GridCell } from '../../sheet/grid.ts';
import { WorkbookError } from '../errors.ts';

const SEPARATORS = ['\t', ';', ','] as const;
/** Lines enough to tell the separator by. */
const SAMPLE = 64 * 1024;

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text in the encoding that its first bytes name, else UTF-8 where it is nothing but that, else GB18030 (which holds GBK and GB2312). */
function decodeText(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const encodings = marked === undefined ? ['utf-8', 'gb18030'] : [marked];
  for (const encoding of encodings) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null && !text.includes('\0')) return text;
  }
  throw new WorkbookError('unreadable-text');
}

/** The separator that stands most often outside of quotes. */
function separatorOf(text: string): string {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (named !== undefined) return named;
  const bare = text.slice(0, SAMPLE).replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The end of a quoted field that opens at `start`: the index behind its closing quote. */
function quotedEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return text.length;
}

/** A field's text; Excel's ="00123", which keeps a number from being read as one, is the text between its quotes. */
function fieldText(raw: string): string {
  const quoted = raw.startsWith('"') ? raw.slice(1).replace(/"([^"]*)$/, '$1').replaceAll('""', '"') : raw;
  return /^="(.*)"$/s.exec(quoted)?.[1] ?? quoted;
}

function* fieldsOf(text: string, separator: string): Generator<{ row: number; col: number; text: string }> {
  let [row, col, start] = [0, 0, /^sep=.\r?\n/.exec(text)?.[0].length ?? 0];
  while (start < text.length) {
    let end = text[start] === '"' ? quotedEnd(text, start) : start;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    yield { row, col, text: fieldText(text.slice(start, end)) };
    const endsField = text[end] === separator;
    [row, col] = endsField ? [row, col + 1] : [row + 1, 0];
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
}

/**
 * A .csv file as one Grid of text cells: nothing is taken for a number or a date, so 2023.12, 3-5, 1/2 and 00123 stay as typed.
 * Separated by tabs, semicolons or commas; UTF-8, UTF-16 or GB18030.
 * @throws WorkbookError `unreadable-text`, `empty-workbook`
 */
export function openCsv(bytes: Uint8Array, sheet: string): Grid {
  const text = decodeText(bytes);
  const rows = new Map<number, Map<number, GridCell>>();
  for (const field of fieldsOf(text, separatorOf(text))) {
    if (field.text.trim() === '') continue;
    const row = rows.get(field.row) ?? new Map<number, GridCell>();
    rows.set(field.row, row.set(field.col, plainCell(field.text)));
  }
  if (rows.size === 0) throw new WorkbookError('empty-workbook');
  return new Grid(sheet, rows);
}
