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

/** What is printed of a sheet (`表!$A$1:$I$20`) with an area taken in by the first range that it touches. */
export function withArea(formula: string, area: Area): string {
  let isTaken = false;
  return formula.replace(RANGE, (whole, range: string) => {
    const before = areaOf(range);
    if (isTaken || before === null || !touch(before, area)) return whole;
    isTaken = true;
    const union = {
      top: Math.min(before.top, area.top), left: Math.min(before.left, area.left), bottom: Math.max(before.bottom, area.bottom), right: Math.max(before.right, area.right),
    };
    return rangeText(union, /\d/.test(range));
  });
}
