import type { Area } from '../../model/cell.ts';
import type { Grid } from '../../sheet/grid.ts';
import { type Token, tokensOf } from './formula-text.ts';
import { areaOf, type Place } from './references.ts';

/** A formula and where it stands. An array formula stands in all cells of its area. */
export interface FormulaCell extends Place {
  readonly sheet: string;
  readonly formula: string;
}

/** Functions whose references only show while they are worked out. */
const INDIRECT = /^(?:INDIRECT|OFFSET)$/i;
const CONSTANT = /^(?:TRUE|FALSE)$/i;

/** Can a token lead to cells that it does not name? */
function isOpen({ kind, text, sheet }: Token): boolean {
  if (kind === 'name') return !CONSTANT.test(text) && !text.startsWith('#');
  return (kind === 'function' && INDIRECT.test(text)) || (kind === 'sign' && text === ':') || sheet?.includes(':') === true;
}

/** Does a reference in the meaning of a name stand for other cells wherever the name is used? */
const isRelative = ({ kind, cells }: Token): boolean => kind === 'cells' && cells.split(':').some((corner) => /^[A-Za-z]|[A-Za-z]\d|^\d/.test(corner));

/** Sheet names are told apart without their case. */
export const sheetKey = (sheet: string): string => sheet.toLowerCase();

/** Formulas that refer to some columns of a block of rows. */
interface Referrers {
  readonly left: number;
  readonly right: number;
  readonly cells: FormulaCell[];
}

/** A level for each power of two up to the rows of a sheet, and more than any of them has blocks. */
const LEVELS = 21;
const BLOCKS = 2 ** LEVELS;

/** The formulas that refer to areas of one sheet, by blocks of 1, 2, 4, 8 … rows: an area is a few blocks, a row lies in one of each size. */
class Referred {
  readonly #blocks = new Map<number, Map<string, Referrers>>();

  add({ top, left, bottom, right }: Area, cell: FormulaCell): void {
    let [from, to] = [top, bottom + 1];
    for (let level = 0; from < to; level += 1, from >>= 1, to >>= 1) {
      if ((from & 1) === 1) this.#addTo(level * BLOCKS + from++, left, right, cell);
      if ((to & 1) === 1) this.#addTo(level * BLOCKS + --to, left, right, cell);
    }
  }

  #addTo(block: number, left: number, right: number, cell: FormulaCell): void {
    const byColumns = this.#blocks.get(block) ?? new Map<string, Referrers>();
    this.#blocks.set(block, byColumns);
    const columns = `${String(left)}:${String(right)}`;
    const before = byColumns.get(columns);
    if (before === undefined) byColumns.set(columns, { left, right, cells: [cell] });
    else before.cells.push(cell);
  }

  /** The formulas that refer to a place. Each is handed out once for a block, however many places of it are asked about. */
  * take({ row, col }: Place): Generator<FormulaCell> {
    for (let level = 0; level < LEVELS; level += 1) {
      const byColumns = this.#blocks.get(level * BLOCKS + (row >> level));
      if (byColumns === undefined) continue;
      for (const [columns, { left, right, cells }] of byColumns) {
        if (col < left || col > right) continue;
        byColumns.delete(columns);
        yield* cells;
      }
    }
  }
}

/** Which formulas rest on which cells. */
export class Dependents {
  readonly #bySheet = new Map<string, Referred>();
  /** Formulas of which it cannot be told. */
  readonly #open: FormulaCell[] = [];

  /** `meaning` gives the formula that a defined name stands for. */
  constructor(formulas: Iterable<FormulaCell>, meaning: (name: string) => string | undefined) {
    for (const cell of formulas) this.#add(cell, tokensOf(cell.formula), meaning);
  }

  #add(cell: FormulaCell, tokens: readonly Token[], meaning: (name: string) => string | undefined): void {
    const meanings = tokens.map((token) => (token.kind === 'name' ? meaning(token.text) : undefined));
    const meant = meanings.flatMap((formula) => (formula === undefined ? [] : tokensOf(formula)));
    const known = tokens.filter((_, index) => meanings[index] === undefined);
    const all = [...known, ...meant];
    if (cell.formula === '' || all.some(isOpen) || meant.some(isRelative)) this.#open.push(cell);
    for (const token of all) {
      const area = token.kind === 'cells' ? areaOf(token.cells) : null;
      if (area !== null) this.#refer(sheetKey(token.sheet ?? cell.sheet), area, cell);
    }
  }

  #refer(sheet: string, area: Area, cell: FormulaCell): void {
    const referred = this.#bySheet.get(sheet) ?? new Referred();
    this.#bySheet.set(sheet, referred);
    referred.add(area, cell);
  }

  /** The formulas that rest on one of these cells, directly or through others. It can be asked once. */
  of(changed: readonly (Place & { readonly sheet: string })[]): FormulaCell[] {
    const found = new Set<FormulaCell>(changed.length === 0 ? [] : this.#open);
    const follow = (cell: Place & { readonly sheet: string }): void => {
      for (const next of this.#bySheet.get(sheetKey(cell.sheet))?.take(cell) ?? []) found.add(next);
    };
    changed.forEach(follow);
    // A set that grows while it is walked hands out what is added, too.
    for (const cell of found) follow(cell);
    return [...found];
  }
}

/** Every formula cell of some sheets. */
export function* formulaCells(grids: readonly Grid[]): Generator<FormulaCell> {
  for (const grid of grids) {
    for (const row of grid.rowIndexes()) {
      for (const [col, { formula }] of grid.cellsOf(row)) if (formula !== null) yield { sheet: grid.sheet, row, col, formula };
    }
  }
}
