import { compact, titleKey } from './title-key.ts';

/** What a column of the 项目资金 block holds. */
export type BudgetRole = 'initial' | 'budget' | 'executed' | 'rate' | 'weight' | 'score' | 'reason';

/**
 * Titles (as `titleKey` gives them) and their meaning, the first match counts. Of two budgets the higher rank wins: the adjusted one;
 * 调整数 is most often what was added or taken away, and counts only where no other budget stands.
 */
const RULES: readonly (readonly [pattern: RegExp, role: BudgetRole | null, rank?: number])[] = [
  [/上年|去年|来源|构成|用途|科目|结转|结余|到位|余额|差额|目标|任务|内容|是否/, null],
  [/原因|改进|说明/, 'reason'],
  [/系数|标准$/, null],
  [/(执行率)?(权重|分值|标准分|满分)(值)?$/, 'weight'],
  [/(得分|评分|自评分)$/, 'score'],
  [/(执行|支出|使用|支付|完成)(率|进度|比例|百分比)$/, 'rate'],
  [/^(年初|初始|期初|原)(财政|部门|项目|批复|安排|下达)*(预算|资金|安排|批复)?(数|金额|额|总额|安排|安排数|批复数)?$/, 'initial'],
  [/^(年中|全年|年度)?(预算)?(调整|变更|调剂|追加)(数|金额|额)$/, 'budget', 0.5],
  [/(调整|变更|调剂|追加|修正)后?(的)?(全年|年度)?(预算|资金)?(数|金额|额)?$/, 'budget', 3],
  [/^(全年|年度|本年|当年)?(调整|调剂)(后)?(预算|资金)(数|金额|额)?$/, 'budget', 3],
  [/^(全年|本年|当年)(总)?(预算|资金)(安排)?(数|金额|额|总额)?$/, 'budget', 2],
  [/^(实际|全年|年度|预算|资金|累计|本年|财政|项目资金|已|总)*(执行|支出|使用|支付|决算|列支)(总额|总数|数额|数|金额|额)?$/, 'executed'],
  [/^(年度|财政|部门|项目|批复|下达|安排|最终|总|计划)*(预算|资金)(安排|批复|下达|计划)?(数|金额|额|总额|总数)$/, 'budget', 1],
  [/^(年度|项目|财政|批复|下达)*预算(安排|资金)?$|^(预算|资金)安排$|^(预算资金)?(安排|下达)(资金|数)$/, 'budget', 1],
];

const LONGEST_TITLE = 40;

/** What a title of the 项目资金 block means, and how well: of two titles with one role the higher rank counts. */
export interface BudgetTitle {
  readonly role: BudgetRole;
  readonly rank: number;
}

/** What a title of the 项目资金 block means; null for any other text. */
export function budgetTitleOf(text: string): BudgetTitle | null {
  if (text === '' || text.length > LONGEST_TITLE) return null;
  const key = titleKey(text);
  const rule = RULES.find(([pattern]) => pattern.test(key));
  if (rule === undefined) return null;
  const [, role, rank = 1] = rule;
  return role === null ? null : { role, rank };
}

/** What a title under a group title means: 年初 under 预算数, 合计 under 执行数. Null for one source of the money among several. */
export function budgetTitleUnder(group: string, text: string): BudgetTitle | null {
  if (isBudgetTotal(text) || /^(小计|金额)$/.test(titleKey(text))) return budgetTitleOf(group);
  return isBudgetPart(text) ? null : (budgetTitleOf(text) ?? budgetTitleOf(text + group));
}

/** The label of the total row: 年度资金总额, 资金总额（万元）, 合计. */
export function isBudgetTotal(label: string): boolean {
  const key = titleKey(label);
  return /(总额|合计|总计|总数|总预算|总资金|总金额|总投资|总投入|总量)$/.test(key) && !/^其中/.test(key);
}

/** The label of a part: 其中：当年财政拨款, 上年结转资金, 其他资金. */
export function isBudgetPart(label: string): boolean {
  if (/(管理|使用|分配|落实)情况|目标|任务|说明/.test(label)) return false;
  return /其中|拨款|结转|结余|其他|自有|自筹|财政|专项|上级|本级|中央|[省市县区州]级|地方|债券|资金|收入|预算内|预算外|经费|补助|社会|单位/.test(titleKey(label));
}

/** A part that stands for itself again behind the parts of another part. */
export function isMainPart(label: string): boolean {
  return /^(其他|上年|结转|自有|自筹|单位|社会)/.test(titleKey(label));
}

const OF_A_LEVEL = /中央|[省市县区乡镇]级|本级|上级|地方|一般公共|基金|债券/;

/** Does a label name where money comes from: 财政拨款, 省级资金, 其他资金? 项目资金 does not. */
export function isSource(label: string): boolean {
  return isMainPart(label) || /财政|拨款|补助|预算内|预算外/.test(titleKey(label)) || OF_A_LEVEL.test(titleKey(label));
}

/** Money of the budget: all of it (财政拨款), that of one level or fund (中央资金, 政府性基金), or none of it (其他资金). */
export function sourceLevelOf(label: string): 'general' | 'of-a-level' | null {
  if (isMainPart(label)) return null;
  return OF_A_LEVEL.test(titleKey(label)) ? 'of-a-level' : 'general';
}

const MONEY_UNIT = /[(:](?:金额)?(?:单位:?)?(?:人民币)?(万元|亿元|百万元|千元|元)(?=$|[);,/])/;

/** The unit of amounts that a label names: 项目资金（万元）, 单位：元. */
export function moneyUnitOf(text: string): string | null {
  return MONEY_UNIT.exec(compact(text))?.[1] ?? null;
}
