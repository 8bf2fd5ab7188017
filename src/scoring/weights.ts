import { decimalText } from '../exact/decimal.ts';
import { rational, type Rational, ZERO } from '../exact/rational.ts';
import type { Finding } from '../model/finding.ts';
import type { IndicatorTable } from '../model/indicator.ts';
import type { Pack } from '../rules/pack.ts';

const HUNDRED = rational(100);
const OF_A_HUNDRED = 'weights-not-100';

/** What was read of a table, with its weights held against the pack's 总分: whoever read it knew only of 100. */
export function heldAgainstFull(table: IndicatorTable, { full, id }: Pack): IndicatorTable {
  if (full.equals(HUNDRED)) return table;
  const findings = table.findings.filter(({ code }) => code !== OF_A_HUNDRED);
  const weights = [...table.indicators.map(({ weight }) => weight), table.execution?.weight ?? null].filter((weight) => weight !== null);
  const sum = weights.reduce<Rational>((total, weight) => total.add(weight), ZERO);
  if (weights.length === 0 || sum.equals(full)) return { ...table, findings };
  const cell = table.totals.cells.weight ?? table.indicators.find(({ weight }) => weight !== null)?.cells.weight ?? null;
  const differs: Finding = { code: 'weights-not-full', severity: 'warning', sheet: table.sheet, cell, params: { sum: decimalText(sum), full: decimalText(full), id } };
  return { ...table, findings: [differs, ...findings] };
}
