import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { FormNote } from '../../model/indicator.ts';
import type { Paragraph } from '../../model/review.ts';
import { budgetFindings } from './budgets.ts';
import { changeClaims } from './changes.ts';
import { Compared } from './compared.ts';
import { executionFindings } from './execution.ts';
import { type ReadParagraph, readParagraph } from './figures.ts';
import { indicatorFindings } from './indicators.ts';
import { partLists } from './lists.ts';
import { partFindings } from './parts.ts';
import { projectFindings } from './projects.ts';
import { rateFindings } from './rates.ts';
import { repeatFindings } from './repeats.ts';
import { mainYear } from './roles.ts';
import { scoreClaims } from './scores.ts';
import { shareFindings } from './shares.ts';
import { sumFindings } from './sums.ts';
import type { ClaimTable } from './tables.ts';
import { yearFindings } from './years.ts';

export type { ClaimTable } from './tables.ts';

/** A paragraph with more glyphs than this is no report's; it is left alone. */
const LONGEST_PARAGRAPH = 20_000;

interface Text {
  readonly paragraphs: readonly ReadParagraph[];
  readonly tables: readonly ClaimTable[];
  readonly year: number | null;
  /** Whole budgets and spending are left to another check: 年度总体目标. */
  readonly isGoal: boolean;
}

function findingsOf({ paragraphs, tables, year, isGoal }: Text, compared: Compared): Finding[] {
  if (paragraphs.length === 0) return [];
  const lists = partLists(paragraphs, year);
  return [
    ...scoreClaims(paragraphs, tables, year, compared), ...partFindings(paragraphs, tables, year, compared), ...(isGoal ? [] : budgetFindings(paragraphs, tables, year, compared)),
    ...rateFindings(paragraphs, year, compared), ...executionFindings(paragraphs, tables, year, compared), ...sumFindings(lists, compared), ...shareFindings(lists, compared),
    ...changeClaims(paragraphs, year, compared), ...repeatFindings(lists), ...projectFindings(paragraphs, compared), ...indicatorFindings(paragraphs, tables, year, compared),
  ];
}

const paragraphOf = ({ sheet }: Finding): number => Number(sheet.slice(1));

/** What the cells of a form around its indicators say, each cell a text of its own beside its own table; goals say nothing of what was reached. */
function notesOf(table: ClaimTable): Text[] {
  const { notes = [], goals = [], year, header } = table.card.table;
  const isGoal = ({ row, col }: CellRef): boolean => goals.some(({ cell }) => cell.row === row && cell.col === col);
  /** Above the indicators a label may hold figures too: 得分（20分×执行率）. */
  const isText = ({ text, cell }: FormNote): boolean => cell.row > header.bottom || isGoal(cell) || text.includes('。');
  return notes.filter((note) => !note.isPlan && note.text.length <= LONGEST_PARAGRAPH && isText(note))
    .map(({ text, cell }) => ({ paragraphs: [{ ...readParagraph({ number: 1, text }), cell }], tables: [table], year: year ?? mainYear([text]), isGoal: isGoal(cell) }));
}

/** How many figures the text has, and how many of them were held against something: said once, so that silence is known to be a check. */
function comparedFinding(texts: readonly Text[], compared: Compared): Finding[] {
  const count = texts.flatMap(({ paragraphs }) => paragraphs.map(({ figures, amounts }) => figures.length + amounts.length)).reduce((sum, one) => sum + one, 0);
  return count === 0 ? [] : [{ code: 'text-compared', severity: 'info', sheet: '', cell: null, params: { count: String(count), compared: String(compared.count) } }];
}

/**
 * What a report, and the running text of its forms, says in figures, held against its tables and against itself at the precision that it prints. Claims that
 * cannot be tied to a figure are left alone. The findings of a report name their paragraph as sheet `段12`, in reading order; those of a form its cell.
 */
export function claimFindings(text: readonly Paragraph[], tables: readonly ClaimTable[]): Finding[] {
  const compared = new Compared();
  const paragraphs = text.filter((paragraph) => paragraph.text.length <= LONGEST_PARAGRAPH).map(readParagraph);
  const report = { paragraphs, tables, year: mainYear(text.map((paragraph) => paragraph.text)), isGoal: false };
  const ofReport = [...findingsOf(report, compared), ...yearFindings(paragraphs, tables)].sort((one, other) => paragraphOf(one) - paragraphOf(other));
  const notes = tables.flatMap(notesOf);
  const ofNotes = notes.flatMap((note) => findingsOf(note, compared));
  return [...ofReport, ...ofNotes, ...comparedFinding([report, ...notes], compared)];
}
