import { decimalText, fixedText } from '../../../src/exact/decimal.ts';
import { ONE, type Rational, rational, ZERO } from '../../../src/exact/rational.ts';
import { round } from '../../../src/exact/rounding.ts';
import { madeGoal } from './goals.ts';
import type { Form, MadeBudget, MadeRow, MadeTable } from './model.ts';
import { IDEAS, madeRow, type Style } from './rows.ts';
import { Chance } from './random.ts';

const NATIONAL = { partly: [60, 79], words: { met: '达成年度指标', partly: '部分达成年度指标并具有一定效果' } } as const;
const HUBEI = { partly: [50, 79], words: { met: '达成预期指标', partly: '部分达成预期指标并具有一定效果' } } as const;

interface Shape {
  readonly style: Style;
  /** First level, its points, its second levels. */
  readonly groups: readonly (readonly [level1: string, points: number, level2: readonly string[]])[];
  readonly execution: number | null;
  readonly region: string;
  readonly title: string;
}

const PLAIN: Style = { operatorColumn: false, unitColumn: false, bands: NATIONAL, scored: true, reasons: true };
const BENEFITS = ['社会效益指标', '生态效益指标', '可持续影响指标'];
const STANDARD_GROUPS: Shape['groups'] = [['产出指标', 50, ['数量指标', '质量指标', '时效指标', '成本指标']], ['效益指标', 30, BENEFITS], ['满意度指标', 10, ['服务对象满意度指标']]];

const SHAPES: Readonly<Record<Form, Shape>> = {
  'national-2020': { style: PLAIN, groups: STANDARD_GROUPS, execution: 10, region: '云岭县', title: '项目支出绩效自评表' },
  'national-2021': { style: PLAIN, groups: [['成本指标', 20, ['经济成本指标']], ['产出指标', 40, ['数量指标', '质量指标', '时效指标']], ['效益指标', 20, BENEFITS], ['满意度指标', 10, ['服务对象满意度指标']]], execution: 10, region: '云岭县', title: '项目支出绩效自评表' },
  hubei: { style: { ...PLAIN, bands: HUBEI }, groups: [['产出指标', 40, ['数量指标', '质量指标', '时效指标', '成本指标']], ['效益指标', 30, BENEFITS], ['满意度指标', 10, ['服务对象满意度指标']]], execution: 20, region: '湖北省武汉市', title: '项目绩效自评表' },
  'sichuan-project': { style: { ...PLAIN, operatorColumn: true, unitColumn: true }, groups: STANDARD_GROUPS, execution: 10, region: '四川省', title: '部门预算项目支出绩效自评表' },
  'sichuan-department': { style: { ...PLAIN, operatorColumn: true, unitColumn: true, scored: false, reasons: false }, groups: [['产出指标', 60, ['数量指标', '质量指标', '时效指标']], ['效益指标', 30, BENEFITS], ['满意度指标', 10, ['服务对象满意度指标']]], execution: null, region: '四川省', title: '部门整体支出绩效目标完成情况自评表' },
  'transfer-payment': { style: { ...PLAIN, scored: false }, groups: STANDARD_GROUPS, execution: null, region: '云岭县', title: '转移支付区域（项目）绩效目标自评表' },
};

export const PROJECTS = ['城区道路养护', '农村饮水安全巩固提升', '基层文化服务', '困难学生资助', '森林管护', '档案数字化', '社区养老服务', '河道保洁'];
export const UNITS = ['市政工程养护中心', '水务服务中心', '文化服务中心', '教育保障中心', '林业站', '档案馆', '民政服务中心'];

/** A chance of their own, so that the rest of a table stays what its seed made it. */
const GOALS_SEED = 104_729;

/** Points in whole numbers to so many rows, each with at least one. */
function split(points: number, count: number, chance: Chance): number[] {
  const parts = Array.from({ length: count }, () => 1);
  for (let left = points - count; left > 0; left -= 1) {
    const at = chance.between(0, count - 1);
    parts[at] = (parts[at] ?? 0) + 1;
  }
  return parts;
}

/** The rule in so many words: met → all, missed → in proportion, two decimals. */
export function scoreOf(row: MadeRow, form: Form, chance: Chance): Rational | null {
  const { weight, numbers, reach, kind } = row;
  if (weight === null) return null;
  if (reach === 'partly') {
    const [low, high] = SHAPES[form].style.bands.partly;
    return round(weight.mul(rational(chance.between(low, high), 100)), 2);
  }
  if (reach !== 'missed' || numbers === null) return weight;
  const share = kind !== 'ceiling' ? numbers.actual.div(numbers.target) : form === 'hubei' ? numbers.target.div(numbers.actual) : rational(2).sub(numbers.actual.div(numbers.target));
  return round(weight.mul(share), 2);
}

