import { columnIndex, type Area } from '../../model/cell.ts';
import { Grid, type GridCell } from '../../sheet/grid.ts';
import { unescaped, walkPart } from './package.ts';
import { moved } from './references.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly strings: readonly string[];
  readonly formats: readonly (string | null)[];
}

/** A sheet as read, and whether it is protected. */
export interface SheetReading {
  readonly grid: Grid;
  readonly isProtected: boolean;
}

const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Row and column counted from 0 of a reference like `C7`; null for anything else. */
export function placeOf(reference: string): { readonly row: number; readonly col: number } | null {
  const [, letters, digits] = REFERENCE.exec(reference) ?? [];
  return letters === undefined || digits === undefined ? null : { row: Number(digits) - 1, col: columnIndex(letters) };
}

/** The rectangle of `B2:D9`, or of one cell. */
export function areaOf(reference: string): Area | null {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  if (from === null || to === null) return null;
  return { top: Math.min(from.row, to.row), left: Math.min(from.col, to.col), bottom: Math.max(from.row, to.row), right: Math.max(from.col, to.col) };
}

const MILLISECONDS = 86_400_000;

/** The serial number of an ISO date cell in the workbook's own epoch. */
function serialOf(iso: string, date1904: boolean): number | null {
  const time = Date.parse(/T|:/.test(iso) ? `${iso.replace(/Z$/, '')}Z` : iso);
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Number.isNaN(time) ? null : (time - epoch) / MILLISECONDS;
}

/** Stricter than Number(), which also takes `0x10`, `Infinity` and blanks. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?$/;

function numberOf(text: string): number | null {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** Types whose blanks are content. */
const TEXTUAL: ReadonlySet<string> = new Set(['str', 'inlineStr']);

/** What Excel shows where something refers to what is not there. */
const NOT_THERE = '#REF!';

/** Collects the cells of one sheet while its XML goes by. */
class SheetReader {
  readonly rows = new Map<number, Map<number, GridCell>>();
  readonly merges: Area[] = [];
  isProtected = false;
  readonly #context: SheetContext;
  #row = -1;
  #col = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #formula: string | null = null;
  #hasValue = false;
  #into: 'value' | 'formula' | 'inline' | null = null;
  #phonetic = 0;
  #shared: string | null = null;
  readonly #masters = new Map<string, { readonly row: number; readonly col: number; readonly formula: string }>();

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: () => Readonly<Record<string, string | undefined>>): void {
    switch (name) {
      case 's:row': this.#startRow(attributes()['r']); break;
      case 's:c': this.#startCell(attributes()); break;
      case 's:v': this.#into = 'value'; this.#hasValue = true; break;
      case 's:f': this.#startFormula(attributes()); break;
      case 's:t': this.#into = this.#phonetic === 0 ? 'inline' : null; break;
      case 's:rPh': this.#phonetic += 1; break;
      case 's:mergeCell': this.#merge(attributes()['ref']); break;
      case 's:sheetProtection': this.isProtected = /^(?:1|true)$/.test(attributes()['sheet'] ?? ''); break;
      default:
    }
  }

  text(piece: string): void {
    if (this.#into === 'formula') this.#formula = `${this.#formula ?? ''}${piece}`;
    else if (this.#into !== null) this.#value += piece;
  }

  close(name: string): void {
    if (name === 's:c') this.#endCell();
    else if (name === 's:rPh') this.#phonetic -= 1;
    else if (name === 's:v' || name === 's:f' || name === 's:t') this.#into = null;
  }

  #startRow(printed: string | undefined): void {
    this.#row = printed === undefined ? this.#row + 1 : Number(printed) - 1;
    this.#col = -1;
  }

  #startCell(attributes: Readonly<Record<string, string | undefined>>): void {
    const place = placeOf(attributes['r'] ?? '');
    this.#col = place?.col ?? this.#col + 1;
    if (place !== null) this.#row = place.row;
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = '';
    this.#hasValue = false;
    this.#formula = null;
  }

  #startFormula({ t: type, si: index }: Readonly<Record<string, string | undefined>>): void {
    this.#formula = '';
    this.#into = 'formula';
    this.#shared = type === 'shared' ? index ?? null : null;
  }

  /** A child of a shared formula reads as its master, moved. */
  #resolveShared(): void {
    if (this.#shared === null || this.#formula === null) return;
    const master = this.#masters.get(this.#shared);
    if (this.#formula !== '') this.#masters.set(this.#shared, { row: this.#row, col: this.#col, formula: this.#formula });
    else if (master !== undefined) this.#formula = moved(master.formula, this.#row - master.row, this.#col - master.col);
    this.#shared = null;
  }

  #merge(reference: string | undefined): void {
    const area = areaOf(reference ?? '');
    if (area !== null) this.merges.push(area);
  }

  #endCell(): void {
    this.#resolveShared();
    const isEmpty = this.#isBlank();
    if (isEmpty && this.#formula === null) return;
    const content = isEmpty ? { value: null, state: 'uncalculated' as const } : this.#content();
    const cell: GridCell = { ...content, format: this.#context.formats[this.#style] ?? null, formula: this.#formula };
    const row = this.rows.get(this.#row) ?? new Map<number, GridCell>();
    this.rows.set(this.#row, row.set(this.#col, cell));
  }

  /** A formula's result may be the empty text; in any other cell nothing is nothing. */
  #isBlank(): boolean {
    if (this.#type === 'str' && this.#formula !== null) return !this.#hasValue;
    return (TEXTUAL.has(this.#type) ? this.#value : this.#value.trim()) === '';
  }

  /** What cannot be read stands as an error under its own text, so that it is missed by nobody. */
  #content(): Pick<GridCell, 'value' | 'state'> {
    if (this.#type === 'e') return { value: this.#value, state: 'error' };
    const value = this.#read();
    if (value !== null) return { value, state: 'ok' };
    return { value: this.#type === 's' ? NOT_THERE : this.#value, state: 'error' };
  }

  #read(): GridCell['value'] {
    switch (this.#type) {
      case 's': return this.#context.strings[numberOf(this.#value.trim()) ?? -1] ?? null;
      case 'str':
      case 'inlineStr': return unescaped(this.#value);
      case 'b': return this.#value.trim() === '1' || this.#value.trim() === 'true';
      case 'd': return serialOf(this.#value.trim(), this.#context.date1904);
      default: return numberOf(this.#value.trim());
    }
  }
}

/** Reads one worksheet part. Only cells that hold something are kept, however many empty styled ones there are. */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetReading {
  const reader = new SheetReader(context);
  walkPart(bytes, {
    open: (name, attributes) => { reader.open(name, attributes); },
    text: (piece) => { reader.text(piece); },
    close: (name) => { reader.close(name); },
  });
  const { date1904, hidden } = context;
  return { grid: new Grid(context.name, reader.rows, { merges: reader.merges, date1904, hidden }), isProtected: reader.isProtected };
}
