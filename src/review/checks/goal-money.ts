import type { IndicatorTable } from '../../model/indicator.ts';
import { type Figure, readParagraph } from '../claims/figures.ts';
import { claimed, counterparts, isOfTable, isPrinted, isWholeInput, type Member, moneyOf, moneyUnit, type TableMoney } from '../claims/table-money.ts';
import { type Spot, tableCheck } from './check.ts';

interface GoalMoney {
  readonly figure: Figure;
  readonly member: Member;
}

/** The whole money that a goal names: its budgets, what was spent, 总投入. */
function moneyIn(text: string, table: IndicatorTable): readonly (GoalMoney & { readonly all: readonly Figure[] })[] {
  const { figures, amounts } = readParagraph({ number: 0, text });
  const all = [...figures.filter(({ kind }) => kind === 'money'), ...amounts];
  return all.flatMap((figure) => {
    const member = claimed(figure, table.year) ?? (isWholeInput(figure) ? 'any' : null);
    return member === null || !isOfTable(figure, table) ? [] : [{ figure, member, all }];
  });
}

/** A project of several years names its whole sum and the year's: one that is right is enough. */
function isTold(figures: readonly Figure[], known: readonly TableMoney[]): boolean {
  return figures.some((figure) => known.some(({ value }) => isPrinted(figure, value)));
}

function cellOf({ execution }: IndicatorTable, member: Member) {
  const { budget, initial, executed } = execution?.cells ?? {};
  return member === 'executed' ? executed : member === 'initial' ? initial : budget ?? initial;
}

export const goalMoney = tableCheck({
  id: 'check-goal-money',
  name: '总体目标金额',
  severity: 'warning',
  source: '复核通行做法：年度总体目标里的预算、执行数与资金表应当一致',
  limits: {},
  find: ({ card: { table } }) => (table.goals ?? []).flatMap(({ text, cell }) => {
    const wrong = moneyIn(text, table).find(({ member, all }) => {
      const known = counterparts(member, moneyOf(table));
      return known.length > 0 && !isTold(all, known);
    });
    if (wrong === undefined) return [];
    const { figure, member } = wrong;
    const known = counterparts(member, moneyOf(table)).map(({ text: amount }) => amount);
    const spot: Spot = { cells: [cell, cellOf(table, member)], params: { printed: figure.text, money: [...new Set(known)].join('、'), unit: moneyUnit(table) } };
    return [spot];
  }),
});
