import type { CellRef } from '../../model/cell.ts';
import { readYear } from '../../notation/points.ts';
import { isFormPart, isGradeLabel, isHeadField, isTitle, isTotalLabel } from './labels.ts';
import { cellsAcross, type Place } from './place.ts';
import type { SeenCell } from './sheet-view.ts';
import { compact } from './title-key.ts';

/** One field above the indicators: 项目名称 and what stands beside it. */
export interface HeadField {
  readonly label: string;
  readonly value: SeenCell;
}

/** What stands above the indicators of a form. */
export interface Head {
  readonly title: string;
  /** Row of the title; null where none was found. */
  readonly titleRow: number | null;
  /** The first row with a field or a part of the form; null where nothing of it stands above the indicators. */
  readonly firstRow: number | null;
  readonly year: number | null;
  readonly fields: readonly HeadField[];
  /** Every text above the indicators, from the top. */
  readonly texts: readonly string[];
}

const OTHER_FIELD = /^(?:年度|预算年度|评价年度|评价时段|自评时间|项目|部门|单位|地区|行政区划|区域)$/;
const AMOUNT_FIELD = /^(?:年度|年度财政|项目)?(?:资金总额|财政拨款|当年财政拨款|本年财政拨款|上年结转资金|其他资金)$/;
const ONE_CELL = /^([^:：]{2,16})[:：]\s*(\S.*)$/;
const MOST_ROWS = 200;

function labelOf(text: string): string {
  return compact(text).replace(/^其中:?|:+$/g, '');
}

function isAmountField(label: string): boolean {
  return AMOUNT_FIELD.test(label.replace(/\([^)]*\)/g, ''));
}

function isLabel(text: string): boolean {
  const label = labelOf(text).replace(/\([^)]*\)/g, '');
  const isField = isHeadField(label) || OTHER_FIELD.test(label) || AMOUNT_FIELD.test(label);
  return label.length <= 20 && (isField || isTotalLabel(label) || isGradeLabel(label));
}

/** 自评总分 or 自评等级: what is a number or a grade. */
function isResult(label: string): boolean {
  return isGradeLabel(label) || (isTotalLabel(label) && label.includes('分'));
}

const RESULT = /^(?:\d|[优良中差])/;

/** The blank cell beside 自评总分 or 自评等级, where the result is to go; it lies over the table and has none below it. */
function blankBeside(place: Place, seen: SeenCell, below: SeenCell): HeadField | null {
  const label = labelOf(seen.text);
  if (!isResult(label)) return null;
  const beside = place.view.seenAt(seen.area.top, seen.area.right + 1);
  const last = Math.max(...Object.values(place.segment.columns).map(({ right }) => right));
  const isFree = beside.text === '' && beside.area.left <= last && !RESULT.test(below.text);
  return isFree ? { label, value: beside } : null;
}

/** The next label in a cell, behind a blank. */
const FURTHER = /(\s+)([^\s:：]{2,16})[:：]/g;
const WIDE_GAP = /[\t\u3000]|\s{2}/;
const LONGEST_LINE = 200;

/** A cell's text cut before each further label: 项目名称：… 实施单位：… A single blank cuts only before a label that is known. */
function partsOf(text: string): string[] {
  if (text.length > LONGEST_LINE) return [text];
  const found = [...text.matchAll(FURTHER)].filter(([, gap = '', label = '']) => WIDE_GAP.test(gap) || isLabel(label));
  const starts = [0, ...found.map(({ index }) => index), text.length];
  return starts.slice(1).map((end, index) => text.slice(starts[index], end).trim());
}

/** The fields within one cell; null where it holds none of the shape 项目名称：… */
function fieldsWithin(seen: SeenCell): HeadField[] | null {
  if (/^其中/.test(seen.text) || !ONE_CELL.test(seen.text)) return null;
  const parts = partsOf(seen.text).map((part) => ONE_CELL.exec(part) ?? []);
  return parts.flatMap(([, inside, text]) => (inside !== undefined && text !== undefined && isLabel(inside) ? [{ label: labelOf(inside), value: { ...seen, text } }] : []));
}

