import type { Area } from '../../model/cell.ts';
import { Grid, type GridCell } from '../../sheet/grid.ts';
import { WorkbookError } from '../errors.ts';
import type { XmlReader } from '../xml/reader.ts';
import { moved } from './formula-text.ts';
import { areaOf, columnOf, holds, type Place, rowOf } from './references.ts';
import { richText, unescaped } from './strings.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  /** Null where the workbook has none. */
  readonly strings: readonly string[] | null;
  readonly formats: readonly (string | null)[];
  /** How many cells and merges it may hold. */
  readonly most: number;
}

/** A formula kept once for several cells: the others only name its index. */
export interface SharedFormula {
  readonly master: Place;
  readonly formula: string;
  readonly children: Place[];
}

/** A formula that fills several cells together: an array formula or a data table. */
export interface ArrayFormula {
  readonly area: Area;
  readonly formula: string;
}

/** A sheet as read, with what a patch must know of its formulas. */
export interface SheetReading {
  readonly grid: Grid;
  readonly isProtected: boolean;
  /** Rows that hold something and are hidden, and hidden columns, both counted from 0. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly Pick<Area, 'left' | 'right'>[] };
  readonly shared: readonly SharedFormula[];
  readonly arrays: readonly ArrayFormula[];
  /** What it counts for in `SheetContext.most`. */
  readonly weight: number;
}

/** A row takes as much memory as so many cells. */
const ROW_WEIGHT = 3;
const DAY = 86_400_000;

/** What Excel shows where something refers to what is not there. */
const NOT_THERE = '#REF!';

const UNCALCULATED = { value: null, state: 'uncalculated' } as const;

/** Stricter than Number(), which also takes `0x10`, `Infinity` and blanks. */
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?\s*$/;
const [SPACE, POINT, SLASH, NINE, LAST_ASCII] = [32, 46, 47, 57, 127];

/** Does a cell's content say nothing? `<v></v>` is no number and no 0. */
function isBlank(type: string, value: string): boolean {
  if (value.charCodeAt(0) > SPACE && value.charCodeAt(0) < LAST_ASCII) return false;
  return (type === 'str' || type === 'inlineStr' ? value : value.trim()) === '';
}

/** Digits and points only, as most numbers are: the pattern above is only asked about others, since Number() tells which of these are none. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < POINT || code > NINE || code === SLASH) return false;
  }
  return text !== '';
}

function numberOf(text: string): number | null {
  const number = isPlain(text) || NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** The serial number of an ISO date cell in the workbook's own epoch. */
function serialOf(iso: string, date1904: boolean): number | null {
  const text = iso.trim();
  const time = Date.parse(/T|:/.test(text) ? `${text.replace(/Z$/, '')}Z` : text);
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Number.isNaN(time) ? null : (time - epoch) / DAY;
}

/** Collects the cells of one sheet while its XML goes by. */
class SheetReader {
  readonly merges: Area[] = [];
  readonly shared: SharedFormula[] = [];
  readonly arrays: ArrayFormula[] = [];
  readonly rows = new Map<number, Map<number, GridCell>>();
  isProtected = false;
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: Pick<Area, 'left' | 'right'>[] = [];
  weight = 0;
  readonly #xml: XmlReader;
  readonly #context: SheetContext;
  /** The shared formula that an index stands for now. */
  readonly #byIndex = new Map<string, SharedFormula>();
  #row = -1;
  #col = -1;
  #rowIsPrinted = false;
  #rowIsHidden = false;
  /** Arrays that reach the row at hand or one below it. */
  #open: ArrayFormula[] = [];

  constructor(xml: XmlReader, context: SheetContext) {
    this.#xml = xml;
    this.#context = context;
  }

  read(): void {
    const xml = this.#xml;
    while (xml.next()) {
      if (xml.isEnd) continue;
      switch (xml.name) {
        case 'row': this.#startRow(); break;
        case 'c': this.#cell(); break;
        case 'col': this.#column(); break;
        case 'mergeCell': this.#merge(); break;
        case 'sheetProtection': this.isProtected = isTrue(xml.attribute('sheet')); break;
        default:
      }
    }
  }

