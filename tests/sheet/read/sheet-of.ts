import { decimalText } from '../../../src/exact/decimal.ts';
import { address, columnIndex, type Area } from '../../../src/model/cell.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Indicator, IndicatorTable } from '../../../src/model/indicator.ts';
import { Grid, plainCell, type GridCell } from '../../../src/sheet/grid.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';

/** A cell of a made-up sheet: `null` is not there at all. */
export type Cell = string | number | null | GridCell;

/** `A1:C2` as an area. */
export function areaOf(text: string): Area {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text) ?? [];
  return { top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) };
}

/** A sheet from its rows, beginning at A1, and its merges in A1 notation. */
export function sheetOf(rows: readonly (readonly Cell[])[], merges: readonly string[] = [], name = 'Sheet1'): Grid {
  const cells = new Map(rows.map((row, index) => [index, new Map(row.flatMap((cell, col): [number, GridCell][] => {
    if (cell === null) return [];
    return [[col, typeof cell === 'object' ? cell : plainCell(cell)]];
  }))]));
  const filled = new Map([...cells].filter(([, row]) => row.size > 0));
  return new Grid(name, filled, { merges: merges.map(areaOf) });
}

function drawnCell(text: string): Cell {
  if (text === '' || text === '<' || text === '^') return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text.replaceAll('\\n', '\n');
}

/** The corner of the merge that each place of a drawing belongs to. */
function cornersOf(rows: readonly (readonly string[])[]): string[][] {
  const corners: string[][] = [];
  rows.forEach((row, top) => {
    const line: string[] = [];
    row.forEach((text, left) => line.push((text === '<' ? line[left - 1] : text === '^' ? corners[top - 1]?.[left] : undefined) ?? address({ row: top, col: left })));
    corners.push(line);
  });
  return corners;
}

/** A sheet as drawn: one line a row, `|` between the cells, `<` for a cell merged with the one before it, `^` with the one above it. */
export function drawn(text: string, name = 'Sheet1'): Grid {
  const rows = text.trim().split('\n').map((line) => (line.trim() === '' ? [] : line.split('|').map((cell) => cell.trim())));
  const last = new Map<string, string>();
  cornersOf(rows).forEach((line, row) => line.forEach((corner, col) => last.set(corner, address({ row, col }))));
  const merges = [...last].filter(([corner, end]) => corner !== end).map(([corner, end]) => `${corner}:${end}`);
  return sheetOf(rows.map((row) => row.map(drawnCell)), merges, name);
}

/** The one table of a made-up sheet. */
export function onlyTable(grid: Grid): IndicatorTable {
  const { tables } = readTables(grid);
  const [table] = tables;
  if (table === undefined || tables.length !== 1) throw new Error(`${String(tables.length)} tables`);
  return table;
}

export function say(value: IndicatorTable['indicators'][number]['weight']): string | null {
  return value === null ? null : decimalText(value);
}

function targetText({ target }: Indicator): string {
  if (target.kind !== 'quantity') return target.kind === 'date' ? target.date.iso : 'text' in target ? target.text : target.kind;
  return `${target.operator ?? ''}${decimalText(target.quantity.value)}${target.quantity.unit?.text ?? ''}`;
}

function actualText({ actual }: Indicator): string {
  if (actual.kind === 'quantity') return decimalText(actual.quantity.value);
  return actual.kind === 'completion' ? `completion ${decimalText(actual.rate)}` : 'text' in actual ? actual.text : actual.kind;
}

/** Each row in one line: path, target, actual value, weight, printed score; the role where it is no ordinary indicator. */
export function lines(table: IndicatorTable): string[] {
  return table.indicators.map((row) => {
    const role = row.role === 'indicator' ? [] : [row.role];
    return [row.path.join('/'), targetText(row), actualText(row), say(row.weight) ?? '-', say(row.printedScore) ?? '-', ...role].join(' | ');
  });
}

/** Code and cells of the findings: `weight-in-neighbour E5 F5`. */
export function codesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ code, cell, related = [] }) => [code, ...[cell, ...related].map((one) => (one === null ? '-' : address(one)))].join(' '));
}
