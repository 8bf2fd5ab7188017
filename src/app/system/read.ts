import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import { DEFECT, fillIns } from '../../rules/system/fill-ins.ts';
import type { Entry, EntryRow, FormulaSystem, Given, ListInput, ScalarInput } from '../../rules/system/system.ts';
import type { Grid } from '../../sheet/grid.ts';
import { findingAt } from '../../sheet/read/findings.ts';
import { isRulesSheet } from '../../sheet/rules-place.ts';
import { isEmpty, textAt } from '../../sheet/system/cells.ts';
import { besideLabel, type Heading, headingOf, rowsBelow, titleOf } from '../../sheet/system/find.ts';
import { HEAD, LABEL } from '../../sheet/system/words.ts';
import { entryAt } from './entry-cell.ts';
import { hundredfold, unreadOf } from './unread.ts';

/** A row of a list as it stands, with the cell of each of its columns. */
export interface ReadRow extends EntryRow {
  readonly cells: ReadonlyMap<string, CellRef>;
}

/** What was filled in: single values by name, and the rows of the lists that are there. What could not be read is missing here and among `findings`. */
export interface Filled {
  readonly scalars: ReadonlyMap<string, Entry>;
  readonly lists: ReadonlyMap<string, readonly ReadRow[]>;
  readonly findings: readonly Finding[];
  /** Inputs of which a finding says what is wrong at their cells, as the engine names them: 名称, or 列表.行.列. They were not left blank. */
  readonly unread: ReadonlySet<string>;
}

/** `unread`: the input that it is about, where its value cannot be used. */
type Told = (finding: Finding, unread?: string) => void;
const error = (code: string, cell: CellRef, params: Readonly<Record<string, string>>): Finding => findingAt('error', code, cell.sheet, [cell], params);

/** A value where one was filled in and can be read. */
function valueAt(grid: Grid, cell: CellRef, input: ScalarInput, at: string, told: Told): Entry | null {
  if (isEmpty(grid.at(cell.row, cell.col))) return null;
  const entry = entryAt(grid, cell, input);
  const text = textAt(grid, cell.row, cell.col);
  const said = entry === null ? unreadOf(input, text) : hundredfold(input, entry);
  if (said === null) return entry;
  told(error(said.code, cell, { name: input.name, ...said.params }), at);
  return null;
}

/** The cell to fill in of each name; a name that stands in two rows has none. */
function cellsByName(heading: Heading, names: ReadonlySet<string>, told: Told): ReadonlyMap<string, CellRef> {
  const { grid, columns } = heading;
  const [nameCol = 0, valueCol = 0] = [columns.get(HEAD.name), columns.get(HEAD.value)];
  const found = new Map<string, CellRef>();
  const twice = new Set<string>();
  for (const row of rowsBelow(heading)) {
    const name = textAt(grid, row, nameCol);
    const cell = { sheet: grid.sheet, row, col: valueCol };
    if (found.has(name)) {
      twice.add(name);
      told(error('fill-name-twice', cell, { name }), name);
    } else if (names.has(name)) found.set(name, cell);
    else if (!isEmpty(grid.at(row, valueCol))) told(findingAt('warning', 'fill-name-unknown', grid.sheet, [cell], { name }));
  }
  twice.forEach((name) => found.delete(name));
  return found;
}

function scalarsOf(grids: readonly Grid[], inputs: readonly ScalarInput[], told: Told): Map<string, Entry> {
  const heading = grids.map((grid) => headingOf(grid, [HEAD.name, HEAD.value])).find((one) => one !== null) ?? null;
  if (heading === null) return new Map();
  const cells = cellsByName(heading, new Set(inputs.map(({ name }) => name)), told);
  return new Map(inputs.flatMap((input) => {
    const cell = cells.get(input.name);
    if (cell === undefined) told(findingAt('error', 'fill-row-gone', heading.grid.sheet, [], { name: input.name }), input.name);
    const entry = cell === undefined ? null : valueAt(heading.grid, cell, input, input.name, told);
    return entry === null ? [] : [[input.name, entry] as const];
  }));
}

/** A value of a list as the engine names it; an item of a checklist has one column only. */
const placeOf = (list: ListInput, row: string, column: string): string => (column === DEFECT ? `${list.name}.${row}` : `${list.name}.${row}.${column}`);

function readRow(heading: Heading, row: number, nameCol: number, list: ListInput, told: Told): ReadRow {
  const { grid, columns } = heading;
  const name = textAt(grid, row, nameCol);
  const cells = new Map(list.columns.flatMap((column) => {
    const col = columns.get(column.name);
    return col === undefined ? [] : [[column.name, { sheet: grid.sheet, row, col }] as const];
  }));
  const entries = new Map(list.columns.flatMap((column) => {
    const cell = cells.get(column.name);
    const entry = cell === undefined ? null : valueAt(grid, cell, column, placeOf(list, name, column.name), told);
    return entry === null ? [] : [[column.name, entry] as const];
  }));
  return { name, entries, cells };
}

/** A row in which something was filled in, besides the name that a fixed row comes with. */
function isFilled(heading: Heading, row: number, nameCol: number, list: ListInput): boolean {
  const columns = list.columns.flatMap(({ name }) => heading.columns.get(name) ?? []);
  return [...(list.rows.length === 0 ? [nameCol] : []), ...columns].some((col) => !isEmpty(heading.grid.at(row, col)));
}

