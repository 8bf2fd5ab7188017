import type { Grid, GridCell } from './grid.ts';

/** The sheet's name and title. */
export const RULES = '评分规则';
/** What stands at the top, each with its value beside it. */
export const LABELS = ['编号', '名称', '版本', '指纹'] as const;
export type Label = (typeof LABELS)[number];
/** Above the line numbers, and above the lines of the rules, of their examples, and behind the last line. */
export const [LINE, TEXT, EXAMPLES, END] = ['行', '规则', '例子', '（完）'];

/** Rows at the top that are searched: a person may have put some above. */
const MOST_ABOVE = 20;

/** Where things stand on a sheet 评分规则: the column of labels and line numbers, the labels' rows and the row above the first line; null for what is not found. */
export interface RulesPlace {
  readonly col: number;
  readonly labels: ReadonlyMap<Label, number>;
  readonly head: number | null;
}

const isText = (cell: GridCell | undefined, text: string): boolean => typeof cell?.value === 'string' && cell.value.trim() === text;

/** Do the lines of the rules, or of the examples, begin below this row? */
export function isHead(grid: Grid, row: number, col: number, title: string): boolean {
  return isText(grid.at(row, col), LINE) && isText(grid.at(row, col + 1), title);
}

function placeIn(grid: Grid, rows: readonly number[], col: number): RulesPlace | null {
  const labels = new Map(LABELS.flatMap((label): [Label, number][] => rows.filter((row) => isText(grid.at(row, col), label)).slice(0, 1).map((row) => [label, row])));
  const head = rows.find((row) => isHead(grid, row, col, TEXT)) ?? null;
  const isTitled = rows.some((row) => isText(grid.at(row, col), RULES));
  // Whoever damages it does not make it another sheet: what is left of it is enough to know it by.
  const isOurs = head === null ? isTitled && labels.has('指纹') : isTitled || labels.has('指纹');
  return isOurs ? { col, labels, head } : null;
}

/** Each sheet is asked by who reads tables and by who looks for carried rules. */
const known = new WeakMap<Grid, { readonly place: RulesPlace | null }>();

/** Where things stand on a sheet 评分规则, by which it is known whatever its name is; null for any other sheet. */
export function rulesPlace(grid: Grid): RulesPlace | null {
  const found = known.get(grid) ?? { place: searchPlace(grid) };
  known.set(grid, found);
  return found.place;
}

function searchPlace(grid: Grid): RulesPlace | null {
  const rows = grid.rowIndexes().filter((row) => row <= MOST_ABOVE);
  const columns = new Set(rows.flatMap((row) => grid.cellsOf(row).filter(([, cell]) => isText(cell, RULES) || isText(cell, LINE)).map(([col]) => col)));
  return [...columns].map((col) => placeIn(grid, rows, col)).find((place) => place !== null) ?? null;
}

/** Is this a sheet 评分规则? */
export function isRulesSheet(grid: Grid): boolean {
  return rulesPlace(grid) !== null;
}
