import type { ICellData, IStyleData, Worksheet } from '@univerjs/core';
import { decimalText, fromDouble } from '../../exact/decimal.ts';
import { type Area, areaAddress } from '../../model/cell.ts';
import type { CellChange, Change, HeightChange, MergeChange, PrintChange, SheetChange, ShownChange, WidthChange } from '../../sheet/changes.ts';
import type { BookState } from '../port.ts';
import { freeSheetName } from '../sheet-names.ts';
import { formatShowing } from '../xlsx/number-format.ts';
import { withAreaTaken } from '../xlsx/print-area.ts';
import { recalculate } from '../xlsx/recalculate.ts';
import { newWidth } from '../widths.ts';
import { changedCell, formatOf } from './cells.ts';
import { valueInUniver } from './epoch.ts';
import type { UniverHost } from './host.ts';
import { memoOf, rawCells, sheetMemo } from './read.ts';
import { columnCharacters, columnPixels, rowPixels, rowPoints } from './sizes.ts';
import { newWorksheet, type SheetMemo } from './snapshot.ts';
import { type PlacedCell, SheetSteps, sheetTurn, standing, together, type Turn } from './steps.ts';

function withFormat(style: IStyleData, format: string | null): IStyleData {
  const changed = { ...style, n: { pattern: format ?? '' } };
  if (format === null) Reflect.deleteProperty(changed, 'n');
  return changed;
}

const named = (format: string): string | null => (format === 'General' ? null : format);

/** The format in which a number is shown in full; the given one where it does. */
function showing(format: string | null, number: string): string | null {
  const fitting = formatShowing(format, number);
  return fitting === null ? format : named(fitting);
}

const isSame = (one: Area | undefined) => (other: Area): boolean => one !== undefined && areaAddress(one) === areaAddress(other);

/** Works out the steps for the changes of one sheet. Looks are those that stood before any of them. */
class SheetPlan {
  readonly #host: UniverHost;
  readonly #sheet: Worksheet;
  readonly #steps: SheetSteps;
  readonly #cells = new Map<string, PlacedCell>();
  #memo: SheetMemo;

