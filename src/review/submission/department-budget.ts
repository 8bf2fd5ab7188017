import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import { decimalText } from '../../exact/decimal.ts';
import type { TableReview } from '../../model/review.ts';
import { findingAt } from '../finding-at.ts';
import { budgetOf } from '../money.ts';
import { nameKey, namesOf, titleCell } from '../names.ts';
import type { SubmissionCheck } from './check.ts';

/** What printing in 万元 with two places can take from or add to each amount. */
const ROUNDING = rational(1, 100);

/** The budgets of the projects, one that has two tables counted once. */
function projectBudgets(tables: readonly TableReview[]): readonly Rational[] {
  const budgets = new Map<string, Rational>();
  tables.forEach(({ card: { table } }, index) => {
    const { unit, project } = namesOf(table);
    const money = budgetOf(table);
    const key = project === '' ? String(index) : `${nameKey(unit)}|${nameKey(project)}`;
    if (table.kind === 'project' && money !== null && !budgets.has(key)) budgets.set(key, money.amount);
  });
  return [...budgets.values()];
}

/** Only where the file has one table of a department: of several nobody knows whose the projects are. Less than the department's is right, for 基本支出 has no projects. */
export const departmentBudget: SubmissionCheck = {
  name: '项目预算超部门',
  source: '复核通行做法：部门预算包含各项目的预算',
  codes: ['submission-department-budget'],
  run: (tables) => {
    const [department, ...others] = tables.filter(({ card: { table } }) => table.kind === 'department');
    const own = department === undefined ? null : budgetOf(department.card.table);
    if (department === undefined || own === null || others.length > 0) return [];
    const { table } = department.card;
    const budgets = projectBudgets(tables.filter(({ card }) => card.table.year === null || table.year === null || card.table.year === table.year));
    const sum = budgets.reduce<Rational>((total, one) => total.add(one), ZERO);
    if (sum.lte(own.amount.add(ROUNDING.mul(budgets.length + 1)))) return [];
    const params = { projects: decimalText(sum, 6), department: decimalText(own.amount, 6), count: String(budgets.length) };
    return [findingAt('warning', 'submission-department-budget', table.sheet, [own.cell ?? titleCell(table.sheet, table.area)], params)];
  },
};
