import { decimalText, parseDecimal } from '../../exact/decimal.ts';
import { type Rational, rational } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
import { amount, type Figure, plain, type ReadParagraph } from './figures.ts';
import { claimFinding } from './finding.ts';
import { isBase, isLevel } from './roles.ts';
import { type ClaimTable, projectName, reportedProject, tableName, tableOf } from './tables.ts';

type Member = 'initial' | 'budget' | 'executed' | 'any';

/** What a table prints of its money, in 元. `any`: the form does not say which budget it is. */
interface TableMoney {
  readonly member: Member;
  readonly value: Rational;
  readonly text: string;
}

const WAN = rational(10_000);
const FACTORS: Readonly<Record<string, Rational>> = { 万元: WAN, 元: rational(1), 亿元: rational(100_000_000), 千元: rational(1000) };
/** Words of a label that name no particular part of the money. */
const GENERIC = /20\d\d年度?|本年度?|当年|年度|全年|年初|调整后?|部门|单位|整体|我[办局委院校所站中会处馆厅]|收入|支出|收|总额|总|金额|数|资金|批复|下达|安排|预算|决算|执行|实际|完成|财政拨款|共计|合计|项目|该|本|为|是|共|的|:/g;

function factorOf({ card }: ClaimTable): Rational {
  const unit = card.table.execution?.unit ?? card.table.head['单位'] ?? '万元';
  return FACTORS[plain(unit)] ?? WAN;
}

/** The budget and what was spent of it, as the table prints them: its 项目资金 block, else the 资金总额 of its head. */
function moneyOf(table: ClaimTable): TableMoney[] {
  const { execution, head } = table.card.table;
  const factor = factorOf(table);
  const printed = (member: Member, value: Rational | null): TableMoney[] => (value === null ? [] : [{ member, value: value.mul(factor), text: decimalText(value) }]);
  if (execution !== null) return [...printed('initial', execution.initial), ...printed('budget', execution.budget), ...printed('executed', execution.executed)];
  const total = Object.entries(head).find(([label]) => /^(?:年度)?(?:资金|预算)总额/.test(label))?.[1];
  return total === undefined ? [] : printed('any', parseDecimal(plain(total).replace(/,/g, '').replace(/万元$/, '')));
}

/** Which of a table's amounts a figure claims to be; null where it speaks of a part, of another year or of something else. */
function claimed(figure: Figure, year: number | null): Member | null {
  const { label, kind } = figure;
  if (kind !== 'money' || !isLevel(figure) || isBase(figure, year) || label.replace(GENERIC, '') !== '') return null;
  if (/执行|实际|支出决算|决算支出/.test(label) && !/预算数?(?:为|:)?$/.test(label)) return 'executed';
  if (!/预算/.test(label) || /执行|决算|完成/.test(label)) return null;
  if (/年初/.test(label)) return 'initial';
  return /调整|全年/.test(label) ? 'budget' : 'any';
}

interface BudgetClaim {
  readonly paragraph: ReadParagraph;
  readonly figure: Figure;
  readonly member: Member;
  readonly table: ClaimTable;
}

/** The table whose money a figure speaks of; a project's only where the words speak of a project, since a budget without a name is the unit's. */
export function tableFor(figure: Figure, sentence: string, tables: readonly ClaimTable[]): ClaimTable | null {
  const table = tableOf(figure.lead, sentence, tables);
  if (table === null || table.card.table.kind === 'department') return table;
  return sentence.includes('项目') || sentence.includes(projectName(table)) ? table : null;
}

/** A budget that says it is the whole: 全年预算, 预算数; 预算10万元 may be one purchase's. */
const WHOLE = /全年|年度|20\d\d|年初|调整|总|预算数/;

/** Without a name in the words, the amounts of the project that the report is about: a whole budget, and what was spent beside one. */
function ofReport(figure: Figure, figures: readonly Figure[], year: number | null, project: ClaimTable | null): ClaimTable | null {
  const isWhole = (one: Figure): boolean => one.sentence === figure.sentence && claimed(one, year) !== 'executed' && claimed(one, year) !== null && WHOLE.test(one.label);
  return isWhole(figure) || (claimed(figure, year) === 'executed' && figures.some(isWhole)) ? project : null;
}

function claimsOf(paragraph: ReadParagraph, tables: readonly ClaimTable[], year: number | null, project: ClaimTable | null): BudgetClaim[] {
  const { figures } = paragraph;
  return figures.flatMap((figure) => {
    const member = claimed(figure, year);
    const named = member === null ? null : tableFor(figure, plain(paragraph.sentences[figure.sentence] ?? ''), tables) ?? onlyDepartment(tables);
    const table = named ?? ofReport(figure, figures, year, project);
    return member === null || table === null ? [] : [{ paragraph, figure, member, table }];
  });
}

/** A claim of nobody in particular is the unit's, where the file holds its table. */
function onlyDepartment(tables: readonly ClaimTable[]): ClaimTable | null {
  const departments = tables.filter(({ card }) => card.table.kind === 'department');
  return departments.length === 1 ? departments[0] ?? null : null;
}

/** What of the table a claim can be: 年初预算 its 年初预算数, a budget without a name any budget. */
function counterparts(member: Member, money: readonly TableMoney[]): readonly TableMoney[] {
  const same = money.filter((one) => one.member === member);
  if (member === 'executed' || member === 'budget') return same;
  return member === 'any' ? money.filter((one) => one.member !== 'executed') : money.filter((one) => one.member === 'initial' || one.member === 'any');
}

function isRounded(figure: Figure, value: Rational): boolean {
  return amount(figure).sub(value).abs().mul(2).lte(figure.step.mul(figure.factor)) && figure.step.mul(figure.factor).gt(rational(100));
}

function budgetFinding({ paragraph, figure, member, table }: BudgetClaim): Finding | null {
  const known = counterparts(member, moneyOf(table));
  const [first] = known;
  if (first === undefined || known.some(({ value }) => value.equals(amount(figure)) || isRounded(figure, value))) return null;
  const code = member === 'executed' ? 'claim-executed-differs' : 'claim-budget-differs';
  return claimFinding(code, 'warning', paragraph, figure, { printed: figure.text, amount: known.map(({ text }) => text).join('、'), unit: unitText(table), table: tableName(table) });
}

function unitText(table: ClaimTable): string {
  return plain(table.card.table.execution?.unit ?? table.card.table.head['单位'] ?? '万元');
}

/** Budgets and executed amounts of the whole unit or project in a text that its table prints otherwise; a repeated figure is said once. */
export function budgetFindings(paragraphs: readonly ReadParagraph[], tables: readonly ClaimTable[], year: number | null): Finding[] {
  const project = reportedProject(paragraphs.map(({ text }) => text), tables);
  const claims = paragraphs.flatMap((paragraph) => claimsOf(paragraph, tables, year, project));
  const seen = new Set<string>();
  return claims.flatMap((claim) => {
    const key = JSON.stringify([claim.table.key, claim.member === 'executed', amount(claim.figure).toFraction()]);
    const finding = seen.has(key) ? null : budgetFinding(claim);
    seen.add(key);
    return finding === null ? [] : [finding];
  });
}
