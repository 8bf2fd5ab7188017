import { decimalText } from '../exact/decimal.ts';
import type { Operator, OperatorSource, Target } from '../model/indicator.ts';
import { comparable } from '../model/measure.ts';
import type { Unit } from '../model/quantity.ts';
import type { Columns } from './columns.ts';
import { isGrade, scaleOf } from './grades.ts';
import type { Direction } from './labels.ts';
import type { Sign } from './operators.ts';
import { note, type Note, type Printed } from './printed.ts';
import type { CellValue } from './read-value.ts';
import { isKnownUnit, unitOf } from './units.ts';

/** A target as read, and what its cell says about how to read the actual value beside it. */
export interface TargetReading {
  readonly target: Target;
  /** The target cell itself shows a unit. */
  readonly signed: boolean;
  readonly direction: Direction | null;
}

type Words = Extract<CellValue, { kind: 'words' }>;
type Numbers = Extract<CellValue, { kind: 'quantity' }>;

function qualitative(operator: Operator | null): '定性' | null {
  return operator === '定性' ? '定性' : null;
}

function wordsTarget({ text, plain }: Pick<Words, 'text' | 'plain'>, operator: Operator | null, notes: Note[]): Target {
  if (operator !== null && operator !== '定性') notes.push(note(operator === '=' ? 'info' : 'warning', 'operator-without-number', ['operator', 'target'], { operator, text }));
  const grades = scaleOf(plain);
  if (grades !== null) return { kind: 'scale', operator: qualitative(operator), text, grades };
  return { kind: isGrade(plain) ? 'grade' : 'text', operator: qualitative(operator), text };
}

interface Chosen {
  readonly operator: Operator | null;
  readonly source: OperatorSource;
}

/** The column's operator counts before the cell's, the cell's before the name's; a sign in the cell beats 定性 in the column. */
function chooseOperator(columns: Columns, cell: Sign | null, notes: Note[]): Chosen {
  const { operator, hint } = columns;
  if (operator === '定性' && cell !== null) {
    notes.push(note('warning', 'qualitative-with-operator', ['operator', 'target'], { cell }));
    return { operator: cell, source: 'cell' };
  }
  if (operator !== null && cell !== null && operator !== cell) {
    notes.push(note('warning', 'operators-disagree', ['operator', 'target'], { column: operator, cell }));
  }
  if (operator !== null) return { operator, source: 'column' };
  if (cell !== null) return { operator: cell, source: 'cell' };
  return { operator: hint.operator, source: hint.operator === null ? 'none' : 'name' };
}

/** A bare 万 in the cell before 元 in the column is 万元; otherwise the cell's own unit counts, and a different column is said. */
function chooseUnit(cell: Unit | null, beside: Unit | null, notes: Note[]): Unit | null {
  if (cell === null || beside === null || cell.text === beside.text) return cell ?? beside;
  if (cell.dimension === '' && beside.factor.n === beside.factor.d) return unitOf(`${cell.text}${beside.text}`);
  const relation = comparable(cell, beside);
  if (relation === 'same') return cell;
  const redundant = cell.dimension === '' && beside.text.startsWith(cell.text);
  notes.push(note(relation === 'convertible' && !redundant ? 'info' : 'warning', 'units-disagree', ['target', 'unit'], { cell: cell.text, column: beside.text }));
  return redundant ? beside : cell;
}

function sayHint(columns: Columns, { source }: Chosen, cell: Unit | null, notes: Note[]): void {
  const { hint } = columns;
  const unit = cell === null && columns.unit === null ? hint.unit?.text ?? '' : '';
  const what = `${source === 'name' ? hint.operator ?? '' : ''}${unit}`;
  if (what !== '') notes.push(note('info', 'read-from-name', ['level3'], { what }));
}

/** The name says something else than the cells that count before it: 成本(万元) | 100 | 元. */
function sayNameDisagrees({ hint }: Columns, operator: Operator | null, unit: Unit | null, notes: Note[]): void {
  const disagree = (name: string, used: string): void => void notes.push(note('warning', 'name-disagrees', ['level3', 'target'], { name, used }));
  if (hint.operator !== null && operator !== null && hint.operator !== operator) disagree(hint.operator, operator);
  if (hint.unit === null || unit === null) return;
  const relation = comparable(hint.unit, unit);
  if (relation === 'convertible' || relation === 'incomparable') disagree(hint.unit.text, unit.text);
}

