import type { Finding } from '../../model/finding.ts';
import type { Compared } from './compared.ts';
import { amount, type Figure, plain, type ReadParagraph } from './figures.ts';
import { claimFinding } from './finding.ts';
import { isOfEarlierYear } from './roles.ts';
import { claimed, counterparts, isOfTable, isPrinted, type Member, moneyLabel, moneyOf, moneyUnit } from './table-money.ts';
import { type ClaimTable, projectName, reportedProject, tableName, tableOf } from './tables.ts';

/** A project's name that is too short may stand for anything. */
const SHORTEST_NAME = 3;

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

/** What was spent that says the same: 全年执行数, 2022年实际支出; not 支出合计, the sum of the accounts, which holds more than a project's money. */
const WHOLE_SPENT = /^(?:项目)?(?:全年|20\d\d年度?|本?年度)(?:预算|资金)?(?:总共|共计|累计|共|总)?(?:实际)?(?:执行|支出)(?!合计|总计)/;

/** Without a name in the words, the amounts of the project that the report is about: a whole budget, what was spent beside one, and the whole spending. */
function ofReport(figure: Figure, figures: readonly Figure[], year: number | null, project: ClaimTable | null): ClaimTable | null {
  const isWhole = (one: Figure): boolean => one.sentence === figure.sentence && claimed(one, year) !== 'executed' && claimed(one, year) !== null && WHOLE.test(moneyLabel(one));
  return isWhole(figure) || (claimed(figure, year) === 'executed' && (WHOLE_SPENT.test(moneyLabel(figure)) || figures.some(isWhole))) ? project : null;
}

function claimsOf(paragraph: ReadParagraph, tables: readonly ClaimTable[], year: number | null, project: ClaimTable | null): BudgetClaim[] {
  const figures = [...paragraph.figures, ...paragraph.amounts];
  const names = tables.map(projectName).filter((name) => name.length >= SHORTEST_NAME);
  return figures.flatMap((figure) => {
    const member = claimed(figure, year, names);
    const named = member === null ? null : tableFor(figure, plain(paragraph.sentences[figure.sentence] ?? ''), tables) ?? onlyDepartment(tables);
    const table = named ?? ofReport(figure, figures, year, project);
    if (member === null || table === null || !isOfTable(figure, table.card.table)) return [];
    return isOfEarlierYear(figure, paragraph.figures, table.card.table.year ?? year) ? [] : [{ paragraph, figure, member, table }];
  });
}

/** A claim of nobody in particular is the unit's, where the file holds its table. */
function onlyDepartment(tables: readonly ClaimTable[]): ClaimTable | null {
  const departments = tables.filter(({ card }) => card.table.kind === 'department');
  return departments.length === 1 ? departments[0] ?? null : null;
}

function budgetFinding({ paragraph, figure, member, table }: BudgetClaim, compared: Compared): Finding | null {
  const known = counterparts(member, moneyOf(table.card.table));
  const [first] = known;
  if (first !== undefined) compared.add(figure);
  if (first === undefined || known.some(({ value }) => isPrinted(figure, value))) return null;
  const code = member === 'executed' ? 'claim-executed-differs' : 'claim-budget-differs';
  return claimFinding(code, 'warning', paragraph, figure, { printed: figure.text, amount: known.map(({ text }) => text).join('、'), unit: moneyUnit(table.card.table), table: tableName(table) });
}

/** Budgets and executed amounts of the whole unit or project in a text that its table prints otherwise; a repeated figure is said once. */
export function budgetFindings(paragraphs: readonly ReadParagraph[], tables: readonly ClaimTable[], year: number | null, compared: Compared): Finding[] {
  const project = reportedProject(paragraphs.map(({ text }) => text), tables);
  const claims = paragraphs.flatMap((paragraph) => claimsOf(paragraph, tables, year, project));
  const seen = new Set<string>();
  return claims.flatMap((claim) => {
    const key = JSON.stringify([claim.table.key, claim.member === 'executed', amount(claim.figure).toFraction()]);
    const finding = budgetFinding(claim, compared);
    const isNew = !seen.has(key);
    seen.add(key);
    return finding === null || !isNew ? [] : [finding];
  });
}
