import { decimalText, fromDouble } from '../../exact/decimal.ts';
import { rational } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import { isDateFormat, serialDate } from '../../notation/dates.ts';
import { entryOf } from '../../rules/system/entry.ts';
import type { Entry, ScalarInput } from '../../rules/system/system.ts';
import type { Grid, GridCell } from '../../sheet/grid.ts';

const HUNDRED = rational(100);
const QUOTED = /"([^"]*)"/g;

/** A number's format may print a unit (`0.00"元"`): another one than the input's makes another number of it. */
function printsOther(format: string, unit: string): boolean {
  const printed = [...format.matchAll(QUOTED)].map(([, text = '']) => text.trim()).join('');
  return (printed !== '' && printed !== unit) || /,+(?:;|"|$)/.test(format);
}

/** The text by which a number stands for a value of this kind; null where its format makes another one of it. */
function numberText(value: number, format: string, { kind, unit }: ScalarInput, date1904: boolean): string | null {
  const isDate = isDateFormat(format);
  if (kind === 'date') return isDate ? serialDate(value, format, date1904)?.iso ?? null : null;
  const number = fromDouble(value);
  if (format.includes('%')) return kind === 'rate' ? `${decimalText(number.mul(HUNDRED))}%` : null;
  return isDate || printsOther(format, unit) ? null : decimalText(number);
}

function withoutUnit(text: string, { kind, unit }: ScalarInput): string {
  if (kind === 'choice' || unit === '' || unit === '%' || !text.endsWith(unit)) return text;
  return text.slice(0, -unit.length).trim();
}

function textOf(cell: GridCell, input: ScalarInput, date1904: boolean): string | null {
  const { value, format, state } = cell;
  if (state !== 'ok') return null;
  if (typeof value === 'number') return numberText(value, format ?? '', input, date1904);
  if (typeof value === 'boolean') return input.kind === 'yes-no' ? (value ? '是' : '否') : null;
  return withoutUnit((value ?? '').trim(), input);
}

/**
 * What a cell holds of an input; null where that cannot be told. A rate needs its sign: 92.5% in the text or by the number format, since 92.5 and 0.925
 * may be meant as either.
 */
export function entryAt(grid: Grid, cell: CellRef, input: ScalarInput): Entry | null {
  const held = grid.at(cell.row, cell.col);
  const text = held === undefined ? null : textOf(held, input, grid.date1904);
  return text === null ? null : entryOf(input, text, cell);
}
