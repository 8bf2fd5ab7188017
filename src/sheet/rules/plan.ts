import type { CellRef } from '../../model/cell.ts';
import { contentOf } from '../cell-content.ts';
import type { CellChange, Change, SheetChange, SheetLook } from '../changes.ts';
import type { Grid } from '../grid.ts';
import { type Piece, SheetBuilder } from '../layout/sheet-builder.ts';
import { isFree } from '../layout/standing.ts';
import { LINE_WIDTH, rowsOf, sectionsOf, TITLES } from './lines.ts';
import { END, LABELS, type Label, LINE, RULES, type RulesPlace, rulesPlace } from '../rules-place.ts';
import type { Carried } from './read.ts';

type Value = CellChange['value'];

/** One row of the sheet below its labels. */
interface Row {
  readonly kind: 'head' | 'line' | 'end';
  readonly left: Value;
  readonly right: Value;
}

const NUMBER_WIDTH = 8;
const HOW_TO = '本工作簿自带的评分规则：打开或批量评分时，适用的表都按这里的规则计分。请勿逐格修改——文字与“指纹”对不上就不再采用；要改规则，请在“规则”里改好后重新存入。';

const text = (value: string): Value => (value === '' ? null : { text: value });

function rowsFor({ text: rules, examples }: Carried): Row[] {
  const lines = (title: string, all: string): Row[] => [
    { kind: 'head', left: { text: LINE }, right: { text: title } },
    ...rowsOf(all).map((row): Row => ({ kind: 'line', left: row.number === null ? null : { number: String(row.number) }, right: text(row.text) })),
  ];
  return [...lines(TITLES.rules, rules), ...(examples === '' ? [] : lines(TITLES.examples, examples)), { kind: 'end', left: { text: END }, right: null }];
}

function labelValue(carried: Carried, label: Label): Value {
  const values: Readonly<Record<Label, string>> = { 编号: carried.id, 名称: carried.name, 版本: carried.version, 指纹: carried.sha256 };
  return text(values[label]);
}

const LOOKS: Readonly<Record<Row['kind'], readonly [SheetLook, SheetLook]>> = { head: ['header', 'header'], line: ['center', 'text'], end: ['note', 'note'] };

function newSheet(carried: Carried): SheetChange {
  const sheet = new SheetBuilder([NUMBER_WIDTH, LINE_WIDTH]);
  const pair = (left: Value, right: Value, [first, second]: readonly [SheetLook, SheetLook]): Piece[] => [{ from: 0, to: 0, value: left, look: first }, { from: 1, to: 1, value: right, look: second }];
  sheet.line([{ from: 0, to: 1, value: { text: RULES }, look: 'title' }]);
  sheet.line([{ from: 0, to: 1, value: { text: HOW_TO }, look: 'note' }]);
  for (const label of LABELS) sheet.line(pair({ text: label }, labelValue(carried, label), ['header', 'text']));
  sheet.gap();
  const top = sheet.cells.at(-1)?.row ?? 0;
  for (const { kind, left, right } of rowsFor(carried)) sheet.line(pair(left, right, LOOKS[kind]));
  const { cells, merges, widths } = sheet;
  const heights = new Map([...sheet.heights].filter(([row]) => row <= top));
  return { kind: 'sheet', name: RULES, cells, merges, widths, heights, frozenRows: 0, landscape: false };
}

const isSame = (standing: string, value: Value): boolean => standing === (value === null ? '' : 'number' in value ? value.number : value.text);

/** A cell set to a value where it holds another; `like` lends it a look. */
function put(grid: Grid, row: number, col: number, value: Value, like?: CellChange['style']): CellChange[] {
  if (isSame(contentOf(grid.at(row, col)), value) && (grid.at(row, col)?.formula ?? null) === null) return [];
  return [{ kind: 'cell', sheet: grid.sheet, row, col, value, ...(like === undefined ? {} : { style: like }) }];
}

/** The sheet that is there, line by line: Excel lets no new sheet come in the place of an older one. */
function rewritten(grid: Grid, { col, labels }: RulesPlace, head: number, carried: Carried): CellChange[] {
  const rows = rowsFor(carried);
  const { end } = sectionsOf(grid, head, col);
  const lender = (kind: Row['kind']): number => (kind === 'head' ? head : head + 1);
  const below = rows.flatMap(({ kind, left, right }, index) => [left, right].flatMap((value, side) => {
    const like = lender(kind);
    return put(grid, head + index, col + side, value, like === head + index ? undefined : { like: { row: like, col: col + side } });
  }));
  const over = Array.from({ length: Math.max(0, end - head + 1 - rows.length) }, (_, index) => head + rows.length + index);
  return [
    ...[...labels].flatMap(([label, row]) => put(grid, row, col + 1, labelValue(carried, label))),
    ...below,
    ...over.flatMap((row) => [col, col + 1].flatMap((one) => put(grid, row, one, null))),
  ];
}

/** What puts rules into a workbook: its sheet 评分规则 rewritten where it has one, else a new one. */
export function planRules(grids: readonly Grid[], carried: Carried): Change[] {
  for (const grid of grids) {
    const place = rulesPlace(grid);
    if (place !== null && place.head !== null) return rewritten(grid, place, place.head, carried);
  }
  return [newSheet(carried)];
}

/** Cells of a person below the lines, and merges over them, in whose way new lines would come. */
export function inTheWay(grids: readonly Grid[], carried: Carried): CellRef[] {
  const grid = grids.find((one) => (rulesPlace(one)?.head ?? null) !== null);
  const place = grid === undefined ? null : rulesPlace(grid);
  if (grid === undefined || place === null || place.head === null) return [];
  const { col, head } = place;
  const [from, to] = [sectionsOf(grid, head, col).end + 1, head + rowsFor(carried).length - 1];
  const cells = grid.rowIndexes().filter((row) => from <= row && row <= to).flatMap((row) => grid.cellsOf(row).filter(([at, cell]) => (at === col || at === col + 1) && !isFree(cell)).map(([at]) => ({ sheet: grid.sheet, row, col: at })));
  const merges = grid.merges.filter(({ top, bottom, left, right }) => bottom >= head && top <= to && left <= col + 1 && right >= col);
  return [...cells, ...merges.map(({ top, left }) => ({ sheet: grid.sheet, row: top, col: left }))];
}
