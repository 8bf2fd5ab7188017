import type { Rational } from '../../exact/rational.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { plain } from './figures.ts';

/** A table that a text's claims are held against. */
export interface ClaimTable {
  readonly key: string;
  readonly card: Scorecard;
  /** 等级 by the table's rules, the best first. */
  readonly grades: readonly { readonly name: string; readonly from: Rational }[];
}

const DEPARTMENT = /部门整体|整体支出|整体绩效|单位整体|部门(?!项目)|整体/;
const OWN = /我[办局委院校所站中会处馆厅]|我单位|我部门|本单位|本部门|本级/;
const SHORTEST_NAME = 3;

/** 项目名称 as the head of the form prints it; `''` where it does not. */
export function projectName({ card }: ClaimTable): string {
  return plain(card.table.head['项目名称'] ?? '');
}

/** What a person calls a table: its title, else its sheet. */
export function tableName({ card: { table } }: ClaimTable): string {
  return table.title === '' ? table.sheet : table.title;
}

function only(tables: readonly ClaimTable[]): ClaimTable | null {
  return tables.length === 1 ? tables[0] ?? null : null;
}

const lastAt = (text: string, pattern: RegExp): number => {
  const match = [...text.matchAll(new RegExp(pattern.source, 'g'))].at(-1);
  return match?.index ?? -1;
};

/**
 * The table that a claim speaks of: the project that its words name, else the only table of the kind that they name, 整体 or 项目; null where that is not
 * plain. `near` are the words right before the claim, which count more than the rest of its sentence.
 */
export function tableOf(near: string, sentence: string, tables: readonly ClaimTable[]): ClaimTable | null {
  const projects = tables.filter(({ card }) => card.table.kind === 'project');
  const departments = tables.filter(({ card }) => card.table.kind === 'department');
  for (const words of [near, sentence]) {
    const named = projects.filter((table) => projectName(table).length >= SHORTEST_NAME && words.includes(projectName(table)));
    if (named.length > 0) return only(named);
    const bare = words.replace(/[(（]含[^)）]{0,40}[)）]/g, '');
    const [department, project] = [lastAt(bare, DEPARTMENT), lastAt(bare, /项目/)];
    if (department > project) return only(departments);
    if (project >= 0) return /个项目|各项目|平均/.test(words) ? null : only(projects);
    if (OWN.test(words)) return only(departments) ?? only(tables);
  }
  return only(tables);
}

const TITLE = /项目.{0,12}(?:自评|评价|报告)/;
/** A title stands among the first paragraphs. */
const TITLE_WITHIN = 3;

/** The only table of a report that is the project's own, by its title or since it speaks of no unit at all; null in a unit's report, whose figures without a name are the unit's. */
export function reportedProject(texts: readonly string[], tables: readonly ClaimTable[]): ClaimTable | null {
  const table = only(tables);
  if (table === null || table.card.table.kind !== 'project') return null;
  const isTitled = texts.slice(0, TITLE_WITHIN).some((text) => TITLE.test(plain(text)) && !DEPARTMENT.test(plain(text)));
  return isTitled || !texts.some((text) => DEPARTMENT.test(plain(text)) || OWN.test(plain(text))) ? table : null;
}
