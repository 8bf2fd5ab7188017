import { decimalText, parseDecimal } from '../../exact/decimal.ts';
import type { Severity } from '../../model/finding.ts';
import { projectText } from './book/making.ts';
import type { Rank } from './book/order.ts';
import { noteOf } from './book/summary-sheet.ts';
import { type Line, tallyOf } from './book/tally.ts';
import type { Say } from './book/words.ts';
import type { FileNames } from './file-names.ts';
import type { FileRecord, FindingRecord } from './record.ts';

/** A line of 汇总 as a page shows it: a table, or a file that has none. Figures are in words and decimal text. */
export interface ListedTable {
  readonly rank: Rank;
  readonly rankText: string;
  readonly unit: string;
  readonly project: string;
  /** The file's path as it was given, and what it is called in the list. */
  readonly file: string;
  readonly name: string;
  readonly sheet: string;
  /** The table's key in its file; `''` where there is no table. */
  readonly key: string;
  /** The table's area, `A1:H20`; `''` where there is no table. */
  readonly range: string;
  readonly printedTotal: string;
  readonly total: string;
  /** 表上 less 复核, with its sign; `''` where one of them is not there. */
  readonly difference: string;
  readonly printedGrade: string;
  readonly grade: string;
  readonly differences: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly note: string;
}

/** What the tables of several files say against each other. */
export interface ListedFinding extends FindingRecord {
  readonly file: string;
  readonly name: string;
}

/** 汇总 of many files as a page shows it, what needs a look first on top. */
export interface FolderList {
  readonly files: number;
  /** Tables by rank, in the order of the list. */
  readonly ranks: readonly { readonly rank: Rank; readonly text: string; readonly count: number }[];
  readonly tables: readonly ListedTable[];
  readonly across: readonly ListedFinding[];
}

/** Points are shown to so many decimals where the rules do not round them. */
const PLACES = 10;

const shown = (text: string): string => {
  const value = parseDecimal(text);
  return value === null ? text : decimalText(value, PLACES);
};

const signed = (text: string): string => (text === '0' || text.startsWith('-') ? text : `+${text}`);

type Figures = Pick<ListedTable, 'printedTotal' | 'total' | 'difference' | 'printedGrade' | 'grade'>;

function figuresOf({ table, less, isUnscored, isUndecided }: Line, say: Say): Figures {
  if (table === null) return { printedTotal: '', total: '', difference: '', printedGrade: '', grade: '' };
  if (isUnscored) return { printedTotal: say('unscored'), total: say('unscored'), difference: '', printedGrade: say('unscored'), grade: say('unscored') };
  const open = isUndecided ? say('undecided') : '';
  return {
    printedTotal: table.printedTotal === null ? say('not-printed') : shown(table.printedTotal),
    total: table.total === null ? open : shown(table.total),
    difference: less === null ? '' : signed(shown(less)),
    printedGrade: table.printedGrade ?? say('not-printed'),
    grade: table.grade ?? open,
  };
}

function listed(line: Line, names: Pick<FileNames, 'of'>, say: Say): ListedTable {
  const { rank, file, table, differences, counts } = line;
  return {
    rank, file, differences, counts,
    rankText: say(`rank-${rank}`),
    name: names.of(file),
    unit: table?.unit ?? '',
    project: table === null ? '' : projectText(table, say),
    sheet: table?.sheet ?? '',
    key: table?.key ?? '',
    range: table?.range ?? '',
    ...figuresOf(line, say),
    note: noteOf(line, { say }),
  };
}

function ranksOf(tables: readonly ListedTable[]): FolderList['ranks'] {
  const counts = new Map<Rank, { rank: Rank; text: string; count: number }>();
  for (const { rank, rankText } of tables) counts.set(rank, { rank, text: rankText, count: (counts.get(rank)?.count ?? 0) + 1 });
  return [...counts.values()];
}

/** The list of some records; `across` is what their tables say against each other, by file, and is part of `records` already. */
export function folderList(records: Iterable<FileRecord>, across: ReadonlyMap<string, readonly FindingRecord[]>, say: Say): FolderList {
  const { files, lines, names } = tallyOf(records);
  const tables = lines.map((line) => listed(line, names, say));
  return {
    files, tables, ranks: ranksOf(tables),
    across: [...across].flatMap(([file, findings]) => findings.map((finding) => ({ ...finding, file, name: names.of(file) }))),
  };
}
