import type { Area } from '../../model/cell.ts';
import { WorkbookError } from '../errors.ts';
import { XmlReader } from '../xml/reader.ts';
import { prefixOf, type Span, spanOf } from './outline.ts';
import { areaOf, columnOf, rowOf } from './references.ts';

/** A cell's element, its formula and its value, where they stand. */
export interface CellText {
  readonly col: number;
  readonly style: string | null;
  readonly span: Span;
  readonly formula: Span | null;
  readonly value: Span | null;
}

/** A row's element and its cells, ascending. */
export interface RowText {
  readonly span: Span;
  readonly style: string | null;
  /** Points that a person gave it; null where it grows by itself. */
  readonly height: number | null;
  readonly cells: readonly CellText[];
}

/** One `<col>`: columns counted from 0, both ends included. */
export interface ColumnText {
  readonly first: number;
  readonly last: number;
  readonly style: string | null;
  /** Its own width; null for none. */
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly span: Span;
}

/** LibreOffice writes the default width on every column, and that it is no width of its own. */
const isFalse = (text: string | undefined): boolean => text === '0' || text === 'false';
const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Where the things of a worksheet stand in its XML: its parts, the rows asked for, and where missing ones belong. */
export class SheetText {
  readonly text: string;
  readonly prefix: string;
  /** Children of the root, in order. */
  readonly children: Span[] = [];
  readonly columns: ColumnText[] = [];
  /** Where the root's content starts. */
  inside = 0;
  dimension: Area | null = null;
  merges = 0;
  /** Width of a column that has none of its own, in characters. */
  usualWidth = 8.43;
  readonly #xml: XmlReader;
  readonly #rows = new Map<number, RowText>();
  /** Where rows that were asked for and do not exist belong. */
  readonly #gaps = new Map<number, number>();
  readonly #isWanted: ReadonlySet<number>;
  readonly #wanted: readonly number[];
  #next = 0;
  #row = -1;

  /** @throws WorkbookError `unreadable-part` */
  constructor(text: string, part: string, wanted: Iterable<number>) {
    this.text = text;
    this.prefix = prefixOf(text);
    this.#isWanted = new Set(wanted);
    this.#wanted = [...this.#isWanted].sort((a, b) => a - b);
    this.#xml = new XmlReader([text], part);
    this.#scan();
    if (this.data === undefined) throw new WorkbookError('unreadable-part', { part, reason: 'sheetData' });
  }

  /** The `sheetData` element. */
  get data(): Span | undefined {
    return this.children.find(({ name }) => name === 'sheetData');
  }

  row(row: number): RowText | undefined {
    return this.#rows.get(row);
  }

  cell(row: number, col: number): CellText | undefined {
    return this.#rows.get(row)?.cells.find((cell) => cell.col === col);
  }

  /** Where a row that does not exist is set in. */
  gap(row: number): number {
    return this.#gaps.get(row) ?? this.data?.close ?? 0;
  }

  /** The style index of a cell; of its row or column where the cell does not exist. Null for none. */
  styleOf(row: number, col: number): string | null {
    const cell = this.cell(row, col);
    if (cell !== undefined) return cell.style;
    return this.row(row)?.style ?? this.columns.find(({ first, last }) => col >= first && col <= last)?.style ?? null;
  }

  #scan(): void {
    const xml = this.#xml;
    while (xml.next()) {
      if (xml.depth === 0 && !xml.isEnd) this.inside = xml.end;
      if (xml.depth !== 1 || xml.isEnd) continue;
      if (xml.name === 'sheetFormatPr') this.usualWidth = Number(xml.attribute('defaultColWidth') ?? this.usualWidth);
      if (xml.name === 'dimension') this.dimension = areaOf(xml.attribute('ref') ?? '');
      this.children.push(spanOf(xml, () => { this.#within(); }));
    }
  }

  #within(): void {
    const xml = this.#xml;
    if (xml.isEnd) return;
    if (xml.name === 'row' && xml.depth === 2) this.#atRow();
    else if (xml.name === 'col' && xml.depth === 2) this.#atColumn();
    else if (xml.name === 'mergeCell') this.merges += 1;
  }

  #atColumn(): void {
    const xml = this.#xml;
    const [first, last] = [Number(xml.attribute('min')) - 1, Number(xml.attribute('max')) - 1];
    const style = xml.attribute('style') ?? null;
    const own = isFalse(xml.attribute('customWidth')) ? undefined : xml.attribute('width');
    this.columns.push({ first, last, style, width: own === undefined ? null : Number(own), isHidden: isTrue(xml.attribute('hidden')), span: spanOf(xml) });
  }

  #atRow(): void {
    const xml = this.#xml;
    const { start } = xml;
    const printed = Number(xml.attribute('r'));
    this.#row = printed >= 1 ? printed - 1 : this.#firstRow(xml.end);
    this.#passGaps(start);
    if (!this.#isWanted.has(this.#row)) return;
    const style = isTrue(xml.attribute('customFormat')) ? xml.attribute('s') ?? null : null;
    const height = isTrue(xml.attribute('customHeight')) ? Number(xml.attribute('ht')) : null;
    const cells: CellText[] = [];
    const span = spanOf(xml, () => { if (!xml.isEnd && xml.name === 'c') cells.push(this.#cellText(cells.at(-1)?.col ?? -1)); });
    this.#rows.set(this.#row, { span, style, height, cells });
  }

  /** A row that does not say where it is: its first cell may, else it follows the row before. */
  #firstRow(from: number): number {
    const cell = /^\s*<(?:[\w.-]+:)?c\s[^>]*?\br\s*=\s*["']([A-Za-z]+\d+)/.exec(this.text.slice(from, from + 200))?.[1];
    return rowOf(cell ?? '', this.#row + 1);
  }

  #passGaps(at: number): void {
    for (let row = this.#wanted[this.#next]; row !== undefined && row < this.#row; row = this.#wanted[this.#next]) {
      if (!this.#rows.has(row)) this.#gaps.set(row, at);
      this.#next += 1;
    }
  }

  #cellText(before: number): CellText {
    const xml = this.#xml;
    const printed = columnOf(xml.attribute('r') ?? '');
    const [col, style] = [printed < 0 ? before + 1 : printed, xml.attribute('s') ?? null];
    const parts: { f?: Span; v?: Span } = {};
    const span = spanOf(xml, () => {
      if (!xml.isEnd && (xml.name === 'f' || xml.name === 'v')) parts[xml.name] = spanOf(xml);
    });
    return { col, style, span, formula: parts.f ?? null, value: parts.v ?? null };
  }
}
