import { decimalText } from '../../../src/exact/decimal.ts';
import { type Rational, rational, ZERO } from '../../../src/exact/rational.ts';
import { round } from '../../../src/exact/rounding.ts';
import { settleBudget, settleTotal } from './make.ts';
import type { Form, MadeRow, MadeTable, Where } from './model.ts';
import type { Chance } from './random.ts';

/** One of the mistakes that reviewers look for, put into a table that has none. */
export interface Mistake {
  /** As the list of checks has it. */
  readonly item: string;
  /** What has to be found: the code of a finding, or of a difference's cause; `cause-*` where by chance a convention gives the planted figure as well. */
  readonly code: string;
  /** What follows from the mistake and is said as well. */
  readonly along?: readonly string[];
  /** The printed score that the mistake leaves behind is a difference of its own, at its cell. */
  readonly withDifference?: true;
  /** Puts the mistake in and says where; null where the table has no place for it. */
  readonly plant: (made: MadeTable, chance: Chance) => Where | null;
}

type Column = Extract<Where, { row: number }>['column'];

/** Changes one of the rows that fit. */
function inRow(column: Column, fits: (row: MadeRow, made: MadeTable) => boolean, change: (row: MadeRow, made: MadeTable) => void): Mistake['plant'] {
  return (made, chance) => {
    const fitting = made.rows.flatMap((row, index) => (fits(row, made) ? [index] : []));
    if (fitting.length === 0) return null;
    const index = chance.pick(fitting);
    const row = made.rows[index];
    if (row === undefined) return null;
    change(row, made);
    return { row: index, column };
  };
}

/** As `inRow`, with the total made to follow the changed score. */
function inScore(fits: (row: MadeRow, made: MadeTable) => boolean, change: (row: MadeRow, weight: Rational) => void): Mistake['plant'] {
  return inRow('score', (row, made) => row.score !== null && row.weight !== null && fits(row, made), (row, made) => {
    change(row, row.weight ?? ZERO);
    settleTotal(made);
  });
}

function inBudget(where: 'executed' | 'score' | 'rate' | 'reason', needs: (made: MadeTable) => boolean, change: (made: MadeTable, budget: NonNullable<MadeTable['budget']>) => void): Mistake['plant'] {
  return (made) => {
    if (made.budget === null || !needs(made)) return null;
    change(made, made.budget);
    return { budget: where };
  };
}

/** So much of the budget spent, with all that follows from it. */
function spend(made: MadeTable, budget: NonNullable<MadeTable['budget']>, share: Rational): void {
  const before = decimalText(budget.executed);
  budget.executed = round(budget.budget.mul(share), 2);
  if (made.goal !== null) made.goal.actual = made.goal.actual.replaceAll(`${before}万元`, `${decimalText(budget.executed)}万元`);
  const [first, ...others] = budget.parts;
  for (const part of others) part.amounts[2] = round(part.amounts[1].mul(share), 2);
  if (first !== undefined) first.amounts[2] = budget.executed.sub(others.reduce((sum, part) => sum.add(part.amounts[2]), ZERO));
  settleBudget(budget);
  settleTotal(made);
}

const isScored = (row: MadeRow): boolean => row.score !== null && row.weight !== null && row.weight.gt(1);
const isWeighted = ({ budget }: MadeTable): boolean => budget?.weight !== null && budget !== null;
const hasReasons = ({ form }: MadeTable): boolean => form !== 'sichuan-department';
const hasUnitColumn = ({ form }: MadeTable): boolean => form === 'sichuan-project' || form === 'sichuan-department';
const cents = (value: number): Rational => rational(value, 100);
const explained = '项目尾款按合同约定于下年支付，资金已结转。';

/** The share of their points that the indicators have. */
function indicatorShare({ rows }: MadeTable): Rational {
  const sum = (valueOf: (row: MadeRow) => Rational | null): Rational => rows.reduce((total, row) => total.add(valueOf(row) ?? ZERO), ZERO);
  return sum(({ score }) => score).div(sum(({ weight }) => weight));
}