function groupRows([level1, points, seconds]: Shape['groups'][number], shape: Shape, weighted: boolean, year: number, chance: Chance): MadeRow[] {
  const ideas = seconds.flatMap((level2) => chance.some(IDEAS[level2] ?? [], level1 === '满意度指标' ? 1 : chance.between(1, 2)).map((from) => ({ from, level2 })));
  const weights = split(points, ideas.length, chance);
  return ideas.map(({ from, level2 }, index) => madeRow(from, level1, level2, weighted ? rational(weights[index] ?? 1) : null, year, shape.style, chance));
}

const percentText = (rate: Rational): string => `${fixedText(rate.mul(rational(100)), 2)}%`;

/** 执行率 and 得分 that follow from the amounts. */
export function settleBudget(budget: MadeBudget): void {
  const rate = budget.budget.equals(ZERO) ? ZERO : budget.executed.div(budget.budget);
  budget.rate = percentText(rate);
  budget.score = budget.weight === null ? null : round(budget.weight.mul(rate.gt(ONE) ? ONE : rate), 2);
}

function madeBudget(weight: number | null, chance: Chance): MadeBudget {
  const cents = chance.between(2_000, 90_000_0);
  const own = chance.between(0, 3) === 0 ? chance.between(100, 900) : 0;
  const budgetCents = cents + own;
  const spent = chance.often(40) ? budgetCents : budgetCents - chance.between(0, Math.floor(budgetCents * 0.045));
  const amount = (value: number): Rational => rational(value, 100);
  const initial = chance.often(60) ? budgetCents : Math.max(own + 1, budgetCents - chance.between(0, 1000));
  const budget: MadeBudget = {
    initial: amount(initial), budget: amount(budgetCents), executed: amount(spent), rate: '', weight: weight === null ? null : rational(weight), score: null, reason: '',
    parts: [
      { label: '其中：当年财政拨款', amounts: [amount(initial - own), amount(cents), amount(spent - Math.min(own, spent))] },
      { label: '其他资金', amounts: [amount(own), amount(own), amount(Math.min(own, spent))] },
    ],
  };
  settleBudget(budget);
  return budget;
}

export function gradeOf(total: Rational): string {
  return total.gte(90) ? '优' : total.gte(80) ? '良' : total.gte(60) ? '中' : '差';
}

/** 总分 and 等级 that follow from the printed scores. */
export function settleTotal(made: MadeTable): void {
  if (made.total === null) return;
  const score = made.rows.reduce((sum, row) => sum.add(row.score ?? ZERO), made.budget?.score ?? ZERO);
  made.total = { ...made.total, score };
  if (made.grade !== null) made.grade = gradeOf(score);
}

/** A made-up table that follows its rules to the letter, in one of the notations that forms use. */
export function makeTable(seed: number, form: Form): MadeTable {
  const chance = new Chance(seed);
  const shape = SHAPES[form];
  const year = chance.between(2022, 2024);
  const weighted = form !== 'transfer-payment';
  const rows = shape.groups.flatMap((group) => groupRows(group, shape, weighted, year, chance));
  if (shape.style.scored) for (const row of rows) row.score = scoreOf(row, form, chance);
  const [project, unit] = [chance.pick(PROJECTS), `${shape.region}${chance.pick(UNITS)}`];
  const isDepartment = form === 'sichuan-department';
  const capped = weighted && chance.often(40);
  const budget = isDepartment ? null : madeBudget(shape.execution, chance);
  const ofGoal = new Chance(seed + GOALS_SEED);
  const made: MadeTable = {
    form, year, rows, goal: ofGoal.often(60) ? madeGoal({ year, budget }, ofGoal) : null, title: chance.often(50) ? `${String(year)}年度${shape.title}` : shape.title,
    head: isDepartment ? [['部门名称', unit]] : [['项目名称', `${project}项目`], ['主管部门', `${shape.region}财政局`], ['实施单位', unit]],
    budget,
    caps: capped ? new Map(shape.groups.map(([level1, points]) => [level1, rational(points)])) : null,
    total: shape.style.scored ? { score: ZERO, weight: rational(100) } : null,
    grade: shape.style.scored && chance.often(40) ? '优' : null,
    merged: chance.often(60),
  };
  settleTotal(made);
  return made;
}

/** A rational as a form prints it. */
export const printed = (value: Rational): string => decimalText(value);
