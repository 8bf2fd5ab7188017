import { decimalText } from '../exact/decimal.ts';
import { type Rational, ZERO } from '../exact/rational.ts';
import type { CellRef } from '../model/cell.ts';
import type { Finding } from '../model/finding.ts';
import { indicatorName } from '../model/indicator.ts';
import type { ExecutionScore, Scorecard, Score } from '../model/scorecard.ts';

/** Points of several rows together, as exact decimal text. */
export interface Sums {
  /** Weights of the rows that count. */
  readonly weight: string;
  /** 已评 */
  readonly decided: string;
  /** 待定: weights of the undecided rows. */
  readonly undecided: string;
  /** 已评 and 待定 as shares of the weight, 0 to 1, for drawing only. */
  readonly shares: { readonly decided: number; readonly undecided: number };
}

/** An indicator, or 预算执行 where it has its own points. `id` stays the same while rows move. */
export interface OutlineRow {
  readonly kind: 'row';
  readonly id: string;
  readonly name: string;
  readonly score: Score;
  readonly findings: readonly Finding[];
}

export interface OutlineExecution {
  readonly kind: 'execution';
  readonly id: 'execution';
  readonly execution: ExecutionScore;
  readonly findings: readonly Finding[];
}

/** 一级 or 二级指标 with what stands under it. */
export interface OutlineGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly name: string;
  readonly sums: Sums;
  readonly children: readonly OutlineNode[];
}

export type OutlineNode = OutlineGroup | OutlineRow | OutlineExecution;

/** A scored table as a tree: 预算执行 first, then the levels in the order of the sheet. `rest` are the findings of no row. */
export interface Outline {
  readonly nodes: readonly OutlineNode[];
  readonly sums: Sums;
  readonly rest: readonly Finding[];
}

interface Part {
  readonly weight: Rational;
  readonly score: Rational | null;
  readonly isOpen: boolean;
}

const sum = (values: readonly Rational[]): Rational => values.reduce((total, value) => total.add(value), ZERO);
const share = (part: Rational, whole: Rational): number => (whole.equals(ZERO) ? 0 : Math.min(1, Math.max(0, part.div(whole).valueOf())));

function sumsOf(parts: readonly Part[]): Sums {
  const weight = sum(parts.map((part) => part.weight));
  const decided = sum(parts.flatMap(({ score }) => score ?? []));
  const undecided = sum(parts.filter(({ isOpen }) => isOpen).map((part) => part.weight));
  return {
    weight: decimalText(weight), decided: decimalText(decided), undecided: decimalText(undecided),
    shares: { decided: share(decided, weight), undecided: share(undecided, weight) },
  };
}

/** A 其中 row carries no points of its own; a row that does not apply carries none. */
function partsOf({ score }: OutlineRow): Part[] {
  const { indicator: { weight, role }, status } = score;
  if (weight === null || role === 'subordinate' || status === 'not-applicable') return [];
  return [{ weight, score: score.score, isOpen: status === 'undecided' }];
}

function executionParts(execution: ExecutionScore | null): Part[] {
  if (execution === null || execution.weight === null) return [];
  return [{ weight: execution.weight, score: execution.score, isOpen: execution.status === 'undecided' }];
}

/** Rows that follow one another under the same name. */
function runs(rows: readonly OutlineRow[], level: 0 | 1): OutlineRow[][] {
  const found: OutlineRow[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.[0]?.score.indicator.path[level] === row.score.indicator.path[level]) last.push(row);
    else found.push([row]);
  }
  return found;
}

/** A level that is not printed, or is itself the indicator's name, is no group. */
function grouped(rows: readonly OutlineRow[], level: 0 | 1, inside: (run: OutlineRow[]) => readonly OutlineNode[], prefix: string): OutlineNode[] {
  return runs(rows, level).flatMap((run, index): readonly OutlineNode[] => {
    const name = run[0]?.score.indicator.path[level] ?? '';
    const isOwn = run.every((row) => row.score.indicator.path.slice(level + 1).every((below) => below === ''));
    if (name === '' || isOwn) return inside(run);
    return [{ kind: 'group', id: `${prefix}${String(index)}/${name}`, name, sums: sumsOf(run.flatMap(partsOf)), children: inside(run) }];
  });
}

