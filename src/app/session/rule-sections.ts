import { decimalText } from '../../exact/decimal.ts';
import { rational } from '../../exact/rational.ts';
import { CHECKS } from '../../review/checks/index.ts';
import { CHECK_NAMES, type CheckName, type ThresholdKind } from '../../rules/check-names.ts';
import { DEDUCTION_NAMES, EXECUTION_NAMES, PHRASE_NAMES, ZERO_BUDGET_NAMES } from '../../rules/clause-names.ts';
import { FIRST_LEVELS } from '../../rules/first-levels.ts';
import { isPlain, type Layer, valueAt } from '../../rules/layers.ts';
import { FORMS } from '../../rules/schema.ts';
import type { RuleField, RuleGroup, RulePath, RuleSection } from './rule-fields.ts';
import { choice, formula, type ItemKey, NUMBER, removing, RuleReader, WORDS } from './rule-reader.ts';

const OPERATORS = ['≥', '>', '=', '<', '≤'];
const list = (...choices: string[]) => ({ kind: 'list', choices }) as const;
const named = (key: string) => (item: unknown, index: number): string => (isPlain(item) ? String(item[key] ?? index + 1) : String(index + 1));
const numbered = (_: unknown, index: number): string => String(index + 1);
const one = (fields: readonly RuleField[]): RuleGroup[] => [{ title: '', removal: null, acts: [], fields }];
const plain = (title: string, fields: readonly RuleField[]): RuleSection => ({ title, acts: [], groups: one(fields) });

const SOURCE_KEYS: readonly ItemKey[] = [['文件', WORDS], ['文号', WORDS, true], ['条款', WORDS, true], ['链接', WORDS, true], ['用于', list(), true], ['已核实', choice('是', '否')]];
const BAND_KEYS: readonly ItemKey[] = [['等次', WORDS], ['达成情况', choice('达成', '部分达成', '未达成')], ['区间', WORDS], ['默认', NUMBER]];
const GRADE_KEYS: readonly ItemKey[] = [['等级', WORDS], ['不低于', NUMBER]];
const CAPS: RulePath = ['预算执行', '封顶'];
const SPECIALS: RulePath = ['按指标'];
const NEW_SPECIAL = { 指标: '满意度', 单位: '%', 计分: { '≥': { 达到: '权重', 未达到: '权重 × 实际值 ÷ 指标值' } } };

/** What the rules are: their own, never inherited. */
function about(to: RuleReader): RuleSection[] {
  const source = { 文件: '待填写', 已核实: '否' };
  return [
    plain('规则', [to.field(['名称'], WORDS), to.field(['版本'], WORDS), to.field(['说明'], WORDS, true)]),
    { title: '依据', acts: [to.more(['依据'], source)], groups: to.items(['依据'], SOURCE_KEYS, numbered) },
  ];
}

function scope(to: RuleReader): RuleSection {
  return plain('适用', [
    to.field(['适用', '表类'], list('项目', '部门'), true), to.field(['适用', '地区'], list(), true), to.field(['适用', '表式'], list(...FORMS), true),
    to.field(['适用', '成本为一级指标'], choice('是', '否'), true), to.field(['适用', '生效'], WORDS, true), to.field(['适用', '失效'], WORDS, true),
  ]);
}

function execution(to: RuleReader): RuleSection {
  const key = '预算执行';
  const fields = [
    to.field([key, '分值']), to.field([key, '计分'], formula(EXECUTION_NAMES)), to.field([key, '预算为零'], formula(ZERO_BUDGET_NAMES), true), to.field([key, '说明原因'], NUMBER, true),
  ];
  const caps = to.items(CAPS, [['执行率低于', NUMBER], ['总分不超过', NUMBER]], (_, index) => `封顶 ${String(index + 1)}`);
  return { title: key, acts: [to.asking(CAPS, '封顶', [{ key: '执行率低于', how: NUMBER, hint: '80%' }, { key: '总分不超过', how: NUMBER, hint: '89' }])], groups: [...one(fields), ...caps] };
}

function specials(to: RuleReader): RuleSection {
  const items = to.list(SPECIALS);
  const groups = items.flatMap((item, index): RuleGroup[] => {
    const [at, title] = [[...SPECIALS, index], named('指标')(item, index)];
    const head: RuleGroup = { title, removal: removing(SPECIALS, items, index), acts: to.moreTargets([...at, '计分']), fields: [to.field([...at, '指标'], WORDS), to.field([...at, '单位'], WORDS, true)] };
    return [head, ...to.methods([...at, '计分'], `${title} `)];
  });
  return { title: '按指标', acts: [to.more(SPECIALS, NEW_SPECIAL)], groups };
}

/** A check's own limit as a pack would write it; '' where the check has none. */
function ownLimit(name: string, key: string, kind: ThresholdKind): string {
  const limit = CHECKS.find((check) => check.name === name)?.limits[key];
  if (limit === undefined) return '';
  return kind === 'points' ? decimalText(limit) : `${decimalText(limit.mul(rational(100)))}%`;
}

/** Whether a check is made, and its limits while it is. */
function check(to: RuleReader, name: CheckName): RuleField[] {
  const path: RulePath = ['复核', name];
  const field = to.field(path, choice('开启', '关闭'), true, '开启');
  if (field.value === '关闭') return [field];
  const kinds: Readonly<Record<string, ThresholdKind>> = CHECK_NAMES[name];
  const limits = Object.entries(kinds).map(([key, kind]) => ({ ...to.field([...path, key], NUMBER, true, ownLimit(name, key, kind)), label: `${name}　${key}` }));
  return [{ ...field, value: field.value === '' && isPlain(valueAt(to.content, path)) ? '开启' : field.value }, ...limits];
}

/** The parts of a pack in the order of its file; `layers` are the pack and those that it inherits from. */
export function sectionsOf(layers: readonly Layer[]): RuleSection[] {
  const to = new RuleReader(layers);
  return [
    ...about(to),
    scope(to),
    plain('总分', [to.field(['总分']), to.field(['舍入', '位数'], choice('0', '1', '2', '3', '4', '5', '6')), to.field(['舍入', '时机'], choice('每行', '合计')), to.field(['不适用行'], choice('不计', '折算', '记零')), to.field(['不足一步'], choice('待定', '按比例', '不计', '按一步计'), true, '待定')]),
    execution(to),
    plain('一级指标', FIRST_LEVELS.map((level) => to.field(['一级指标', level], NUMBER, true))),
    { title: '计分', acts: [], groups: [...to.methods(['计分']), ...one([to.field(['无符号'], choice(...OPERATORS)), to.field(['定量用语'], formula(PHRASE_NAMES))])] },
    specials(to),
    { title: '定性', acts: [to.more(['定性'], to.list(['定性']).at(-1))], groups: to.items(['定性'], BAND_KEYS, named('等次')) },
    plain('超额', [to.field(['超额', '提示']), to.field(['超额', '说明原因']), to.field(['超额', '扣分'], formula(DEDUCTION_NAMES), true)]),
    { title: '等级', acts: [to.more(['等级'], to.list(['等级']).at(-1))], groups: to.items(['等级'], GRADE_KEYS, named('等级')) },
    plain('复核', (Object.keys(CHECK_NAMES) as CheckName[]).flatMap((name) => check(to, name))),
  ];
}
