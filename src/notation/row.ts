import type { Actual, Operator, OperatorSource, Target } from '../model/indicator.ts';
import type { Quantity, Unit } from '../model/quantity.ts';
import { isBlank, normalise } from './glyphs.ts';
import { type NameHint, nameHint } from './name-hints.ts';
import { operatorOf } from './operators.ts';
import { inPercent, type PercentSide } from './percent.ts';
import { note, type Note, type Printed, printedText } from './printed.ts';
import { quantityOf } from './quantities.ts';
import { actualFrom } from './read-actual.ts';
import { type CellValue, readValue } from './read-value.ts';
import { isKnownUnit, unitOf } from './units.ts';
import { isGrade, scaleOf } from './words.ts';

/** The cells of one row; null where the form has no such column. `year` is the table's 年度. */
export interface RowCells {
  readonly name: Printed;
  readonly operator: Printed | null;
  readonly target: Printed;
  readonly unit: Printed | null;
  readonly actual: Printed;
  readonly year: number | null;
}

/** A row as read: its target, its actual value and what there is to say about the reading. */
export interface RowReading {
  readonly target: Target;
  readonly actual: Actual;
  readonly notes: readonly Note[];
}

interface Columns {
  readonly operator: Operator | null;
  readonly unit: Unit | null;
  readonly hint: NameHint;
}

interface TargetReading {
  readonly target: Target;
  /** The target cell itself shows a unit. */
  readonly signed: boolean;
}

const DATE_NAME = /时间|时限|期限|日期|限期|何时/;

/** Value in the unit column and unit in the value column: `%` | `95`. */
function unswap(cells: RowCells, notes: Note[]): RowCells {
  const [value, unit] = [normalise(cells.target.text), normalise(cells.unit?.text ?? '')];
  if (cells.unit === null || cells.target.number !== null || !isKnownUnit(value) || quantityOf(unit)?.unit !== null) return cells;
  notes.push(note('warning', 'value-unit-swapped', ['target', 'unit'], { target: cells.target.text, unit: cells.unit.text }));
  return { ...cells, target: cells.unit, unit: cells.target };
}

function readColumns(cells: RowCells, notes: Note[]): Columns {
  const printed = normalise(cells.operator?.text ?? '');
  const { operator, known } = operatorOf(isBlank(printed) ? '' : printed);
  if (!known) notes.push(note('warning', 'operator-unknown', ['operator'], { text: cells.operator?.text ?? '' }));
  const unit = normalise(cells.unit?.text ?? '');
  return { operator, unit: isBlank(unit) ? null : unitOf(unit), hint: nameHint(cells.name.text) };
}

function qualitative(operator: Operator | null): '定性' | null {
  return operator === '定性' ? '定性' : null;
}

function wordsTarget({ text, printed }: Extract<CellValue, { kind: 'words' }>, operator: Operator | null): Target {
  const grades = scaleOf(text);
  if (grades !== null) return { kind: 'scale', operator: qualitative(operator), text: printed, grades };
  return { kind: isGrade(text) ? 'grade' : 'text', operator: qualitative(operator), text: printed };
}

function hinted(columns: Columns, operator: Operator | null, unit: Unit | null, notes: Note[]): { operator: Operator | null; source: OperatorSource; unit: Unit | null } {
  const { hint } = columns;
  const own = operator ?? columns.operator;
  const useOperator = own === null && hint.operator !== null;
  const useUnit = unit === null && columns.unit === null && hint.unit !== null;
  if (useOperator || useUnit) {
    notes.push(note('info', 'read-from-name', ['level3'], { what: `${useOperator ? hint.operator ?? '' : ''}${useUnit ? hint.unit?.text ?? '' : ''}` }));
  }
  const source: OperatorSource = columns.operator !== null ? 'column' : operator !== null ? 'cell' : useOperator ? 'name' : 'none';
  return { operator: columns.operator ?? operator ?? hint.operator, source, unit: unit ?? columns.unit ?? hint.unit };
}

function quantityTarget(value: Extract<CellValue, { kind: 'quantity' }>, columns: Columns, notes: Note[]): Target {
  if (columns.operator !== null && value.operator !== null && columns.operator !== value.operator && columns.operator !== '定性') {
    notes.push(note('warning', 'operators-disagree', ['operator', 'target'], { column: columns.operator, cell: value.operator }));
  }
  if (value.tail !== '') notes.push(note('info', 'words-behind-number', ['target'], { text: value.tail }));
  const { operator, source, unit } = hinted(columns, value.operator, value.quantity.unit, notes);
  return { kind: 'quantity', operator, operatorSource: source, quantity: { ...value.quantity, unit } };
}

