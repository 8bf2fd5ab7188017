import type { Area } from '../../model/cell.ts';
import type { NewCell, SheetLook } from '../changes.ts';
import { heightFor, lineCount } from './measure.ts';

/** One cell of a line to be laid out: its columns, first and last. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly value: NewCell['value'];
  readonly look: SheetLook;
  readonly link?: string;
}

/** Looks with larger letters, and by how much. */
const LARGER: Readonly<Partial<Record<SheetLook, number>>> = { title: 1.6, subtitle: 1.2 };

function piecesText(piece: Piece): string {
  if (piece.value === null) return '';
  return 'number' in piece.value ? piece.value.number : piece.value.text;
}

/** Lays a sheet out line by line. A row's height is estimated, since rows do not grow with text in merged cells. */
export class SheetBuilder {
  readonly cells: NewCell[] = [];
  readonly merges: Area[] = [];
  readonly heights = new Map<number, number>();
  readonly widths: readonly number[];
  #row = 0;

  constructor(widths: readonly number[]) {
    this.widths = widths;
  }

  /** Adds one line of cells. */
  line(pieces: readonly Piece[]): void {
    const row = this.#row;
    for (const piece of pieces) this.#place(row, piece);
    this.heights.set(row, Math.max(...pieces.map((piece) => this.#heightOf(piece))));
    this.#row += 1;
  }

  /** Leaves an empty line. */
  gap(): void {
    this.#row += 1;
  }

  #place(row: number, { from, to, value, look, link }: Piece): void {
    this.cells.push({ row, col: from, value, look, ...(link === undefined ? {} : { link }) });
    for (let col = from + 1; col <= to; col += 1) this.cells.push({ row, col, value: null, look });
    if (to > from) this.merges.push({ top: row, bottom: row, left: from, right: to });
  }

  #heightOf(piece: Piece): number {
    const width = this.widths.slice(piece.from, piece.to + 1).reduce((sum, one) => sum + one, 0);
    const larger = LARGER[piece.look] ?? 1;
    return heightFor(lineCount(piecesText(piece), width / larger)) * larger;
  }
}
