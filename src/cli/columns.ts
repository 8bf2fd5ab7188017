import stringWidth from 'string-width';
import { wrapText } from './wrap.ts';

/** One column: its greatest width in terminal cells and its side. */
export interface Column {
  readonly width: number;
  readonly align: 'left' | 'right';
}

const GAP = '  ';
/** No column is made narrower than this to make room. */
const LEAST_WIDTH = 11;
/** What the last column, which takes what is left, is given first. */
const LEAST_LAST_WIDTH = 24;

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? `${text}${space}` : `${space}${text}`;
}

/** The widths that columns get in so much room: the widest give way until all fit, or none can. */
function fitted(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted];
  for (let excess = widths.reduce((sum, width) => sum + width, 0) - room; excess > 0; excess -= 1) {
    const widest = Math.max(...widths);
    if (widest <= LEAST_WIDTH) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function widthsOf(rows: readonly (readonly string[])[], columns: readonly Column[], total: number): number[] {
  const natural = columns.map(({ width }, index) => Math.min(width, Math.max(0, ...rows.map((row) => stringWidth(row[index] ?? '')))));
  const room = total - GAP.length * (columns.length - 1);
  const last = natural.at(-1) ?? 0;
  const others = fitted(natural.slice(0, -1), room - Math.min(last, LEAST_LAST_WIDTH));
  const left = room - others.reduce((sum, width) => sum + width, 0);
  return [...others, Math.min(last, Math.max(left, LEAST_WIDTH))];
}

/**
 * Rows of cells as aligned lines of at most `total` terminal cells, each cell wrapped inside its column by the width that a Chinese character really
 * takes. A terminal too narrow for the narrowest columns gets longer lines.
 */
export function layOut(rows: readonly (readonly string[])[], columns: readonly Column[], total: number): string[] {
  const widths = widthsOf(rows, columns, total);
  return rows.flatMap((row) => {
    const cells = columns.map((_, index) => wrapText(row[index] ?? '', Math.max(1, widths[index] ?? 1)));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => cells
      .map((lines, index) => pad(lines[line] ?? '', widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join(GAP).trimEnd());
  });
}