function quantityTarget(value: Numbers, printed: Printed, columns: Columns, notes: Note[]): Target {
  const { read } = value;
  const own = read.operator ?? (read.reached ? '≥' : null);
  const chosen = chooseOperator(columns, own, notes);
  if (read.direction !== null && chosen.operator === null) {
    notes.push(note('info', 'change-without-operator', ['target'], { text: printed.text.trim() }));
    return { kind: 'text', operator: null, text: printed.text.trim() };
  }
  const { quantity } = read;
  sayNumber(value, 'target', printed, notes);
  sayHint(columns, chosen, quantity.unit, notes);
  const unit = chooseUnit(quantity.unit, columns.unit ?? (quantity.unit === null ? columns.hint.unit : null), notes);
  sayNameDisagrees(columns, chosen.operator, unit, notes);
  return { kind: 'quantity', operator: chosen.operator, operatorSource: chosen.source, quantity: { ...quantity, unit } };
}

function dateTarget(value: Extract<CellValue, { kind: 'date' }>, operator: Operator | null, notes: Note[]): Target {
  sayDate(value, 'target', notes);
  return { kind: 'date', operator: value.operator ?? operator, date: value.date };
}

/** What was assumed or left out in reading a number. */
export function sayNumber({ read, doubt }: Numbers, about: 'target' | 'actual', printed: Printed, notes: Note[]): void {
  const { value, unit } = read.quantity;
  if (read.words !== '') notes.push(note('info', 'words-beside-value', [about], { text: read.words, value: decimalText(value) }));
  if (doubt !== null) notes.push(note('warning', doubt, [about], { text: printed.text.trim() }));
  if (unit !== null && !isKnownUnit(unit.text)) notes.push(note('info', 'unit-not-in-table', [about], { text: printed.text.trim(), unit: unit.text }));
}

/** What was assumed or left out in reading a date. */
export function sayDate(value: Extract<CellValue, { kind: 'date' }>, about: 'target' | 'actual', notes: Note[]): void {
  const { iso } = value.date;
  if (value.inclusive) notes.push(note('info', 'deadline-inclusive', [about], { date: value.date.last ?? iso }));
  if (value.yearAdded) notes.push(note('info', 'year-added', [about], { date: iso }));
  if (value.words !== '') notes.push(note('info', 'words-beside-value', [about], { text: value.words, value: iso }));
  if (value.fromNumber) notes.push(note('warning', 'date-from-number', [about], { date: iso }));
}

/** What was left open in reading words. */
export function sayWords(value: Words, about: 'target' | 'actual', notes: Note[]): void {
  if (value.several) notes.push(note('warning', 'several-numbers', [about], { text: value.text }));
}

/** The target in the light of the columns beside it. */
export function targetFrom(value: CellValue, printed: Printed, columns: Columns, notes: Note[]): TargetReading {
  const { operator } = columns;
  const reading = (target: Target, signed = false): TargetReading => ({ target, signed, direction: null });
  switch (value.kind) {
    case 'blank':
      if (value.lacking) notes.push(note('error', 'number-missing', ['target'], { text: printed.text.trim() }));
      return reading({ kind: 'blank', operator });
    case 'quantity':
      return { ...reading(quantityTarget(value, printed, columns, notes), value.read.quantity.unit !== null), direction: value.read.direction };
    case 'range': return reading({ ...value, unit: value.unit ?? columns.unit ?? columns.hint.unit }, true);
    case 'date': return reading(dateTarget(value, operator, notes), true);
    case 'unreadable':
      notes.push(note('error', 'target-unreadable', ['target'], { text: printed.text.trim() }));
      return reading({ kind: 'unreadable', operator, text: printed.text });
    case 'words':
      sayWords(value, 'target', notes);
      return reading(wordsTarget(value, operator, notes));
  }
}
