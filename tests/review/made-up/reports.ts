import { decimalText, fixedText } from '../../../src/exact/decimal.ts';
import { type Rational, rational } from '../../../src/exact/rational.ts';
import { type BundleMistake, tableOf } from './bundle.ts';
import { layOut } from './grid.ts';
import { gradeOf, PROJECTS, UNITS } from './make.ts';
import type { MadeTable } from './model.ts';
import type { Chance } from './random.ts';
import { reviewGrids } from './review.ts';

/** What the text of a report says in figures. A mistake changes one of them. */
interface Facts {
  readonly project: string;
  readonly year: number;
  budget: Rational;
  initial: Rational;
  executed: Rational;
  rate: Rational;
  execution: Rational;
  total: Rational;
  grade: string;
  readonly parts: Rational[];
  whole: Rational;
  share: Rational;
  now: Rational;
  before: Rational;
  change: Rational;
  changeRate: Rational;
  projects: number;
}

type Sentence = (facts: Facts) => string;
const HUNDRED = rational(100);
const wan = (value: Rational): string => `${fixedText(value, 2)}万元`;
const percent = (share: Rational): string => `${fixedText(share.mul(HUNDRED), 2)}%`;

/** Each thing that a report says, in the wordings of several provinces; one is picked. */
const SENTENCES: Readonly<Record<string, readonly Sentence[]>> = {
  budget: [
    ({ budget }) => `全年预算数为${decimalText(budget)}万元，资金及时到位。`, ({ budget }) => `全年预算${wan(budget)}。`, ({ project, budget }) => `${project}全年预算数：${wan(budget)}。`,
    ({ budget }) => `全年预算数（万元）：${decimalText(budget)}。`, ({ budget }) => `调整后预算${decimalText(budget)}，专款专用。`, ({ budget }) => `一是全年预算总计为人民币${wan(budget)}。`,
  ],
  executed: [
    ({ budget, executed }) => `全年预算${wan(budget)}，实际执行${wan(executed)}。`, ({ executed }) => `全年执行数${wan(executed)}，用于各项任务。`, ({ year, executed }) => `${String(year)}年实际支出${wan(executed)}。`,
    ({ executed }) => `全年执行数（万元）：${decimalText(executed)}`,
  ],
  rate: [
    ({ budget, executed, rate }) => `项目全年预算数${wan(budget)}，全年执行数${wan(executed)}，预算执行率${percent(rate)}。`, ({ budget, executed, rate }) => `项目全年预算数${wan(budget)}。实际执行${wan(executed)}，执行率${percent(rate)}。`,
  ],
  ratio: [({ rate }) => `预算执行率为${percent(rate)}。`, ({ year, rate }) => `${String(year)}年预算执行率达到${percent(rate)}。`],
  execution: [({ execution }) => `预算执行得分${decimalText(execution)}分。`, ({ execution }) => `预算执行率指标自评得分为${decimalText(execution)}分。`],
  total: [({ total }) => `经自评，本项目得分${decimalText(total)}分。`, ({ project, total }) => `${project}自评综合得分为${decimalText(total)}分。`],
  grade: [({ total, grade }) => `经自评，本项目得分${decimalText(total)}分，等级为“${grade}”。`, ({ total, grade }) => `该项目自评总分${decimalText(total)}分，评价等级为${grade}。`],
  sum: [
    ({ whole, parts }) => `主要用于：办公费${wan(parts[0] ?? whole)}、印刷费${wan(parts[1] ?? whole)}、差旅费${wan(parts[2] ?? whole)}，合计${wan(whole)}。`,
    ({ year, whole, parts }) => `${String(year)}年支出合计${wan(whole)}，其中：办公费${wan(parts[0] ?? whole)}，印刷费${wan(parts[1] ?? whole)}，差旅费${wan(parts[2] ?? whole)}。`,
  ],
  // 其中 may name some of the parts only: of less than the whole nothing is said.
  closing: [({ whole, parts }) => `办公费${wan(parts[0] ?? whole)}、印刷费${wan(parts[1] ?? whole)}、差旅费${wan(parts[2] ?? whole)}，共计${wan(whole)}。`],
  share: [({ whole, parts, share }) => `人员经费${wan(whole)}，其中：基本工资${wan(parts[0] ?? whole)}，占${percent(share)}；津贴补贴${wan((parts[1] ?? whole).add(parts[2] ?? whole))}，占${percent(rational(1).sub(share))}。`],
  change: [({ now, before, change, changeRate }) => `培训费支出${wan(now)}，较上年${wan(before)}增加${wan(change)}，增长${percent(changeRate)}。`],
  projects: [({ projects }) => `对道路维修项目、绿化养护项目、路灯维护经费${String(projects)}个项目开展绩效监控。`],
};