function checkNames(rows: readonly ReadRow[], { name: list }: ListInput, told: Told): void {
  rows.forEach(({ name, cells }, index) => {
    const [cell] = cells.values();
    if (cell === undefined) return;
    if (name === '') told(error('fill-row-unnamed', cell, { list }), list);
    else if (rows.findIndex((other) => other.name === name) < index) told(error('fill-row-twice', cell, { list, name }), list);
  });
}

/** Only a person's 是 says that a list has no rows: a sheet that nobody touched is missing. */
function saysNone(grid: Grid): boolean {
  const cell = besideLabel(grid, LABEL.none);
  return cell !== null && textAt(grid, cell.row, cell.col) === '是';
}

function rowsOfList(heading: Heading, rows: readonly number[], nameHead: string, list: ListInput, told: Told): ReadRow[] | null {
  const nameCol = heading.columns.get(nameHead) ?? 0;
  for (const { name } of list.columns) if (!heading.columns.has(name)) told(findingAt('error', 'fill-column-gone', heading.grid.sheet, [], { list: list.name, name }));
  const read = rows.filter((row) => isFilled(heading, row, nameCol, list)).map((row) => readRow(heading, row, nameCol, list, told));
  checkNames(read, list, told);
  const isNone = list.rows.length === 0 && saysNone(heading.grid);
  if (isNone && read.length > 0) told(findingAt('error', 'fill-none-but-rows', heading.grid.sheet, [], { list: list.name }), list.name);
  if (read.length === 0) return isNone ? [] : null;
  // Rows that cannot be told apart, or may not be there, would be counted on a guess.
  const isDoubtful = isNone || new Set(read.map(({ name }) => name)).size < read.length;
  return isDoubtful ? null : read;
}

/** The headings of a list; its title may be a word that stands among them. */
function headOf(grid: Grid, { columns }: ListInput): Heading | null {
  return headingOf(grid, [HEAD.name, ...columns.map(({ name }) => name)]) ?? headingOf(grid, [HEAD.name]);
}

function ownList(grids: readonly Grid[], list: ListInput, told: Told): ReadRow[] | null {
  const found = grids.filter((grid) => titleOf(grid) === list.name && !isRulesSheet(grid)).flatMap((grid) => headOf(grid, list) ?? []);
  const [heading, other] = found;
  if (heading !== undefined && other === undefined) return rowsOfList(heading, rowsBelow(heading), HEAD.name, list, told);
  told(findingAt('error', heading === undefined ? 'fill-sheet-gone' : 'fill-sheet-twice', heading?.grid.sheet ?? '', [], { list: list.name }), list.name);
  return null;
}

/** All checklists stand on one sheet, told apart by the indicator beside each item. */
function checklist(grids: readonly Grid[], list: ListInput, told: Told): ReadRow[] | null {
  const heading = grids.map((grid) => headingOf(grid, [HEAD.indicator, HEAD.item, DEFECT])).find((one) => one !== null) ?? null;
  if (heading === null) {
    told(findingAt('error', 'fill-sheet-gone', '', [], { list: list.name }), list.name);
    return null;
  }
  const col = heading.columns.get(HEAD.indicator) ?? 0;
  return rowsOfList(heading, rowsBelow(heading).filter((row) => textAt(heading.grid, row, col) === list.name), HEAD.item, list, told);
}

/** Reads what was filled in for a system: single values by their names, lists by the titles of their sheets. Rows may have been moved, added or sorted. */
export function readFilled(grids: readonly Grid[], system: FormulaSystem): Filled {
  const findings: Finding[] = [];
  const unread = new Set<string>();
  const told: Told = (finding, name) => {
    findings.push(finding);
    if (name !== undefined) unread.add(name);
  };
  const inputs = fillIns(system);
  const scalars = scalarsOf(grids, inputs.filter((one): one is ScalarInput => one.kind !== 'list'), told);
  const lists = new Map<string, readonly ReadRow[]>();
  for (const input of inputs) {
    if (input.kind !== 'list') continue;
    const rows = system.inputs.includes(input) ? ownList(grids, input, told) : checklist(grids, input, told);
    if (rows !== null) lists.set(input.name, rows);
  }
  return { scalars, lists, findings, unread };
}

/** Cells of begun rows that are still blank. */
export function halfFilled(system: FormulaSystem, { lists, unread }: Pick<Filled, 'lists' | 'unread'>): Finding[] {
  return system.inputs.flatMap((input) => (input.kind !== 'list' ? [] : (lists.get(input.name) ?? []).flatMap(({ name, entries, cells }) =>
    input.columns.filter((column) => column.required && !entries.has(column.name) && !unread.has(placeOf(input, name, column.name))).flatMap((column) => {
      const cell = cells.get(column.name);
      return cell === undefined ? [] : [error('fill-row-half', cell, { list: input.name, row: name, name: column.name })];
    }))));
}

/** The same as the engine takes it. */
export function valuesOf({ scalars, lists }: Pick<Filled, 'scalars' | 'lists'>): ReadonlyMap<string, Given> {
  return new Map<string, Given>([
    ...[...scalars].map(([name, entry]): [string, Given] => [name, { kind: 'one', entry }]),
    ...[...lists].map(([name, rows]): [string, Given] => [name, { kind: 'rows', rows }]),
  ]);
}
