import type { Area, CellRef } from '../model/cell.ts';
import type { IndicatorTable } from '../model/indicator.ts';

/** Labels of a form's head that name its own unit, those that name any unit of it, and its project. */
export const OWN_UNIT = /(?:实施|承担|使用|填报|预算|项目|申报|自评|编报)单位|^单位$|^部门$|(?:单位|部门)名称|预算部门/;
export const UNIT_FIELD = /单位|部门/;
export const PROJECT_FIELD = /^(?:项目|专项|政策|任务|转移支付)名称$/;

/** Is it only the place that a unit is in? */
export function isPlace(text: string): boolean {
  return /[省市县区州盟旗镇乡]$/.test(nameKey(text));
}

/** The names by which a table is told from others; `''` where its head prints none. */
export interface TableNames {
  readonly unit: string;
  readonly project: string;
}

/** A name without what offices write differently: white space, brackets and dashes, a code in front of it. */
export function nameKey(text: string): string {
  return text.normalize('NFKC').replace(/^[\d\-_.]+/, '').replace(/[\s()[\]【】“”"'‘’《》,，.。、:：\-—_·]/g, '');
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** Do two names mean the same: 县委办 is 中共茂县县委办公室, whose letters stand in it in order? */
export function isSameName(one: string, other: string): boolean {
  const [short = '', long = ''] = [nameKey(one), nameKey(other)].sort((a, b) => a.length - b.length);
  return short === '' || isWithin(short, long);
}

const UNIT_ENDS = '局|委|委员会|办|办公室|厅|政府|院|中心|学校|中学|小学|大学|学院|幼儿园|馆|站|所|支队|大队|总队|联合会|协会|处|团委|法院|检察院|部|校';
const UNIT_IN_TITLE = new RegExp(String.raw`^(?:附件?\d*[:：]?)?(?:20\d{2}年度?)?([\p{Script=Han}（()）]{2,24}?(?:${UNIT_ENDS}))(?:20\d{2}年|(?:部门|单位)?整体|[（(]?本级)`, 'u');
const UNIT_IN_BRACKETS = new RegExp(String.raw`[（(]([\p{Script=Han}]{2,22}(?:${UNIT_ENDS}))[）)]\s*$`, 'u');
const GENERAL = /^(?:本|各|省级?|市级?|区级?|县级?|中央|预算|财政|项目|专项)*(?:部门|单位|项目|预算)?$/;

/** Before 项目支出 a title may as well name what is built (卫生院项目支出), so that is not read. The unit that a title names: 茂县县委办公室2023年度部门整体支出绩效自评表, …自评表（濉溪县民政局）. Null where it names none. */
export function titleUnit(title: string): string | null {
  const named = UNIT_IN_TITLE.exec(title)?.[1] ?? UNIT_IN_BRACKETS.exec(title)?.[1] ?? null;
  return named === null || GENERAL.test(named) ? null : named;
}

const PROJECT_IN_BRACKETS = /[（(]([^（()）]{3,40}(?:项目|经费|资金|工程|补助|补贴|专项))[）)]\s*$/;
const KIND_OF_PROJECT = /^(?:一般|重点|部门|单位|本级|市级|县级|区级|省级|中央|常年|阶段|一次性|延续|新增|财政|预算|其他|专项|支出|转移支付|委托业务)*(?:项目|资金|经费|专项|补助)$/;

/** The project that a title names in brackets at its end. 委托业务项目 is a kind of project. */
export function titleProject(title: string): string | null {
  const named = PROJECT_IN_BRACKETS.exec(title)?.[1] ?? null;
  return named === null || KIND_OF_PROJECT.test(named) || /^20\d{2}年/.test(named) ? null : named;
}

/** The cell that a table begins in: its title's. */
export function titleCell(sheet: string, { top, left }: Area): CellRef {
  return { sheet, row: top, col: left };
}

/** The unit and the project of a table as its head prints them, else as its title does. */
export function namesOf({ head, title }: Pick<IndicatorTable, 'head' | 'title'>): TableNames {
  const entries = Object.entries(head);
  const unit = entries.find(([label]) => OWN_UNIT.test(label)) ?? entries.find(([label]) => UNIT_FIELD.test(label));
  const project = entries.find(([label]) => PROJECT_FIELD.test(label));
  return { unit: (unit?.[1] ?? titleUnit(title) ?? '').trim(), project: (project?.[1] ?? titleProject(title) ?? '').trim() };
}
