import type { CellRef } from '../../model/cell.ts';
import { readCap } from '../../notation/points.ts';
import type { LevelCap } from '../../model/indicator.ts';
import { isSubtotalLabel, isTotalLabel } from './labels.ts';
import { LEVELS, seenFor, type Place } from './place.ts';
import type { SeenCell } from './sheet-view.ts';

/** The level cells of one row as they are read: `''` where the form has no such level. */
export interface LevelPath {
  readonly path: readonly [string, string, string];
  /** The indicator's name: the innermost filled level. */
  readonly name: string;
}

interface Level {
  readonly text: string;
  readonly cell: CellRef | null;
}

const NO_LEVEL: Level = { text: '', cell: null };

function isSameCell(a: SeenCell | null, b: SeenCell | null): boolean {
  return a !== null && b !== null && a.area.top === b.area.top && a.area.left === b.area.left;
}

/**
 * The levels of the rows from the top: a level merged over several rows, or blank below its first row, holds on until the next one;
 * a new first level ends the second. A cell merged over all three levels is one name, the first one's. Collects the caps printed in level cells.
 */
export class Levels {
  readonly #place: Place;
  readonly #caps = new Map<string, { level: 1 | 2; name: string; cap: LevelCap['cap']; cell: CellRef; rows: number[] }>();
  #outer = NO_LEVEL;
  #inner = NO_LEVEL;

  constructor(place: Place) {
    this.#place = place;
  }

  /** A heading over all columns stands for the first level of the rows below it. */
  section(row: number): void {
    const seen = this.#place.view.own(row).find(({ area }) => area.left >= this.#place.left);
    if (seen !== undefined) this.#enterOuter(seen);
  }

  /** 产出指标 | 小计: the levels in front of the label of a subtotal are those of the rows below it too. */
  subtotal(row: number): void {
    const [first, second] = (['level1', 'level2'] as const).map((role) => seenFor(this.#place, row, role));
    const isLevel = (seen: SeenCell | null | undefined): seen is SeenCell => !!seen && seen.text !== '' && !isSubtotalLabel(seen.text) && !isTotalLabel(seen.text);
    if (!isLevel(first)) return;
    this.#enterOuter(first);
    if (isLevel(second) && !isSameCell(first, second)) this.#inner = this.#levelOf(second);
  }

  /** The path of a row; `index` is the indicator's place in the table, for the caps. */
  read(row: number, index: number): LevelPath {
    const [first, second, third] = LEVELS.map((role) => seenFor(this.#place, row, role));
    if (first !== undefined && first !== null && first.text !== '') this.#enterOuter(first);
    const merged = isSameCell(first ?? null, second ?? null) || isSameCell(second ?? null, third ?? null);
    if (merged) this.#inner = NO_LEVEL;
    else if (second !== undefined && second !== null && second.text !== '') this.#inner = this.#levelOf(second);
    this.#count(1, this.#outer, index);
    this.#count(2, this.#inner, index);
    if (isSameCell(first ?? null, second ?? null) && isSameCell(second ?? null, third ?? null)) return { path: [this.#outer.text, '', ''], name: this.#outer.text };
    const path = [this.#outer.text, this.#inner.text, third?.text ?? ''] as const;
    return { path, name: path[2] !== '' || this.#place.segment.columns.level3 !== undefined ? path[2] : path[1] !== '' ? path[1] : path[0] };
  }

  /** 产出指标(50分): the caps of the levels read so far, with the indicators that they hold. */
  caps(): LevelCap[] {
    return [...this.#caps.values()];
  }

  #levelOf(seen: SeenCell): Level {
    return { text: seen.text, cell: this.#place.view.refOf(seen) };
  }

  #enterOuter(seen: SeenCell): void {
    if (seen.text === this.#outer.text) return;
    this.#outer = this.#levelOf(seen);
    this.#inner = NO_LEVEL;
  }

  #count(level: 1 | 2, { text, cell }: Level, index: number): void {
    if (cell === null || !/\d/.test(text)) return;
    const { name, cap } = readCap(text);
    if (cap === null) return;
    const key = level === 1 ? text : `${this.#outer.text}\n${text}`;
    const known = this.#caps.get(key);
    if (known === undefined) this.#caps.set(key, { level, name, cap, cell, rows: [index] });
    else known.rows.push(index);
  }
}
