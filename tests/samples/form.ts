/** How a cell of a form looks. `label` names what stands beside or under it; `plain` ones lie outside of the ruled part. */
export type Look = 'title' | 'plain-center' | 'plain-right' | 'plain-left' | 'label' | 'center' | 'text';

/** A cell as a person would type it: a number keeps its format. Spans count columns and rows. */
export interface FormCell {
  readonly value: string | number | null;
  readonly look: Look;
  readonly format?: string;
  /** Without `=`; `value` is its result. */
  readonly formula?: string;
  readonly across?: number;
  readonly down?: number;
}

/** A printed form: rows of cells; a cell's place is the first one that no span from above covers. */
export interface Form {
  readonly sheet: string;
  /** Characters of half width, a column each. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly FormCell[])[];
}

export interface PlacedFormCell extends FormCell {
  readonly row: number;
  readonly col: number;
  readonly across: number;
  readonly down: number;
}

type Span = Pick<FormCell, 'across' | 'down'>;

export const label = (value: string, span: Span = {}): FormCell => ({ value, look: 'label', ...span });
export const text = (value: string | null, span: Span = {}): FormCell => ({ value, look: 'text', ...span });
export const center = (value: string | number | null, format?: string, span: Span = {}): FormCell =>
  ({ value, look: 'center', ...span, ...(format === undefined ? {} : { format }) });

/** The cells with the places that they take. */
export function place(form: Form): PlacedFormCell[] {
  const taken = new Set<string>();
  const placed: PlacedFormCell[] = [];
  form.rows.forEach((cells, row) => {
    let col = 0;
    for (const cell of cells) {
      while (taken.has(`${String(row)},${String(col)}`)) col += 1;
      const { across = 1, down = 1 } = cell;
      for (let r = row; r < row + down; r += 1) for (let c = col; c < col + across; c += 1) taken.add(`${String(r)},${String(c)}`);
      placed.push({ ...cell, row, col, across, down });
    }
  });
  return placed;
}

/** Width in half-width characters; Chinese characters and full-width signs count two. */
function printedWidth(line: string): number {
  return Array.from(line).reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f || '“”—…√□☑≥≤‰'.includes(letter) ? 2 : 1), 0);
}

/** Lines that a text takes in a column this wide. */
export function lineCount(value: string, width: number): number {
  const usable = Math.max(2, Math.floor((width - 1) / 2) * 2);
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(printedWidth(line) / usable)), 0);
}
