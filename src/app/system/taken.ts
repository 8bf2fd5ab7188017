import { decimalText } from '../../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Column, Entry, FormulaSystem, TakenFrom } from '../../rules/system/system.ts';
import { findingAt } from '../../sheet/read/findings.ts';
import { projectName } from '../review/head-names.ts';
import type { Filled, ReadRow } from './read.ts';

const ONE = rational(1);
const AMOUNTS: ReadonlySet<TakenFrom> = new Set(['budget', 'executed']);

/** 达到指标数: rows that reach their target. Null while one of them is open. */
function metOf({ rows }: Scorecard): Rational | null {
  if (rows.some(({ status }) => status === 'undecided')) return null;
  return rational(rows.filter(({ status }) => status === 'met' || status === 'over').length);
}

function rateOf({ table: { execution } }: Scorecard): Rational | null {
  const { budget = null, executed = null } = execution ?? {};
  return budget === null || executed === null || budget.equals(ZERO) ? null : executed.div(budget);
}

/** 取自 of a project's own scored table; null where it does not say. A balance is what is left of the budget. */
function takenValue(card: Scorecard, from: TakenFrom): Rational | null {
  switch (from) {
    case 'score': return card.total;
    case 'indicators': return rational(card.rows.filter(({ status }) => status !== 'not-applicable').length);
    case 'indicators-met': return metOf(card);
    case 'execution-rate': return rateOf(card);
    case 'balance-rate': { const rate = rateOf(card); return rate === null ? null : ONE.sub(rate); }
    case 'budget': return card.table.execution?.budget ?? null;
    case 'executed': return card.table.execution?.executed ?? null;
  }
}

function entryFrom(card: Scorecard, { kind }: Column, value: Rational): Entry {
  const cell = card.table.totals.cells.score ?? null;
  return { value, text: kind === 'rate' ? `${decimalText(value.mul(100))}%` : decimalText(value), cell };
}

interface Taken {
  readonly entry: Entry | null;
  readonly findings: readonly Finding[];
}

function taken(row: ReadRow, column: Column, from: TakenFrom, card: Scorecard): Taken {
  const typed = row.entries.get(column.name) ?? null;
  const cell = row.cells.get(column.name);
  const cells: CellRef[] = cell === undefined ? [] : [cell];
  const tell = (severity: 'error' | 'warning', code: string, params: Record<string, string>): Finding => findingAt(severity, code, cell?.sheet ?? card.table.sheet, cells, { row: row.name, name: column.name, ...params });
  const unit = card.table.execution?.unit ?? null;
  if (AMOUNTS.has(from) && unit !== null && unit !== column.unit) return { entry: typed, findings: [tell('warning', 'fill-taken-unit', { unit, wanted: column.unit })] };
  const value = takenValue(card, from);
  if (value === null) return { entry: typed, findings: [typed === null ? tell('error', 'fill-taken-open', {}) : tell('warning', 'fill-taken-typed', { typed: typed.text })] };
  const entry = entryFrom(card, column, value);
  const differs = typed !== null && !(typeof typed.value !== 'boolean' && typed.value.equals(value));
  return { entry, findings: differs ? [tell('warning', 'fill-taken-differs', { typed: typed.text, taken: entry.text })] : [] };
}

interface Completed {
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Finding[];
}

function completeRow(row: ReadRow, columns: readonly Column[], cards: readonly Scorecard[]): { readonly row: ReadRow; readonly findings: readonly Finding[] } {
  const own = cards.filter(({ table }) => projectName(table.head) === row.name);
  const [card] = own;
  if (card === undefined) return { row, findings: [] };
  if (own.length > 1) return { row, findings: [findingAt('warning', 'fill-taken-twice', card.table.sheet, [], { row: row.name })] };
  const entries = new Map(row.entries);
  const findings = columns.flatMap((column) => {
    if (column.takenFrom === null) return [];
    const result = taken(row, column, column.takenFrom, card);
    if (result.entry !== null) entries.set(column.name, result.entry);
    return result.findings;
  });
  return { row: { ...row, entries }, findings };
}

function completeList(name: string, rows: readonly ReadRow[], columns: readonly Column[], cards: readonly Scorecard[]): Completed {
  const done = rows.map((row) => completeRow(row, columns, cards));
  const unlisted = cards.filter(({ table }) => { const project = projectName(table.head); return project !== '' && rows.every((row) => row.name !== project); });
  return {
    rows: done.map(({ row }) => row),
    findings: [...done.flatMap(({ findings }) => findings), ...unlisted.map(({ table }) => findingAt('warning', 'fill-project-unlisted', table.sheet, [], { row: projectName(table.head), list: name }))],
  };
}

/** Takes what the columns with 取自 ask for from the projects' own tables, matched by 项目名称. */
export function withTaken(filled: Filled, system: FormulaSystem, cards: readonly Scorecard[]): Filled {
  const projects = cards.filter(({ table }) => table.kind === 'project');
  const lists = new Map(filled.lists);
  const findings = [...filled.findings];
  for (const input of system.inputs) {
    const rows = lists.get(input.name);
    if (input.kind !== 'list' || rows === undefined || input.columns.every(({ takenFrom }) => takenFrom === null)) continue;
    const completed = completeList(input.name, rows, input.columns, projects);
    lists.set(input.name, completed.rows);
    findings.push(...completed.findings);
  }
  return { ...filled, lists, findings };
}
