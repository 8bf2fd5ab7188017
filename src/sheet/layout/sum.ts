import { fromDouble, parseDecimal } from '../../exact/decimal.ts';
import { ZERO, type Rational } from '../../exact/rational.ts';
import { areaAddress, type Area } from '../../model/cell.ts';
import type { CellChange, Change } from '../changes.ts';
import type { WriteContext } from './write-context.ts';

/** A number with the formula that yields it, or the plain number where no formula over these cells does. */
export type Summed = Pick<CellChange, 'value' | 'formula'>;

function plannedNumbers(changes: readonly Change[]): ReadonlyMap<string, Rational> {
  const numbers = new Map<string, Rational>();
  for (const change of changes) {
    if (change.kind !== 'cell' || change.value === null || !('number' in change.value)) continue;
    const number = parseDecimal(change.value.number);
    if (number !== null) numbers.set(`${String(change.row)}:${String(change.col)}`, number);
  }
  return numbers;
}

function sumOver(context: WriteContext, areas: readonly Area[], changes: readonly Change[]): Rational {
  const planned = plannedNumbers(changes);
  let sum = ZERO;
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      const value = context.grid.at(row, area.left)?.value;
      const standing = typeof value === 'number' ? fromDouble(value) : ZERO;
      sum = sum.add(planned.get(`${String(row)}:${String(area.left)}`) ?? standing);
    }
  }
  return sum;
}

/**
 * A number as the sum of parts of columns: `SUM(H18:H23)`. Text is no number to a sheet (10% typed as text, 待定), so the
 * formula is given only where the sheet's own sum of these cells, planned changes included, is that very number.
 */
export function summed(context: WriteContext, number: string, areas: readonly Area[], changes: readonly Change[]): Summed {
  const wanted = parseDecimal(number);
  const value = { number };
  if (wanted === null || !sumOver(context, areas, changes).equals(wanted)) return { value };
  return { value, formula: `SUM(${areas.map(areaAddress).join(',')})` };
}
