import { decimalText } from '../../exact/decimal.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Reason } from '../../model/scorecard.ts';
import { fillIns } from '../../rules/system/fill-ins.ts';
import { formulasOf, formulasOfTotal, needed } from '../../rules/system/needs.ts';
import type { FormulaSystem, Leaf, SystemValues } from '../../rules/system/system.ts';
import { reason } from '../judgement.ts';
import { rowOf } from './leaves.ts';
import { distinct, Names } from './names.ts';
import type { CalculationResult, DeductionResult, SystemRow, SystemScorecard } from './scorecard.ts';
import { columnSums } from './sums.ts';
import { deductionOf, totalsOf } from './totals.ts';

type Where = Pick<Finding, 'sheet' | 'cell'>;
const NOWHERE: Where = { sheet: '', cell: null };
/** Said once for each input by a finding of its own. */
const OF_INPUTS: ReadonlySet<string> = new Set(['system-input-range', 'system-input-kind', 'system-input-unread']);

const finding = (severity: Severity, { code, params }: Reason, where: Where = NOWHERE): Finding => ({ severity, code, params, ...where });

/** Inputs that only indicators which do not apply would need: their formulas, their checklists and ratings. Whether they apply is asked of all. */
function idleInputs(system: FormulaSystem, rows: readonly SystemRow[]): ReadonlySet<string> {
  const [dropped, others] = [true, false].map((isDropped) => rows.flatMap(({ status, leaf }) => ((status === 'not-applicable') === isDropped ? [leaf] : []))) as [Leaf[], Leaf[]];
  const needs = (leaves: readonly Leaf[]): Set<string> => new Set([...needed(leaves.flatMap(formulasOf), system), ...leaves.map(({ path: [, , name] }) => name)]);
  const conditions = dropped.flatMap(({ inapplicable }) => inapplicable.map(({ when }) => when));
  const wanted = new Set([...needs(others), ...needed([...conditions, ...formulasOfTotal(system)], system)]);
  return new Set([...needs(dropped)].filter((name) => !wanted.has(name)));
}

/** A required input that was not filled in, whether or not a formula came to need it, unless nothing that applies could. */
function unfilled(system: FormulaSystem, values: SystemValues, rows: readonly SystemRow[]): Reason[] {
  const idle = idleInputs(system, rows);
  return fillIns(system).filter(({ name, required }) => required && !values.has(name) && !idle.has(name)).map(({ name }) => reason('system-input-missing', { name }));
}

function ofRefused(names: Names): Finding[] {
  return names.refused.map(({ why, cell }) => finding('error', why, { sheet: cell?.sheet ?? '', cell }));
}

function openReasons(rows: readonly SystemRow[], deductions: readonly DeductionResult[]): Reason[] {
  const open = [...rows.filter(({ status }) => status === 'undecided'), ...deductions.filter(({ points }) => points === null)];
  return distinct(open.flatMap(({ because }) => because)).filter(({ code }) => !OF_INPUTS.has(code) && code !== 'because-applies-unknown');
}

function unverified(system: FormulaSystem): Finding[] {
  const { unverified: places, sources } = system;
  if (places.length === 0 && sources.every(({ verified }) => verified)) return [];
  return [finding('info', reason('system-unverified', { id: system.id, count: String(places.length) }))];
}

function ofTotals(card: Pick<SystemScorecard, 'scaled' | 'cap' | 'rows' | 'system'>): Finding[] {
  const { scaled, cap, rows, system } = card;
  return [
    ...(scaled === null ? [] : [finding('info', reason('system-scaled', { from: decimalText(scaled.from), to: decimalText(scaled.to) }))]),
    ...(cap === null ? [] : [finding('warning', reason('system-capped', { most: decimalText(cap.most), place: cap.place }))]),
    ...(rows.every(({ dropped, status }) => status === 'not-applicable' && dropped === 'scaled') ? [finding('error', reason('system-nothing-applies', { id: system.id }))] : []),
  ];
}

function workings(system: FormulaSystem, names: Names): CalculationResult[] {
  return system.calculations.flatMap(({ name }) => names.result(name) ?? []);
}

/**
 * Scores a formula system by what was filled in. A row is undecided, never 0, where a value that it needs is missing, out of its range, or divides by
 * zero. Rows that do not apply and are 折算 are dropped, and the sum of the others is scaled up to 总分 as a whole, not within their own level.
 * `unread` names inputs (名称, 列表.行.列) that hold something of which is said elsewhere that it cannot be read: they are not blank.
 * Then 扣分项 are taken off (not below 0), and 封顶 holds the total down.
 */
export function scoreSystem(system: FormulaSystem, values: SystemValues, unread: ReadonlySet<string> = new Set()): SystemScorecard {
  const names = new Names(system, values, unread);
  const rows = system.leaves.map((leaf) => rowOf(leaf, system, names));
  const deductions = system.deductions.map((one) => deductionOf(one, system, names));
  const totals = totalsOf(rows, deductions, system, names);
  const calculations = workings(system, names);
  const missing = distinct([...unfilled(system, values, rows).filter(({ params }) => !unread.has(params['name'] ?? '')), ...openReasons(rows, deductions)]);
  return {
    ...totals, system, calculations, deductions,
    findings: [...unverified(system), ...ofRefused(names), ...columnSums(system, values), ...missing.map((why) => finding('error', why)), ...ofTotals({ ...totals, system })],
  };
}
