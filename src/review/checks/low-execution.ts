import { rational } from '../../exact/rational.ts';
import { givesReason } from '../../scoring/over.ts';
import { type Checked, type Limits, type Spot, tableCheck } from './check.ts';
import { judgedRows, percent } from './rows.ts';

const ABOUT_MONEY = /执行|预算|资金|支付|拨付|结转|结余|支出/;
const NAME = '低执行率';
const SOURCE = '四川省项目支出绩效自评表：预算执行率低于 90% 应说明原因；各地通行做法';
const LIMITS: Limits<typeof NAME> = { 低于: rational(9, 10) };
/** Scoring asks for the reason where the pack itself requires one. */
const SAID_BY_SCORING = ['low-execution-unexplained', 'low-execution-without-place'];

/** A reason in the block itself, or one in a row of the table that speaks of the money. */
function isExplained({ card: { table, rows } }: Checked): boolean {
  const inRows = rows.some(({ indicator: { reason } }) => givesReason(reason) && ABOUT_MONEY.test(reason));
  return inRows || givesReason(table.execution?.reason ?? '');
}

/** The execution rate where it is below the limit and nothing explains it; one of nothing is another matter. */
function low(checked: Checked, below: Limits<typeof NAME>['低于'], withPlace: boolean): readonly Spot[] {
  const { execution, table } = checked.card;
  const rate = execution?.rate ?? null;
  const hasPlace = table.execution?.cells.reason !== undefined || judgedRows(checked.card).some(({ indicator }) => indicator.cells.reason !== undefined);
  if (rate === null || rate.gte(below) || hasPlace !== withPlace || isExplained(checked)) return [];
  const { reason, rate: atRate, executed } = table.execution?.cells ?? {};
  return [{ cells: [reason ?? atRate ?? executed], params: { rate: percent(rate), limit: percent(below) } }];
}

/** A form that has a place for reasons, and none there for the money that was left. */
export const lowExecution = tableCheck({
  id: 'check-low-execution', name: NAME, severity: 'warning', source: SOURCE, limits: LIMITS,
  yieldsTo: ['check-zero-execution', ...SAID_BY_SCORING],
  find: (checked, { 低于: below }) => low(checked, below, true),
});

/** A form without such a place: the reason may stand in the report, so it is only mentioned. */
export const lowExecutionWithoutPlace = tableCheck({
  id: 'check-low-execution-without-place', name: NAME, severity: 'info', source: SOURCE, limits: LIMITS,
  yieldsTo: ['check-zero-execution', 'check-high-score-low-execution', 'check-execution-gap', ...SAID_BY_SCORING],
  find: (checked, { 低于: below }) => low(checked, below, false),
});
