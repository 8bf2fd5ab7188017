import { parseDecimal } from '../../exact/decimal.ts';
import { type Area, areaAddress } from '../../model/cell.ts';
import type { CellChange } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { calculated, NotSimple, storedValue, type Value } from './calculate.ts';
import { Dependents, type FormulaCell, formulaCells, sheetKey } from './dependents.ts';
import type { ArrayFormula } from './read-sheet.ts';
import { holds, keyOf, type Place } from './references.ts';

/** A formula cell's new result; undefined where it could not be worked out and must not keep the old one. */
export interface Result extends Place {
  readonly sheet: string;
  readonly value: Exclude<Value, null> | undefined;
}

/** Chains of formulas longer than this are not followed inwards; they are met from their start all the same, where they run downwards. */
const DEEPEST = 500;
/** Cells that are looked at in all; where formulas ask for more (a running total in each of many rows), the rest is left to the next program. */
const MOST_LOOKS = 1_000_000;
/** Areas of up to so many columns are looked through place by place. */
const NARROW = 16;

function changedValue({ value }: CellChange): Value {
  if (value === null) return null;
  return 'text' in value ? value.text : parseDecimal(value.number);
}

/** One sheet as it is after the changes. */
class Sheet {
  readonly #grid: Grid;
  readonly #changed = new Map<number, Map<number, Value>>();
  #rows: readonly number[] | null = null;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  change(change: CellChange): void {
    const row = this.#changed.get(change.row) ?? new Map<number, Value>();
    this.#changed.set(change.row, row.set(change.col, changedValue(change)));
  }

  isChanged({ row, col }: Place): boolean {
    return this.#changed.get(row)?.has(col) === true;
  }

  /** The formula of a cell that stays and has no result; undefined for any other cell. */
  uncalculatedAt(place: Place): string | undefined {
    const cell = this.isChanged(place) ? undefined : this.#grid.at(place.row, place.col);
    return cell?.state === 'uncalculated' ? cell.formula ?? undefined : undefined;
  }

  /** @throws NotSimple where the cell holds an error or a formula without a result */
  valueAt(row: number, col: number): Value {
    const changed = this.#changed.get(row)?.get(col);
    if (changed !== undefined) return changed;
    const cell = this.#grid.at(row, col);
    if (cell === undefined) return null;
    if (cell.state !== 'ok') throw new NotSimple();
    return storedValue(cell.value);
  }

  /** The cells of an area that hold something. */
  * places(area: Area): Generator<Place> {
    this.#rows ??= [...new Set([...this.#grid.rowIndexes(), ...this.#changed.keys()])].sort((a, b) => a - b);
    for (let at = firstFrom(this.#rows, area.top); at < this.#rows.length; at += 1) {
      const row = this.#rows[at] ?? 0;
      if (row > area.bottom) return;
      if (area.right - area.left < NARROW) {
        for (let col = area.left; col <= area.right; col += 1) if (this.#grid.at(row, col) !== undefined || this.isChanged({ row, col })) yield { row, col };
        continue;
      }
      const cols = new Set([...this.#grid.cellsOf(row).map(([col]) => col), ...this.#changed.get(row)?.keys() ?? []]);
      for (const col of cols) if (col >= area.left && col <= area.right) yield { row, col };
    }
  }
}

/** Index of the first of ascending numbers that is not below `least`. */
function firstFrom(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The workbook while it is worked out again. */
class Recalculation {
  readonly #sheets: ReadonlyMap<string, Sheet>;
  readonly #stale = new Map<string, Map<number, FormulaCell>>();
  readonly #known = new Map<FormulaCell, Exclude<Value, null> | undefined>();
  #depth = 0;
  #looks = 0;

  constructor(sheets: ReadonlyMap<string, Sheet>, stale: readonly FormulaCell[]) {
    this.#sheets = sheets;
    for (const cell of stale) {
      const cells = this.#stale.get(sheetKey(cell.sheet)) ?? new Map<number, FormulaCell>();
      this.#stale.set(sheetKey(cell.sheet), cells.set(keyOf(cell), cell));
    }
  }

  /** A stale formula's result, undefined where it is not simple or rests on itself. */
  resultOf(cell: FormulaCell): Exclude<Value, null> | undefined {
    if (this.#known.has(cell)) return this.#known.get(cell);
    if (this.#depth >= DEEPEST) throw new NotSimple();
    this.#known.set(cell, undefined);
    this.#depth += 1;
    try {
      this.#known.set(cell, calculated(cell.formula, {
        valueAt: (sheet, row, col) => this.#valueAt(sheet ?? cell.sheet, row, col),
        valuesIn: (sheet, area) => Array.from(this.#sheet(sheet ?? cell.sheet).places(area), ({ row, col }) => this.#valueAt(sheet ?? cell.sheet, row, col)),
      }) ?? undefined);
    } catch (error) {
      if (!(error instanceof NotSimple)) throw error;
    }
    this.#depth -= 1;
    return this.#known.get(cell);
  }

  #sheet(name: string): Sheet {
    const sheet = this.#sheets.get(sheetKey(name));
    if (sheet === undefined) throw new NotSimple();
    return sheet;
  }

  #valueAt(name: string, row: number, col: number): Value {
    this.#looks += 1;
    if (this.#looks > MOST_LOOKS) throw new NotSimple();
    const stale = this.#stale.get(sheetKey(name))?.get(keyOf({ row, col })) ?? this.#uncalculated(name, row, col);
    if (stale === undefined) return this.#sheet(name).valueAt(row, col);
    const value = this.resultOf(stale);
    if (value === undefined) throw new NotSimple();
    return value;
  }

  /** A formula that no program has calculated yet: what rests on it can be worked out all the same. */
  #uncalculated(name: string, row: number, col: number): FormulaCell | undefined {
    const formula = this.#sheet(name).uncalculatedAt({ row, col });
    if (formula === undefined) return undefined;
    const cells = this.#stale.get(sheetKey(name)) ?? new Map<number, FormulaCell>();
    const cell: FormulaCell = { sheet: name, row, col, formula };
    this.#stale.set(sheetKey(name), cells.set(keyOf(cell), cell));
    return cell;
  }
}

/** A sheet of a workbook to be worked out again: its cells, and where formulas that fill several cells stand. */
export interface Calculated {
  readonly grid: Grid;
  readonly arrays: readonly ArrayFormula[];
}

/** What a data table rests on: its formulas and inputs stand in the row above it and in the column left of it. It is not worked out here. */
function dataTableFormula({ top, left, bottom, right }: Area): string {
  const [row, col] = [Math.max(0, top - 1), Math.max(0, left - 1)];
  return `TABLE(${areaAddress({ top: row, left: col, bottom: row, right })},${areaAddress({ top: row, left: col, bottom, right: col })})`;
}

/** The formula cells of some sheets, those of data tables with a formula that names what they rest on. */
function* allFormulas(sheets: readonly Calculated[]): Generator<FormulaCell> {
  const tables = new Map(sheets.map(({ grid, arrays }) => [grid.sheet, arrays.filter(({ formula }) => formula === '').map(({ area }) => area)]));
  for (const cell of formulaCells(sheets.map(({ grid }) => grid))) {
    const table = cell.formula === '' ? tables.get(cell.sheet)?.find((area) => holds(area, cell)) : undefined;
    yield table === undefined ? cell : { ...cell, formula: dataTableFormula(table) };
  }
}

/**
 * New results for the formula cells that edits make stale. A file must not show an old total beside new scores, and a viewer that does not calculate
 * shows what is stored. `names` gives the formulas that defined names stand for, by their names in lower case.
 */
export function recalculate(all: readonly Calculated[], changes: readonly CellChange[], names: ReadonlyMap<string, string> = new Map()): Result[] {
  const sheets = new Map(all.map(({ grid }) => [sheetKey(grid.sheet), new Sheet(grid)]));
  for (const change of changes) sheets.get(sheetKey(change.sheet))?.change(change);
  const left = function* (): Generator<FormulaCell> {
    for (const cell of allFormulas(all)) if (sheets.get(sheetKey(cell.sheet))?.isChanged(cell) !== true) yield cell;
  };
  const stale = new Dependents(left(), (name) => names.get(name.toLowerCase())).of(changes);
  const recalculation = new Recalculation(sheets, stale);
  return stale.map((cell) => ({ sheet: cell.sheet, row: cell.row, col: cell.col, value: recalculation.resultOf(cell) }));
}
