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

/** The serial number of an ISO date cell. */
function serialOf(iso: string): number | null {
  const time = Date.parse(/T|:/.test(iso) ? `${iso.replace(/Z$/, '')}Z` : iso);
  return Number.isNaN(time) ? null : (time - Date.UTC(1899, 11, 30)) / MILLISECONDS;
}

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
      case 's:v': this.#into = 'value'; break;
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
    else if (this.#into !== null) { this.#value += piece; this.#hasValue = true; }
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
    const empty = !this.#hasValue || (this.#value === '' && this.#type !== 'str');
    if (empty && this.#formula === null) return;
    const cell: GridCell = {
      value: empty ? null : this.#read(),
      format: this.#context.formats[this.#style] ?? null,
      formula: this.#formula,
      state: empty ? 'uncalculated' : this.#type === 'e' ? 'error' : 'ok',
    };
    if (cell.value === null && cell.formula === null) return;
    const row = this.rows.get(this.#row) ?? new Map<number, GridCell>();
    this.rows.set(this.#row, row.set(this.#col, cell));
  }

  #read(): GridCell['value'] {
    switch (this.#type) {
      case 's': return this.#context.strings[Number(this.#value)] ?? null;
      case 'str':
      case 'inlineStr': return unescaped(this.#value);
      case 'b': return this.#value.trim() === '1' || this.#value.trim() === 'true';
      case 'e': return this.#value;
      case 'd': return serialOf(this.#value.trim());
      default: {
        const number = Number(this.#value);
        return this.#value.trim() === '' || Number.isNaN(number) ? null : number;
      }
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
