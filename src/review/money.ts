import type { Rational } from '../exact/rational.ts';
import type { CellRef } from '../model/cell.ts';
import type { IndicatorTable } from '../model/indicator.ts';
import { readAmount } from '../notation/points.ts';
import { printedText } from '../notation/printed.ts';
import { unitOf } from '../notation/units.ts';

/** An amount in 万元 and where it stands. */
export interface Money {
  readonly amount: Rational;
  readonly cell: CellRef | null;
}

/** What amounts are in where a form does not say: all official ones are. */
const HOME_UNIT = '万元';
const TOTAL_FIELD = /^(?:年度|项目|年度项目)?(?:资金总额|预算总额|总预算)(?:[（(].*[)）])?$/;

/** An amount in 万元. */
export function inHomeUnit(amount: Rational, unit: string | null): Rational {
  const [own, home] = [unitOf(unit ?? HOME_UNIT), unitOf(HOME_UNIT)];
  return own === null || home === null ? amount : amount.mul(own.factor).div(home.factor);
}

function headBudget({ head, headCells = {} }: IndicatorTable): Money | null {
  const field = Object.entries(head).find(([label]) => TOTAL_FIELD.test(label));
  if (field === undefined) return null;
  const [label, text] = field;
  const { value, unit } = readAmount(printedText(text), /[（(](万元|元|亿元)[)）]/.exec(label)?.[1] ?? null);
  return value === null ? null : { amount: inHomeUnit(value, unit), cell: headCells[label] ?? null };
}

/** 全年预算数 of a table: of its 项目资金 block, else the 资金总额 of its head. Null where the form has neither. */
export function budgetOf(table: IndicatorTable): Money | null {
  const { execution } = table;
  const amount = execution?.budget ?? execution?.initial ?? null;
  if (execution === null || amount === null) return headBudget(table);
  return { amount: inHomeUnit(amount, execution.unit), cell: execution.cells.budget ?? execution.cells.initial ?? null };
}

/** 全年执行数 of a table in 万元; null where the form has none. */
export function executedOf({ execution }: IndicatorTable): Rational | null {
  const executed = execution?.executed ?? null;
  return execution === null || executed === null ? null : inHomeUnit(executed, execution.unit);
}
