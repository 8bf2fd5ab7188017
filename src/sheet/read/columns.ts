import type { ColumnRole } from '../../model/indicator.ts';
import type { SeenCell } from './sheet-view.ts';
import { titleKey } from './title-key.ts';
import { titleUnder, type Strength } from './titles.ts';

/** A titled column of a table: the columns that its title spans, and the title as printed. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly title: string;
  readonly strength: Strength;
  /** Row of the title. */
  readonly row: number;
}

/** Role → column of one table. */
export type Columns = Readonly<Partial<Record<ColumnRole, Column>>>;

/** The header of one table: its columns, and the sheet's columns that are this table's own where two stand side by side. */
export interface Segment {
  readonly columns: Columns;
  /** First and last titled column, columns without a role included. */
  readonly left: number;
  readonly right: number;
  /** Columns with a title of whatever meaning. */
  readonly titled: ReadonlySet<number>;
  /** Columns that have as good a title as the one taken for their role. */
  readonly rivals: readonly Rival[];
  /** Columns that say something of a row that nothing is done with: 复核分, 得分系数, 得分率, 完成率 beside 完成值. */
  readonly unchecked: readonly Column[];
  /** 绩效指标 in front of the names, on a form without a first level: its column where the rows have texts in it. */
  readonly group: Column | null;
}

/** Two columns whose titles mean the same: the one that is read and the other. */
export interface Rival {
  readonly role: ColumnRole;
  readonly read: Column;
  readonly other: Column;
}

interface Leaf extends Column {
  readonly role: ColumnRole | null;
}

const RANK: Readonly<Record<Strength, number>> = { exact: 2, usual: 1, weak: 0 };

function overlaps(a: SeenCell, b: SeenCell): boolean {
  return a.area.left <= b.area.right && b.area.left <= a.area.right;
}

function leavesOf(cells: readonly SeenCell[]): Leaf[] {
  const lowest = cells.filter((cell) => !cells.some((other) => other.area.top > cell.area.bottom && overlaps(cell, other)));
  return lowest
    .map((cell): Leaf => {
      const groups = cells.filter((other) => other.area.bottom < cell.area.top && overlaps(cell, other)).map(({ text }) => text);
      const title = titleUnder(groups, cell.text);
      const { left, right } = cell.area;
      return { left, right, row: cell.area.top, title: [...groups, cell.text].join(''), role: title?.role ?? null, strength: title?.strength ?? 'weak' };
    })
    .sort((a, b) => a.left - b.left);
}

/** Tables side by side begin anew at a level title that the table before already has, once that has its values. */
function splitSideBySide(leaves: readonly Leaf[]): Leaf[][] {
  const groups: Leaf[][] = [];
  let roles = new Set<ColumnRole>();
  for (const leaf of leaves) {
    const again = leaf.role !== null && leaf.role.startsWith('level') && leaf.strength !== 'weak' && roles.has(leaf.role);
    const group = groups.at(-1);
    if (group === undefined || (again && (roles.has('target') || roles.has('actual') || roles.has('initialTarget')))) {
      groups.push([leaf]);
      roles = new Set();
    } else {
      group.push(leaf);
    }
    if (leaf.role !== null) roles.add(leaf.role);
  }
  return groups;
}

/** Weight and score of the indicator stand behind its name; those before that are a level's. */
function standsBehindNames(leaf: Leaf, leaves: readonly Leaf[]): boolean {
  const lastLevel = leaves.findLast(({ role, strength }) => role?.startsWith('level') === true && strength !== 'weak');
  return lastLevel === undefined || leaf.left > lastLevel.left;
}

/** The year that a title names: of 2022年实际值 and 2023年实际值 the later one counts. */
function yearIn({ title }: Leaf): number {
  return Number(/20\d\d(?=年)/.exec(title)?.[0] ?? 0);
}

function compare(a: Leaf, b: Leaf): number {
  return RANK[b.strength] - RANK[a.strength] || yearIn(b) - yearIn(a);
}

/** The columns of one role, the best title first. */
function ranked(role: ColumnRole, leaves: readonly Leaf[]): readonly Leaf[] {
  const candidates = leaves.filter((leaf) => leaf.role === role);
  const preferred = candidates.filter((leaf) => !POINTS.has(leaf.role) || standsBehindNames(leaf, leaves));
  return (preferred.length > 0 ? preferred : candidates).sort((a, b) => compare(a, b) || a.left - b.left);
}

