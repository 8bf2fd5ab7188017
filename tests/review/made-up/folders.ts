import { decimalText } from '../../../src/exact/decimal.ts';
import { folderFindings } from '../../../src/review/folder/index.ts';
import { type BundleMistake, tableOf } from './bundle.ts';
import { layOut } from './grid.ts';
import { PROJECTS, UNITS } from './make.ts';
import type { MadeRow, MadeTable } from './model.ts';
import type { Chance } from './random.ts';
import { reviewGrids } from './review.ts';

/** What files of a table each say against each other: `folder-copied-actuals@4.xlsx`. */
function saidOf(files: readonly MadeTable[]): string[] {
  const records = files.map((made, index) => ({ file: `${String(index + 1)}.xlsx`, digests: reviewGrids([layOut(made).grid]).digests }));
  return folderFindings(records).map(({ file, finding }) => `${finding.code}@${file}`);
}

/** Files of several units, a project each. */
function folder(chance: Chance): MadeTable[] {
  const year = chance.between(2022, 2024);
  const units = chance.some(UNITS, chance.between(3, 5));
  const projects = chance.some(PROJECTS, units.length);
  return units.map((unit, index) => tableOf('national-2020', year, `云岭县${unit}`, `${projects[index] ?? ''}项目`, chance));
}

const OTHER: MadeTable['head'] = [['项目名称', '粮食储备库维修项目'], ['主管部门', '青溪县财政局'], ['实施单位', '青溪县粮食储备站']];

/** A folder to which a further file comes, made from one that is there. */
function joinedBy(chance: Chance, change: (table: MadeTable) => MadeTable | null) {
  const files = folder(chance);
  const model = chance.pick(files);
  const further = change(model);
  return further === null ? null : { sound: saidOf(files), wrong: saidOf([...files, further]), place: `${String(files.length + 1)}.xlsx`, model: `${String(files.indexOf(model) + 1)}.xlsx` };
}

/** A folder to which a file comes of which, and of its model, the same has to be said. */
function pairedBy(chance: Chance, change: (table: MadeTable) => MadeTable | null) {
  const joined = joinedBy(chance, change);
  return joined === null ? null : { ...joined, partner: joined.model };
}

/** Actual values that are neither the target nor all of a share. */
function telling(rows: readonly MadeRow[]): number {
  return rows.filter(({ numbers, kind }) => numbers !== null && kind !== 'date' && !numbers.actual.equals(numbers.target) && !(kind === 'rate' && numbers.target.equals(100))).length;
}

function atTarget(row: MadeRow): MadeRow {
  const { numbers, unit, target } = row;
  if (numbers === null) return row;
  const glued = /[^\d.,≥≤=><≧≦\s不低于少超过以上内％%０-９．]+/.exec(typeof target === 'string' ? target : '')?.[0] ?? '';
  return { ...row, actual: `${decimalText(numbers.target)}${row.kind === 'rate' ? '%' : unit === '' ? glued : ''}`, score: row.weight, reason: '' };
}

/** The mistakes that the files of a folder show. */
export const FOLDER_MISTAKES: readonly BundleMistake[] = [
  { item: '两个文件报同一项目（数字不同）', code: 'folder-project-twice', along: ['folder-copied-actuals'], plant: (chance) => pairedBy(chance, (table) => ({ ...table, budget: table.budget === null ? null : { ...table.budget, executed: table.budget.executed.sub(1) } })) },
  { item: '两个文件报同一项目（相同）', code: 'folder-project-repeated', plant: (chance) => pairedBy(chance, (table) => table) },
  { item: '照抄别的单位的完成值', code: 'folder-copied-actuals', plant: (chance) => pairedBy(chance, (table) => (telling(table.rows) < 3 ? null : { ...table, head: OTHER })) },
  { item: '全部恰好等于指标值', code: 'folder-all-exact', plant: (chance) => joinedBy(chance, (table) => {
    const rows = table.rows.map(atTarget);
    return rows.filter(({ numbers, kind }) => numbers !== null && !(kind === 'rate' && numbers.target.equals(100))).length < 5 ? null : { ...table, rows, head: OTHER };
  }) },
];
