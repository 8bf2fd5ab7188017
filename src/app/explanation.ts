import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import { type Language, word } from '../explain/messages/wording.ts';
import { actualText, targetText } from '../explain/printed.ts';
import { arithmetic, becauseText, rateText, sayFinding, summary } from '../explain/score.ts';
import type { Finding } from '../model/finding.ts';
import { indicatorName } from '../model/indicator.ts';
import type { Scorecard, Score } from '../model/scorecard.ts';
import type { Grid } from '../sheet/grid.ts';
import type { ExplanationFinding, ExplanationInput, ExplanationRow, ExplanationTable } from '../sheet/layout/explanation-input.ts';
import { isExplanationSheet } from '../sheet/layout/explanation-sheet.ts';
import { explanationHeadings } from './layout-words.ts';
import type { ScoredBook } from './score-workbook.ts';

const number = (value: Rational | null): string | null => (value === null ? null : decimalText(value));

function row(score: Score, language: Language): ExplanationRow {
  const { indicator } = score;
  return {
    place: String(indicator.row + 1),
    name: indicatorName(indicator),
    target: targetText(indicator.target),
    actual: actualText(indicator.actual),
    weight: number(indicator.weight),
    score: number(score.score),
    status: word(language, `status-${score.status}`).message,
    clause: score.trace?.clause ?? '',
    working: arithmetic(score),
    because: becauseText(score.because, language),
    cell: indicator.cells.actual ?? indicator.cells.level3 ?? null,
  };
}

function executionRow({ table, execution }: Scorecard, language: Language): ExplanationRow | null {
  if (execution === null || table.execution === null) return null;
  const cell = table.execution.cells.executed ?? table.execution.cells.budget ?? null;
  const rate = rateText(execution);
  return {
    place: cell === null ? '' : String(cell.row + 1),
    name: word(language, 'execution-name').message,
    target: '',
    actual: rate === null ? '' : `${rate}%`,
    weight: number(execution.weight),
    score: number(execution.score),
    status: execution.status === 'undecided' ? word(language, 'status-undecided').message : '',
    clause: execution.trace?.clause ?? '',
    working: arithmetic(execution),
    because: becauseText(execution.because, language),
    cell,
  };
}

function finding(said: Finding, language: Language): ExplanationFinding {
  return { ...sayFinding(said, language), severity: word(language, `severity-${said.severity}`).message, cell: said.cell };
}

/** What is said of 评分记录 and of the rules that the workbook carries, as a whole, belongs to no table. */
const OF_BOOK = /^(?:records?-|rules-carried)/;

/** Findings of each table: its own, and before them what is said of its sheet, under the first table of that sheet; what is said of 评分记录 stands first. */
function findingsByTable({ cards, findings }: ScoredBook, planned: ReadonlyMap<Scorecard, readonly Finding[]>): Finding[][] {
  const own = cards.map((card) => [...card.table.findings, ...card.findings, ...planned.get(card) ?? []]);
  const known = new Set(own.flat());
  const isFirst = ({ table }: Scorecard): boolean => cards.find((card) => card.table.sheet === table.sheet)?.table === table;
  const isAbout = (card: Scorecard, { sheet, code }: Finding): boolean => (OF_BOOK.test(code) ? card === cards[0] : sheet === card.table.sheet && isFirst(card));
  return cards.map((card, index) => [
    ...findings.filter((said) => isAbout(card, said) && !known.has(said)),
    ...own[index] ?? [],
  ]);
}

/** The sheet and the title of a table; one of them where both say the same. */
function captionOf({ table: { sheet, title } }: Scorecard): string {
  return title.includes(sheet) ? title : `${sheet}　${title}`.trim();
}

function table(card: Scorecard, findings: readonly Finding[], language: Language): ExplanationTable {
  const { rules } = card;
  const chosen = word(language, rules.chosen.code, rules.chosen.params).message;
  const [first, second] = [word(language, 'explanation-rules', { id: rules.id, name: rules.name, chosen }), word(language, 'explanation-version', { version: rules.version, sha256: rules.sha256.slice(0, 12) })];
  return {
    caption: captionOf(card),
    rules: [first.message, second.message],
    execution: executionRow(card, language),
    rows: card.rows.map((score) => row(score, language)),
    totals: [{ label: word(language, 'explanation-total').message, weight: number(card.weightTotal), score: number(card.total ?? (card.weightTotal === null ? null : card.decided)), text: summary(card, language) }],
    findings: findings.map((said) => finding(said, language)),
  };
}

const NAME = '评分依据';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The sheet that an earlier run wrote, in either language; none where a formula refers to it, which would then show what is no longer there. */
export function earlierExplanation(grids: readonly Grid[]): string | undefined {
  const wordings = LANGUAGES.map((language) => ({ title: word(language, 'layout-heading-title').message, headings: explanationHeadings(language) }));
  const found = grids.find((grid) => wordings.some((wording) => isExplanationSheet(grid, wording)))?.sheet;
  const formulas = grids.flatMap((grid) => grid.rowIndexes().flatMap((row) => grid.cellsOf(row).map(([, { formula }]) => formula ?? '')));
  return found === undefined || formulas.some((formula) => formula.includes(found)) ? undefined : found;
}

/** Everything that the sheet 评分依据 says of a scored workbook. `planned` is what writing each table brought up. */
export function explanation(scored: ScoredBook, planned: ReadonlyMap<Scorecard, readonly Finding[]>, language: Language): ExplanationInput {
  const findings = findingsByTable(scored, planned);
  return {
    name: NAME,
    title: word(language, 'layout-heading-title').message,
    headings: explanationHeadings(language),
    tables: scored.cards.map((card, index) => table(card, findings[index] ?? [], language)),
  };
}
