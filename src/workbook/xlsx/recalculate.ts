import { decimalText, fromDouble, parseDecimal } from '../../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import type { CellChange } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { areaOf } from './read-sheet.ts';

/** A formula cell's new stored result; null where it could not be worked out and must not keep the old one. */
export interface Result {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly value: string | null;
}

interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
}

type Place = { readonly sheet: string; readonly row: number; readonly col: number };
const keyOf = ({ sheet, row, col }: Place): string => `${sheet}!${String(row)},${String(col)}`;

const REFERENCE = /"(?:[^"]|"")*"|(?<![\w.\u4e00-\u9fff$])(?:(?:'((?:[^']|'')+)'|([\w.\u4e00-\u9fff]+))!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\w(])/g;
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|((?:'(?:[^']|'')+'|[\w.\u4e00-\u9fff]+)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\w(])|([A-Za-z]+)(?=\()|([-+*/(),%]))/y;

/** What a cell holds for a formula; text and truth values count in no sum, and next to an operator they are not calculated with. */
type Held = Rational | 'not-a-number' | null;

class NotSimple extends Error {}

/** Works out SUM, ROUND and the four operations over cells, exactly; anything else is NotSimple. */
class Calculator {
  readonly #cell: FormulaCell;
  readonly #valueAt: (place: Place) => Held;
  readonly #tokens: RegExpExecArray[] = [];
  #at = 0;

  constructor(cell: FormulaCell, valueAt: (place: Place) => Held) {
    this.#cell = cell;
    this.#valueAt = valueAt;
    const pattern = new RegExp(TOKEN);
    while (pattern.lastIndex < cell.formula.trimEnd().length) {
      const token = pattern.exec(cell.formula);
      if (token === null) throw new NotSimple();
      this.#tokens.push(token);
    }
  }

  result(): Rational {
    const value = this.#sum();
    if (this.#at < this.#tokens.length) throw new NotSimple();
    return value;
  }

  #sign(): string | undefined {
    return this.#tokens[this.#at]?.[5];
  }

  #take(sign: string): boolean {
    if (this.#sign() !== sign) return false;
    this.#at += 1;
    return true;
  }

  #need(sign: string): void {
    if (!this.#take(sign)) throw new NotSimple();
  }

  #sum(): Rational {
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value = value.add(this.#product());
      else if (this.#take('-')) value = value.sub(this.#product());
      else return value;
    }
  }

  #product(): Rational {
    let value = this.#factor();
    for (;;) {
      if (this.#take('*')) value = value.mul(this.#factor());
      else if (this.#take('/')) value = this.#divided(value, this.#factor());
      else return value;
    }
  }

  #divided(value: Rational, by: Rational): Rational {
    if (by.equals(ZERO)) throw new NotSimple();
    return value.div(by);
  }

  #factor(): Rational {
    if (this.#take('-')) return this.#factor().neg();
    if (this.#take('+')) return this.#factor();
    let value = this.#atom();
    while (this.#take('%')) value = value.div(rational(100));
    return value;
  }

  #atom(): Rational {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new NotSimple();
    this.#at += 1;
    const [, number, , reference, name, sign] = token;
    if (number !== undefined) return parseDecimal(number) ?? ZERO;
    if (reference !== undefined) return this.#single(token);
    if (name !== undefined) return this.#call(name.toUpperCase());
    if (sign !== '(') throw new NotSimple();
    const value = this.#sum();
    this.#need(')');
    return value;
  }

  #single(token: RegExpExecArray): Rational {
    const places = this.#places(token);
    const [only] = places;
    if (only === undefined || places.length !== 1) throw new NotSimple();
    const value = this.#valueAt(only);
    if (value === 'not-a-number') throw new NotSimple();
    return value ?? ZERO;
  }

  #places(token: RegExpExecArray): Place[] {
    const sheet = token[2] === undefined ? this.#cell.sheet : token[2].slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    const area = areaOf((token[3] ?? '').replaceAll('$', ''));
    if (area === null || (area.bottom - area.top + 1) * (area.right - area.left + 1) > 100_000) throw new NotSimple();
    const places: Place[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) for (let col = area.left; col <= area.right; col += 1) places.push({ sheet, row, col });
    return places;
  }

  #call(name: string): Rational {
    this.#need('(');
    if (name === 'ROUND') {
      const value = this.#sum();
      this.#need(',');
      const places = this.#sum();
      this.#need(')');
      if (places.d !== 1n || places.s < 0n || places.n > 15n) throw new NotSimple();
      return round(value, Number(places.n));
    }
    if (name !== 'SUM') throw new NotSimple();
    let total = this.#summand();
    while (this.#take(',')) total = total.add(this.#summand());
    this.#need(')');
    return total;
  }

  /** A range inside SUM counts its numbers only. */
  #summand(): Rational {
    const token = this.#tokens[this.#at];
    if (token?.[3]?.includes(':') !== true) return this.#sum();
    this.#at += 1;
    return this.#places(token).reduce((total, place) => {
      const value = this.#valueAt(place);
      return value === null || value === 'not-a-number' ? total : total.add(value);
    }, ZERO);
  }
}