  constructor(host: UniverHost, sheet: Worksheet) {
    [this.#host, this.#sheet, this.#steps, this.#memo] = [host, sheet, new SheetSteps(host.workbook, sheet), sheetMemo(sheet)];
  }

  #standing(row: number, col: number): ICellData & { readonly s?: IStyleData } {
    return (standing(this.#host.workbook, this.#sheet, row, col) ?? {}) as ICellData & { readonly s?: IStyleData };
  }

  #put(row: number, col: number, cell: ICellData): void {
    const { s, ...content } = cell;
    const isBare = s === undefined || s === null || Object.keys(s).length === 0;
    const isNothing = isBare && Object.keys(content).length === 0;
    this.#cells.set(`${String(row)}:${String(col)}`, { row, col, cell: isNothing ? null : isBare ? content : cell });
  }

  change({ row, col, value, formula, style, inFull }: CellChange): void {
    const look = (style === undefined ? this.#standing(row, col) : this.#standing(style.like.row, style.like.col)).s ?? {};
    const given = style?.format === undefined ? formatOf(look) : named(style.format);
    const format = inFull === true && value !== null && 'number' in value ? showing(given, value.number) : given;
    const held = valueInUniver(value, format, memoOf(this.#host.workbook).date1904);
    this.#put(row, col, { ...changedCell({ value: held, ...(formula === undefined ? {} : { formula }) }), s: withFormat(look, format) });
  }

  /** A formula's number is seen in full: only its format changes, its result is Univer's. */
  show(row: number, col: number, number: string): void {
    const cell = this.#standing(row, col);
    const format = formatOf(cell.s);
    if (showing(format, number) !== format) this.#put(row, col, { ...cell, s: withFormat(cell.s ?? {}, showing(format, number)) });
  }

  /** Merging empties the cells that it covers, as spreadsheet programs do. */
  merge({ area, replaces }: MergeChange, merges: readonly Area[]): Turn | null {
    if (merges.some(isSame(area))) return null;
    for (const [row, cells] of rawCells(this.#sheet)) {
      if (row < area.top || row > area.bottom) continue;
      for (const [col] of cells) if (col >= area.left && col <= area.right && (row > area.top || col > area.left)) this.#put(row, col, { s: this.#standing(row, col).s ?? null });
    }
    return this.#steps.merge(area, merges.find(isSame(replaces)) ?? null);
  }

  width(change: WidthChange): Turn | null {
    const { digit } = memoOf(this.#host.workbook);
    const { columnData, defaultColumnWidth } = this.#sheet.getConfig();
    const own = columnData[change.col]?.w;
    const wanted = newWidth(own === undefined ? null : columnCharacters(own, digit), columnCharacters(defaultColumnWidth, digit), change);
    const isShown = change.width !== null && columnData[change.col]?.hd === 1;
    if (wanted === null && !isShown) return null;
    return this.#steps.column(change.col, { ...(wanted === null ? {} : { w: columnPixels(wanted, digit) }), ...(isShown ? { hd: 0 } : {}) });
  }

  /** Only a height that a row has of its own counts; one that fits itself to the text does so in the new row too. */
  height({ row, like, height }: HeightChange): Turn | null {
    const { rowData } = this.#sheet.getConfig();
    const own = (at: number): number | undefined => (rowData[at]?.ia === 1 ? undefined : rowData[at]?.h);
    const [theirs, isShown] = [own(like), rowData[row]?.hd === 1];
    if (own(row) === undefined && theirs !== undefined) this.#memo = { ...this.#memo, heights: { ...this.#memo.heights, [row]: like } };
    const wanted = own(row) === undefined && theirs !== undefined ? { h: rowPixels(Math.min(rowPoints(theirs), height)), ia: 0 as const } : {};
    return Object.keys(wanted).length === 0 && !isShown ? null : this.#steps.row(row, { ...wanted, ...(isShown ? { hd: 0 } : {}) });
  }

  print({ area }: PrintChange): void {
    this.#memo = { ...this.#memo, printed: withAreaTaken(this.#memo.printed, area), asked: [...this.#memo.asked, area] };
  }

  /** The steps: room, merges, cells, sizes. */
  turn(others: readonly (Turn | null)[]): Turn {
    const cells = [...this.#cells.values()];
    const room = this.#steps.room(Math.max(0, ...cells.map(({ row }) => row + 1)), Math.max(0, ...cells.map(({ col }) => col + 1)));
    const turns = others.filter((turn) => turn !== null);
    const before = JSON.stringify(sheetMemo(this.#sheet));
    return together([room, this.#steps.cells(cells), ...JSON.stringify(this.#memo) === before ? [] : [this.#steps.memo(this.#memo)], ...turns, ...turns.length === 0 ? [] : [this.#steps.measure()]]);
  }
}

/** What the formulas that stay come to, where they must be seen in full. */
function shownNumbers(state: BookState, changes: readonly Change[]): [ShownChange, string][] {
  const shown = changes.filter((change) => change.kind === 'shown');
  if (shown.length === 0) return [];
  const sheets = state.sheets.map(({ grid, arrays }) => ({ grid, arrays: arrays.map((area) => ({ area, formula: grid.at(area.top, area.left)?.formula ?? '' })) }));
  const results = recalculate(sheets, changes.filter((change) => change.kind === 'cell'));
  return shown.flatMap((change): [ShownChange, string][] => {
    const value = results.find(({ sheet, row, col }) => sheet === change.sheet && row === change.row && col === change.col)?.value;
    return typeof value === 'object' ? [[change, decimalText(fromDouble(Number(decimalText(value, 17))), change.places)]] : [];
  });
}

function sheetOf(host: UniverHost, name: string): Worksheet | undefined {
  return host.workbook.getSheets().find((sheet) => sheet.getName() === name);
}

function planSheet(host: UniverHost, state: BookState, changes: readonly Change[], name: string): Turn {
  const sheet = sheetOf(host, name);
  if (sheet === undefined) return together([]);
  const plan = new SheetPlan(host, sheet);
  const own = changes.filter((change) => change.kind !== 'sheet' && change.sheet === name);
  const merges = state.sheets.find(({ grid }) => grid.sheet === name)?.grid.merges ?? [];
  for (const change of own) if (change.kind === 'cell') plan.change(change);
  for (const [{ row, col }, number] of shownNumbers(state, own)) plan.show(row, col, number);
  return plan.turn(own.map((change) => {
    switch (change.kind) {
      case 'merge': return plan.merge(change, merges);
      case 'width': return plan.width(change);
      case 'height': return plan.height(change);
      case 'print': plan.print(change); return null;
      default: return null;
    }
  }));
}

/** An id that no sheet has: those of sheets that were taken away stay free for whoever puts them back. */
function freeId(host: UniverHost, taken: readonly string[]): string {
  const used = new Set([...host.workbook.getSheetOrders(), ...taken]);
  for (let count = 1; ; count += 1) if (!used.has(`added-${String(count)}`)) return `added-${String(count)}`;
}

function planAdded(host: UniverHost, added: readonly SheetChange[]): { readonly turns: readonly Turn[]; readonly ids: readonly string[] } {
  const { workbook } = host;
  const names = new Set(workbook.getSheetsName());
  const [turns, ids]: [Turn[], string[]] = [[], []];
  for (const change of added) {
    const old = change.replaces === undefined ? undefined : sheetOf(host, change.replaces);
    const isReplaced = old !== undefined && host.canEdit(old.getSheetId());
    const [id, name] = [freeId(host, ids), isReplaced ? old.getName() : freeSheetName(change.name, names)];
    const index = isReplaced ? workbook.getIndexBySheetId(old.getSheetId()) : workbook.getSheetSize() + ids.length;
    const sheet = sheetTurn(workbook, index, newWorksheet(id, { ...change, name }, memoOf(workbook).digit));
    const goes = isReplaced ? sheetTurn(workbook, index, structuredClone(old.getConfig())) : null;
    turns.push(...goes === null ? [sheet] : [{ redo: goes.undo, undo: goes.redo }, sheet]);
    names.add(name);
    ids.push(id);
  }
  return { turns, ids };
}

/** All steps of a batch of changes that were found possible, and the ids of the sheets that they add. */
export function planChanges(host: UniverHost, state: BookState, changes: readonly Change[]): Turn & { readonly added: readonly string[] } {
  const names = [...new Set(changes.flatMap((change) => (change.kind === 'sheet' ? [] : [change.sheet])))];
  const added = planAdded(host, changes.filter((change) => change.kind === 'sheet'));
  return { ...together([...names.map((name) => planSheet(host, state, changes, name)), ...added.turns]), added: added.ids };
}