/** Null for a table whose money was all spent, in which a wrong amount may be the other one. */
function factsOf(made: MadeTable, project: string, chance: Chance): Facts | null {
  const { budget, total, year } = made;
  if (budget === null || budget.score === null || total === null || budget.budget.equals(budget.executed)) return null;
  const cents = (): Rational => rational(chance.between(1000, 90_000), 100);
  const parts = [cents(), cents(), cents()];
  const whole = parts.reduce((sum, part) => sum.add(part));
  const [before, change] = [cents(), cents()];
  return {
    project, year, budget: budget.budget, initial: budget.initial, executed: budget.executed, rate: budget.executed.div(budget.budget), execution: budget.score, total: total.score, grade: made.grade ?? gradeOf(total.score),
    parts, whole, share: (parts[0] ?? whole).div(whole), now: before.add(change), before, change, changeRate: change.div(before), projects: 3,
  };
}

const TITLE: Sentence = ({ project, year }) => `${String(year)}年度${project}绩效自评报告`;

/** A mistake in the sentence about `what`; the others stay right. */
function inText(what: string, change: (facts: Facts, chance: Chance) => void): BundleMistake['plant'] {
  return (chance) => {
    const project = `${chance.pick(PROJECTS)}项目`;
    const made = tableOf('national-2020', chance.between(2022, 2024), `云岭县${chance.pick(UNITS)}`, project, chance);
    const facts = factsOf(made, project, chance);
    if (facts === null) return null;
    const said = Object.entries(SENTENCES).map(([name, wordings]) => ({ name, sentence: chance.pick(wordings) }));
    const wrong = { ...facts, parts: [...facts.parts] };
    change(wrong, chance);
    
    const textOf = (changed: boolean): string[] => [TITLE(facts), ...said.map(({ name, sentence }) => sentence(changed && name === what ? wrong : facts))];
    const claims = (text: readonly string[]): string[] => reviewGrids([layOut(made).grid], null, text).findings.filter(({ code }) => code.startsWith('claim-')).map(({ code, sheet }) => `${code}@${sheet}`);
    return { sound: claims(textOf(false)), wrong: claims(textOf(true)), place: `段${String(2 + said.findIndex(({ name }) => name === what))}` };
  };
}

const some = (chance: Chance): Rational => rational(chance.between(12, 400));

/** The mistakes that a report's text shows. */
export const REPORT_MISTAKES: readonly BundleMistake[] = [
  { item: '正文的预算数', code: 'claim-budget-differs', plant: inText('budget', (facts, chance) => { facts.budget = facts.budget.add(some(chance)); }) },
  { item: '正文的执行数', code: 'claim-executed-differs', plant: inText('executed', (facts, chance) => { facts.executed = facts.executed.add(some(chance)); }) },
  { item: '正文的执行率（与句中金额）', code: 'claim-rate-differs', plant: inText('rate', (facts) => { facts.rate = facts.rate.sub(rational(3, 100)); }) },
  { item: '正文的执行率（与表）', code: 'claim-rate-differs-from-table', plant: inText('ratio', (facts) => { facts.rate = facts.rate.sub(rational(3, 100)); }) },
  { item: '正文的预算执行得分', code: 'claim-execution-score-differs', plant: inText('execution', (facts) => { facts.execution = facts.execution.sub(rational(37, 100)); }) },
  { item: '正文的总分', code: 'claim-score-differs-from-printed', plant: inText('total', (facts) => { facts.total = facts.total.sub(rational(3, 2)); }) },
  { item: '正文的等级', code: 'claim-grade-not-of-score', plant: inText('grade', (facts) => { facts.grade = facts.grade === '中' ? '优' : '中'; }) },
  { item: '正文的合计（多）', code: 'claim-sum-short', plant: inText('closing', (facts, chance) => { facts.whole = facts.whole.add(some(chance)); }) },
  { item: '正文的合计（少）', code: 'claim-sum-exceeds', plant: inText('sum', (facts) => { facts.whole = facts.whole.sub(5); }) },
  { item: '正文的合计（尾数）', code: 'claim-sum-tail', plant: inText('sum', (facts) => { facts.whole = facts.whole.add(rational(1, 100)); }) },
  { item: '正文的占比', code: 'claim-share-differs', plant: inText('share', (facts) => { facts.share = facts.share.add(rational(1, 20)); }) },
  { item: '正文的增减额', code: 'claim-change-amount-differs', along: ['claim-change-differs'], plant: inText('change', (facts) => { facts.change = facts.change.add(rational(11, 10)); }) },
  { item: '正文的增减幅度', code: 'claim-change-differs', plant: inText('change', (facts) => { facts.changeRate = facts.changeRate.add(rational(1, 10)); }) },
  { item: '正文的项目个数', code: 'claim-projects-listed', plant: inText('projects', (facts) => { facts.projects = 2; }) },
];
