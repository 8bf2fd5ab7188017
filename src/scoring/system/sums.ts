import { decimalText } from '../../exact/decimal.ts';
import { isRational, type Rational, ZERO } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
import type { Column, FormulaSystem, ListInput, SystemValues } from '../../rules/system/system.ts';

const SHOWN_PLACES = 6;
const shown = (value: Rational, { kind }: Column): string => (kind === 'rate' ? `${decimalText(value.mul(100), SHOWN_PLACES)}%` : decimalText(value, SHOWN_PLACES));

function ofColumn(list: ListInput, column: Column, wanted: Rational, values: SystemValues): Finding[] {
  const given = values.get(list.name);
  if (given?.kind !== 'rows' || given.rows.length === 0) return [];
  const entries = given.rows.flatMap(({ entries: all }) => all.get(column.name) ?? []);
  const numbers = entries.flatMap(({ value }) => (isRational(value) ? [value] : []));
  // While a cell is blank or unread that is said; what is there can only be less.
  if (numbers.length < given.rows.length) return [];
  const sum = numbers.reduce((total, value) => total.add(value), ZERO);
  if (sum.equals(wanted)) return [];
  const cell = entries.at(-1)?.cell ?? null;
  return [{ severity: 'warning', code: 'system-column-sum', sheet: cell?.sheet ?? '', cell, params: { list: list.name, name: column.name, sum: shown(sum, column), wanted: shown(wanted, column) } }];
}

/** Columns of which the values do not add up to what the system says of them (合计). */
export function columnSums(system: FormulaSystem, values: SystemValues): Finding[] {
  return system.inputs.flatMap((input) => (input.kind !== 'list' ? [] : input.columns.flatMap((column) => (column.sum === null ? [] : ofColumn(input, column, column.sum, values)))));
}
