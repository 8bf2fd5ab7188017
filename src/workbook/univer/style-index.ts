import type { IStyleData } from '@univerjs/core';
import type { StyleChange } from '../../sheet/changes.ts';
import { formatOf } from './cells.ts';
import type { ShownSheet } from './snapshot.ts';

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null && one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, ordered(one)]));
}

/** A style as a text that is the same for the same look. */
export function keyOf(style: IStyleData): string {
  const known = KEYS.get(style);
  if (known !== undefined) return known;
  const key = JSON.stringify(ordered(style));
  KEYS.set(style, key);
  return key;
}

/** Cells of one look share its object: its text is made once. */
const KEYS = new WeakMap<IStyleData, string>();
const NO_STYLE: IStyleData = {};

/** Which cell of a file has which look. */
export class StyleIndex {
  readonly #sheet: ShownSheet;
  /** Look without number format → the first cell that has it. */
  readonly #cells = new Map<string, { readonly row: number; readonly col: number }>();
  /** Look → the same with each number format that it was asked for with. */
  readonly #formats = new Map<IStyleData, Map<string | null, IStyleData>>();
  readonly #exact = new Map<string, { readonly row: number; readonly col: number }>();

  constructor(sheet: ShownSheet) {
    this.#sheet = sheet;
    for (const [row, cells] of sheet.picture.styles) {
      for (const col of cells.keys()) {
        const style = this.at(row, col);
        const bare = keyOf(this.#with(style, null));
        if (!this.#cells.has(bare)) this.#cells.set(bare, { row, col });
        if (!this.#exact.has(keyOf(style))) this.#exact.set(keyOf(style), { row, col });
      }
    }
  }

  /** The look that a cell of the file has, with the number format of what it holds. */
  at(row: number, col: number): IStyleData {
    const [style, format] = [this.#sheet.picture.styles.get(row)?.get(col) ?? NO_STYLE, this.#sheet.grid.at(row, col)?.format ?? null];
    return format === null ? style : this.#with(style, format);
  }

  #with(style: IStyleData, format: string | null): IStyleData {
    const known = this.#formats.get(style) ?? new Map<string | null, IStyleData>();
    this.#formats.set(style, known);
    const made = known.get(format) ?? { ...style, n: format === null ? null : { pattern: format } };
    known.set(format, made);
    return made;
  }

  /** The look of a cell of the file that is like this one, with another number format where it has to be; null where no cell is. */
  like(style: IStyleData): StyleChange | null {
    const exact = this.#exact.get(keyOf(style));
    if (exact !== undefined) return { like: exact };
    const near = this.#cells.get(keyOf(this.#with(style, null)));
    return near === undefined ? null : { like: near, format: formatOf(style) ?? 'General' };
  }
}
