import { parseDecimal } from '../../exact/decimal.ts';
import { address, type CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import { indicatorName, type IndicatorTable } from '../../model/indicator.ts';
import type { CellChange, Change } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { isFree } from '../../sheet/layout/standing.ts';
import { seenNumber, seenText } from '../../sheet/seen-text.ts';
import { formatShowing } from '../../workbook/xlsx/number-format.ts';
import type { StampedRules } from '../rules-stamp.ts';
import type { CellPreview, Preview } from './state.ts';

type Grids = ReadonlyMap<string, Grid>;
type Names = ReadonlyMap<string, string | null>;

/** How a preview came about: by which reading, and the way to make it again by another. */
export interface Making {
  readonly reading: number;
  readonly again: () => Preview | null;
  /** The rules of the scores that it writes; none where it writes something else. */
  readonly rules: () => readonly StampedRules[];
}

/** `部门!C8`: a cell's name among all sheets. */
export function placeOf(cell: CellRef): string {
  return `${cell.sheet}!${address(cell)}`;
}

/** The number format that a cell has once it is changed; null for General. */
function formatAfter(grid: Grid | undefined, { row, col, style, value, inFull }: CellChange): string | null {
  const like = style?.like ?? { row, col };
  const format = style?.format ?? grid?.at(like.row, like.col)?.format ?? 'General';
  const given = format === 'General' ? null : format;
  return inFull === true && value !== null && 'number' in value ? formatShowing(given, value.number) ?? given : given;
}

function textAfter(grid: Grid | undefined, change: CellChange): string {
  const { value } = change;
  if (value === null) return '';
  if ('text' in value) return value.text;
  const [number, format] = [parseDecimal(value.number), formatAfter(grid, change)];
  return number === null ? value.number : seenNumber(number, format === 'General' ? null : format);
}

function cellPreview(grids: Grids, change: CellChange, indicator: string | null, isEntry: (cell: CellRef) => boolean): CellPreview {
  const { sheet, row, col, formula = null } = change;
  const [grid, cell] = [grids.get(sheet), { sheet, row, col }];
  return { cell, before: seenText(grid?.at(row, col), grid?.date1904 ?? false), after: textAfter(grid, change), indicator, formula, replacesEntry: isEntry(cell) };
}

/** Is a person's own entry lost by changing a cell? */
function holdsEntry(grids: Grids): (cell: CellRef) => boolean {
  return ({ sheet, row, col }) => !isFree(grids.get(sheet)?.at(row, col));
}

/** Cells that planning has said to be overwritten. */
function overwritten(findings: readonly Finding[]): (cell: CellRef) => boolean {
  const places = new Set(findings.flatMap(({ code, cell }) => (code === 'cell-overwritten' && cell !== null ? [placeOf(cell)] : [])));
  return (cell) => places.has(placeOf(cell));
}

function preview(grids: readonly Grid[], changes: readonly Change[], findings: readonly Finding[], names: Names, isEntry: (cells: Grids) => (cell: CellRef) => boolean): Preview {
  const known = new Map(grids.map((grid) => [grid.sheet, grid]));
  const cells = changes.flatMap((change) => (change.kind === 'cell' ? [cellPreview(known, change, names.get(rowOf(change)) ?? null, isEntry(known))] : []));
  return {
    changes, findings,
    // A cell that only gets its look, like the blank ones of an added column, says nothing to a person.
    cells: cells.filter(({ before, after }) => before !== '' || after !== ''),
    sheets: changes.flatMap((change) => (change.kind === 'sheet' ? [change.name] : [])),
  };
}

const rowOf = ({ sheet, row }: Pick<CellRef, 'sheet' | 'row'>): string => `${sheet}!${String(row)}`;

/** The indicators by their rows, in which their scores are written; of tables side by side a row does not tell whose it is. */
function namesOf(tables: readonly IndicatorTable[]): Names {
  const names = new Map<string, string | null>();
  for (const { sheet, indicators } of tables) {
    for (const indicator of indicators) {
      const row = rowOf({ sheet, row: indicator.row });
      names.set(row, names.has(row) ? null : indicatorName(indicator));
    }
  }
  return names;
}

/** Planned scores of these tables before they are written. */
export function previewOfScores(grids: readonly Grid[], tables: readonly IndicatorTable[], changes: readonly Change[], findings: readonly Finding[]): Preview {
  const isEntry = overwritten(findings);
  return preview(grids, changes, findings, namesOf(tables), () => isEntry);
}

/** Any other changes before they are made: whatever stands in their cells is a person's. */
export function previewOfChanges(grids: readonly Grid[], changes: readonly Change[]): Preview {
  return preview(grids, changes, [], new Map(), holdsEntry);
}

/** Everything that a person agrees to: the same text only for the same changes of what stands in the workbook. A new sheet counts by its name. */
function agreed({ changes, cells, sheets }: Preview): string {
  return JSON.stringify([changes.filter(({ kind }) => kind !== 'sheet'), cells, sheets]);
}

/** Does a preview made now say what an earlier one said? */
export function isSamePreview(one: Preview, other: Preview): boolean {
  return agreed(one) === agreed(other);
}

/** Cells of which two previews say different things. */
export function differingCells(one: Preview, other: Preview): CellRef[] {
  const said = (preview: Preview): Map<string, string> => new Map(preview.cells.map((cell) => [placeOf(cell.cell), JSON.stringify(cell)]));
  const [mine, theirs] = [said(one), said(other)];
  const cells = new Map([...one.cells, ...other.cells].map(({ cell }) => [placeOf(cell), cell]));
  return [...cells].filter(([place]) => mine.get(place) !== theirs.get(place)).map(([, cell]) => cell);
}