function formulaCells(grids: readonly Grid[], skip: ReadonlySet<string>): FormulaCell[] {
  return grids.flatMap((grid) => grid.rowIndexes().flatMap((row) => grid.cellsOf(row).flatMap(([col, { formula }]) => {
    const cell = { sheet: grid.sheet, row, col, formula: formula ?? '' };
    return formula === null || skip.has(keyOf(cell)) ? [] : [cell];
  })));
}

/** What may lead to any cell: a name, a whole column or row, a reference made while calculating. */
const UNTOLD = /[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]+(?![\w.(!\u4e00-\u9fff])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]|\d:\$?\d|INDIRECT|OFFSET/i;

function dependsOn(cell: FormulaCell, changed: readonly Place[]): boolean {
  if (cell.formula === '') return true;
  return [...cell.formula.matchAll(REFERENCE)].some(([, quoted, bare, reference]) => {
    const area = reference === undefined ? null : areaOf(reference.replaceAll('$', ''));
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? cell.sheet;
    return area !== null && changed.some((place) => place.sheet === sheet && place.row >= area.top && place.row <= area.bottom && place.col >= area.left && place.col <= area.right);
  }) || UNTOLD.test(cell.formula.replace(REFERENCE, ' '));
}

/** Formula cells that depend on an edited cell, directly or through others. */
function affected(formulas: readonly FormulaCell[], changes: readonly CellChange[]): FormulaCell[] {
  const found = new Set<FormulaCell>();
  let frontier: readonly Place[] = changes;
  while (frontier.length > 0) {
    const now = frontier;
    const next = formulas.filter((cell) => !found.has(cell) && dependsOn(cell, now));
    next.forEach((cell) => found.add(cell));
    frontier = next;
  }
  return [...found];
}

function held(grid: Grid | undefined, place: Place): Held {
  const cell = grid?.at(place.row, place.col);
  if (cell === undefined || cell.state !== 'ok') throw new NotSimple();
  return typeof cell.value === 'number' ? fromDouble(cell.value) : 'not-a-number';
}

/**
 * New results for the formula cells that edits make stale. A file must not show an old total beside new scores, and a viewer that does not calculate
 * shows what is stored.
 */
export function recalculate(grids: readonly Grid[], changes: readonly CellChange[]): Result[] {
  if (changes.length === 0) return [];
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const edited = new Map(changes.map((change) => [keyOf(change), change.value]));
  const stale = new Map(affected(formulaCells(grids, new Set(edited.keys())), changes).map((cell) => [keyOf(cell), cell]));
  const done = new Map<string, Rational | null>();
  const under = new Set<string>();

  const valueAt = (place: Place): Held => {
    const key = keyOf(place);
    const edit = edited.get(key);
    if (edit !== undefined) return edit === null ? null : 'number' in edit ? parseDecimal(edit.number) : 'not-a-number';
    const cell = stale.get(key);
    if (cell !== undefined) return resultOf(cell);
    return bySheet.get(place.sheet)?.at(place.row, place.col) === undefined ? null : held(bySheet.get(place.sheet), place);
  };
  const resultOf = (cell: FormulaCell): Rational => {
    const key = keyOf(cell);
    const known = done.get(key);
    if (known !== undefined && known !== null) return known;
    if (known === null || under.has(key)) throw new NotSimple();
    under.add(key);
    const value = new Calculator(cell, valueAt).result();
    under.delete(key);
    done.set(key, value);
    return value;
  };
  return [...stale.values()].map((cell) => {
    const { sheet, row, col } = cell;
    try {
      return { sheet, row, col, value: decimalText(resultOf(cell), 15) };
    } catch (error) {
      if (!(error instanceof NotSimple)) throw error;
      done.set(keyOf(cell), null);
      return { sheet, row, col, value: null };
    }
  });
}