function readTarget(cells: RowCells, columns: Columns, expectDate: boolean, notes: Note[]): TargetReading {
  const { operator } = columns;
  const value = readValue(cells.target, { year: cells.year, expected: expectDate });
  switch (value.kind) {
    case 'blank': return { target: { kind: 'blank', operator }, signed: false };
    case 'quantity': return { target: quantityTarget(value, columns, notes), signed: value.quantity.unit !== null };
    case 'range': return { target: { ...value, unit: value.unit ?? columns.unit ?? columns.hint.unit }, signed: true };
    case 'date': return { target: { kind: 'date', operator: value.operator ?? operator, date: value.date }, signed: true };
    case 'unreadable': return { target: { kind: 'unreadable', operator, text: cells.target.text }, signed: false };
    case 'words': return { target: isKnownUnit(value.text) && /[%‰]/.test(value.text) ? { kind: 'blank', operator } : wordsTarget(value, operator), signed: false };
  }
}

function isPercent(unit: Unit | null): boolean {
  return unit?.text === '%' || unit?.text === '百分比';
}

/** Numbers without their sign in a row that is measured in percent. */
function settlePercent(target: TargetReading, actual: Actual, notes: Note[]): { target: Target; actual: Actual } {
  const t = target.target;
  if (t.kind !== 'quantity' || !isPercent(t.quantity.unit)) return { target: t, actual };
  const other: PercentSide | null = actual.kind === 'quantity' && (actual.quantity.unit === null || isPercent(actual.quantity.unit))
    ? { quantity: actual.quantity, signed: actual.quantity.unit !== null } : null;
  const own = inPercent({ quantity: t.quantity, signed: target.signed }, t.operator, other);
  if (own.fraction) notes.push(note('warning', 'percent-read-from-fraction', ['target'], percentParams(t.quantity, own.quantity)));
  const settled: Target = { ...t, quantity: own.quantity };
  if (other === null || actual.kind !== 'quantity') return { target: settled, actual };
  const theirs = inPercent(other, t.operator, { quantity: own.quantity, signed: target.signed });
  if (theirs.fraction) notes.push(note('warning', 'percent-read-from-fraction', ['actual'], percentParams(actual.quantity, theirs.quantity)));
  return { target: settled, actual: { ...actual, quantity: theirs.quantity } };
}

function percentParams(from: Quantity, to: Quantity): Record<string, string> {
  return { text: from.value.toString(), percent: to.value.toString() };
}

function dateExpected(cells: RowCells): boolean {
  const unit = normalise(cells.unit?.text ?? '');
  const byUnit = /^(?:年月?|月份?|日期?|年月日)$/.test(unit);
  return (byUnit || DATE_NAME.test(cells.name.text) || /\d月|\d{4}年/.test(cells.actual.text)) && /^\s*(?:19|20)\d{2}[./-]\d{1,2}/.test(cells.target.text)
    || DATE_NAME.test(cells.name.text);
}

/**
 * What one row says: its target and its actual value, read together because a swapped unit, a rate against another unit or a fraction for a percentage
 * only shows when both are seen. What cannot be read is `unreadable` with an error note; every repair is a note.
 */
export function readRow(cells: RowCells): RowReading {
  const notes: Note[] = [];
  const ordered = unswap(cells, notes);
  const columns = readColumns(ordered, notes);
  const expectDate = dateExpected(ordered);
  const target = readTarget(ordered, columns, expectDate, notes);
  if (target.target.kind === 'unreadable') notes.push(note('error', 'target-unreadable', ['target'], { text: cells.target.text }));
  const value = readValue(ordered.actual, { year: cells.year, expected: expectDate || target.target.kind === 'date' });
  const read = actualFrom(value, target.target, ordered.actual, notes);
  if (target.target.kind === 'date' && value.kind === 'date' && value.yearAdded) notes.push(note('info', 'year-added', ['actual'], { date: value.date.iso }));
  const { target: settled, actual } = settlePercent({ ...target, target: read.target }, read.actual, notes);
  return { target: settled, actual, notes };
}

/** A row of plain texts, as an example in a rule pack writes it. */
export function readTexts(texts: { readonly name?: string; readonly operator?: string; readonly target: string; readonly unit?: string; readonly actual: string }): RowReading {
  const cell = (text: string | undefined): Printed | null => (text === undefined ? null : printedText(text));
  return readRow({
    name: printedText(texts.name ?? ''),
    operator: cell(texts.operator),
    target: printedText(texts.target),
    unit: cell(texts.unit),
    actual: printedText(texts.actual),
    year: null,
  });
}
