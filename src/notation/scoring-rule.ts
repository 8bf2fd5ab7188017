import { parseDecimal } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import type { RuleAward, RuleDeduction, RuleStep, ScoringRule } from '../model/scoring-rule.ts';
import { normalise } from './glyphs.ts';
import { chineseNumber } from './numbers.ts';
import { readCondition } from './rule-conditions.ts';
import { unitOf } from './units.ts';

/** A cell that speaks of points at all; 完成值 and 文字说明 do not. */
const SPEAKS_OF_POINTS = /扣|满分|得分|不得|[\d零半]分|按.{0,6}(?:比例|率)|[赋计给加减]分/;
const FLOOR = /^(?:直至|直到|最多)?(?:扣完|扣至0分|扣至零分|扣光)(?:该项|本项|此项)?(?:分值|得分|分)?(?:为止|止)?$|^(?:最低|最少)(?:得|为|计)?[0零]分$/;
const PROPORTION = /^(?:未(?:完成|达到|达标)(?:目标值?|指标值?)?的?|否则|其余)?按(?:照)?(?:实际)?(?:完成|达标)?(?:情况)?的?(?:比例|完成率)(?:得分|计分|扣分|赋分|给分|得|扣|计算|计算得分)?$/;
const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十半]+)';
const OWN_WEIGHT = '(?:该|本|此)?(?:项|指标|项指标|三级指标)?的?(?:权重分?|分值|满分|标准分)';
/** 2分, 二分, 分值2分, 权重的5%, 该指标分值的5%: a percent of nothing is none. */
const AMOUNT = `(?:(?:分值)?${NUMBER}分|${OWN_WEIGHT}的?(\\d+(?:\\.\\d+)?)%(?:的分值)?)`;
const HEAD = '(?:未(?:完成|达到|达标)的?|否则|不足的?|超出的?|低于(?:目标值?|指标值?)的?)?';
const WORD = '(减少|少|低于|低|降低|下降|相差|差|缺|不足|超过|超出|超支|超|高于|高|增加|多|延迟|延期|推迟|逾期|晚|拖延)(?:完成|目标值?|指标值?|于目标值?|于指标值?)?';
const PER = new RegExp(`^${HEAD}每${WORD}${NUMBER}?(.{0,5}?),?(?:的)?扣(?:减|除)?${AMOUNT}$`);
const MOST = new RegExp(`^(?:累计|合计|总共)?(?:(?:最多|最高|至多)(?:只|可)?扣(?:减|除)?(?:分)?|扣分?(?:最多|最高|累计|合计)?不(?:超过|高于|得超过))${AMOUNT}(?:为止)?$`);
const SHORT = /^(?:少|减少|低|低于|降低|下降|差|缺|相差|不足)$/;
const AWARDS: readonly (readonly [RegExp, (found: readonly string[]) => RuleAward | null])[] = [
  [/(?:可?[得计给赋记]|为)?(?:满分|全分)$/, () => share('1')],
  [/(?:不得|不计|不给|不予得|[得计给赋记为]?(?<![\d.])[0零])分$|(?:全扣|扣完|扣全分|扣除全部分值)$/, () => share('0')],
  [/(?:可?[得计给赋记]|为)?(\d+(?:\.\d+)?)分$/, ([, points]) => { const read = parseDecimal(points ?? ''); return read === null ? null : { kind: 'points', points: read }; }],
  [/(?:得|计|按)(?:分值|权重|满分|该项分值|本项分值)?的?(\d+(?:\.\d+)?)%(?:得分|计分|分值|的?分值?)?$/, ([, percent]) => share(percent ?? '', 100)],
];

function share(text: string, of = 1): RuleAward | null {
  const read = parseDecimal(text);
  return read === null ? null : { kind: 'share', share: read.div(of) };
}

function readStep(clause: string): RuleStep | null {
  for (const [pattern, award] of AWARDS) {
    const found = pattern.exec(clause);
    if (found === null) continue;
    const [when, given] = [readCondition(clause.slice(0, found.index)), award(found)];
    return when === null || given === null ? null : { when, award: given };
  }
  return null;
}

const numberOf = (text: string): Rational | null => (/^\d/.test(text) ? parseDecimal(text) : chineseNumber(text));

