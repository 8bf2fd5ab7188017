import { decimalText, fromDouble } from '../exact/decimal.ts';
import type { GridCell } from './grid.ts';

/** A cell's own content as text, whatever its number format shows, not trimmed: what a person or a program has made of it is seen. */
export function contentOf(cell: GridCell | undefined): string {
  const value = cell?.value ?? null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? decimalText(fromDouble(value)) : value ?? '';
}
