import { fixedText, parseDecimal } from '../../exact/decimal.ts';
import { rational } from '../../exact/rational.ts';
import { areaAddress } from '../../model/cell.ts';
import type { CellChange, Change, NewCell, SheetChange, SheetLook } from '../changes.ts';

/** Width of a column that neither the sheet nor a change names. */
const DEFAULT_WIDTH = 9;

function key(row: number, col: number): string {
  return `${String(row)}:${String(col)}`;
}

/** A new sheet has no number formats: 0.9 that is to be seen as 90.00% is written so. */
function asPercent(value: CellChange['value']): CellChange['value'] {
  const number = value !== null && 'number' in value ? parseDecimal(value.number) : null;
  return number === null ? value : { text: `${fixedText(number.mul(rational(100)), 2)}%` };
}

function changed(known: ReadonlyMap<string, NewCell>, change: CellChange): NewCell {
  const { row, col, value, formula, style } = change;
  const own = known.get(key(row, col));
  const model = style === undefined ? own : known.get(key(style.like.row, style.like.col));
  const look: SheetLook = model?.look ?? own?.look ?? 'center';
  return { row, col, value: style?.format?.includes('%') === true ? asPercent(value) : value, look, ...(formula === undefined ? {} : { formula }) };
}

function widened(widths: readonly number[], changes: readonly Change[]): number[] {
  const wider = [...widths];
  for (const change of changes) {
    if (change.kind !== 'width') continue;
    while (wider.length < change.col) wider.push(DEFAULT_WIDTH);
    wider[change.col] = Math.max(wider[change.col] ?? change.width ?? DEFAULT_WIDTH, change.least);
  }
  return wider;
}

function withHeights(heights: ReadonlyMap<number, number>, changes: readonly Change[]): ReadonlyMap<number, number> {
  const added = changes.flatMap((change): [number, number][] => (change.kind === 'height' ? [[change.row, Math.min(change.height, heights.get(change.like) ?? change.height)]] : []));
  return new Map([...added, ...heights]);
}

/**
 * A new sheet with changes of that sheet put into it: values, looks taken from other cells, merges, widths and heights that
 * it had none for. Changes of other sheets are passed over.
 */
export function applyToSheet(sheet: SheetChange, changes: readonly Change[]): SheetChange {
  const own = changes.filter((change) => change.kind !== 'sheet' && change.sheet === sheet.name);
  const cells = new Map(sheet.cells.map((cell) => [key(cell.row, cell.col), cell]));
  const known: ReadonlyMap<string, NewCell> = new Map(cells);
  const merges = new Map(sheet.merges.map((area) => [areaAddress(area), area]));
  for (const change of own) {
    if (change.kind === 'cell') cells.set(key(change.row, change.col), changed(known, change));
    if (change.kind !== 'merge') continue;
    if (change.replaces !== undefined) merges.delete(areaAddress(change.replaces));
    merges.set(areaAddress(change.area), change.area);
  }
  return { ...sheet, cells: [...cells.values()], merges: [...merges.values()], widths: widened(sheet.widths, own), heights: withHeights(sheet.heights, own) };
}
