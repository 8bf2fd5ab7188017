import { type Rational, ZERO } from '../exact/rational.ts';
import type { Indicator } from '../model/indicator.ts';

/** 一级指标 that a pack may give points to. */
export const FIRST_LEVELS = ['成本', '产出', '效益', '满意度'] as const;

export type FirstLevel = (typeof FIRST_LEVELS)[number];

/** Begins with the word, its marks and number aside (★1.成本指标, 二、产出指标): 产出（数量、成本） is 产出. 满意度 may have before it whose it is. */
const LEVEL = /^[^\p{Script=Han}]*(?:[一二三四五六][、.．]\s*)?(成本|产出|效益|[^（(、]*满意度)/u;

/** Which of them a level is by its name as printed; null for one that is none of them. */
export function firstLevelOf(printed: string): FirstLevel | null {
  const word = LEVEL.exec(printed)?.[1];
  return word === undefined ? null : FIRST_LEVELS.find((name) => word.endsWith(name)) ?? null;
}

/** The rows of a table that carry weight below each of them, bonus rows left out. */
export function rowsOfLevels(indicators: readonly Indicator[]): ReadonlyMap<FirstLevel, readonly Indicator[]> {
  const rows = new Map<FirstLevel, Indicator[]>();
  for (const indicator of indicators) {
    const level = firstLevelOf(indicator.path[0]);
    if (level !== null && indicator.weight !== null && indicator.bonus !== true) rows.set(level, [...rows.get(level) ?? [], indicator]);
  }
  return rows;
}

/** What rows carry together. */
export function weightOf(rows: readonly Indicator[]): Rational {
  return rows.reduce((sum, { weight }) => sum.add(weight ?? ZERO), ZERO);
}
