import { decimalText } from '../../../src/exact/decimal.ts';
import { type Rational, rational } from '../../../src/exact/rational.ts';
import type { Cell, MadeRow, Reach } from './model.ts';
import type { Chance } from './random.ts';

type Kind = MadeRow['kind'];
interface Idea { readonly kind: Kind; readonly name: string; readonly unit: string; readonly typical: number }

const idea = (kind: Kind, name: string, unit: string, typical: number): Idea => ({ kind, name, unit, typical });

/** Indicators by their second level; all names are invented. */
export const IDEAS: Readonly<Record<string, readonly Idea[]>> = {
  数量指标: [
    idea('count', '举办业务培训场次', '场', 12), idea('count', '受训人数', '人次', 500), idea('count', '购置设备数量', '台', 36), idea('count', '整修人行道面积', '平方米', 8500),
    idea('count', '发放宣传册数量', '份', 3000), idea('count', '开展巡查次数', '次', 48), idea('count', '新建监测点数量', '个', 15), idea('count', '资助学生人数', '人', 260), idea('count', '管护林地面积', '亩', 1200),
  ],
  质量指标: [idea('rate', '工程验收合格率', '%', 95), idea('rate', '培训出勤率', '%', 90), idea('rate', '档案资料完整率', '%', 95), idea('rate', '设备完好率', '%', 92), idea('rate', '补助对象准确率', '%', 96)],
  时效指标: [idea('date', '建设工程完工时间', '', 11), idea('date', '补助资金发放时间', '', 10), idea('rate', '任务按时完成率', '%', 95), idea('date', '年度报告提交时间', '', 9)],
  成本指标: [idea('ceiling', '每场培训平均支出', '元', 4000), idea('ceiling', '人均印刷费用', '元', 75), idea('ceiling', '设备采购单价', '元', 5200), idea('ceiling', '每平方米整修费用', '元', 300)],
  经济成本指标: [idea('ceiling', '每场培训平均支出', '元', 4000), idea('ceiling', '设备采购单价', '元', 5200)],
  社会效益指标: [idea('words', '公共服务水平提升程度', '', 0), idea('rate', '政策知晓率', '%', 85), idea('words', '基层治理能力增强程度', '', 0), idea('rate', '诉求按期办结率', '%', 94)],
  生态效益指标: [idea('words', '区域环境改善程度', '', 0), idea('rate', '垃圾无害化处理率', '%', 90)],
  可持续影响指标: [idea('words', '长效管护机制健全性', '', 0), idea('words', '对行业发展的持续影响', '', 0)],
  服务对象满意度指标: [idea('rate', '受益群众满意度', '%', 90), idea('rate', '参训学员满意度', '%', 92), idea('rate', '服务单位满意度', '%', 88)],
};

const WORD_TARGETS = ['明显提升', '进一步增强', '持续改善', '建立健全', '有效保障'];
const REASONS = ['部分任务因汛期推迟，已列入下年计划。', '供应商交货延迟，已督促按合同履约。', '参加对象临时减少，下年按实际需求核定。'];
const EVIDENCE = ['见年度工作总结和第三方测评报告。', '已印发管理办法，档案齐全。'];
const OVER_REASONS = ['年初摸底数偏低，实际需求多于预期，下年相应调高指标值。', '上级追加任务，工作量随之增加。'];

/** How a form writes its rows. */
export interface Style {
  readonly operatorColumn: boolean;
  readonly unitColumn: boolean;
  readonly bands: { readonly partly: readonly [number, number]; readonly words: Readonly<Record<'met' | 'partly', string>> };
  /** Without a score a person decides in between: only what needs nobody. */
  readonly scored: boolean;
  /** Has the form a column for reasons? */
  readonly reasons: boolean;
}

const ratio = (hundredths: number): Rational => rational(hundredths, 100);

function reachOf(kind: Kind, style: Style, chance: Chance): Reach {
  if (kind === 'date') return 'met';
  if (kind === 'words') return style.scored && chance.often(15) ? 'partly' : 'met';
  if (chance.often(14)) return 'missed';
  return kind === 'count' && style.reasons && chance.often(12) ? 'over' : 'met';
}

