import type { Area } from '../../model/cell.ts';

/** The merges that touch a band of rows, found by row. One merge over a whole sheet costs no more than the band. */
export class MergeIndex {
  readonly #byRow = new Map<number, Area[]>();

  constructor(merges: readonly Area[], top: number, bottom: number) {
    for (const area of merges) {
      for (let row = Math.max(top, area.top); row <= Math.min(bottom, area.bottom); row += 1) {
        const known = this.#byRow.get(row);
        if (known === undefined) this.#byRow.set(row, [area]);
        else known.push(area);
      }
    }
  }

  /** The merges that reach into a row. */
  ofRow(row: number): readonly Area[] {
    return this.#byRow.get(row) ?? [];
  }

  /** The merge that a cell belongs to; the cell alone where it belongs to none. */
  at(row: number, col: number): Area {
    const merge = this.ofRow(row).find((area) => area.left <= col && col <= area.right);
    return merge ?? { top: row, left: col, bottom: row, right: col };
  }
}
