import type { ColumnRole } from '../../model/indicator.ts';
import type { SeenCell } from './sheet-view.ts';
import { titleOf, type Strength, type Title } from './titles.ts';

/** A titled column of a table: the columns that its title spans, and the title as printed. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly title: string;
  readonly strength: Strength;
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
}

interface Leaf extends Column {
  readonly role: ColumnRole | null;
}

const RANK: Readonly<Record<Strength, number>> = { exact: 2, usual: 1, weak: 0 };
const QUALIFIED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['reviewScore', 'initialTarget']);

function overlaps(a: SeenCell, b: SeenCell): boolean {
  return a.area.left <= b.area.right && b.area.left <= a.area.right;
}

/** A title under a group title: 复核 over 得分 is the reviewer's score, 指标值 over 调整后 the adjusted target. */
function titleUnder(group: string, text: string): Title | null {
  const own = titleOf(text);
  if (group === '') return own;
  const joint = titleOf(group + text);
  if (own === null) return joint ?? titleOf(group);
  return joint !== null && (QUALIFIED.has(joint.role) || own.strength === 'weak') ? joint : own;
}

function leavesOf(cells: readonly SeenCell[]): Leaf[] {
  const lowest = cells.filter((cell) => !cells.some((other) => other.area.top > cell.area.bottom && overlaps(cell, other)));
  return lowest
    .map((cell): Leaf => {
      const group = cells.filter((other) => other.area.bottom < cell.area.top && overlaps(cell, other)).map(({ text }) => text).join('');
      const title = titleUnder(group, cell.text);
      const { left, right } = cell.area;
      return { left, right, title: group + cell.text, role: title?.role ?? null, strength: title?.strength ?? 'weak' };
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

/** The weight of the indicator stands behind its name; a weight before that is a level's. */
function standsBehindNames(leaf: Leaf, leaves: readonly Leaf[]): boolean {
  const lastLevel = leaves.findLast(({ role, strength }) => role?.startsWith('level') === true && strength !== 'weak');
  return lastLevel === undefined || leaf.left > lastLevel.left;
}

/** The year that a title names: of 2022年实际值 and 2023年实际值 the later one counts. */
function yearIn({ title }: Leaf): number {
  return Number(/20\d\d(?=年)/.exec(title)?.[0] ?? 0);
}

function best(candidates: readonly Leaf[], leaves: readonly Leaf[]): Leaf | undefined {
  const preferred = candidates.filter((leaf) => leaf.role !== 'weight' || standsBehindNames(leaf, leaves));
  const ranked = (preferred.length > 0 ? preferred : [...candidates]).sort((a, b) => RANK[b.strength] - RANK[a.strength] || yearIn(b) - yearIn(a) || a.left - b.left);
  return ranked[0];
}

function columnsOf(leaves: readonly Leaf[]): Columns {
  const columns: Partial<Record<ColumnRole, Column>> = {};
  const roles = new Set(leaves.flatMap(({ role }) => (role === null ? [] : [role])));
  for (const role of roles) {
    const leaf = best(leaves.filter((one) => one.role === role), leaves);
    if (leaf !== undefined) columns[role] = { left: leaf.left, right: leaf.right, title: leaf.title, strength: leaf.strength };
  }
  const { initialTarget, ...others } = columns;
  return columns.target === undefined && initialTarget !== undefined ? { ...others, target: initialTarget } : columns;
}

function segmentOf(leaves: readonly Leaf[]): Segment {
  const titled = new Set(leaves.map(({ left }) => left));
  return { columns: columnsOf(leaves), left: Math.min(...titled), right: Math.max(...leaves.map(({ right }) => right)), titled };
}

/** The tables that header cells describe, from left to right. */
export function segmentsOf(cells: readonly SeenCell[]): Segment[] {
  return splitSideBySide(leavesOf(cells)).map(segmentOf).filter(({ columns }) => isIndicatorHeader(columns));
}

/**
 * Do these columns make an indicator table? Levels and a target or actual do. Mere names need more beside them, since 指标名称 and
 * 实际完成 also head ordinary statistics.
 */
export function isIndicatorHeader({ level1, level2, level3, target, actual, weight, score, operator }: Columns): boolean {
  const levels = [level1, level2, level3].some((level) => level?.strength === 'exact');
  if (levels) return target !== undefined || actual !== undefined;
  if (level3 === undefined) return false;
  const valued = weight !== undefined || score !== undefined;
  if (level3.strength === 'weak') return target !== undefined && actual !== undefined && valued;
  return target !== undefined ? actual !== undefined || valued || operator !== undefined : actual !== undefined && valued;
}
