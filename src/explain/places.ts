import { address, type CellRef } from '../model/cell.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingGroup } from './groups.ts';
import { listComma, type Language } from './messages/wording.ts';

/** How places are said: cells by their addresses, or by table, row and column, since a Word document has no addresses; then with the rows laid above each table, by sheet. */
export type PlaceStyle = 'workbook' | ReadonlyMap<string, number>;

interface Run {
  readonly first: CellRef;
  last: CellRef;
}

function runsOf(cells: readonly CellRef[]): Run[] {
  const runs: Run[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run !== undefined && run.last.col === cell.col && run.last.row + 1 === cell.row) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs;
}

function runText({ first, last }: Run, language: Language): string {
  if (first === last) return address(first);
  return last.row === first.row + 1 ? `${address(first)}${listComma(language)}${address(last)}` : `${address(first)}–${address(last)}`;
}

/** A sheet as a person knows it; the table that is read as sheet `表2` of a document is 第2个表, its paragraph `段12` 第12段. */
export function sheetText(sheet: string, style: PlaceStyle, language: Language): string {
  const [, kind, number] = style === 'workbook' ? [] : /^([表段])(\d+)$/.exec(sheet) ?? [];
  if (number === undefined) return sheet;
  if (kind === '段') return language === 'zh' ? `第${number}段` : `paragraph ${number}`;
  return language === 'zh' ? `第${number}个表` : `table ${number}`;
}

/** A title over the table is no row of it: it is said without one. */
function cellText({ sheet, row, col }: CellRef, above: ReadonlyMap<string, number>, language: Language): string {
  const line = String(row + 1 - (above.get(sheet) ?? 0));
  const column = String(col + 1);
  if (line === '0' || line.startsWith('-')) return language === 'zh' ? '上方的文字' : 'the text above it';
  return language === 'zh' ? `第${line}行第${column}列` : `row ${line}, column ${column}`;
}

/** A paragraph has no cells, and is said as one wherever it is met: a document that is shown as sheets has none for its text. */
const PARAGRAPH = /^段\d+$/;
const IN_DOCUMENT: PlaceStyle = new Map();

/** Where findings are met: `自评!G5、G7–G13`, 第2个表第12行第5列; the sheets' names, or 第12段, where no cell is named. */
export function placeText({ sheets, cells }: Pick<FindingGroup, 'sheets' | 'cells'>, style: PlaceStyle, language: Language): string {
  const sheet = sheets.map((name) => sheetText(name, cells.length === 0 && PARAGRAPH.test(name) ? IN_DOCUMENT : style, language)).join(listComma(language));
  if (cells.length === 0) return sheet;
  if (style === 'workbook') return `${sheet}!${runsOf(cells).map((run) => runText(run, language)).join(listComma(language))}`;
  const where = cells.map((cell) => cellText(cell, style, language));
  return language === 'zh' ? `${sheet}${where.join('、')}` : `${sheet}, ${where.join('; ')}`;
}

/** A finding whose words name its cells in a style: what reads as the address of one of them is put as the place it is. */
export function withPlaces(finding: Finding, style: PlaceStyle, language: Language): Finding {
  if (style === 'workbook' || finding.cell === null) return finding;
  const places = new Map([finding.cell, ...(finding.related ?? [])].map((cell) => [address(cell), cellText(cell, style, language)]));
  return { ...finding, params: Object.fromEntries(Object.entries(finding.params).map(([name, value]) => [name, places.get(value) ?? value])) };
}
