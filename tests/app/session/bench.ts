import { shippedPacks } from '../../../src/cli/packs.ts';
import { openSession } from '../../../src/app/session/open.ts';
import type { Clock } from '../../../src/app/session/api.ts';
import type { Paragraph } from '../../../src/model/review.ts';
import type { Pack } from '../../../src/rules/pack.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { MemoryBook, memorySheet, type MemorySheet } from '../../../src/workbook/memory/book.ts';
import { MemoryPort } from '../../../src/workbook/memory/port.ts';
import { OfficePort } from '../../../src/workbook/office/port.ts';
import { excelWith } from '../../contract/excel-host/draw.ts';
import { drawn } from '../../sheet/read/sheet-of.ts';

export const PACKS: readonly Pack[] = shippedPacks().map(({ pack }) => pack);

/** A clock that a test moves. */
export class HandClock implements Clock {
  #at = 0;
  #waiting: { readonly at: number; readonly action: () => void }[] = [];

  now(): string {
    return `2024-03-05T09:00:${String(this.#at / 1000).padStart(2, '0')}+08:00`;
  }

  after(milliseconds: number, action: () => void): () => void {
    const waiting = { at: this.#at + milliseconds, action };
    this.#waiting.push(waiting);
    return () => { this.#waiting = this.#waiting.filter((one) => one !== waiting); };
  }

  /** Lets time pass. */
  pass(milliseconds: number): void {
    this.#at += milliseconds;
    const due = this.#waiting.filter(({ at }) => at <= this.#at);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.#at);
    for (const { action } of due) action();
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0;
  }
}

/** A Sichuan form with a score column: two rows of 50 points; 90 of 100 is reached in the second. */
export const FORM = `
部门整体支出绩效自评表|<|<|<|<|<|<|<|<
（2023年度）|<|<|<|<|<|<|<|<
一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|实际完成指标值|得分
产出指标|数量指标|培训人数|≥|100|人|50|120|
效益指标|社会效益|服务人数|≥|100|人|50|90|
总分||||||100||
`;

/** 9 points by the rate of 90 %, of which 8 are printed, and a total that is the sum of what is printed. */
export const EXECUTED = `项目支出绩效自评表
项目资金（万元）|项目|年初预算数|全年预算数|全年执行数|分值|执行率|得分
^|年度资金总额|200|200|180|10|90%|8
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
产出指标|数量指标|培训人数|≥100人|100人|90|90|
总分|||||100|98|`;

/** The same as FORM without a score column. */
export const BARE_FORM = FORM.trim().split('\n').map((line) => line.split('|').slice(0, 8).join('|')).join('\n').replace(/\n总分.*$/, '');

/** A grid as a sheet in memory. */
export function sheetFrom(grid: Grid, more: Partial<MemorySheet> = {}): MemorySheet {
  const cells = new Map(grid.rowIndexes().map((row) => [row, new Map(grid.cellsOf(row).map(([col, cell]) => [col, { ...cell, look: '' }]))]));
  return memorySheet(grid.sheet, { cells, merges: [...grid.merges], ...more });
}

export function bookOf(...forms: readonly (readonly [name: string, form: string])[]): MemoryBook {
  return new MemoryBook(forms.map(([name, form]) => sheetFrom(drawn(form, name))));
}

/** A session over a workbook in memory, read. */
export async function opened(book: MemoryBook = bookOf(['部门', FORM]), packs = PACKS, paragraphs: readonly Paragraph[] = [], properties: ReadonlyMap<string, string> = new Map()) {
  const [port, clock] = [new MemoryPort(book), new HandClock()];
  const session = openSession(port, { packs, clock, language: 'zh', paragraphs, properties });
  await session.refresh();
  return { book, port, clock, session, person: port.person };
}

/** Lets everything that is queued be done. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => { setTimeout(resolve, 0); });
}

/** Moves all of a sheet from a row on by so many rows, as Excel does where rows are inserted, or deleted above. */
export function moveRows(book: MemoryBook, name: string, from: number, by: number): void {
  const cells = book.sheet(name)?.cells ?? new Map<never, never>();
  const rows = [...cells].sort(([a], [b]) => a - b);
  cells.clear();
  for (const [row, held] of rows) if (row < from || row + by >= from) cells.set(row < from ? row : row + by, held);
}

/** What a cell of a workbook in memory holds. */
export function valueAt(book: MemoryBook, sheet: string, row: number, col: number): unknown {
  return book.sheet(sheet)?.cells.get(row)?.get(col)?.value ?? null;
}

/** Maps as lists of their entries in order, so that the same workbook always reads the same. */
const inOrder = (_: string, value: unknown): unknown => (value instanceof Map ? [...(value as Map<number, unknown>)].sort(([a], [b]) => a - b) : value);

/** All that a workbook in memory holds. */
export function snapshot(book: MemoryBook): string {
  return JSON.stringify(book.sheets, inOrder);
}

/** A session over forms in emulated Excel, read. */
export async function openedExcel(...grids: readonly Grid[]) {
  const excel = excelWith(grids.map((grid) => sheetFrom(grid)));
  const sheet = (name: string) => excel.book.Worksheets.GetItem(name);
  const edit = (name: string, row: number, col: number, value: string | number): void => {
    const edited = sheet(name);
    edited.set(row, col, { ...edited.at(row, col), value, formula: null, isError: false });
    excel.book.changed(edited, { top: row, left: col, bottom: row, right: col }, 'Unknown');
  };
  const [port, clock] = [new OfficePort(excel), new HandClock()];
  const session = openSession(port, { packs: PACKS, clock, language: 'zh' });
  await session.refresh();
  return { excel, sheet, edit, clock, port, session };
}
