import type { Severity } from '../../model/finding.ts';
import { bothFigures, sameFigures } from '../figures.ts';
import { findingAt } from '../finding-at.ts';
import { isSameName, nameKey } from '../names.ts';
import type { FiledTable, FolderCheck, FolderFinding } from './check.ts';

const FEWEST_EXACT = 5;

function about({ file, digest }: FiledTable, severity: Severity, code: string, params: Readonly<Record<string, string>>): FolderFinding {
  return { file, table: digest.key, finding: findingAt(severity, code, digest.sheet, [digest.cell], params) };
}

/** Tables by a key, in the order in which each key is first met; null leaves a table out. */
function gathered(tables: readonly FiledTable[], keyOf: (table: FiledTable) => string | null): readonly (readonly FiledTable[])[] {
  const groups = new Map<string, FiledTable[]>();
  for (const table of tables) {
    const key = keyOf(table);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [table]);
    else group.push(table);
  }
  return [...groups.values()];
}

function repeated(table: FiledTable, { file, digest: other }: FiledTable): FolderFinding {
  const { unit, project } = table.digest;
  const params = { unit, project, file, ...bothFigures(table.digest, other) };
  return about(table, 'warning', sameFigures(table.digest, other) ? 'folder-project-repeated' : 'folder-project-twice', params);
}

/** Said of every such table, since a reviewer may open any of them first. Two tables of one file are held against each other there. */
export const projectTwice: FolderCheck = {
  name: '跨文件同一项目',
  source: '复核通行做法：同一项目重复报送而数字不同',
  codes: ['folder-project-twice', 'folder-project-repeated'],
  run: (tables) => {
    const keyOf = ({ digest: { kind, unit, project, year } }: FiledTable): string | null => (kind !== 'project' || project === '' || unit === '' ? null : [nameKey(unit), nameKey(project), String(year ?? '')].join('|'));
    return gathered(tables, keyOf).flatMap(([first, ...others]) => {
      const elsewhere = others.filter(({ file }) => file !== first?.file);
      const [second] = elsewhere;
      if (first === undefined || second === undefined) return [];
      const differing = elsewhere.find(({ digest }) => !sameFigures(digest, first.digest));
      return [repeated(first, differing ?? second), ...elsewhere.map((later) => repeated(later, first))];
    });
  },
};

/** The first table of a unit other than a table's own, by that unit as it is printed. */
function firstOfAnother(group: readonly FiledTable[]): (unit: string) => FiledTable | undefined {
  const firsts = new Map<string, FiledTable>();
  for (const table of group) if (!firsts.has(table.digest.unit)) firsts.set(table.digest.unit, table);
  const others = new Map(Array.from(firsts.keys(), (unit) => [unit, [...firsts.values()].find(({ digest }) => !isSameName(digest.unit, unit))]));
  return (unit) => others.get(unit);
}

/** Who copied from whom is not to be known: each table names the first of another unit that has the same. */
export const copiedActuals: FolderCheck = {
  name: '实际值雷同',
  source: '复核通行做法：不同单位的实际完成值不会全部相同',
  codes: ['folder-copied-actuals'],
  run: (tables) => gathered(tables, ({ digest: { unit, actuals } }) => (unit === '' ? null : actuals?.hash ?? null)).flatMap((group) => {
    const otherOf = firstOfAnother(group);
    return group.flatMap((table) => {
      const other = otherOf(table.digest.unit);
      if (other === undefined) return [];
      return [about(table, 'warning', 'folder-copied-actuals', { rows: String(table.digest.actuals?.rows ?? 0), file: other.file, unit: other.digest.unit })];
    });
  }),
};

/** Once a unit, and only said: small units with a few plain targets may well be exactly at them. */
export const allExact: FolderCheck = {
  name: '全部恰好达到',
  source: '复核通行做法：全部指标都恰好等于指标值，多为照抄指标值',
  codes: ['folder-all-exact'],
  run: (tables) => gathered(tables, ({ digest: { unit } }) => (unit === '' ? null : nameKey(unit))).flatMap((group) => {
    const [first] = group;
    const counts = group.map(({ digest }) => digest.exact);
    const rows = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    if (first === undefined || counts.includes(null) || rows < FEWEST_EXACT) return [];
    return [about(first, 'info', 'folder-all-exact', { unit: first.digest.unit, rows: String(rows) })];
  }),
};
