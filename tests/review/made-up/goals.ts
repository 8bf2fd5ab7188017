import { decimalText } from '../../../src/exact/decimal.ts';
import type { MadeBudget, MadeTable } from './model.ts';
import type { Chance } from './random.ts';

interface Facts {
  readonly year: number;
  readonly budget: MadeBudget | null;
}

const money = (value: MadeBudget['budget'] | undefined): string => (value === undefined ? '' : `${decimalText(value)}万元`);

/** Goals as offices write them, all of them right: with the year, with others that are not the goal's, with amounts in several wordings. */
const EXPECTED: readonly ((facts: Facts) => string)[] = [
  ({ year }) => `${String(year)}年完成各项业务工作，保障单位正常运转，服务对象满意度达到90%以上。`,
  ({ year }) => `目标1：按期完成${String(year)}年度工作任务；\n目标2：加强资金管理，做到专款专用。`,
  ({ year }) => `按照川财〔${String(year - 1)}〕12号文件要求，组织开展业务培训，提高服务水平。`,
  ({ year }) => `落实“十四五”规划（${String(year - 2)}—${String(year + 2)}年）任务，年内完成改造12处。`,
  ({ year }) => `巩固提升服务能力，群众知晓率较${String(year - 1)}年提高3个百分点。`,
  ({ budget }) => (budget === null ? '保障机关正常运转，完成各项工作任务。' : `全年预算${money(budget.budget)}，用于购置设备、开展培训，其中培训经费5万元。`),
  ({ budget, year }) => (budget === null ? `${String(year)}年各项工作按计划推进。` : `1.${String(year)}年安排预算资金${money(budget.budget)}；\n2.按时拨付，专款专用。`),
  ({ budget }) => (budget === null ? '完成年度重点工作。' : `项目总投资${decimalText(budget.budget.mul(3))}万元，分三年实施，本年度预算${money(budget.budget)}。`),
  ({ budget }) => (budget === null ? '完成年度重点工作任务。' : `年初预算数：${money(budget.initial)}，人均补助标准300元，资助学生200人。`),
];
const ACTUAL: readonly ((facts: Facts) => string)[] = [
  ({ year }) => `${String(year)}年各项任务已全部完成，达到预期目标。`,
  () => '已按计划完成全部任务，设备运行正常，群众反映良好。',
  ({ budget }) => (budget === null ? '各项工作均已完成。' : `全年执行数${money(budget.executed)}，各项任务基本完成。`),
  ({ budget, year }) => (budget === null ? '各项任务均已完成。' : `截至${String(year)}年12月31日，实际支出${money(budget.executed)}。`),
];

/** A goal that the table bears out. */
export function madeGoal(facts: Facts, chance: Chance): NonNullable<MadeTable['goal']> {
  return { expected: chance.pick(EXPECTED)(facts), actual: chance.pick(ACTUAL)(facts) };
}
