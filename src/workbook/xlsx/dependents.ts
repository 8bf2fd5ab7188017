import type { Area } from '../../model/cell.ts';
import type { Grid } from '../../sheet/grid.ts';
import { areaOf, holds, keyOf, type Place, type Token, tokensOf } from './references.ts';

/** A formula and where it stands. An array formula stands in all cells of its area. */
export interface FormulaCell extends Place {
  readonly sheet: string;
  readonly formula: string;
}

/** Functions whose references only show while they are worked out. */
const INDIRECT = /^(?:INDIRECT|OFFSET)$/i;
const CONSTANT = /^(?:TRUE|FALSE)$/i;
/** Areas up to this size are looked up cell by cell, larger ones one by one. */
const SMALL = 64;

interface Referred {
  readonly sheet: string;
  readonly area: Area;
}

/** Can a token lead to cells that it does not name? */
function isOpen({ kind, text, sheet }: Token): boolean {
  if (kind === 'name') return !CONSTANT.test(text) && !text.startsWith('#');
  return (kind === 'function' && INDIRECT.test(text)) || (kind === 'sign' && text === ':') || sheet?.includes(':') === true;
}

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** Which formulas rest on which cells. */
export class Dependents {
  readonly #byCell = new Map<string, Map<number, FormulaCell[]>>();
  readonly #byArea = new Map<string, { readonly area: Area; readonly cell: FormulaCell }[]>();
  /** Formulas of which it cannot be told. */
  readonly #open: FormulaCell[] = [];

  /** `meaning` gives the formula that a defined name stands for. */
  constructor(formulas: Iterable<FormulaCell>, meaning: (name: string) => string | undefined) {
    for (const cell of formulas) this.#add(cell, tokensOf(cell.formula), meaning);
  }

  #add(cell: FormulaCell, tokens: readonly Token[], meaning: (name: string) => string | undefined): void {
    const meant = tokens.flatMap((token) => tokensOf((token.kind === 'name' ? meaning(token.text) : undefined) ?? '""'));
    const known = tokens.filter((token) => token.kind !== 'name' || meaning(token.text) === undefined);
    const all = [...known, ...meant];
    if (cell.formula === '' || all.some(isOpen)) this.#open.push(cell);
    for (const token of all) {
      const area = token.kind === 'cells' ? areaOf(token.cells) : null;
      if (area !== null) this.#refer({ sheet: token.sheet ?? cell.sheet, area }, cell);
    }
  }

  #refer({ sheet, area }: Referred, cell: FormulaCell): void {
    if (sizeOf(area) > SMALL) {
      this.#byArea.set(sheet, [...this.#byArea.get(sheet) ?? [], { area, cell }]);
      return;
    }
    const cells = this.#byCell.get(sheet) ?? new Map<number, FormulaCell[]>();
    this.#byCell.set(sheet, cells);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let col = area.left; col <= area.right; col += 1) {
        const key = keyOf({ row, col });
        const before = cells.get(key);
        if (before === undefined) cells.set(key, [cell]);
        else before.push(cell);
      }
    }
  }

  #of(sheet: string, place: Place): FormulaCell[] {
    const large = (this.#byArea.get(sheet) ?? []).filter(({ area }) => holds(area, place)).map(({ cell }) => cell);
    return [...this.#byCell.get(sheet)?.get(keyOf(place)) ?? [], ...large];
  }

  /** The formulas that rest on one of these cells, directly or through others. */
  of(changed: readonly (Place & { readonly sheet: string })[]): FormulaCell[] {
    const found = new Set<FormulaCell>(changed.length === 0 ? [] : this.#open);
    for (const { sheet, row, col } of changed) for (const cell of this.#of(sheet, { row, col })) found.add(cell);
    // A set that grows while it is walked hands out what is added, too.
    for (const cell of found) for (const next of this.#of(cell.sheet, cell)) found.add(next);
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
