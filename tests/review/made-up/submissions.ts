import { decimalText } from '../../../src/exact/decimal.ts';
import { type Rational, ZERO } from '../../../src/exact/rational.ts';
import { address } from '../../../src/model/cell.ts';
import { type BundleMistake, tableOf } from './bundle.ts';
import { layOut } from './grid.ts';
import { makeTable, PROJECTS, UNITS } from './make.ts';
import type { MadeTable } from './model.ts';
import type { Chance } from './random.ts';
import { reviewGrids } from './review.ts';

/** What the tables of one file say against each other: `submission-year@表2!A1`. */
function saidOf(tables: readonly MadeTable[]): string[] {
  const { findings } = reviewGrids(tables.map((made, index) => layOut(made, `表${String(index + 1)}`).grid));
  return findings.filter(({ code }) => code.startsWith('submission-')).map(({ code, sheet, cell }) => `${code}@${sheet}!${cell === null ? '-' : address(cell)}`);
}

const budgetOf = ({ budget }: MadeTable): Rational => budget?.budget ?? ZERO;

/** Projects of one unit in one year. */
function projects(chance: Chance): MadeTable[] {
  const [year, unit] = [chance.between(2022, 2024), `四川省${chance.pick(UNITS)}`];
  return chance.some(PROJECTS, chance.between(3, 5)).map((project) => tableOf('sichuan-project', year, unit, `${project}项目`, chance));
}

/** The table of the unit itself, with so much for the whole year. */
function department(unit: string, year: number, amount: Rational, chance: Chance): MadeTable {
  const made = tableOf('sichuan-department', year, unit, '', chance);
  return { ...made, head: [['部门名称', unit], ['年度资金总额（万元）', decimalText(amount)]] };
}

const unitOf = ({ head }: MadeTable): string => head.find(([label]) => label === '实施单位')?.[1] ?? '';

/** A file before and after a change to one of its tables, which becomes the odd one. */
function changed(chance: Chance, change: (table: MadeTable) => MadeTable) {
  const tables = projects(chance);
  const at = chance.between(0, tables.length - 1);
  const wrong = tables.map((table, index) => (index === at ? change(table) : table));
  return { sound: saidOf(tables), wrong: saidOf(wrong), place: `表${String(at + 1)}!A1` };
}

/** A file to which a second table of one of its projects comes. */
function repeated(chance: Chance, change: (table: MadeTable) => MadeTable) {
  const tables = projects(chance);
  return { sound: saidOf(tables), wrong: saidOf([...tables, change(chance.pick(tables))]), place: `表${String(tables.length + 1)}!A1` };
}

/** The mistakes that the tables of one file show. */
export const SUBMISSION_MISTAKES: readonly BundleMistake[] = [
  { item: '项目预算超过部门预算', code: 'submission-department-budget', plant: (chance) => {
    const tables = projects(chance);
    const [first] = tables;
    if (first === undefined) return null;
    const sum = tables.reduce<Rational>((total, table) => total.add(budgetOf(table)), ZERO);
    const file = (amount: Rational): MadeTable[] => [...tables, department(unitOf(first), first.year, amount, chance)];
    const wrong = saidOf(file(sum.sub(chance.between(1, 20))));
    return { sound: saidOf(file(sum.add(chance.between(0, 900)))), wrong, place: `表${String(tables.length + 1)}!B4` };
  } },
  { item: '同一项目两张表（数字不同）', code: 'submission-project-twice', plant: (chance) => repeated(chance, (table) => ({ ...table, budget: table.budget === null ? null : { ...table.budget, executed: table.budget.executed.sub(1) } })) },
  { item: '同一项目两张表（相同）', code: 'submission-project-repeated', plant: (chance) => repeated(chance, (table) => table) },
  { item: '一张表的年度不同', code: 'submission-year', plant: (chance) => changed(chance, ({ form, year, head, title }) => {
    const other = makeOf(form, year === 2022 ? 2023 : year - 1, chance);
    return { ...other, head, title: title.replace(/^20\d\d年度/, '') };
  }) },
  { item: '一张表的单位不同', code: 'submission-unit', plant: (chance) => changed(chance, (table) => ({ ...table, head: table.head.map(([label, value]) => [label, label === '实施单位' ? '青溪镇农业技术推广所' : label === '主管部门' ? '青溪镇人民政府' : value]) })) },
];

function makeOf(form: MadeTable['form'], year: number, chance: Chance): MadeTable {
  for (;;) {
    const made = makeTable(chance.between(1, 1_000_000), form);
    if (made.year === year) return made;
  }
}
