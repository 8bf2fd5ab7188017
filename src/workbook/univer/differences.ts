import type { IStyleData, Worksheet } from '@univerjs/core';
import { decimalText, fromDouble } from '../../exact/decimal.ts';
import { type Area, areaAddress } from '../../model/cell.ts';
import type { CellChange, Change, StyleChange } from '../../sheet/changes.ts';
import type { Grid, GridCell } from '../../sheet/grid.ts';
import { throughUniver } from './epoch.ts';
import type { UniverHost } from './host.ts';
import { newSheetOf } from './new-sheet.ts';
import { memoOf, rawCells, readBook, sheetMemo } from './read.ts';
import { columnCharacters, rowPoints } from './sizes.ts';
import type { ShownSheet } from './snapshot.ts';
import { keyOf, StyleIndex } from './style-index.ts';

/** What a file cannot be given by a patch, and stays as it was in it. */
export type LeftOut = 'looks' | 'sizes' | 'sheet-removed' | 'sheet-renamed';

/** What Univer holds now and the file did not. */
export interface Differences {
  readonly changes: readonly Change[];
  readonly leftOut: ReadonlySet<LeftOut>;
  /** Sheets on which cells no longer stand where the file has them: no patch can say that. */
  readonly rearranged: readonly string[];
}

function isSame(one: GridCell | undefined, other: GridCell | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  // What nobody had calculated is left to be calculated.
  if (one.formula !== null && one.formula === other.formula && one.state === 'uncalculated') return true;
  return one.value === other.value && one.formula === other.formula && one.state === other.state;
}

function written(cell: GridCell | undefined): Pick<CellChange, 'value' | 'formula'> {
  if (cell === undefined) return { value: null };
  const { value, formula, state } = cell;
  const said = typeof value === 'number' ? { number: decimalText(fromDouble(value)) } : value === null || (state === 'error' && formula !== null) ? null : { text: String(value) };
  return { value: typeof value === 'boolean' ? { text: value ? 'TRUE' : 'FALSE' } : said, ...(formula === null ? {} : { formula }) };
}

const isInside = ({ top, left, bottom, right }: Area, row: number, col: number): boolean => row >= top && row <= bottom && col >= left && col <= right;

/** Compares one sheet with what the file had. */
class SheetComparison {
  readonly leftOut = new Set<LeftOut>();
  readonly #host: UniverHost;
  readonly #before: ShownSheet;
  readonly #sheet: Worksheet;
  readonly #now: Grid;
  readonly #styles: StyleIndex;

  constructor(host: UniverHost, before: ShownSheet, sheet: Worksheet, now: Grid) {
    [this.#host, this.#before, this.#sheet, this.#now, this.#styles] = [host, before, sheet, now, new StyleIndex(before)];
  }

  get #name(): string {
    return this.#before.grid.sheet;
  }

