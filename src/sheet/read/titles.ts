import type { ColumnRole } from '../../model/indicator.ts';
import { titleKey } from './title-key.ts';

/** How surely a column title means its role: of two titles with one role the stronger one wins; `weak` counts only beside others. */
export type Strength = 'exact' | 'usual' | 'weak';

/** What a column title means. */
export interface Title {
  readonly role: ColumnRole;
  readonly strength: Strength;
}

/** One rule: titles (as `titleKey` gives them) that mean a role. `null`: known to mean nothing that is read. */
type TitleRule = readonly [pattern: RegExp, role: ColumnRole | null, strength?: Strength];

/** Another year than the one that is evaluated, or several. */
const OTHER_YEARS = /上年|去年|往年|历史|基期|近三年|前三年|中长期|实施期|下年|明年/;

/** Read from top to bottom, the first match counts. */
const RULES: readonly TitleRule[] = [
  [/^(绩效|评价|考核)?(一级|第一级|1级|I级)(绩效|评价|考核)?(指标|目录)?(名称)?(及分值|及权重)?$/, 'level1', 'exact'],
  [/^(绩效|评价|考核)?(二级|第二级|2级|II级)(绩效|评价|考核)?(指标|目录)?(名称)?(及分值|及权重)?$/, 'level2', 'exact'],
  [/^(绩效|评价|考核)?(三级|第三级|3级|III级)(绩效|评价|考核)?(指标|目录)?(名称|内容)?(及分值|及权重)?$/, 'level3', 'exact'],
  [/^(四级|第四级|4级|IV级)(绩效|评价|考核)?指标(名称)?$/, 'level3', 'exact'],
  [/^(绩效|年度|评价|考核|具体|自评|个性)*指标(名称|内容)$/, 'level3', 'usual'],
  [/^(评价|考核|具体|自评|绩效|明细)*指标(描述|项目?)?$/, 'level3', 'weak'],

  [OTHER_YEARS, null],
  [/^(全年|年底|年末)预计(完成|实现)/, null],
  [/得分率|依据|佐证|证明|资料|材料|来源|内涵|解释/, null],
  [/原因|改进(措施|意见|情况)|偏差(分析|说明|情况)|^(扣分|减分|得分)说明$/, 'reason', 'exact'],
  [/(评分|计分|赋分|评价|打分|扣分|得分|考核|评定)(标准|规则|办法|方法|细则|方式|要点)$/, 'rule', 'usual'],
  [/(得分|完成|评分|计分)系数$/, 'coefficient', 'usual'],
  [/(复核|评审|审核|核查|抽查|抽评|复评|复审|核定|再评|专家|第三方|财政|主管部门|评价组|考评组|评价小组).*(分|分数|评价|结果)$|^(财政|部门)?复核$/, 'reviewScore', 'usual'],
  [/^(标准|应|满|满分|设定|目标|基准)得?分(值|数)?$/, 'weight', 'usual'],
  [/^自评(得分|分数?|分值|打分)$|^单位自评得?分$/, 'score', 'exact'],
  [/(得分|自评分|评分|打分)(情况|结果|合计|值|数)?$/, 'score', 'usual'],
  [/^(自评|分数)$/, 'score', 'weak'],
  [/^(自评|评分|得分|评定)得?分值$/, 'score', 'usual'],
  [/^(一级|二级)(绩效)?(指标)?(分值|权重)/, 'weight', 'weak'],
  [/^(?!.*(率|调整)).*分值.*$/, 'weight', 'exact'],
  [/^.*(权重|标准分|基准分)(分|数|值|设置|设定|占比|比重|系数)?$/, 'weight', 'usual'],
  [/^(占比|比重|满分|指标满分|基础分|基本分)$/, 'weight', 'weak'],

  [/^(绩效|指标|指标值|目标|目标值)?(度量|量度|计量|数量|数值|计算|衡量|计数)?单位$/, 'unit', 'exact'],
  [/^(绩效|年度)?(指标|目标)?值?(性质|符号|方向|极性)$/, 'operator', 'exact'],
  [/^(计算|运算|比较|关系|逻辑|判断|评判|指标比较|目标比较|对比|算术|数学|完成)(符号?|关系|方向)$|^(算|运算)符$/, 'operator', 'usual'],
  [/^(绩效|指标)属性$/, 'operator', 'weak'],
  [/^(绩效)?指标(类别|类型|分类|维度|大类)$/, 'level1', 'weak'],

  [/^(年初|期初|初始)设定(值|数)$/, 'initialTarget', 'usual'],
  [/^(年初|期初|初始|原|调整前|申报)(设定|计划|预期|批复|申报|绩效|预算|的)*(绩效|年度)?(指标|目标|计划|预期)值?数?$/, 'initialTarget', 'usual'],
  [/^(全年|年中|年度|本年)?(调整|变更|修订)后?的?(绩效|年度|全年)?(指标|目标|计划|预期)(值|数)?$/, 'target', 'exact'],
  [/^(年度|全年|本年|绩效|项目)*(计划|预期|预计|应)(应?完成|实现|达到|达成)?(指标|目标|绩效|数量)?(值|数|情况|标准)?$/, 'target', 'usual'],
  [/^(上?半年|(1-?|截至|截止)?[1-9]月底?|季度|第?[一二三]季度).*(完成|实际)/, 'actual', 'weak'],
  [/^(?!.*(未完成|预算|资金|说明|是否|总体|任务))(.*)(实际|完成|实现|达成|达到|实绩)(.*)(值|数|数量|情况|指标|结果|水平|程度|效果)$/, 'actual', 'usual'],
  [/^(全年|年度|本年|自评)?(实际完成|实际|完成|实际达到|实际实现|实际数|实现值)$|^(执行|业绩)值$/, 'actual', 'usual'],
  [/^(指标|目标|实际)?(完成|实现)(率|进度|百分比)$|^是否完成$|^自评情况$|^实际效果$|^(全年|年度)?执行情况$|^实施结果$/, 'actual', 'weak'],
  [/(指标|目标|计划|预期|标准|绩效|参考|设定)值(设定|设置|要求)?$|^(指标|设定|考核)目标$|^(年度|全年)?(目标|指标)数$/, 'target', 'usual'],
  [/^(年度|全年|绩效|预期|本年|具体)*(目标|预期指标|绩效标准|指标标准|指标要求|目标要求|目标任务)$|^年度(绩效)?指标$/, 'target', 'weak'],

  [/^备注$|^(情况|自评|其他|完成情况|有关)?说明$/, 'reason', 'weak'],
];

