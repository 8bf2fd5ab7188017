import { type Area, columnName } from '../../model/cell.ts';
import { areaOf } from './references.ts';

/** One range of a print area, behind the name of its sheet: `!$A$1:$I$20`, `!$A:$I`. */
const RANGE = /!(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})/gi;

const touch = (one: Area, other: Area): boolean =>
  one.top <= other.bottom + 1 && other.top <= one.bottom + 1 && one.left <= other.right + 1 && other.left <= one.right + 1;

function rangeText(area: Area, hasRows: boolean): string {
  const corner = (row: number, col: number): string => `$${columnName(col)}${hasRows ? `$${String(row + 1)}` : ''}`;
  return `!${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}

/** A printed range with an area taken in; null where the area does not touch it. */
export function takenIn(range: Area, area: Area): Area | null {
  if (!touch(range, area)) return null;
  return {
    top: Math.min(range.top, area.top), left: Math.min(range.left, area.left), bottom: Math.max(range.bottom, area.bottom), right: Math.max(range.right, area.right),
  };
}

/** What is printed of a sheet (`表!$A$1:$I$20`) with an area taken in by the first range that it touches. */
export function withArea(formula: string, area: Area): string {
  let isTaken = false;
  return formula.replace(RANGE, (whole, range: string) => {
    const before = areaOf(range);
    const union = isTaken || before === null ? null : takenIn(before, area);
    if (union === null) return whole;
    isTaken = true;
    return rangeText(union, /\d/.test(range));
  });
}

/** The printed ranges with an area taken in by the first that it touches; the same ranges where none does. */
export function withAreaTaken(ranges: readonly Area[], area: Area): Area[] {
  const at = ranges.findIndex((range) => touch(range, area));
  return ranges.map((range, index) => (index === at ? takenIn(range, area) ?? range : range));
}