/** Points or a share of the weight, as AMOUNT takes them. */
function amountOf(points: string | undefined, percent: string | undefined): RuleAward | null {
  if (percent !== undefined) return share(percent, 100);
  const read = points === undefined ? null : numberOf(points);
  return read === null ? null : { kind: 'points', points: read };
}

function readDeduction(clause: string): RuleDeduction | null {
  const [whole, word = '', count = '1', unit = '', points, percent] = PER.exec(clause) ?? [];
  const [per, off] = [numberOf(count), amountOf(points, percent)];
  if (whole === undefined || per === null || off === null || per.n === 0n) return null;
  return { side: SHORT.test(word) ? 'short' : 'over', per, unit: unitOf(unit.replace(/^个百分点$/, '百分点')), off, most: null };
}

function readMost(clause: string): RuleAward | null {
  const [whole, points, percent] = MOST.exec(clause) ?? [];
  return whole === undefined ? null : amountOf(points, percent);
}

function clausesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => normalise(line).replace(/\s/g, '').replace(/(每[^,;。扣]{1,15}),扣(?![完至])/g, '$1扣').split(/,(?!\d{3})|[;。]/))
    .map((clause) => clause.replace(/^(?:[①②③④⑤⑥]|\(?\d+[)、]|\d+\.(?!\d))/, '').replace(/^(?:计分|评分|扣分)(?:标准|规则|办法):/, ''))
    .filter((clause) => clause !== '' && !FLOOR.test(clause));
}

/** A head that ran on past its comma: 未达到目标的,每少1个扣1分. */
const LEADS = /^(?:未(?:完成|达到|达标)(?:目标值?|指标值?)?的?|否则|不足的?|超出的?|低于(?:目标值?|指标值?)的?|得分扣完为止)$/;

const isFull = ({ award }: RuleStep): boolean => award.kind === 'points' || award.share.equals(1);
/** 低于86%不得分: a stretch of values that is worth nothing. 未完成不得分 beside a deduction would leave nothing to deduct from. */
const isNothing = ({ when, award }: RuleStep): boolean => when.kind === 'values' && (award.kind === 'points' ? award.points : award.share).n === 0n;

/** A rule of one deduction, its cap if it has one, and steps that give everything or nothing. */
function deductionRule(deduction: RuleDeduction, caps: readonly RuleAward[], steps: readonly RuleStep[]): ScoringRule {
  const [none, full] = [steps.filter(isNothing), steps.filter((step) => !isNothing(step))];
  if (caps.length > 1 || none.length > 1 || !full.every(isFull)) return { kind: 'unknown' };
  return { kind: 'deduction', deduction: { ...deduction, most: caps[0] ?? null }, full, none };
}

const isRead = <Part>(part: Part | null): part is Part => part !== null;

/** Reads what a cell under 评分标准 says, as far as it takes one of the common forms. Nothing is read in part: a clause too many makes it `unknown`. */
export function readScoringRule(text: string): ScoringRule {
  if (!SPEAKS_OF_POINTS.test(normalise(text))) return { kind: 'none' };
  const clauses = clausesOf(text).filter((clause) => !LEADS.test(clause)).map((clause) => ({ clause, deduction: readDeduction(clause), most: readMost(clause), proportional: PROPORTION.test(clause) }));
  const steps = clauses.filter(({ deduction, most, proportional }) => deduction === null && most === null && !proportional).map(({ clause }) => readStep(clause));
  if (clauses.length === 0 || !steps.every(isRead)) return { kind: 'unknown' };
  const [deductions, caps] = [clauses.map(({ deduction }) => deduction).filter(isRead), clauses.map(({ most }) => most).filter(isRead)];
  const proportional = clauses.some((one) => one.proportional);
  const [deduction, second] = deductions;
  if (deduction !== undefined) return second === undefined && !proportional ? deductionRule(deduction, caps, steps) : { kind: 'unknown' };
  if (caps.length > 0) return { kind: 'unknown' };
  if (!proportional) return { kind: 'steps', steps };
  return { kind: steps.every(({ when, award }) => when.kind === 'met' && isFull({ when, award })) ? 'proportion' : 'unknown' };
}