const LONGEST_TITLE = 40;
const QUALIFIED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['reviewScore', 'initialTarget']);

function ruleOf(text: string): TitleRule | undefined {
  if (text === '' || text.length > LONGEST_TITLE) return undefined;
  const key = titleKey(text);
  return RULES.find(([pattern]) => pattern.test(key));
}

/** What a column title means; null for a text that is no title of an indicator table. */
export function titleOf(text: string): Title | null {
  const [, role = null, strength = 'usual'] = ruleOf(text) ?? [];
  return role === null ? null : { role, strength };
}

function firstOf(texts: readonly string[]): Title | null {
  return texts.map(titleOf).find((title) => title !== null) ?? null;
}

/**
 * What a title means under the group titles that span it, the outermost first: 复核 under 得分 is the reviewer's score, 调整后 under 指标值 the adjusted target,
 * 佐证材料 and anything of another year are nothing that is read. A word that means nothing by itself is of the group's kind.
 */
export function titleUnder(groups: readonly string[], text: string): Title | null {
  const nearest = groups.at(-1);
  if (nearest === undefined) return titleOf(text);
  const all = groups.join('');
  if (ruleOf(text)?.[1] === null || OTHER_YEARS.test(titleKey(all))) return null;
  const own = titleOf(text);
  const joint = firstOf([nearest + text, all + text]);
  if (own === null) return joint ?? firstOf([text + nearest, nearest, all]);
  return joint !== null && (QUALIFIED.has(joint.role) || own.strength === 'weak') ? joint : own;
}

const MAY_BE_LEVEL = /[一二三四1234ⅠⅡⅢⅣI]\s*级|指\s*标\s*(名\s*称|内\s*容)/;
const MAY_BE_NAME = /^.{0,6}指\s*标(描述|项目)?$/;
const LEVELS: readonly ColumnRole[] = ['level1', 'level2', 'level3'];

/** Is this a title that only an indicator table has: a level, or the indicator's name? */
export function isLevelTitle(text: string): boolean {
  if (!MAY_BE_LEVEL.test(text)) return false;
  const title = titleOf(text);
  return title !== null && LEVELS.includes(title.role);
}

/** Can this be the title of the names where no surer one stands: 绩效指标, 考核指标? */
export function isNameTitle(text: string): boolean {
  return MAY_BE_NAME.test(text) && titleOf(text)?.role === 'level3';
}