const placeOf = (sheet: string, row: number): string => `${sheet}\n${String(row)}`;

/** Findings by the row that they name, in one pass over all of them. */
function byRow(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const map = new Map<string, Finding[]>();
  for (const finding of findings) for (const key of new Set([finding.cell, ...finding.related ?? []].flatMap((cell) => (cell === null ? [] : [placeOf(cell.sheet, cell.row)])))) {
    const known = map.get(key);
    if (known === undefined) map.set(key, [finding]);
    else known.push(finding);
  }
  return map;
}

function rowsOf({ rows, table }: Scorecard, found: ReadonlyMap<string, readonly Finding[]>): OutlineRow[] {
  const times = new Map<string, number>();
  return rows.map((score) => {
    const path = score.indicator.path.join('/');
    const time = (times.get(path) ?? 0) + 1;
    times.set(path, time);
    return { kind: 'row', id: `${path}#${String(time)}`, name: indicatorName(score.indicator), score, findings: found.get(placeOf(table.sheet, score.indicator.row)) ?? [] };
  });
}

/** The rows of the sheet that 预算执行 is read from. */
function executionRows({ table: { execution } }: Scorecard): number[] {
  if (execution === null) return [];
  const cells = [execution.cells, ...execution.parts.map((part) => part.cells)].flatMap((all): (CellRef | undefined)[] => Object.values(all));
  return [...new Set(cells.flatMap((cell) => (cell === undefined ? [] : [cell.row])))];
}

function executionOf(card: Scorecard, found: ReadonlyMap<string, readonly Finding[]>): OutlineExecution[] {
  if (card.execution === null) return [];
  const findings = new Set(executionRows(card).flatMap((row) => found.get(placeOf(card.table.sheet, row)) ?? []));
  return [{ kind: 'execution', id: 'execution', execution: card.execution, findings: [...findings] }];
}

/** A scored table as a person looks through it. `findings` are all that concern it. */
export function outlineOf(card: Scorecard, findings: readonly Finding[]): Outline {
  const found = byRow(findings);
  const [execution, rows] = [executionOf(card, found), rowsOf(card, found)];
  const nodes = grouped(rows, 0, (first) => grouped(first, 1, (second) => second, `${first[0]?.id ?? ''}/`), '');
  const placed = new Set([...execution, ...rows].flatMap((node) => node.findings));
  return {
    nodes: [...execution, ...nodes],
    sums: sumsOf([...executionParts(card.execution), ...rows.flatMap(partsOf)]),
    rest: findings.filter((finding) => !placed.has(finding)),
  };
}

/** The first level with its sums, 预算执行 (without a name of its own) where it carries points. */
export function firstLevels(card: Scorecard, outline: Outline): { readonly name: string | null; readonly sums: Sums }[] {
  return outline.nodes.flatMap((node): { readonly name: string | null; readonly sums: Sums }[] => {
    if (node.kind === 'group') return [{ name: node.name, sums: node.sums }];
    const parts = node.kind === 'execution' ? executionParts(card.execution) : [];
    return parts.length === 0 ? [] : [{ name: null, sums: sumsOf(parts) }];
  });
}

/** Which node of an outline a cell of the sheet belongs to; null for a cell of none. */
export function nodeAt(card: Scorecard, outline: Outline, { sheet, row }: CellRef): OutlineRow | OutlineExecution | null {
  if (sheet !== card.table.sheet) return null;
  const leaves = leavesOf(outline.nodes);
  const own = leaves.find((leaf) => leaf.kind === 'row' && leaf.score.indicator.row === row);
  return own ?? (executionRows(card).includes(row) ? leaves.find((leaf) => leaf.kind === 'execution') ?? null : null);
}

/** All rows of an outline from top to bottom. */
export function leavesOf(nodes: readonly OutlineNode[]): (OutlineRow | OutlineExecution)[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leavesOf(node.children) : [node]));
}
