import type { LookData } from '../../../workbook/looks.ts';
import type { Chart, Cited, PlacedChart } from '../../../workbook/xlsx/new/chart.ts';
import type { BookCell, BookRow, BookSheet } from '../../../workbook/xlsx/new/sheet.ts';
import { textCell } from './cells.ts';
import { LOOKS } from './looks.ts';
import { footOf, type Making, TITLE_HEIGHT } from './making.ts';
import { RANKS } from './order.ts';
import { rankCounts } from './tally.ts';
import { kindName } from './words.ts';

/** Name, three counts, a gap, and room for the charts: one A4 page across. */
const WIDTHS = [40, 9, 9, 9, 3, 12, 12, 12, 12, 12, 12];
const CHART_COLUMN = 5;
const CHART_WIDTH = 600;
const LINE_HEIGHT = 18;
/** Kinds that are named; the rest is one line. */
const MOST_KINDS = 10;
const MOST_CAUSES = 12;
const [GREY, BLUE, RED, AMBER] = ['#A6A6A6', '#2F6DA8', '#C0504D', '#E0A84B'];

/** One table of the sheet: a heading, names of the columns and lines of counts. */
interface Block {
  readonly part: string;
  readonly headings: readonly string[];
  readonly lines: readonly { readonly name: string; readonly look: LookData; readonly counts: readonly number[] }[];
  readonly chart: ((top: number) => Chart | null) | null;
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
  const chart = (top: number): Chart | null => (lines.every(({ counts }) => counts.every((count) => count === 0)) ? null : {
    kind: 'columns',
    title: say('chart-grades'),
    categories: cited(making, top, 0, lines.map(({ name }) => name)),
    series: (['printed', 'recomputed'] as const).map((name, index) => ({
      name: cited(making, top - 1, index + 1, [say(`head-${name}`)]),
      values: cited(making, top, index + 1, lines.map(({ counts }) => counts[index] ?? 0)),
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

/** The first of so many kinds each by its name, the rest summed up in one line that says how many kinds it is. */
function named(kinds: readonly Counted[], most: number, restName: (count: string) => string): Block['lines'] {
  const rest = kinds.slice(most);
  const lines = kinds.slice(0, most).map(({ name, counts }) => line(name, counts));
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
  const chart = (top: number): Chart | null => (urgent.length === 0 ? null : {
    kind: 'stacked-bars',
    title: say('chart-kinds'),
    categories: cited(making, top, 0, urgent.map(({ name }) => name)),
    series: (['errors', 'warnings'] as const).map((name, index) => ({
      name: cited(making, top - 1, index + 1, [say(`head-${name}`)]),
      values: cited(making, top, index + 1, urgent.map(({ counts }) => counts[index] ?? 0)),
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

function blockRows({ part, headings, lines }: Block, { say, cuts }: Making): BookRow[] {
  return [
    { cells: [textCell(say(part), LOOKS.part, cuts)], height: TITLE_HEIGHT, across: CHART_COLUMN },
    { cells: headings.map((name) => textCell(say(`head-${name}`), LOOKS.header, cuts)), height: LINE_HEIGHT },
    ...lines.map(({ name, look, counts }): BookRow => ({ cells: [textCell(name, look, cuts), ...counts.map(countOf)], height: LINE_HEIGHT })),
  ];
}

const LEAST_HEIGHT = 300;
/** Pixels of a bar with its gap, and of all that stands around the bars. */
const [BAR, AROUND] = [24, 90];
/** Pixels of a line. */
const LINE = LINE_HEIGHT * 4 / 3;
/** The charts start beside the first line of headings. */
const FIRST_CHART = 2;

/** The charts one below another, a line apart. */
function placed(charts: readonly Chart[]): PlacedChart[] {
  let row = FIRST_CHART;
  return charts.map((chart) => {
    const height = chart.kind === 'columns' ? LEAST_HEIGHT : Math.max(LEAST_HEIGHT, chart.categories.values.length * BAR + AROUND);
    const at = { chart, row, col: CHART_COLUMN, width: CHART_WIDTH, height };
    row += Math.ceil(height / LINE) + 1;
    return at;
  });
}

/** The tables one below another, the charts beside them. */
function laidOut(blocks: readonly Block[], making: Making): { rows: BookRow[]; charts: PlacedChart[] } {
  const { say, cuts } = making;
  const rows: BookRow[] = [{ cells: [textCell(say('sheet-statistics'), LOOKS.title, cuts)], height: TITLE_HEIGHT, across: WIDTHS.length }];
  const found: Chart[] = [];
  for (const block of blocks) {
    const chart = block.chart?.(rows.length + 2) ?? null;
    if (chart !== null) found.push(chart);
    rows.push(...blockRows(block, making));
  }
  const charts = placed(found);
  const end = Math.max(0, ...charts.map(({ row, height }) => row + Math.ceil(height / LINE)));
  while (rows.length < end) rows.push({ cells: [], height: LINE_HEIGHT });
  return { rows, charts };
}

/** 统计: how many tables of each rank and grade, findings and causes by kind, with charts. Rows are of fixed height and none is filtered, so that the charts stay where they are. */
export function statisticsSheet(making: Making): BookSheet {
  const name = making.say('sheet-statistics');
  const { rows, charts } = laidOut([ranksBlock(making), gradesBlock(making), kindsBlock(making), causesBlock(making)], making);
  return {
    name,
    widths: WIDTHS,
    rows,
    frozen: { rows: 1, columns: 0 },
    repeat: { first: 0, last: 0 },
    foot: footOf(making, name),
    charts,
  };
}