const ARITHMETIC: readonly Mistake[] = [
  { item: '分值合计为 100', code: 'weights-not-100', plant: (made) => {
    const row = made.rows[0];
    if (row?.weight === null || row === undefined || made.caps !== null || row.reach !== 'met') return null;
    row.weight = row.weight.add(2);
    if (row.score !== null) row.score = row.weight;
    if (made.total !== null) made.total = { ...made.total, weight: rational(100) };
    settleTotal(made);
    return made.total === null ? { row: 0, column: 'weight' } : { total: 'weight' };
  } },
  { item: '一级指标分值', code: 'cap-differs', plant: (made) => {
    if (made.caps === null) return null;
    const level1 = made.rows[0]?.level1 ?? '';
    made.caps.set(level1, (made.caps.get(level1) ?? ZERO).add(5));
    return { row: 0, column: 'level1' };
  } },
  { item: '总分等于各行之和', code: 'cause-total-not-sum', plant: (made) => {
    if (made.total === null) return null;
    made.total = { ...made.total, score: made.total.score.sub(1) };
    return { total: 'score' };
  } },
  { item: '得分不超过分值', code: 'cause-above-weight', plant: inScore((row) => row.reach === 'met', (row, weight) => { row.score = weight.add(1); }) },
  { item: '有得分的行有分值', code: 'weight-missing', along: ['weights-not-100'], withDifference: true, plant: inRow('weight', (row, made) => isScored(row) && row.reach === 'met' && made.caps === null, (row) => { row.weight = null; }) },
  { item: '执行得分等于执行率乘以分值', code: 'cause-execution-not-rate', plant: inBudget('score', (made) => isWeighted(made) && made.budget?.executed.equals(made.budget.budget) === false, (made, budget) => {
    budget.score = (budget.score ?? ZERO).sub(cents(37));
    settleTotal(made);
  }) },
  { item: '执行率等于执行数除以预算数', code: 'rate-differs', plant: inBudget('rate', () => true, (made, budget) => { budget.rate = made.year % 2 === 0 ? '91.37%' : '93.11%'; }) },
  { item: '资金总额等于各项之和', code: 'budget-parts-differ', plant: (made) => {
    const part = made.budget?.parts[0];
    if (part === undefined) return null;
    part.amounts[1] = part.amounts[1].add(3);
    return { budget: 'budget' };
  } },
  { item: '金额一致：成本指标', code: 'check-cost-differs', plant: (made) => {
    const index = made.rows.findIndex(({ kind }) => kind === 'ceiling');
    const row = made.rows[index];
    if (row === undefined || made.budget === null) return null;
    const [budget, executed] = [decimalText(made.budget.budget), decimalText(made.budget.executed.sub(1))];
    Object.assign(row, { name: '项目总成本', operator: hasUnitColumn(made) ? '≤' : '', target: hasUnitColumn(made) ? budget : `≤${budget}万元`, unit: hasUnitColumn(made) ? '万元' : '', actual: hasUnitColumn(made) ? executed : `${executed}万元`, reason: '' });
    row.score = row.weight === null ? null : row.score === null ? null : row.weight;
    settleTotal(made);
    return { row: index, column: 'actual' };
  } },
  { item: '金额一致：执行率指标', code: 'check-execution-indicator', plant: (made) => {
    const index = made.rows.findIndex(({ kind, reach, level2 }) => kind === 'rate' && reach === 'met' && level2 !== '服务对象满意度指标');
    const row = made.rows[index];
    if (row === undefined || made.budget === null) return null;
    Object.assign(row, { name: '预算执行率', target: hasUnitColumn(made) ? '90' : '≥90%', actual: hasUnitColumn(made) ? '92.5' : '92.5%' });
    return { row: index, column: 'actual' };
  } },
  { item: '金额一致：总体目标', code: 'check-goal-money', plant: (made, chance) => {
    if (made.goal === null || made.budget === null) return null;
    const wrong = decimalText(made.budget.budget.add(chance.between(11, 300)));
    made.goal.expected = chance.pick([`全年预算${wrong}万元，用于购置设备。`, `安排预算资金（万元）：${wrong}。`, `项目总投入${wrong}万元，资助学生200人。`, `1.完成培训任务；\n2.预算总额为${wrong}万元。`, `目标：年度资金总额${wrong}`]);
    return { goal: 'expected' };
  } },
  { item: '金额一致：总体目标完成情况', code: 'check-goal-money', plant: (made, chance) => {
    if (made.goal === null || made.budget === null) return null;
    const wrong = decimalText(made.budget.executed.add(chance.between(11, 300)));
    made.goal.actual = chance.pick([`全年实际支出${wrong}万元，各项任务已完成。`, `全年执行数：${wrong}万元。`]);
    return { goal: 'actual' };
  } },
  { item: '等级与总分一致', code: 'cause-*', plant: (made) => {
    if (made.grade === null || made.total === null) return null;
    made.grade = made.grade === '良' ? '优' : '良';
    return { total: 'grade' };
  } },
];

