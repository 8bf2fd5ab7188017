import type { FormNote, IndicatorTable } from '../../model/indicator.ts';
import { isTitle } from './labels.ts';
import type { SeenCell, SheetView } from './sheet-view.ts';

/** Shorter texts are labels and names. */
const SHORTEST = 8;
const LONGEST_LABEL = 24;
/** Rows above or below a table that may hold text about it. */
const MOST_ROWS = 100;
const HAN = /[\u4e00-\u9fff]/;
const REACHED = /完成|实现|达成|结果|说明/;
/** A text that says itself that it is a goal: 年度目标：… */
const OWN_GOAL = /^(?:年度|总体|预期|绩效|年初)*目标[:：]/;

const isLabel = (text: string): boolean => text !== '' && text.length <= LONGEST_LABEL;

/** Does the label of a text call it a goal: the one above it, else the one in front of it? */
function isPlan(view: SheetView, { area, text }: SeenCell): boolean {
  const above = area.top === 0 ? '' : view.seenAt(area.top - 1, area.left).text;
  const beside = area.left === 0 ? '' : view.seenAt(area.top, area.left - 1).text;
  const label = [above, beside].find((one) => isLabel(one) && (one.includes('目标') || REACHED.test(one))) ?? '';
  return OWN_GOAL.test(text) || (label.includes('目标') && !REACHED.test(label));
}

/** The last row of the indicators. That of the total may be a sentence (自评得分99.8分，等级：优), which is text as well. */
function lastRow({ header, indicators }: IndicatorTable): number {
  return Math.max(header.bottom, ...indicators.map(({ row }) => row));
}

function notesOf(view: SheetView, table: IndicatorTable, from: number, end: number): FormNote[] {
  const above = view.rowsFrom(Math.max(from, view.grid.rowsAbove), table.header.top).slice(-MOST_ROWS);
  const below = view.rowsFrom(lastRow(table) + 1, end).slice(0, MOST_ROWS);
  const long = [...above, ...below].flatMap((row) => view.own(row)).filter(({ cell, text }) => typeof cell?.value === 'string' && text.length >= SHORTEST && HAN.test(text) && !isTitle(text));
  const rows = new Set(long.map(({ area }) => area.top));
  const taken = new Set(table.indicators.flatMap(({ cells }) => Object.values(cells).filter(({ row }) => rows.has(row)).map(({ row, col }) => `${String(row)},${String(col)}`)));
  return long.filter(({ area }) => !taken.has(`${String(area.top)},${String(area.left)}`)).map((seen) => ({ cell: view.refOf(seen), text: seen.text, isPlan: isPlan(view, seen) }));
}

/** The tables of a sheet with the text in the cells around them: that above a form is its own, that below it goes on to the next form. Of tables side by side the first has it. */
export function withNotes(view: SheetView, tables: readonly IndicatorTable[]): IndicatorTable[] {
  return tables.map((table, index) => {
    if (tables[index - 1]?.header.top === table.header.top) return table;
    const next = tables.find(({ header }) => header.top > table.header.top);
    const notes = notesOf(view, table, index === 0 ? 0 : table.area.top, next?.area.top ?? Infinity);
    return notes.length === 0 ? table : { ...table, notes };
  });
}
