import { type Rational, ZERO } from '../../exact/rational.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Score } from '../../model/scorecard.ts';
import { plain } from './figures.ts';
import type { ClaimTable } from './tables.ts';

/** 预算执行 as a part of the total. */
export const EXECUTION = '预算执行';
/** The parts of every official form, which a text may name without a table. */
export const KNOWN_PARTS = ['产出', '效益', '满意度', '成本'] as const;
/** Parts that older forms print as 二级指标 of another one. */
const INNER = ['满意度', '成本'] as const;

/** What a level is called: 产出指标（50分） → 产出. */
function levelName(level: string): string {
  return plain(level).replace(/\(.*$/, '').replace(/\d+分?$/, '').replace(/指标$/, '');
}

const isOf = (name: string, level: string): boolean => levelName(level).includes(name);

/** Rows that count into the total. */
function scoredRows({ card }: ClaimTable): readonly Score[] {
  return card.rows.filter(({ indicator }) => indicator.role === 'indicator' && (indicator.weight !== null || indicator.printedScore !== null));
}

/** The rows that a part can mean: those of the level of its name, of either level, and those that no inner part has for itself. */
function readings(table: ClaimTable, name: string): readonly (readonly Score[])[] {
  const rows = scoredRows(table);
  const first = rows.filter(({ indicator: { path } }) => isOf(name, path[0]));
  const either = rows.filter(({ indicator: { path } }) => isOf(name, path[0]) || isOf(name, path[1]));
  const outer = first.filter(({ indicator: { path } }) => !INNER.some((inner) => inner !== name && isOf(inner, path[1])));
  return (first.length > 0 ? [first, either, outer] : [either]).filter((one) => one.length > 0);
}

function sum(values: readonly (Rational | null)[]): Rational | null {
  return values.reduce<Rational | null>((total, value) => (total === null || value === null ? null : total.add(value)), ZERO);
}

const pointsOf = ({ indicator: { printedScore }, score }: Score): Rational | null => printedScore ?? score;
const weightOf = ({ indicator: { weight } }: Score): Rational | null => weight;

function executionOf({ card }: ClaimTable, of: 'score' | 'weight'): readonly Rational[] {
  const block = card.table.execution;
  const values = of === 'score' ? [block?.printedScore, card.execution?.score] : [block?.weight, card.execution?.weight];
  return values.filter((value) => value !== null && value !== undefined);
}

/** What the points of a part can be by the table, the likeliest first: as printed, else as recomputed. Empty where a row has none. */
export function partPoints(table: ClaimTable, name: string): readonly Rational[] {
  return name === EXECUTION ? executionOf(table, 'score') : readings(table, name).flatMap((rows) => sum(rows.map(pointsOf)) ?? []);
}

/** The same of its 分值. */
export function partWeights(table: ClaimTable, name: string): readonly Rational[] {
  return name === EXECUTION ? executionOf(table, 'weight') : readings(table, name).flatMap((rows) => sum(rows.map(weightOf)) ?? []);
}

/** Are these parts all that the total of the table is made of? */
export function isEveryPart(table: ClaimTable, names: readonly string[]): boolean {
  const isNamed = ({ path }: Indicator): boolean => names.some((name) => name !== EXECUTION && (isOf(name, path[0]) || isOf(name, path[1])));
  const hasExecution = (table.card.execution?.weight ?? null) !== null;
  return scoredRows(table).every(({ indicator }) => isNamed(indicator)) && hasExecution === names.includes(EXECUTION);
}

/** The names of the parts of these tables: their 一级 and 二级指标. */
export function partNames(tables: readonly ClaimTable[]): readonly string[] {
  const own = tables.flatMap((table) => scoredRows(table).flatMap(({ indicator: { path: [first, second] } }) => [levelName(first), levelName(second)]));
  return [...new Set([...own, ...KNOWN_PARTS])].filter((name) => name.length > 1);
}