const ACHIEVEMENT: readonly Mistake[] = [
  { item: '达到却扣分', code: 'cause-met-deducted', plant: inScore((row) => row.reach === 'met' && row.kind !== 'words' && isScored(row), (row, weight) => { row.score = weight.sub(1); }) },
  { item: '未达到却满分', code: 'cause-*', plant: inScore((row) => row.reach === 'missed' && isScored(row), (row, weight) => { row.score = weight; }) },
  { item: '未达到而不按比例', code: 'cause-*', plant: inScore((row) => row.reach === 'missed' && isScored(row), (row, weight) => { row.score = round(weight.mul(cents(41)), 2); }) },
  { item: '实际值空着却有得分', code: 'cause-scored-without-actual', along: ['row-undecided'], plant: inScore((row) => row.reach === 'met' && isScored(row), (row) => { row.actual = ''; }) },
  { item: '指标值空着却有得分', code: 'cause-scored-without-target', along: ['row-undecided', 'operator-without-number', 'number-missing'], plant: inScore((row) => row.reach === 'met' && row.kind === 'rate' && isScored(row), (row) => { row.target = ''; row.operator = ''; }) },
  { item: '定性得分在档次之内', code: 'cause-*', plant: inScore((row) => row.kind === 'words' && row.reach === 'met' && isScored(row), (row, weight) => { row.score = round(weight.mul(cents(30)), 2); }) },
  { item: '定性没有依据', code: 'check-no-evidence', plant: inRow('actual', (row, made) => row.kind === 'words' && row.reach === 'met' && made.total !== null, (row) => { row.reason = ''; }) },
  { item: '超额没有说明', code: 'over-unexplained', plant: inRow('reason', (row, made) => row.reach === 'over' && hasReasons(made), (row) => { row.reason = ''; }) },
  { item: '未达到没有说明', code: 'check-missed-without-reason', plant: inRow('reason', (row, made) => (row.reach === 'missed' || row.reach === 'partly') && hasReasons(made), (row) => { row.reason = ''; }) },
  { item: '得分高而执行率低', code: 'check-high-score-low-execution', plant: inBudget('rate', isWeighted, (made, budget) => { spend(made, budget, cents(52)); explain(made); }) },
  { item: '执行率低于 90% 没有说明', code: 'check-low-execution', plant: inBudget('rate', ({ form, ...made }) => isWeighted({ form, ...made }) && form !== 'sichuan-project', (made, budget) => { spend(made, budget, cents(86)); }) },
  { item: '执行率低于 90% 没有说明（规则要求说明）', code: 'low-execution-unexplained', plant: inBudget('reason', ({ form }) => form === 'sichuan-project', (made, budget) => { spend(made, budget, cents(86)); }) },
  { item: '零执行却有得分', code: 'check-zero-execution', along: ['low-execution-unexplained'], plant: inBudget('executed', () => true, (made, budget) => { spend(made, budget, ZERO); explain(made); }) },
  { item: '执行与得分偏离超过 5%', code: 'check-execution-gap', plant: inBudget('score', (made) => isWeighted(made) && indicatorShare(made).gt(cents(97)), (made, budget) => { spend(made, budget, cents(91)); }) },
  { item: '得分漏填', code: 'check-blank-score', plant: inScore((row) => row.reach === 'met' && isScored(row), (row) => { row.score = null; }) },
  { item: '占比超过 100%', code: 'check-share-above-one', plant: inRow('actual', (row) => row.name.endsWith('满意度') && row.reach === 'met', (row) => { row.actual = typeof row.actual === 'string' && !row.actual.includes('%') ? '108' : '108%'; }) },
];

