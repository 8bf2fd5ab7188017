import { decimalText, fromDouble, parseDecimal } from '../../exact/decimal.ts';
import { ONE, type Rational, rational } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { IndicatorTable } from '../../model/indicator.ts';
import { normalise } from '../../notation/glyphs.ts';
import type { CellChange } from '../changes.ts';
import type { Grid } from '../grid.ts';
import { isFree } from '../layout/standing.ts';
import { emptied, entryAt, moved, typed, typedText } from './cells.ts';

/** Where a finding is to be mended: its sheet and the table that it is about. */
export interface Ward {
  readonly grid: Grid;
  readonly table: IndicatorTable;
}

/** A finding at a cell, and what is known there. */
interface Patient extends Ward {
  readonly cell: CellRef;
  readonly other: CellRef | null;
  readonly params: Finding['params'];
}

/** Null where the sheet is not as the finding has it, or where it could be mended in more than one way. */
type Mender = (patient: Patient) => readonly CellChange[] | null;

const HUNDRED = rational(100);

/** 10% → 10 */
const inPoints: Mender = ({ grid, cell, params: { points } }) => (points === undefined || entryAt(grid, cell) === null ? null : [typed(cell, points)]);

/** 1.2 → 120% */
const withSign: Mender = ({ grid, cell, params: { text, percent } }) => {
  if (text === undefined || percent === undefined || entryAt(grid, cell) === null) return null;
  const places = percent.split('.')[1]?.length ?? 0;
  return [typed(cell, text, places === 0 ? '0%' : `0.${'0'.repeat(places)}%`)];
};

/** `%` | `95` → `95` | `%` */
const swapped: Mender = ({ grid, cell, other }) => {
  const [one, two] = [entryAt(grid, cell), other === null ? null : entryAt(grid, other)];
  return one === null || two === null || other === null ? null : [moved(two, cell), moved(one, other)];
};

/** 正向 → ≥ */
const sign: Mender = ({ grid, cell, params: { operator } }) => (operator === undefined || operator === '' || entryAt(grid, cell) === null ? null : [typedText(cell, operator)]);

/** A weight that slipped into the next column goes back. */
const slidBack: Mender = ({ grid, cell, other }) => {
  const entry = other === null ? null : entryAt(grid, other);
  return entry === null || other === null || !isFree(grid.at(cell.row, cell.col)) ? null : [moved(entry, cell), emptied(other)];
};

/** The number that stands in a cell, as number or text. */
function numberAt(grid: Grid, cell: CellRef): Rational | null {
  const value = entryAt(grid, cell)?.value ?? '';
  return typeof value === 'number' ? fromDouble(value) : parseDecimal(normalise(value));
}

/** 0.2 → 20, in every row, in the budget's and in their sum. */
const allInPoints: Mender = ({ grid, table: { indicators, execution, totals } }) => {
  const own = [...indicators, ...execution === null ? [] : [execution]].map(({ weight, cells }) => ({ points: weight, cell: cells.weight }));
  const sum = totals.printedWeight?.equals(ONE) === true ? HUNDRED : null;
  const changes = [...own, { points: sum, cell: totals.cells.weight }].flatMap(({ points, cell }) => {
    if (points === null || cell === undefined) return [];
    const standing = numberAt(grid, cell);
    if (standing?.equals(points) === true) return [];
    return standing?.mul(HUNDRED).equals(points) === true ? [typed(cell, decimalText(points))] : [null];
  });
  return changes.includes(null) ? null : changes.filter((change) => change !== null);
};

/** 总分 at the head of a row that only lacks its label. */
const labelled: Mender = ({ grid, table: { columns }, cell: { sheet, row } }) => {
  const isOpen = (col: number): boolean => isFree(grid.at(row, col)) && !grid.merges.some(({ top, bottom, left, right }) => left <= col && col <= right && top <= row && row <= bottom && (top < row || left < col));
  const col = [columns.level1, columns.level2, columns.level3].find((level) => level !== undefined && isOpen(level));
  return col === undefined ? null : [typedText({ sheet, row, col }, '总分')];
};

/** 执行率 as worked out from the amounts. The cell must be the one that holds the printed rate. */
const reckoned: Mender = ({ grid, cell, params: { printed, rate } }) => {
  const [entry, ours] = [entryAt(grid, cell), parseDecimal((rate ?? '').replace('%', ''))];
  if (entry === null || ours === null || printed === undefined) return null;
  const { value } = entry;
  const shares = typeof value === 'number' ? [fromDouble(value), fromDouble(value).mul(HUNDRED)].map((share) => decimalText(share, 6)) : [normalise(value).replace('%', '')];
  return shares.includes(printed.replace('%', '')) ? [typed(cell, decimalText(ours.div(HUNDRED)), '0.00%')] : null;
};

const MENDERS: Readonly<Record<string, Mender>> = {
  'points-as-percent': inPoints,
  'rate-without-sign': withSign,
  'value-unit-swapped': swapped,
  'operator-from-direction': sign,
  'weight-in-neighbour': slidBack,
  'weights-as-fractions': allInPoints,
  'total-unlabelled': labelled,
  'rate-differs': reckoned,
};

/**
 * 一键修正: the changes that do what a finding asks for, so that it is said no more and no score changes for it. Null where nothing can be done by
 * rule, where a formula stands in the way, or where there would be a choice.
 */
export function mendOf({ code, cell, related, params }: Finding, ward: Ward): readonly CellChange[] | null {
  const mender = MENDERS[code];
  if (mender === undefined || cell === null) return null;
  return mender({ ...ward, cell, other: related?.[0] ?? null, params });
}
