import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** One column: its greatest width in terminal cells and its side. The last column takes what is left. */
export interface Column {
  readonly width: number;
  readonly align: 'left' | 'right';
}

const GAP = '  ';

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? `${text}${space}` : `${space}${text}`;
}

function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true, wordWrap: false, trim: true }).split('\n');
}

/** Rows of cells as aligned lines, each cell wrapped inside its column by the width a Chinese character really takes. */
export function layOut(rows: readonly (readonly string[])[], columns: readonly Column[]): string[] {
  const widths = columns.map((column, index) =>
    Math.min(column.width, Math.max(0, ...rows.map((row) => stringWidth(row[index] ?? '')))));
  return rows.flatMap((row) => {
    const cells = columns.map((_, index) => wrap(row[index] ?? '', Math.max(1, widths[index] ?? 1)));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => cells
      .map((lines, index) => pad(lines[line] ?? '', widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join(GAP).trimEnd());
  });
}
