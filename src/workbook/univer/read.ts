import type { ICellData, IRange, IRowData, Workbook, Worksheet } from '@univerjs/core';
import type { Area } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import { Grid, type GridCell } from '../../sheet/grid.ts';
import type { BookState, SheetState } from '../port.ts';
import { sheetFindings } from '../xlsx/findings.ts';
import { formatOf, gridCell } from './cells.ts';
import { inFile } from './epoch.ts';
import type { UniverHost } from './host.ts';
import { type BookMemo, type SheetMemo, USUAL_DIGIT } from './snapshot.ts';

/** What we keep with the workbook. */
export function memoOf(workbook: Workbook): BookMemo {
  const { date1904 = false, digit = USUAL_DIGIT, notes = {}, writes = {} } = (workbook.getCustomMetadata() ?? {}) as Partial<BookMemo>;
  return { date1904, digit, notes, writes };
}

/** What we keep with a sheet. */
export function sheetMemo(sheet: Worksheet): SheetMemo {
  const { added = null, printed = [], asked = [], heights = {} } = (sheet.getConfig().custom ?? {}) as Partial<SheetMemo>;
  return { added, printed, asked, heights };
}

/** Univer's area as ours. */
export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({ top: startRow, left: startColumn, bottom: endRow, right: endColumn });

const withoutSign = (formula: string): string => formula.replace(/^=/, '');

/** The cells of one sheet, as Univer keeps them. */
export function rawCells(sheet: Worksheet): [row: number, cells: [col: number, cell: ICellData][]][] {
  return Object.entries(sheet.getCellMatrix().getMatrix()).map(([row, cells]) => [
    Number(row), Object.entries(cells ?? {}).flatMap(([col, cell]): [number, ICellData][] => (cell === null || cell === undefined ? [] : [[Number(col), cell]])),
  ]);
}

/** Reads one sheet while it is gone through. */
class SheetReader {
  readonly rows = new Map<number, Map<number, GridCell>>();
  readonly #host: UniverHost;
  readonly #sheet: Worksheet;
  readonly #date1904: boolean;
  readonly #formats = new Map<string, string | null>();

  constructor(host: UniverHost, sheet: Worksheet, date1904: boolean) {
    [this.#host, this.#sheet, this.#date1904] = [host, sheet, date1904];
  }

  /** A cell without a number format of its own has that of its row or column. */
  #format({ s }: ICellData, row: number, col: number): string | null {
    const styles = this.#host.workbook.getStyles();
    if (typeof s !== 'string') return formatOf(s ?? null) ?? this.#lineFormat(row, col);
    const known = this.#formats.get(s);
    if (known !== undefined) return known ?? this.#lineFormat(row, col);
    const format = formatOf(styles.get(s) ?? null);
    this.#formats.set(s, format);
    return format ?? this.#lineFormat(row, col);
  }

  #lineFormat(row: number, col: number): string | null {
    const { rowData, columnData } = this.#sheet.getConfig();
    const styles = this.#host.workbook.getStyles();
    for (const line of [rowData[row], columnData[col]]) {
      const format = line?.s === undefined || line.s === null ? null : formatOf(styles.get(line.s) ?? null);
      if (format !== null) return format;
    }
    return null;
  }

  #formula({ f, si }: ICellData, row: number, col: number): string | null {
    if (typeof f === 'string' && f.startsWith('=')) return withoutSign(f);
    const shared = typeof si === 'string' && si !== '' ? this.#host.sharedFormula(this.#sheet.getSheetId(), row, col) : null;
    return shared === null ? null : withoutSign(shared);
  }

  #keep(row: number, col: number, cell: GridCell | undefined): void {
    if (cell === undefined) return;
    const cells = this.rows.get(row) ?? new Map<number, GridCell>();
    this.rows.set(row, cells.set(col, inFile(cell, this.#date1904)));
  }

  read(): void {
    for (const [row, cells] of rawCells(this.#sheet)) {
      for (const [col, cell] of cells) this.#keep(row, col, gridCell(cell, this.#formula(cell, row, col), this.#format(cell, row, col)));
    }
  }

  /** The cells that array formulas fill hold their formula too. */
  readArrays(): Area[] {
    return this.#host.arraysOf(this.#sheet.getSheetId()).map(({ area, cellAt }) => {
      const formula = this.rows.get(area.startRow)?.get(area.startColumn)?.formula ?? null;
      for (let row = area.startRow; row <= area.endRow; row += 1) {
        for (let col = area.startColumn; col <= area.endColumn; col += 1) {
          const isFirst = row === area.startRow && col === area.startColumn;
          const own = this.#sheet.getCellRaw(row, col) ?? {};
          if (!isFirst) this.#keep(row, col, gridCell({ ...own, ...cellAt(row, col) }, formula, this.#format(own, row, col)));
        }
      }
      return areaOf(area);
    });
  }
}

/** Hidden rows that hold something, and hidden columns. */
function hiddenOf(sheet: Worksheet, rows: ReadonlyMap<number, unknown>): Parameters<typeof sheetFindings>[0]['hidden'] {
  const { rowData, columnData } = sheet.getConfig();
  const hidden = (lines: object): number[] => Object.entries(lines).filter(([, line]) => (line as Partial<IRowData> | undefined)?.hd === 1).map(([at]) => Number(at));
  return { rows: hidden(rowData).filter((row) => rows.has(row)), columns: hidden(columnData).map((col) => ({ left: col, right: col })) };
}

function readSheet(host: UniverHost, sheet: Worksheet, date1904: boolean): { readonly state: SheetState; readonly findings: readonly Finding[] } {
  const reader = new SheetReader(host, sheet, date1904);
  reader.read();
  const arrays = reader.readArrays();
  const { mergeData, hidden, name } = sheet.getConfig();
  const grid = new Grid(name, reader.rows, { merges: mergeData.map(areaOf), date1904, hidden: hidden === 1 });
  const isProtected = !host.canEdit(sheet.getSheetId());
  return { state: { grid, isProtected, arrays }, findings: sheetFindings({ grid, isProtected, hidden: hiddenOf(sheet, reader.rows) }) };
}

/** Reads the whole workbook as Univer holds it now. */
export function readBook(host: UniverHost): BookState {
  const { workbook } = host;
  const { date1904 } = memoOf(workbook);
  const read = workbook.getSheets().map((sheet) => readSheet(host, sheet, date1904));
  return {
    sheets: read.map(({ state }) => state),
    active: workbook.getActiveSheet(true)?.getName() ?? null,
    isReadOnly: !host.canEdit(null),
    findings: read.flatMap(({ findings }) => findings),
  };
}