  #startRow(): void {
    const printed = rowOf(this.#xml.attribute('r') ?? '', -1);
    this.#rowIsPrinted = printed >= 0;
    this.#rowIsHidden = isTrue(this.#xml.attribute('hidden'));
    this.#row = this.#rowIsPrinted ? printed : this.#row + 1;
    this.#col = -1;
    if (this.#open.length > 0) this.#open = this.#open.filter(({ area }) => area.bottom >= this.#row);
  }

  /** Cells need not say where they are: then each stands behind the one before. */
  #place(): void {
    const printed = this.#xml.attribute('r') ?? '';
    const col = columnOf(printed);
    this.#col = col < 0 ? this.#col + 1 : col;
    if (!this.#rowIsPrinted && printed !== '') this.#row = rowOf(printed, this.#row);
  }

  #cell(): void {
    const xml = this.#xml;
    this.#place();
    if (xml.isEmpty) return;
    const { depth } = xml;
    const type = xml.attribute('t') ?? 'n';
    const style = xml.attribute('s');
    let value: string | null = null;
    let formula: string | null = null;
    while (xml.nextInside(depth)) {
      if (xml.isEnd) continue;
      if (xml.name === 'v') value = xml.content();
      else if (xml.name === 'f') formula = this.#formula();
      else if (xml.name === 'is') value = richText(xml);
    }
    if (formula === null && this.#open.length > 0) formula = this.#open.find(({ area }) => holds(area, { row: this.#row, col: this.#col }))?.formula ?? null;
    this.#keep(type, value, formula, style);
  }

  #keep(type: string, value: string | null, formula: string | null, style: string | undefined): void {
    const isEmpty = value === null || isBlank(type, value);
    if (formula === null && isEmpty) return;
    const content = value === null || (type !== 'str' && isEmpty) ? UNCALCULATED : this.#content(type, value);
    if (formula === null && content.value === '') return;
    const format = style === undefined ? this.#context.formats[0] : this.#context.formats[Number(style)];
    let row = this.rows.get(this.#row);
    if (row === undefined) {
      this.rows.set(this.#row, row = new Map());
      this.#weigh(ROW_WEIGHT);
      if (this.#rowIsHidden) this.hiddenRows.push(this.#row);
    }
    row.set(this.#col, { value: content.value, format: format ?? null, formula, state: content.state });
    this.#weigh(1);
  }

  #weigh(weight: number): void {
    this.weight += weight;
    if (this.weight > this.#context.most) throw this.#xml.tooLarge();
  }

  /** What cannot be read stands as an error under its own text, so that it is missed by nobody. */
  #content(type: string, text: string): Pick<GridCell, 'value' | 'state'> {
    if (type === 'e') return { value: text, state: 'error' };
    const value = this.#value(type, text);
    if (value !== null) return { value, state: 'ok' };
    return { value: type === 's' ? NOT_THERE : text, state: 'error' };
  }

  #value(type: string, text: string): GridCell['value'] {
    switch (type) {
      case 's': return this.#shared(numberOf(text) ?? -1);
      case 'inlineStr': return text;
      case 'str': return unescaped(text);
      case 'b': return isTrue(text.trim());
      case 'd': return serialOf(text, this.#context.date1904);
      default: return numberOf(text);
    }
  }

  #shared(index: number): string | null {
    if (this.#context.strings === null) throw new WorkbookError('unreadable-part', { part: 'sharedStrings', reason: 'missing' });
    return this.#context.strings[index] ?? null;
  }

  #formula(): string {
    const xml = this.#xml;
    const [type, index, reference] = [xml.attribute('t'), xml.attribute('si'), xml.attribute('ref')];
    const text = xml.content();
    if (type === 'shared' && index !== undefined) return this.#sharedFormula(index, text, reference !== undefined);
    const area = type === 'array' || type === 'dataTable' ? areaOf(reference ?? '') : null;
    if (area !== null && (area.bottom > area.top || area.right > area.left)) this.#array({ area, formula: text });
    return text;
  }

  /** A child of a shared formula reads as its master, moved. */
  #sharedFormula(index: string, text: string, isMaster: boolean): string {
    const [place, before] = [{ row: this.#row, col: this.#col }, this.#byIndex.get(index)];
    if (text !== '' && (isMaster || before === undefined)) {
      const master: SharedFormula = { master: place, formula: text, children: [] };
      this.#byIndex.set(index, master);
      this.shared.push(master);
    } else before?.children.push(place);
    return text !== '' || before === undefined ? text : moved(before.formula, place.row - before.master.row, place.col - before.master.col);
  }

  #array(array: ArrayFormula): void {
    this.arrays.push(array);
    this.#open.push(array);
  }

  #column(): void {
    const xml = this.#xml;
    if (isTrue(xml.attribute('hidden'))) this.hiddenColumns.push({ left: Number(xml.attribute('min')) - 1, right: Number(xml.attribute('max')) - 1 });
  }

  #merge(): void {
    const area = areaOf(this.#xml.attribute('ref') ?? '');
    if (area === null) return;
    this.merges.push(area);
    this.#weigh(1);
  }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Reads one worksheet. Only cells that hold something are kept, however many empty styled ones there are. @throws WorkbookError `too-large`, `unreadable-part` */
export function readSheet(xml: XmlReader, context: SheetContext): SheetReading {
  const reader = new SheetReader(xml, context);
  reader.read();
  const { date1904, hidden, name } = context;
  const { rows, merges, isProtected, hiddenRows, hiddenColumns, shared, arrays, weight } = reader;
  const grid = new Grid(name, rows, { merges, date1904, hidden });
  return { grid, isProtected, hidden: { rows: hiddenRows, columns: hiddenColumns }, shared, arrays, weight };
}