function columnOf({ left, right, row, title, strength }: Leaf): Column {
  return { left, right, row, title, strength };
}

const POINTS: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>(['weight', 'score']);
const MATTERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['target', 'actual', 'weight', 'score']);

/** Weights under any two titles are rivals (权重 and 分值), other values under two equally good ones. */
function rivalsOf(role: ColumnRole, [read, ...others]: readonly Leaf[]): Rival[] {
  if (read === undefined || !MATTERS.has(role)) return [];
  const isRival = (other: Leaf): boolean => compare(read, other) === 0 || (role === 'weight' && other.strength !== 'weak');
  return others.filter(isRival).map((other) => ({ role, read: columnOf(read), other: columnOf(other) }));
}

const RATE = /(?:得分|完成|达成|实现)(?:率|比例|进度|百分比)$/;
const UNCHECKED: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>(['reviewScore', 'coefficient']);

/** Columns that are known and not read, the rate of completion only where it does not stand for the actual value. */
function uncheckedIn(leaves: readonly Leaf[], columns: Columns): Column[] {
  const read = new Set(Object.entries(columns).flatMap(([role, { left }]) => (UNCHECKED.has(role as ColumnRole) ? [] : [left])));
  return leaves.filter(({ role, title, left }) => !read.has(left) && (UNCHECKED.has(role) || RATE.test(titleKey(title)))).map(columnOf);
}

/** A weak name title in front of the names, where nothing else is a first level. */
function groupOf(leaves: readonly Leaf[], { level1, level3 }: Columns): Column | null {
  if (level1 !== undefined || level3 === undefined) return null;
  const leaf = leaves.find(({ role, left }) => role === 'level3' && left < level3.left);
  return leaf === undefined ? null : columnOf(leaf);
}

/** 分数 is the score, but the weight where 得分 stands beside it and no title of a weight. */
function withPointsBeside(leaves: readonly Leaf[], columns: Columns): Columns {
  const { weight, score } = columns;
  const points = leaves.find((leaf) => leaf.role === 'score' && titleKey(leaf.title) === '分数' && leaf.left !== score?.left);
  return weight !== undefined || points === undefined ? columns : { ...columns, weight: columnOf(points) };
}

/** The names stand under 三级指标, or under it and 四级指标 beside it. */
function namesOf(candidates: readonly Leaf[]): Column {
  const [first, second] = candidates.map(columnOf) as [Column, ...Column[]];
  const isFurther = second?.strength === 'exact' && second.left === first.right + 1;
  return isFurther ? { ...first, right: second.right } : first;
}

function segmentOf(leaves: readonly Leaf[]): Segment {
  const titled = new Set(leaves.map(({ left }) => left));
  const found: Partial<Record<ColumnRole, Column>> = {};
  const rivals: Rival[] = [];
  for (const role of new Set(leaves.flatMap((leaf) => leaf.role ?? []))) {
    const candidates = ranked(role, leaves);
    if (candidates[0] !== undefined) found[role] = role === 'level3' ? namesOf(candidates) : columnOf(candidates[0]);
    rivals.push(...rivalsOf(role, candidates));
  }
  const { initialTarget, ...others } = found;
  const columns = withPointsBeside(leaves, found.target === undefined && initialTarget !== undefined ? { ...others, target: initialTarget } : found);
  return { columns, left: Math.min(...titled), right: Math.max(...leaves.map(({ right }) => right)), titled, rivals, unchecked: uncheckedIn(leaves, columns), group: groupOf(leaves, columns) };
}

/** The tables that header cells describe, from left to right. */
export function segmentsOf(cells: readonly SeenCell[]): Segment[] {
  return splitSideBySide(leavesOf(cells)).map(segmentOf).filter(({ columns }) => isIndicatorHeader(columns));
}

/**
 * Do these columns make an indicator table? Levels and a target or actual do. Mere names need more beside them, since 指标名称, 年度目标
 * and 实际完成 also head ordinary statistics.
 */
export function isIndicatorHeader({ level1, level2, level3, target, actual, weight, score, operator }: Columns): boolean {
  const levels = [level1, level2, level3].some((level) => level?.strength === 'exact');
  if (levels) return target !== undefined || actual !== undefined;
  if (level3 === undefined) return false;
  const valued = weight !== undefined || score !== undefined;
  if (level3.strength === 'weak') return target !== undefined && actual !== undefined && valued;
  if (target === undefined) return actual !== undefined && valued;
  return valued || operator !== undefined || (actual !== undefined && target.strength !== 'weak');
}