/** A reason for the money that was left: in the block's own cell where it has one, else in a row. */
function explain(made: MadeTable): void {
  if (made.budget !== null && made.form === 'sichuan-project') made.budget.reason = explained;
  const row = made.rows[0];
  if (row !== undefined && hasReasons(made)) row.reason = explained;
}

const FORM: readonly Mistake[] = [
  { item: '留着填写说明', code: 'check-instructions-left', plant: inRow('reason', (row, made) => row.reach === 'met' && hasReasons(made), (row) => { row.reason = '请填写偏差原因及改进措施'; }) },
  { item: '照抄指标值', code: 'actual-is-bound', plant: inRow('actual', (row, made) => row.kind === 'rate' && row.reach === 'met' && !hasUnitColumn(made), (row) => { row.target = '≥90%'; row.actual = '≥90%'; }) },
  { item: '照抄指标值（文字）', code: 'actual-repeats-target', plant: inRow('actual', (row, made) => row.kind === 'words' && row.reach === 'met' && made.total !== null, (row) => { row.actual = row.target; }) },
  { item: '单位不是比率而填了比率', code: 'completion-rate', plant: inRow('actual', (row, made) => row.kind === 'count' && row.reach === 'met' && !hasUnitColumn(made), (row) => { row.actual = '100%'; }) },
  { item: '值与单位写反', code: 'value-unit-swapped', plant: inRow('target', (row, made) => row.kind === 'count' && hasUnitColumn(made), (row) => {
    const value = row.target;
    row.target = row.unit;
    row.unit = typeof value === 'string' ? value : decimalText(rational(value.number));
  }) },
  { item: '分值写成百分数', code: 'points-as-percent', plant: inRow('weight', isScored, (row) => { row.weightText = `${decimalText(row.weight ?? ZERO)}%`; }) },
  { item: '单位写在名称里', code: 'read-from-name', plant: inRow('name', (row, made) => row.kind === 'count' && row.reach === 'met' && !hasUnitColumn(made) && row.numbers !== null, (row) => {
    const unit = /[^\d.,≥≤=><\s]+$/.exec(typeof row.actual === 'string' ? row.actual : '')?.[0] ?? '个';
    row.name = `${row.name}(≥${unit})`;
    row.target = decimalText(row.numbers?.target ?? ZERO);
    row.actual = decimalText(row.numbers?.actual ?? ZERO);
  }) },
  { item: '单位写在值里', code: 'check-unit-in-value', plant: inRow('target', (row, made) => row.kind === 'count' && hasUnitColumn(made) && row.numbers !== null, (row) => {
    row.target = `${decimalText(row.numbers?.target ?? ZERO)}${row.unit}`;
    row.unit = '';
  }) },
  { item: '指标值是等次', code: 'check-target-is-scale', plant: inRow('target', (row) => row.kind === 'words' && row.reach === 'met', (row) => { row.target = '优良中低差'; row.actual = '优'; }) },
  { item: '指标值是问句', code: 'check-target-is-scale', plant: inRow('target', (row) => row.kind === 'words' && row.reach === 'met', (row) => { row.target = '是否建立了长效机制？'; }) },
  { item: '一项占 60 分以上', code: 'check-heavy-indicator', plant: (made) => {
    const index = made.rows.findIndex(({ reach }) => reach === 'met');
    const row = made.rows[index];
    if (row === undefined || row.weight === null || made.caps !== null) return null;
    const others = made.rows.filter((one) => one !== row && one.weight !== null);
    const left = made.rows.reduce((sum, one) => sum.add(one.weight ?? ZERO), ZERO).sub(64);
    for (const one of others) {
      one.weight = left.div(others.length);
      if (one.score !== null) one.score = one.reach === 'met' || one.reach === 'over' ? one.weight : null;
    }
    if (others.some(({ reach }) => reach === 'missed' || reach === 'partly') || !isShort(left.div(others.length))) return null;
    row.weight = rational(64);
    if (row.score !== null) row.score = row.weight;
    settleTotal(made);
    return { row: index, column: 'weight' };
  } },
  { item: '占位符号没有删', code: 'check-placeholder', plant: inRow('reason', (row, made) => row.reach === 'missed' && hasReasons(made), (row) => { row.reason = '因XX原因未完成。'; }) },
  { item: '占位名称没有改', code: 'check-placeholder-name', plant: inRow('name', (row) => row.kind === 'count' && row.reach === 'met', (row) => { row.name = `**镇${row.name}`; }) },
  { item: '指标重复', code: 'check-repeated-row', plant: (made) => {
    const index = made.rows.findIndex(({ reach, weight }) => reach === 'met' && (weight === null || weight.gte(2)));
    const row = made.rows[index];
    if (row === undefined) return null;
    const half = row.weight?.div(2) ?? null;
    row.weight = half;
    if (row.score !== null) row.score = half;
    made.rows.splice(index + 1, 0, { ...row });
    return { row: index + 1, column: 'name' };
  } },
  { item: '表内日期不在年度内', code: 'check-other-year', plant: inRow('target', (row, made) => row.kind === 'date' && !String(row.target).includes('底') && made.year > 0, (row, made) => { row.target = `${String(made.year - 1)}年12月30日前`; row.actual = `${String(made.year - 1)}年12月1日`; }) },
  { item: '标题与表头的年度', code: 'check-title-year', plant: (made) => {
    if (!made.title.startsWith('20')) return null;
    made.head.push(['预算年度', `${String(made.year - 1)}年`]);
    return { head: '预算年度' };
  } },
  { item: '总体目标的年度', code: 'check-goal-year', plant: (made, chance) => {
    if (made.goal === null) return null;
    const year = String(made.year - 1);
    made.goal.expected = chance.pick([`${year}年完成各项业务工作，保障单位正常运转。`, `目标1：完成${year}年度培训任务；\n目标2：做到专款专用。`, `通过项目实施，于${year}年12月底前完成改造12处。`, `一、计划${year}年资助学生200人。`]);
    return { goal: 'expected' };
  } },
  { item: '标题与表头的单位', code: 'check-title-unit', plant: (made) => {
    const field = made.head.find(([label]) => label === '实施单位' || label === '部门名称');
    if (field === undefined) return null;
    made.title = `${made.form === 'hubei' ? '武汉市' : made.form.startsWith('sichuan') ? '四川省' : ''}卫生健康委员会${String(made.year)}年度${made.title.replace(/^20\d{2}年度/, '')}`;
    return { head: field[0] };
  } },
  { item: '标题与表头的项目', code: 'check-title-project', plant: (made) => {
    if (!made.head.some(([label]) => label === '项目名称')) return null;
    made.title = `${made.title}（乡村旅游公路补助）`;
    return { head: '项目名称' };
  } },
];

function isShort(value: Rational): boolean {
  return value.mul(100).d === 1n;
}

/** Every mistake that can be put into one table. */
export const MISTAKES: readonly Mistake[] = [...ARITHMETIC, ...ACHIEVEMENT, ...FORM];

/** Is it found by the comparison with what was recomputed, not by a check? */
export function isDifference({ code }: Mistake): boolean {
  return code.startsWith('cause-');
}

export type { Form };