function actualFor({ kind, typical }: Idea, reach: Reach, target: Rational, chance: Chance): Rational {
  const short = chance.between(2, 12);
  if (kind === 'rate') {
    if (reach === 'missed') return target.sub(ratio(chance.between(50, 900)));
    const room = 100 * (100 - typical);
    return chance.often(30) ? target : rational(BigInt(typical * 100 + chance.between(0, Math.min(room, 500))), 100n);
  }
  if (kind === 'ceiling') {
    if (reach === 'missed') return target.add(rational(Math.max(1, Math.round(typical * short / 100))));
    return chance.often(40) ? target : target.sub(rational(Math.max(1, Math.round(typical * short / 400))));
  }
  if (reach === 'over') return target.add(rational(Math.ceil(typical * chance.between(32, 60) / 100)));
  if (reach === 'missed') return target.sub(rational(Math.max(1, Math.round(typical * short / 100))));
  return chance.often(50) ? target : target.add(rational(Math.floor(typical * chance.between(0, 15) / 100)));
}

const wide = (text: string): string => text.replace(/[0-9%.]/g, (glyph) => (glyph === '%' ? '％' : String.fromCharCode(glyph.charCodeAt(0) + 0xfee0)));

function grouped(text: string): string {
  return text.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}

const AT_LEAST: readonly ((value: string) => string)[] = [
  (value) => `≥${value}`, (value) => `>=${value}`, (value) => `≧${value}`, (value) => `不低于${value}`, (value) => `不少于${value}`, (value) => `${value}以上`, (value) => `≥ ${wide(value)}`,
];
const AT_MOST: readonly ((value: string) => string)[] = [(value) => `≤${value}`, (value) => `<=${value}`, (value) => `≦${value}`, (value) => `不超过${value}`, (value) => `${value}以内`];

function printedNumber(value: Rational, unit: string, chance: Chance): Cell {
  const text = decimalText(value);
  if (unit === '%' && chance.often(20)) return { number: Number(decimalText(value.div(rational(100)))), format: '0.00%' };
  if (unit === '') return chance.often(30) ? { number: Number(text), format: null } : text;
  return `${chance.often(20) ? grouped(text) : text}${unit}`;
}

/** A numeric row in one of the notations that forms use. */
function numericCells({ unit }: Idea, sign: '≥' | '≤', reach: Reach, target: Rational, actual: Rational, style: Style, chance: Chance): Pick<MadeRow, 'operator' | 'target' | 'unit' | 'actual'> {
  const inColumn = style.unitColumn ? '' : unit;
  const actualCell = printedNumber(actual, inColumn, chance);
  const column = style.unitColumn ? unit : '';
  if (style.operatorColumn) return { operator: sign, target: printedNumber(target, inColumn, chance), unit: column, actual: actualCell };
  const silent = sign === '≥' && reach === 'met' && chance.often(40);
  const text = `${decimalText(target)}${inColumn}`;
  return { operator: '', target: silent ? text : chance.pick(sign === '≥' ? AT_LEAST : AT_MOST)(text), unit: column, actual: actualCell };
}

function dateCells({ typical }: Idea, year: number, chance: Chance): Pick<MadeRow, 'target' | 'actual'> {
  const month = String(typical);
  const [early, day] = [String(typical - chance.between(0, 2)), String(chance.between(1, 28))];
  return { target: chance.pick([`${String(year)}年${month}月底前`, `${String(year)}年${month}月30日前`, `${month}月底前`]), actual: `${String(year)}年${early}月${day}日` };
}

/** A row by an idea, with its cells; its score comes later. */
export function madeRow(from: Idea, level1: string, level2: string, weight: Rational | null, year: number, style: Style, chance: Chance): MadeRow {
  const { kind, name } = from;
  const reach = reachOf(kind, style, chance);
  const reason = reach === 'met' ? (kind === 'words' ? chance.pick(EVIDENCE) : '') : chance.pick(reach === 'over' ? OVER_REASONS : REASONS);
  const base = { kind, level1, level2, name, weight, weightText: null, score: null, reason, reach, operator: '', unit: '' };
  if (kind === 'words') return { ...base, operator: style.operatorColumn ? '定性' : '', target: chance.pick(WORD_TARGETS), actual: style.bands.words[reach === 'partly' ? 'partly' : 'met'], numbers: null };
  if (kind === 'date') return { ...base, ...dateCells(from, year, chance), numbers: null };
  const target = rational(from.typical);
  const actual = actualFor(from, reach, target, chance);
  return { ...base, ...numericCells(from, kind === 'ceiling' ? '≤' : '≥', reach, target, actual, style, chance), numbers: { target, actual } };
}
