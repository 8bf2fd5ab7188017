import { decimalText, parseDecimal } from '../../exact/decimal.ts';
import { ONE, type Rational, rational } from '../../exact/rational.ts';
import type { IndicatorTable } from '../../model/indicator.ts';
import { amount, type Figure, plain } from './figures.ts';
import { isBase, isLevel, yearOf } from './roles.ts';

export type Member = 'initial' | 'budget' | 'executed' | 'any';

/** What a table prints of its money, in 元. `any`: the form does not say which budget it is. */
export interface TableMoney {
  readonly member: Member;
  readonly value: Rational;
  readonly text: string;
}

const WAN = rational(10_000);
const FACTORS: Readonly<Record<string, Rational>> = { 万元: WAN, 元: ONE, 亿元: rational(100_000_000), 千元: rational(1000) };
/** Words of a label that name no particular part of the money. */
const GENERIC = /20\d\d年度?|本年度?|当年|年度|全年|年初|调整后?|部门|单位|整体|我[办局委院校所站中会处馆厅]|收入|支出|收|总额|总|金额|数|资金|批复|下达|安排|投入|预算|决算|执行|实际|完成|财政拨款|[省市县区]?财政(?:部门|局|厅)?|人民币|共计|合计|总计|计|项目|该|本|为|是|共|的|\s|:/g;
/** 一是, （一）, 1. in front of a point of a list. */
const ORDINAL = /^\s*(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+|\d{1,2}[.、)])\s*/;

/** The unit that a table's amounts are in. */
export function moneyUnit({ execution, head }: IndicatorTable): string {
  return plain(execution?.unit ?? head['单位'] ?? '万元');
}

/** What an amount of a table is in 元. */
export function moneyFactor(table: IndicatorTable): Rational {
  return FACTORS[moneyUnit(table)] ?? WAN;
}

/** The budget and what was spent of it, as the table prints them: its 项目资金 block, else the 资金总额 of its head. */
export function moneyOf(table: IndicatorTable): TableMoney[] {
  const { execution, head } = table;
  const factor = moneyFactor(table);
  const printed = (member: Member, value: Rational | null): TableMoney[] => (value === null ? [] : [{ member, value: value.mul(factor), text: decimalText(value) }]);
  if (execution !== null) return [...printed('initial', execution.initial), ...printed('budget', execution.budget), ...printed('executed', execution.executed)];
  const total = Object.entries(head).find(([label]) => /^(?:年度)?(?:资金|预算)总额/.test(label))?.[1];
  return total === undefined ? [] : printed('any', parseDecimal(plain(total).replace(/,/g, '').replace(/万元$/, '')));
}

/** What an amount is of: the end of its lead, also where nothing but a colon stands behind it (全年预算数：480万元). */
export function moneyLabel({ label, lead }: Pick<Figure, 'label' | 'lead'>): string {
  const own = label.trim() === '' ? /([^,，;、:()]*):\s*$/.exec(lead.replace(/\([^()]*\)/g, ''))?.[1] ?? '' : label;
  return own.replace(ORDINAL, '');
}

/** 全年支出: what was spent, without 实际 or 执行. A unit spends more than its table budgets, so it is only a project's. */
const SPENDING = /^(?:全年|20\d\d年度?|本年度?)(?:总共|共计|累计|共|总)?支出(?:资金|总额)?(?:共计|合计|为|共|:)?$/;
/** Whose the money is, where its words name the unit. */
const OF_UNIT = /(?:部门|单位)(?!项目)|整体|我[办局委院校所站中会处馆厅]/;

/** Can a table have the amount that a figure speaks of: money of its kind and of its year? */
export function isOfTable(figure: Pick<Figure, 'label' | 'lead'>, { kind, year }: IndicatorTable): boolean {
  const label = moneyLabel(figure);
  const named = yearOf(label);
  return (kind === 'project' ? !OF_UNIT.test(label) : !SPENDING.test(label)) && (named === null || year === null || named === year);
}

/** Which of a table's amounts a figure claims to be; null where it speaks of a part, of another year or of something else. `names` are those of the tables' projects, which say whose money it is and not which. */
export function claimed(figure: Figure, year: number | null, names: readonly string[] = []): Member | null {
  const label = names.reduce((text, name) => text.replace(name, ''), moneyLabel(figure));
  if (figure.kind !== 'money' || !isLevel(figure) || isBase({ ...figure, label }, year) || label.replace(GENERIC, '') !== '') return null;
  if (SPENDING.test(label)) return 'executed';
  if (/执行|实际|支出决算|决算支出/.test(label) && !/预算(?:总?数|总?额)?(?:为|:)?$/.test(label)) return 'executed';
  if (!/预算|资金总额/.test(label) || /执行|决算|完成/.test(label)) return null;
  if (/年初/.test(label)) return 'initial';
  return /调整|全年/.test(label) ? 'budget' : 'any';
}

/** 总投入, 总投资: all that is put into a project. */
const WHOLE_INPUT = /^(?:该|本|项目|工程|计划|资金|预计)*(?:总投入|总投资|投资总额|投入总额)(?:资金|额|为|是|共|约|:)*$/;

/** Is a figure all that is put into a project, of however many years? */
export function isWholeInput(figure: Figure): boolean {
  return figure.kind === 'money' && isLevel(figure) && WHOLE_INPUT.test(moneyLabel(figure));
}

/** What of the table a claim can be: 年初预算 its 年初预算数, a budget without a name any budget. */
export function counterparts(member: Member, money: readonly TableMoney[]): readonly TableMoney[] {
  const same = money.filter((one) => one.member === member);
  if (member === 'executed' || member === 'budget') return same;
  return member === 'any' ? money.filter((one) => one.member !== 'executed') : money.filter((one) => one.member === 'initial' || one.member === 'any');
}

const CENT_OF_WAN = rational(100);

function isRounded({ step }: Figure, factor: Rational, claim: Rational, value: Rational): boolean {
  const last = step.mul(factor);
  return last.gt(CENT_OF_WAN) && claim.sub(value).abs().mul(2).lte(last);
}

/** Is an amount of a table the one that a figure prints, as coarsely as it is printed? One without a unit is whatever of 元, 万元 and 亿元 makes it so. */
export function isPrinted(figure: Figure, value: Rational): boolean {
  const factors = figure.unit === '' ? Object.values(FACTORS) : [figure.factor];
  return factors.some((factor) => {
    const claim = figure.unit === '' ? figure.value.mul(factor) : amount(figure);
    return claim.equals(value) || isRounded(figure, factor, claim, value);
  });
}
