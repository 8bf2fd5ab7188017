import type { CellChange } from '../../sheet/changes.ts';

/** Cells one below the other that are written alike, so that they need one range for all. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly col: number;
  readonly cells: readonly CellChange[];
}

/** Where a cell takes its look from, as steps from itself; null where it keeps its own. */
export function lookFrom({ row, col, style }: CellChange): { readonly down: number; readonly right: number } | null {
  if (style === undefined || (style.like.row === row && style.like.col === col)) return null;
  return { down: style.like.row - row, right: style.like.col - col };
}

function goesOn(before: CellChange, next: CellChange): boolean {
  const [one, other] = [lookFrom(before), lookFrom(next)];
  return before.sheet === next.sheet && before.col === next.col && before.row + 1 === next.row
    && before.style?.format === next.style?.format && one?.down === other?.down && one?.right === other?.right;
}

/** The cells of a batch as blocks, each cell in one of them. */
export function blocksOf(cells: readonly CellChange[]): Block[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const sorted = sheets.flatMap((sheet) => cells.filter((cell) => cell.sheet === sheet).sort((a, b) => a.col - b.col || a.row - b.row));
  const runs: CellChange[][] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && goesOn(before, cell)) last.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => (run[0] === undefined ? [] : [{ sheet: run[0].sheet, top: run[0].row, col: run[0].col, cells: run }]));
}
