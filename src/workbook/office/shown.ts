import { decimalText, fromDouble } from '../../exact/decimal.ts';
import type { CellChange, ShownChange } from '../../sheet/changes.ts';
import { formatShowing } from '../xlsx/number-format.ts';
import type { Block } from './blocks.ts';
import type { CellsUndo } from './undo.ts';

/** The number that must be seen in a cell as it is; null where there is none. */
export function seenNumber({ value, inFull }: CellChange): string | null {
  return inFull === true && value !== null && 'number' in value ? value.number : null;
}

/** The number format in which a number is seen in full; null where the given one (null for General) does. */
export function fittingFormat(format: unknown, number: string): string | null {
  return formatShowing(format === 'General' || typeof format !== 'string' ? null : format, number);
}

type Correction = (sheet: Excel.Worksheet) => void;

function cellOf(sheet: Excel.Worksheet, { row, col }: { readonly row: number; readonly col: number }): Excel.Range {
  return sheet.getRangeByIndexes(row, col, 1, 1);
}

/** Written numbers that must be seen in full, looked at after they were written. */
class Written {
  readonly #block: Block;
  readonly #range: Excel.Range;

  constructor(sheet: Excel.Worksheet, block: Block) {
    this.#block = block;
    this.#range = sheet.getRangeByIndexes(block.top, block.col, block.cells.length, 1).load('values,numberFormat');
  }

  /** A cell whose format is not what it was known to be; one that makes text of what is entered has to be given its number anew. */
  corrections(): Correction[] {
    const { values, numberFormat } = this.#range;
    return this.#block.cells.flatMap((cell, index) => {
      const number = seenNumber(cell);
      const format = number === null ? null : fittingFormat(numberFormat[index]?.[0], number);
      if (number === null || format === null) return [];
      return [(sheet: Excel.Worksheet): void => {
        cellOf(sheet, cell).numberFormat = [[format]];
        if (cell.formula === undefined && typeof values[index]?.[0] === 'string') cellOf(sheet, cell).formulas = [[Number(number)]];
      }];
    });
  }
}

/** A formula that stays, before and after what it rests on was written. */
class Formula {
  readonly #change: ShownChange;
  readonly #before: Excel.Range;
  #after: Excel.Range | null = null;

  constructor(sheet: Excel.Worksheet, change: ShownChange) {
    this.#change = change;
    this.#before = cellOf(sheet, change).load('values,numberFormat');
  }

  askAfter(sheet: Excel.Worksheet): void {
    this.#after = cellOf(sheet, this.#change).load('values');
  }

  #format(): string | null {
    const [before, after] = [this.#before.values[0]?.[0] as unknown, this.#after?.values[0]?.[0] as unknown];
    if (typeof after !== 'number' || after === before) return null;
    return fittingFormat(this.#before.numberFormat[0]?.[0], decimalText(fromDouble(after), this.#change.places));
  }

  corrections(): Correction[] {
    const format = this.#format();
    return format === null ? [] : [(sheet): void => { cellOf(sheet, this.#change).numberFormat = [[format]]; }];
  }

  undo(): CellsUndo[] {
    const { row, col } = this.#change;
    if (this.#format() === null) return [];
    return [{ area: { top: row, left: col, bottom: row, right: col }, entries: null, formats: this.#before.numberFormat as string[][], looks: null, isBare: false }];
  }
}

/** The numbers of a sheet that must be seen in full: those that are written, and results of formulas that change with them. */
export class Shown {
  readonly #formulas: readonly Formula[];
  #written: readonly Written[] = [];

  /** To be queued before anything is written. */
  constructor(sheet: Excel.Worksheet, changes: readonly ShownChange[]) {
    this.#formulas = changes.map((change) => new Formula(sheet, change));
  }

  /** To be queued after everything is written. */
  askAfter(sheet: Excel.Worksheet, blocks: readonly Block[]): void {
    for (const formula of this.#formulas) formula.askAfter(sheet);
    this.#written = blocks.filter(({ cells }) => cells.some((cell) => seenNumber(cell) !== null)).map((block) => new Written(sheet, block));
  }

  /** What is to be queued so that all are seen; none where all are. */
  corrections(): Correction[] {
    return [...this.#written, ...this.#formulas].flatMap((one) => one.corrections());
  }

  /** What takes the formats of formulas back; those of written cells are taken back with the cells. */
  undo(): CellsUndo[] {
    return this.#formulas.flatMap((formula) => formula.undo());
  }
}
