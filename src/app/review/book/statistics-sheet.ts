import type { LookData } from '../../../workbook/looks.ts';
import type { Chart, Cited, PlacedChart } from '../../../workbook/xlsx/new/chart.ts';
import type { BookCell, BookRow, BookSheet } from '../../../workbook/xlsx/new/sheet.ts';
import { textCell } from './cells.ts';
import { LOOKS } from './looks.ts';
import { footOf, type Making, TITLE_HEIGHT } from './making.ts';
import { RANKS } from './order.ts';
import { rankCounts } from './tally.ts';
import { kindName } from './words.ts';

/** Ranks and grades, findings and causes, and room for the charts beside one another: as wide to their height as one A4 page is. */
const WIDTHS = [26, 12, 12, 3, 30, 10, 10, 10, 3, 12, 12, 12, 12, 12];
/** First columns of the tables to the left and in the middle, and of the charts. */
const [LEFT, MIDDLE, CHARTS] = [0, 4, 9];
const CHART_WIDTH = 480;
const LINE_HEIGHT = 21;
/** Kinds that are named; the rest is one line. */
const MOST_KINDS = 10;
const MOST_CAUSES = 12;
const [GREY, BLUE, RED, AMBER] = ['#A6A6A6', '#2F6DA8', '#C0504D', '#E0A84B'];

/** One table of the sheet: a heading, names of the columns and lines of counts. */
interface Block {
  readonly part: string;
  readonly headings: readonly string[];
  readonly lines: readonly { readonly name: string; readonly look: LookData; readonly counts: readonly number[] }[];
  readonly chart: ((top: number, left: number) => Chart | null) | null;
}

const line = (name: string, counts: readonly number[], look: LookData = LOOKS.text): Block['lines'][number] => ({ name, counts, look });

function ranksBlock({ say, tally }: Making): Block {
  const counts = rankCounts(tally);
  return { part: 'part-ranks', headings: ['rank', 'count'], lines: RANKS.map((rank) => line(say(`rank-${rank}`), [counts.get(rank) ?? 0])), chart: null };
}

const GRADES = ['优', '良', '中', '差'];

/** Grades in their order, then others that are printed; apart from them the tables without one, which would dwarf the rest in a chart. */
function gradeLines({ say, tally }: Making): { readonly graded: Block['lines']; readonly without: Block['lines'][number] } {
  const tables = tally.lines.flatMap(({ table }) => (table === null ? [] : [table]));
  const found = new Set(tables.flatMap(({ printedGrade, grade }) => [printedGrade, grade]).filter((grade) => grade !== null));
  const names = [...GRADES, ...[...found].filter((grade) => !GRADES.includes(grade)).sort()];
  const graded = names.map((name) => line(name, [tables.filter(({ printedGrade }) => printedGrade === name).length, tables.filter(({ grade }) => grade === name).length]));
  const without = [tables.filter(({ printedGrade }) => printedGrade === null).length, tables.filter(({ grade }) => grade === null).length];
  return { graded, without: line(say('without-grade'), without) };
}

function gradesBlock(making: Making): Block {
  const { say } = making;
  const { graded: lines, without } = gradeLines(making);
  const chart = (top: number, left: number): Chart | null => (lines.every(({ counts }) => counts.every((count) => count === 0)) ? null : {
    kind: 'columns',
    title: say('chart-grades'),
    categories: cited(making, top, left, lines.map(({ name }) => name)),
    series: (['printed', 'recomputed'] as const).map((name, index) => ({
      name: cited(making, top - 1, left + index + 1, [say(`head-${name}`)]),
      values: cited(making, top, left + index + 1, lines.map(({ counts }) => counts[index] ?? 0)),
      colour: index === 0 ? GREY : BLUE,
    })),
  });
  return { part: 'part-grades', headings: ['graded', 'printed', 'recomputed'], lines: [...lines, without], chart };
}

/** Cells of one column of this sheet, from a row down. */
function cited<T>({ say }: Making, row: number, col: number, values: readonly T[]): Cited<T> {
  return { sheet: say('sheet-statistics'), area: { top: row, bottom: row + values.length - 1, left: col, right: col }, values };
}

/** Something that was counted by its code. */
interface Counted {
  readonly name: string;
  readonly counts: readonly number[];
}

const added = (one: readonly number[], other: readonly number[]): readonly number[] => one.map((count, index) => count + (other[index] ?? 0));

/** What bears one name is counted together. */
function byName(all: readonly Counted[]): readonly Counted[] {
  const found = new Map<string, readonly number[]>();
  for (const { name, counts } of all) found.set(name, added(counts, found.get(name) ?? []));
  return Array.from(found, ([name, counts]) => ({ name, counts }));
}

/** The first of so many kinds each by its name, the rest summed up in one line that says how many kinds it is; a single one is named. */
function named(kinds: readonly Counted[], most: number, restName: (count: string) => string): Block['lines'] {
  const shown = kinds.length === most + 1 ? kinds.length : most;
  const rest = kinds.slice(shown);
  const lines = kinds.slice(0, shown).map(({ name, counts }) => line(name, counts));
  return rest.length === 0 ? lines : [...lines, line(restName(String(rest.length)), rest.map(({ counts }) => counts).reduce(added), LOOKS.small)];
}

const descending = (kinds: readonly Counted[], weight: (counts: readonly number[]) => number): readonly Counted[] => [...kinds].sort((a, b) => weight(b.counts) - weight(a.counts));
const isUrgent = ({ counts: [error = 0, warning = 0] }: Pick<Counted, 'counts'>): boolean => error + warning > 0;

