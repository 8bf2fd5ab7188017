import type { CellRef } from '../../model/cell.ts';
import { withTick } from '../../notation/grade-choice.ts';
import type { Change } from '../changes.ts';
import { anchor, put, type CellValue } from './put.ts';
import { cellText, standingAt, standingText, type Standing } from './standing.ts';
import { isUnfinishedLabel, totalLabel } from './total-label.ts';
import { NOTHING, points, says, together, type Step, type WriteContext } from './write-context.ts';

/** `96 优` or `总分：96分` with another total and grade put in, the words around them kept. */
function renewed(text: string, total: string, grade: string | null, printedGrade: string | null): string {
  const withTotal = text.replace(/\d+(?:\.\d+)?/, total);
  return grade === null || printedGrade === null ? withTotal : withTotal.replace(printedGrade, grade);
}

/** Whether the form keeps total and grade in one cell. */
function isInOne(context: WriteContext): boolean {
  const { score, grade } = context.card.table.totals.cells;
  if (score === undefined || grade === undefined) return false;
  const [a, b] = [anchor(context, score), anchor(context, grade)];
  return a.row === b.row && a.col === b.col;
}

/** What the total's cell is to hold: a number, or total and grade in one text where the form keeps them in one cell. */
function totalValue(context: WriteContext, total: string, standing: Standing): CellValue {
  const { grade, table } = context.card;
  if (standing.kind === 'entry' && /\d/.test(standing.text) && !/^[\d.,]+$/.test(standing.text)) {
    return { text: renewed(standing.text, total, grade, table.totals.printedGrade) };
  }
  return isInOne(context) && grade !== null ? { text: `${total} ${grade}` } : { number: total };
}

function writeTotal(context: WriteContext, cell: CellRef, total: string, kept: readonly CellRef[]): Step {
  const { row, col } = anchor(context, cell);
  const standing = standingAt(context.grid, row, col);
  const planned = put(context, cell, totalValue(context, total, standing), true);
  if (kept.length === 0 || planned.changes.length === 0) return planned;
  const withheld = says(context, 'total-not-written', 'warning', cell, { total, kept: String(kept.length) });
  return { ...withheld, findings: withheld.findings.map((finding) => ({ ...finding, related: kept })) };
}

const GRADE = /^(?:优秀?|良好?|中等?|较?差|(?:不|基本)?合格)$/;

/** Other cells of the total's and the grade's rows that hold nothing but a grade, as in a form with 优 beside its total and 等级 in a row below. */
function otherGrades(context: WriteContext, cell: CellRef): CellRef[] {
  const { area, totals: { cells: { score } } } = context.card.table;
  const rows = new Set([cell.row, score?.row ?? cell.row]);
  const isOther = (row: number, col: number): boolean => col >= area.left && col <= area.right && (row !== cell.row || col !== cell.col);
  return [...rows].flatMap((row) => context.grid.cellsOf(row).flatMap(([col, held]) => {
    const text = cellText(held).trim();
    return GRADE.test(text) && isOther(row, col) ? [{ sheet: cell.sheet, row, col }] : [];
  }));
}

/** 优□ 良□ 中□ 差□: the box of the grade ticked, which nobody had done yet. Null where the cell is no such choice. */
function ticked(context: WriteContext, at: CellRef, grade: string): Step | null {
  const cell = anchor(context, at);
  const standing = standingAt(context.grid, cell.row, cell.col);
  const text = standing.kind === 'entry' ? withTick(cellText(context.grid.at(cell.row, cell.col)), grade) : null;
  return text === null ? null : { ...NOTHING, changes: [{ kind: 'cell', ...cell, value: { text } }] };
}

function writeGrade(context: WriteContext): Step {
  const { grade, table: { totals } } = context.card;
  const cell = totals.cells.grade;
  if (grade === null || cell === undefined) return NOTHING;
  const value = { text: grade };
  const own = grade === totals.printedGrade || isInOne(context) ? NOTHING : (ticked(context, cell, grade) ?? put(context, cell, value, true));
  return together([own, ...otherGrades(context, anchor(context, cell)).map((other) => put(context, other, value, true))]);
}

/** Total and grade once more in the blank cells over the table that ask for them. */
function writeAbove(context: WriteContext, total: string): Step {
  const { grade, table: { totals: { above = {} } } } = context.card;
  return together([
    above.score === undefined ? NOTHING : put(context, above.score, { number: total }),
    above.grade === undefined || grade === null ? NOTHING : put(context, above.grade, { text: grade }),
  ]);
}

/** The column of a label that an earlier plan wrote beside the total while points were undecided. */
function unfinishedLabel(context: WriteContext, total: CellRef): number | null {
  const label = context.grid.cellsOf(total.row).find(([, cell]) => isUnfinishedLabel(context, cellText(cell)));
  return label?.[0] ?? null;
}

/** A total row that an earlier plan left unfinished, brought up to date: its label and, unless a formula keeps it, its number. */
function refresh(context: WriteContext, total: CellRef, labelCol: number): Step {
  const { card, grid } = context;
  const text = totalLabel(context);
  const number = points(context, card.total ?? card.decided);
  const standing = standingAt(grid, total.row, total.col);
  const stale = standing.kind !== 'formula' && standingText(standing) !== number;
  const cell = (col: number, value: CellValue): Change => ({ kind: 'cell', sheet: total.sheet, row: total.row, col, value });
  return {
    ...NOTHING,
    changes: [
      ...(text === cellText(grid.at(total.row, labelCol)) ? [] : [cell(labelCol, { text })]),
      ...(stale ? [cell(total.col, { number })] : []),
    ],
  };
}

/** Says that the total is not final. */
export function saysWithheld(context: WriteContext, cell: CellRef | null): Step {
  const { decided, undecided } = context.card;
  return says(context, 'total-withheld', 'warning', cell, {
    decided: points(context, decided),
    undecided: points(context, undecided),
  });
}

/**
 * Total and grade into the form's own cells. While anything is undecided neither is written. A total that would not be
 * the sum of what stands above it, since entries were kept, is not written either.
 */
export function writeTotals(context: WriteContext, kept: readonly CellRef[]): Step {
  const { total, table } = context.card;
  const cell = table.totals.cells.score;
  const labelCol = cell === undefined ? null : unfinishedLabel(context, cell);
  const withheld = total === null ? saysWithheld(context, cell ?? null) : NOTHING;
  if (cell !== undefined && labelCol !== null) return together([refresh(context, cell, labelCol), withheld]);
  if (total === null) return withheld;
  const number = points(context, total);
  if (cell === undefined) return together([says(context, 'total-unplaced', 'info', null, { total: number }), writeGrade(context)]);
  const written = writeTotal(context, cell, number, kept);
  return together(kept.length === 0 ? [written, writeGrade(context), writeAbove(context, number)] : [written]);
}
