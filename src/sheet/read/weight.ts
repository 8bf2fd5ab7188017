import type { Rational } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { ColumnRole } from '../../model/indicator.ts';
import { isBlank, normalise } from '../../notation/glyphs.ts';
import { readCap, readPoints } from '../../notation/points.ts';
import { findingAt, findingOfNote } from './findings.ts';
import type { Column } from './columns.ts';
import { seenFor, type Place } from './place.ts';
import { printedOf, problemOf } from './printed-cell.ts';
import type { SeenCell } from './sheet-view.ts';

/** 分值 of one row and where it stands. */
export interface WeightReading {
  readonly value: Rational | null;
  readonly seen: SeenCell;
  /** The role of the column that the weight slipped into, which then holds nothing of its own. */
  readonly from: ColumnRole | null;
  readonly findings: readonly Finding[];
}

/** Columns in which a bare number means nothing of its own, so that a weight can have slipped into them. */
const WORDY: readonly ColumnRole[] = ['unit', 'operator', 'reason', 'rule'];
const NUMBER = /^\d+(?:\.\d+)?分?$/;

function roleAt({ segment: { columns } }: Place, col: number): ColumnRole | null {
  const entry = (Object.entries(columns) as [ColumnRole, Column][]).find(([, { left, right }]) => left <= col && col <= right);
  return entry?.[0] ?? null;
}

function mayHoldWeight(place: Place, seen: SeenCell, row: number): boolean {
  const { left } = seen.area;
  if (seen.area.top !== row || left < place.left || left > place.right || !NUMBER.test(normalise(seen.text))) return false;
  const role = roleAt(place, left);
  return role === null ? !place.segment.titled.has(left) : WORDY.includes(role);
}

/** The cell beside a blank weight that holds it; null where none does, or where both sides could. */
function slippedInto(place: Place, row: number, column: Column, target: SeenCell | null): SeenCell | null {
  const sides = [column.left - 1, column.right + 1].filter((col) => col >= 0).map((col) => place.view.seenAt(row, col));
  const found = sides.filter((seen) => mayHoldWeight(place, seen, row));
  const swapped = target !== null && /^[%‰]$/.test(normalise(target.text));
  const candidates = found.filter((seen) => !(swapped && roleAt(place, seen.area.left) === 'unit'));
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function readFrom(place: Place, seen: SeenCell): WeightReading {
  const { view } = place;
  const problem = problemOf(view, seen);
  if (problem !== null) return { value: null, seen, from: null, findings: [problem] };
  const { value, notes } = readPoints(printedOf(view, seen), 'weight');
  const cell: CellRef = view.refOf(seen);
  return { value, seen, from: null, findings: notes.map((note) => findingOfNote(note, view.grid.sheet, () => cell)) };
}

const NAMED = /[(（](?:[^()（）]*(?:分值|权重|分))[)）]|[及和与](?:分值|权重)$/;

/** Do the names carry the weights: 三级指标（分值） over 修缮校舍（10分）, or a weight in every name? */
export function hasNamedWeights({ segment: { columns }, weightsInNames }: Place): boolean {
  return columns.weight === undefined && columns.level3 !== undefined && (weightsInNames === true || NAMED.test(columns.level3.title));
}

const WEIGHT_IN_NAME = /\(\d+(?:\.\d+)?分\)$/;

/** The names that hold a weight each, on a form without a column of weights and without a title that speaks of them; null where not all of them do. */
export function namesWithWeights(place: Place, rows: readonly number[]): readonly SeenCell[] | null {
  if (place.segment.columns.weight !== undefined || hasNamedWeights(place)) return null;
  const names = rows.flatMap((row) => seenFor(place, row, 'level3') ?? []);
  return names.length > 1 && names.every(({ text }) => WEIGHT_IN_NAME.test(normalise(text))) ? names : null;
}

function weightInName(place: Place, name: SeenCell | null): WeightReading | null {
  if (name === null || !hasNamedWeights(place)) return null;
  const { cap } = readCap(name.text);
  return cap === null ? null : { value: cap, seen: name, from: null, findings: [] };
}

/** The weight of a row; a blank one is looked for in the columns beside it. Null where the table has no weights. */
export function readWeight(place: Place, row: number, own: SeenCell | null, target: SeenCell | null): WeightReading | null {
  const column = place.segment.columns.weight;
  if (column === undefined) return weightInName(place, seenFor(place, row, 'level3'));
  if (own === null) return null;
  if (!isBlank(own.text) || (own.cell !== undefined && own.cell.state !== 'ok')) return readFrom(place, own);
  const slipped = own.area.top === row ? slippedInto(place, row, column, target) : null;
  if (slipped === null) return { value: null, seen: own, from: null, findings: [] };
  const reading = readFrom(place, slipped);
  const cells = [place.view.refOf(own), place.view.refOf(slipped)];
  const moved = findingAt('warning', 'weight-in-neighbour', place.view.grid.sheet, cells, { text: slipped.text });
  return { ...reading, from: roleAt(place, slipped.area.left), findings: [moved, ...reading.findings] };
}