  /** The look to be taken from a cell of the file; undefined where the cell has its own still, or where no cell of the file has it. */
  #style(row: number, col: number): StyleChange | undefined {
    const style: IStyleData = this.#host.workbook.getStyles().getStyleByCell(this.#sheet.getCellRaw(row, col)) ?? {};
    if (keyOf(style) === keyOf(this.#styles.at(row, col))) return undefined;
    const found = this.#styles.like(style);
    if (found === null) this.leftOut.add('looks');
    return found ?? undefined;
  }

  #change(row: number, col: number): CellChange[] {
    const { grid } = this.#before;
    const [before, now] = [throughUniver(grid.at(row, col), grid.date1904), this.#now.at(row, col)];
    if (this.#before.arrays.some((area) => isInside(area, row, col)) && before?.formula === now?.formula) return [];
    const [isKept, style] = [isSame(before, now), this.#style(row, col)];
    if (isKept && style === undefined) return [];
    return [{ kind: 'cell', sheet: this.#name, row, col, ...written(now), ...(style === undefined ? {} : { style }) }];
  }

  cells(): CellChange[] {
    const places = new Map<string, readonly [number, number]>();
    const note = (row: number, col: number): unknown => places.set(`${String(row)}:${String(col)}`, [row, col]);
    for (const grid of [this.#before.grid, this.#now]) for (const row of grid.rowIndexes()) for (const [col] of grid.cellsOf(row)) note(row, col);
    for (const [row, cells] of rawCells(this.#sheet)) for (const [col] of cells) note(row, col);
    return [...places.values()].flatMap(([row, col]) => this.#change(row, col));
  }

  /** Null where cells that were merged no longer are. */
  merges(): Change[] | null {
    const [before, now] = [new Map(this.#before.grid.merges.map((area) => [areaAddress(area), area])), this.#now.merges];
    const standing = new Set(now.map(areaAddress));
    const gone = [...before.values()].filter((area) => !standing.has(areaAddress(area)));
    const added = now.filter((area) => !before.has(areaAddress(area)));
    const within = (area: Area): Area | undefined => gone.find(({ top, left, bottom, right }) => isInside(area, top, left) && isInside(area, bottom, right));
    if (gone.length > added.filter((area) => within(area) !== undefined).length) return null;
    return added.map((area) => {
      const replaces = within(area);
      return { kind: 'merge', sheet: this.#name, area, ...(replaces === undefined ? {} : { replaces }) };
    });
  }

  widths(): Change[] {
    const { columnData, defaultColumnWidth } = this.#sheet.getConfig();
    const { digit } = memoOf(this.#host.workbook);
    return Object.entries(columnData).flatMap(([at, data]): Change[] => {
      const [col, own] = [Number(at), this.#before.picture.columns.get(Number(at))?.w];
      const [now, was] = [data?.w ?? defaultColumnWidth, own ?? defaultColumnWidth];
      if (now === was) return [];
      if (now < was && own !== undefined) this.leftOut.add('sizes');
      const width = columnCharacters(now, digit);
      return now < was && own !== undefined ? [] : [{ kind: 'width', sheet: this.#name, col, width, least: width }];
    });
  }

  heights(): Change[] {
    const { rowData } = this.#sheet.getConfig();
    const { heights } = sheetMemo(this.#sheet);
    return Object.entries(rowData).flatMap(([at, data]): Change[] => {
      const [row, was] = [Number(at), this.#before.picture.rows.get(Number(at))];
      if (data?.h === undefined || data.ia === 1 || data.h === was?.h) return [];
      const like = heights[row];
      if (like === undefined) this.leftOut.add('sizes');
      return like === undefined ? [] : [{ kind: 'height', sheet: this.#name, row, like, height: rowPoints(data.h) }];
    });
  }

  prints(): Change[] {
    return sheetMemo(this.#sheet).asked.map((area) => ({ kind: 'print', sheet: this.#name, area }));
  }
}

/** What is different in a workbook open in Univer from the file that it was opened from, as changes of that file. */
export function differences(host: UniverHost, before: readonly ShownSheet[], moved: ReadonlySet<string>): Differences {
  const state = readBook(host);
  const [changes, leftOut, rearranged]: [Change[], Set<LeftOut>, string[]] = [[], new Set(), []];
  const own = new Map(before.map((sheet, index) => [`sheet-${String(index + 1)}`, sheet]));
  host.workbook.getSheets().forEach((sheet, index) => {
    const [was, grid] = [own.get(sheet.getSheetId()), state.sheets[index]?.grid];
    if (was === undefined) changes.push(newSheetOf(host, sheet));
    if (was === undefined || grid === undefined) return;
    own.delete(sheet.getSheetId());
    const comparison = new SheetComparison(host, was, sheet, grid);
    const merges = comparison.merges();
    if (merges === null || moved.has(sheet.getSheetId())) rearranged.push(was.grid.sheet);
    else changes.push(...comparison.cells(), ...merges, ...comparison.widths(), ...comparison.heights(), ...comparison.prints());
    for (const what of comparison.leftOut) leftOut.add(what);
    if (sheet.getName() !== was.grid.sheet) leftOut.add('sheet-renamed');
  });
  const replaced = new Set(changes.flatMap((change) => (change.kind === 'sheet' ? change.replaces ?? [] : [])));
  if ([...own.values()].some(({ grid }) => !replaced.has(grid.sheet))) leftOut.add('sheet-removed');
  return { changes: [...changes.filter(({ kind }) => kind !== 'sheet'), ...changes.filter(({ kind }) => kind === 'sheet')], leftOut, rearranged };
}