/** Findings that call for somebody come before any number of notices, and are summed up apart from them. */
function kindLines({ say, tally, language }: Making): Block['lines'] {
  const all = byName(Array.from(tally.kinds, ([code, { error, warning, info }]) => ({ name: kindName(code, language), counts: [error, warning, info] })));
  const urgent = descending(all.filter(isUrgent), ([error = 0, warning = 0]) => error + warning);
  const notices = descending(all.filter((kind) => !isUrgent(kind)), ([, , info = 0]) => info);
  return [
    ...named(urgent, MOST_KINDS, (count) => say('other-urgent', { count })),
    ...named(notices, Math.max(0, MOST_KINDS - urgent.length), (count) => say('other-notices', { count })),
  ];
}

function kindsBlock(making: Making): Block {
  const { say } = making;
  const lines = kindLines(making);
  const urgent = lines.filter(isUrgent);
  const chart = (top: number, left: number): Chart | null => (urgent.length === 0 ? null : {
    kind: 'stacked-bars',
    title: say('chart-kinds'),
    categories: cited(making, top, left, urgent.map(({ name }) => name)),
    series: (['errors', 'warnings'] as const).map((name, index) => ({
      name: cited(making, top - 1, left + index + 1, [say(`head-${name}`)]),
      values: cited(making, top, left + index + 1, urgent.map(({ counts }) => counts[index] ?? 0)),
      colour: index === 0 ? RED : AMBER,
    })),
  });
  return { part: 'part-kinds', headings: ['finding', 'errors', 'warnings', 'infos'], lines, chart };
}

function causesBlock({ say, tally, language }: Making): Block {
  const all = byName(Array.from(tally.causes, ([code, count]) => ({ name: kindName(code, language), counts: [count] })));
  return { part: 'part-causes', headings: ['cause', 'occurrences'], lines: named(descending(all, ([count = 0]) => count), MOST_CAUSES, (count) => say('other-causes', { count })), chart: null };
}

const countOf = (count: number): BookCell => ({ value: { number: String(count) }, look: LOOKS.number, format: '0_ ' });

function blockRows({ part, headings, lines }: Block, { say, cuts }: Making): BookCell[][] {
  return [
    [textCell(say(part), LOOKS.part, cuts)],
    headings.map((name) => textCell(say(`head-${name}`), LOOKS.header, cuts)),
    ...lines.map(({ name, look, counts }) => [textCell(name, look, cuts), ...counts.map(countOf)]),
  ];
}

const LEAST_HEIGHT = 300;
/** Pixels of a bar with its gap, and of all that stands around the bars. */
const [BAR, AROUND] = [26, 90];
/** Pixels of a line. */
const LINE = LINE_HEIGHT * 4 / 3;
/** The charts start beside the first line of headings. */
const FIRST_CHART = 2;
/** Title, and the part's name and headings above a table's first line. */
const [TOP, OVER_LINES] = [1, 2];

/** The charts one below another, a line apart. */
function placed(charts: readonly Chart[]): PlacedChart[] {
  let row = FIRST_CHART;
  return charts.map((chart) => {
    const height = chart.kind === 'columns' ? LEAST_HEIGHT : Math.max(LEAST_HEIGHT, chart.categories.values.length * BAR + AROUND);
    const at = { chart, row, col: CHARTS, width: CHART_WIDTH, height };
    row += Math.ceil(height / LINE) + 1;
    return at;
  });
}

/** Tables one below another, a line apart, and their charts. */
function stacked(blocks: readonly Block[], left: number, making: Making): { readonly rows: BookCell[][]; readonly charts: Chart[] } {
  const rows: BookCell[][] = [];
  const charts: Chart[] = [];
  for (const block of blocks) {
    if (rows.length > 0) rows.push([]);
    const chart = block.chart?.(TOP + rows.length + OVER_LINES, left) ?? null;
    if (chart !== null) charts.push(chart);
    rows.push(...blockRows(block, making));
  }
  return { rows, charts };
}

/** Cells to the left and in the middle of one line. */
function beside(left: readonly BookCell[], middle: readonly BookCell[]): (BookCell | null)[] {
  return [...left, ...Array.from({ length: MIDDLE - left.length }, () => null), ...middle];
}

/** The tables in two columns, the charts beside them. */
function laidOut(making: Making): { rows: BookRow[]; charts: PlacedChart[] } {
  const left = stacked([ranksBlock(making), gradesBlock(making)], LEFT, making);
  const middle = stacked([kindsBlock(making), causesBlock(making)], MIDDLE, making);
  const charts = placed([...left.charts, ...middle.charts]);
  const end = Math.max(left.rows.length, middle.rows.length, ...charts.map(({ row, height }) => row + Math.ceil(height / LINE) - TOP));
  const lines = Array.from({ length: end }, (_, row): BookRow => ({ cells: beside(left.rows[row] ?? [], middle.rows[row] ?? []), height: LINE_HEIGHT }));
  const title = { cells: [textCell(making.say('sheet-statistics'), LOOKS.title, making.cuts)], height: TITLE_HEIGHT, across: WIDTHS.length };
  return { rows: [title, ...lines], charts };
}

/** 统计: how many tables of each rank and grade, findings and causes by kind, with charts, on one page. Rows are of fixed height and none is filtered, so that the charts stay where they are. */
export function statisticsSheet(making: Making): BookSheet {
  const name = making.say('sheet-statistics');
  const { rows, charts } = laidOut(making);
  return {
    name,
    widths: WIDTHS,
    rows,
    frozen: { rows: 1, columns: 0 },
    repeat: null,
    isOnePage: true,
    foot: footOf(making, name),
    charts,
  };
}