/** A field beside its label, or below it where the labels stand in a row. */
function fieldAt(place: Place, cells: readonly SeenCell[], index: number): HeadField | null {
  const seen = cells[index];
  if (seen === undefined || !isLabel(seen.text)) return null;
  const next = cells[index + 1];
  if (next !== undefined && next.area.left === seen.area.right + 1 && !isLabel(next.text)) return { label: labelOf(seen.text), value: next };
  const below = place.view.seenAt(seen.area.bottom + 1, seen.area.left);
  const isValue = below.area.top === seen.area.bottom + 1 && below.area.top < place.header.top && below.text !== '' && !isLabel(below.text) && (!isResult(labelOf(seen.text)) || RESULT.test(below.text));
  if (isValue && next !== undefined && isLabel(next.text)) return { label: labelOf(seen.text), value: below };
  return blankBeside(place, seen, below);
}

function fieldsIn(place: Place, row: number): HeadField[] {
  const cells = cellsAcross(place, row);
  return cells.flatMap((seen, index) => fieldsWithin(seen) ?? fieldAt(place, cells, index) ?? []);
}

/** The year of a form by its title, else by what stands below that, else above it, where the title of a whole report may stand; else by its sheet's name. */
function yearOf(title: SeenCell | undefined, seen: readonly SeenCell[], sheet: string): number | null {
  const inTitle = readYear(title?.text ?? '');
  if (inTitle !== null) return inTitle;
  const at = title === undefined ? -1 : seen.indexOf(title);
  const sayYear = [...seen.slice(at + 1), ...seen.slice(0, at + 1)].map(({ text }) => text).filter((text) => text.length <= 30 && /年度|^[(（]?\d{4}年[)）]?$/.test(text));
  for (const text of [...sayYear, sheet]) {
    const year = readYear(text);
    if (year !== null) return year;
  }
  return null;
}

/** The fields that a table keeps; amounts only where the form has no 项目资金 block that says them better. */
function keptFields({ fields }: Head, withAmounts: boolean): HeadField[] {
  const named = fields.filter(({ value }) => value.text !== '').filter(({ label }) => withAmounts || !isAmountField(label));
  return named.filter(({ label }) => !/^(?:合计|总计)$/.test(label));
}

/** The fields as a table keeps them, and where they stand. */
export function headTexts(head: Head, withAmounts: boolean, place: Place): { readonly head: Record<string, string>; readonly headCells: Record<string, CellRef> } {
  const kept = keptFields(head, withAmounts);
  return {
    head: Object.fromEntries(kept.map(({ label, value }) => [label, value.text])),
    headCells: Object.fromEntries(kept.map(({ label, value }) => [label, place.view.refOf(value)])),
  };
}

const YEAR_LINE = /^[(（]?[^()（）]{4}年度?[)）]?$/;

/** （2024年度） below a title of another year, as the field that it is. Where both say the same the title has said it. */
function otherYear(title: SeenCell | undefined, seen: readonly SeenCell[]): HeadField[] {
  const inTitle = title === undefined ? null : readYear(title.text);
  const line = seen.find((one) => one !== title && one.area.top === (title?.area.bottom ?? 0) + 1 && YEAR_LINE.test(one.text.trim()));
  const year = line === undefined ? null : readYear(line.text);
  return line === undefined || inTitle === null || year === null || year === inTitle ? [] : [{ label: '年度', value: line }];
}

/** Reads what stands between row `top` and the table's header: title, year, fields. */
export function readHead(place: Place, top: number): Head {
  const rows = place.view.rowsFrom(top, place.header.top).slice(-MOST_ROWS);
  const seen = rows.flatMap((row) => cellsAcross(place, row));
  const title = seen.findLast(({ text }) => isTitle(text));
  const texts = seen.map(({ text }) => text);
  return {
    title: title?.text ?? '',
    titleRow: title?.area.top ?? null,
    firstRow: rows.find((row) => fieldsIn(place, row).length > 0 || cellsAcross(place, row).some(({ text }) => isHeadField(text) || isFormPart(text))) ?? null,
    year: yearOf(title, seen, place.view.grid.sheet),
    fields: [...rows.flatMap((row) => fieldsIn(place, row)), ...otherYear(title, seen)],
    texts,
  };
}
