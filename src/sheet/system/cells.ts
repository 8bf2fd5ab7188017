import { contentOf } from '../cell-content.ts';
import type { Grid, GridCell } from '../grid.ts';

/** What stands in a cell as a heading or a name. */
export const textAt = (grid: Grid, row: number, col: number): string => contentOf(grid.at(row, col)).trim();

/** Does a person see nothing in a cell? */
export const isEmpty = (cell: GridCell | undefined): boolean => cell === undefined || (cell.state === 'ok' && (cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === '')));
