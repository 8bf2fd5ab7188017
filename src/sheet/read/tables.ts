import { areaAddress } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { IndicatorTable } from '../../model/indicator.ts';
import type { Grid } from '../grid.ts';
import { isRecordsSheet } from '../records/columns.ts';
import { isRulesSheet } from '../rules-place.ts';
import { walkBody, type Body } from './body.ts';
import { findingAt } from './findings.ts';
import { findHeaders, type Header } from './headers.ts';
import { withNotes } from './notes.ts';
import { levelSpan, type Place } from './place.ts';
import { SheetView } from './sheet-view.ts';
import { readTable } from './table.ts';

/** The indicator tables of a sheet; each table carries its own findings, `findings` are those of no table. */
export interface TablesReading {
  readonly tables: readonly IndicatorTable[];
  readonly findings: readonly Finding[];
}

const HUGE = 500;

/** A merge over a whole sheet hides every cell but its first: said where it hides a table. */
function hidingMerge(grid: Grid): Finding[] {
  const merge = grid.merges.find(({ top, left, bottom, right }) => bottom - top > HUGE && right - left > HUGE);
  if (merge === undefined || !grid.rowIndexes().some((row) => merge.top < row && row <= merge.bottom)) return [];
  const cell = { sheet: grid.sheet, row: merge.top, col: merge.left };
  return [findingAt('error', 'merge-hides-sheet', grid.sheet, [cell], { area: areaAddress(merge) })];
}

const OWN_SHEET = /^(?:评分依据|评分记录)/;

/** The part of the sheet that each of the tables side by side has for itself. */
function placesOf(view: SheetView, header: Header): Place[] {
  return header.segments.map((segment, index) => ({
    view,
    header: { top: header.top, bottom: header.bottom },
    segment,
    levels: levelSpan(segment),
    left: index === 0 ? 0 : (header.segments[index - 1]?.right ?? -1) + 1,
    right: index === header.segments.length - 1 ? Infinity : segment.right,
  }));
}

/**
 * Finds every 自评表 (indicator table) of a sheet, whatever stands above, between and below, and reads it with the cell of each value.
 * Our own result sheets (评分依据, 评分记录, 评分规则) are passed over. Ordinary tables are not taken for one: a table needs levels or
 * indicator names, and a target or an actual value.
 */
export function readTables(grid: Grid): TablesReading {
  const view = new SheetView(grid);
  if (isRecordsSheet(grid) || isRulesSheet(grid) || OWN_SHEET.test(view.seenAt(0, 0).text)) return { tables: [], findings: [] };
  const headers = findHeaders(view);
  const headerAt = new Map(headers.map((header) => [header.top, header]));
  const tables: IndicatorTable[] = [];
  let top = 0;
  for (const header of headers) {
    if (header.top < top) continue;
    const start = view.indexOf(header.bottom + 1);
    const read = placesOf(view, header).map((place): [Place, Body] => [place, walkBody(place, start, headerAt)]);
    const found = read.map(([place, body]) => readTable(place, top, body)).filter(({ indicators, execution }) => indicators.length > 0 || execution !== null);
    tables.push(...found);
    top = Math.max(...read.map(([, body]) => body.bottom)) + 1;
  }
  return { tables: withNotes(view, tables), findings: tables.length === 0 ? hidingMerge(grid) : [] };
}
