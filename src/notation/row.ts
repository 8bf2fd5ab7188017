import { decimalText } from '../exact/decimal.ts';
import { ONE, rational, ZERO } from '../exact/rational.ts';
import { round } from '../exact/rounding.ts';
import type { Actual, Target } from '../model/indicator.ts';
import { comparable, inUnit } from '../model/measure.ts';
import type { Quantity, Unit } from '../model/quantity.ts';
import { expectsDate, isBareDate, readColumns, type RowCells, unswap } from './columns.ts';
import { shownPlaces } from './number-formats.ts';
import { inPercent, type PercentReading, type PercentSide } from './percent.ts';
import { note, type Note, type Printed, printedText } from './printed.ts';
import { actualFrom } from './read-actual.ts';
import { targetFrom, type TargetReading } from './read-target.ts';
import { type CellValue, readValue } from './read-value.ts';

export type { RowCells } from './columns.ts';

/** A row as read: its target, its actual value and what there is to say about the reading. */
export interface RowReading {
  readonly target: Target;
  readonly actual: Actual;
  readonly notes: readonly Note[];
}

const TEN = rational(10);
const HUNDRED = rational(100);

function isPercent(unit: Unit | null): boolean {
  return unit?.dimension === 'ratio' && unit.factor.d === 100n;
}

const HIGHEST_LIKELY = rational(1000);

function sayPercent(about: 'target' | 'actual', printed: Quantity, { quantity, fraction, doubtful }: PercentReading, notes: Note[]): void {
  const text = decimalText(printed.value);
  if (quantity.value.gt(HIGHEST_LIKELY)) notes.push(note('warning', 'percent-unlikely', [about], { text: `${text}%`, hundredth: decimalText(quantity.value.div(HUNDRED)) }));
  if (fraction) notes.push(note('warning', 'percent-read-from-fraction', [about], { text, percent: decimalText(quantity.value) }));
  if (doubtful) notes.push(note('warning', 'percent-taken-as-printed', [about], { text, unit: '%' }));
}

/** A bare 0.003 beside 5‰ is taken as printed, and said: no rule makes it 3‰. */
function sayPerMille(target: Quantity, actual: Actual, notes: Note[]): void {
  if (target.unit?.dimension !== 'ratio' || actual.kind !== 'quantity' || actual.quantity.unit !== null) return;
  const { value } = actual.quantity;
  if (value.gt(ZERO) && value.lt(ONE) && target.value.gt(value.mul(TEN))) {
    notes.push(note('warning', 'percent-taken-as-printed', ['actual'], { text: decimalText(value), unit: target.unit.text }));
  }
}

/** 0.93 beside 90%—95%. */
function besidePercentRange({ unit, high }: Extract<Target, { kind: 'range' }>, actual: Actual, notes: Note[]): Actual {
  if (!isPercent(unit) || actual.kind !== 'quantity' || actual.quantity.unit !== null) return actual;
  const read = inPercent({ quantity: actual.quantity, signed: false }, null, { quantity: { value: high, unit, approximate: false }, signed: true });
  sayPercent('actual', actual.quantity, read, notes);
  return { ...actual, quantity: read.quantity };
}

/** Numbers without their sign in a row that is measured in percent. */
function settlePercent(target: Target, signed: boolean, actual: Actual, notes: Note[]): { target: Target; actual: Actual } {
  if (target.kind === 'range') return { target, actual: besidePercentRange(target, actual, notes) };
  if (target.kind !== 'quantity') return { target, actual };
  if (!isPercent(target.quantity.unit)) {
    sayPerMille(target.quantity, actual, notes);
    return { target, actual };
  }
  const answer: PercentSide | null = actual.kind === 'quantity' && (actual.quantity.unit === null || isPercent(actual.quantity.unit))
    ? { quantity: actual.quantity, signed: actual.quantity.unit !== null } : null;
  const own = inPercent({ quantity: target.quantity, signed }, target.operator, answer);
  sayPercent('target', target.quantity, own, notes);
  const settled: Target = { ...target, quantity: own.quantity };
  if (answer === null || actual.kind !== 'quantity') return { target: settled, actual };
  const theirs = inPercent(answer, target.operator, { quantity: own.quantity, signed: signed || own.fraction });
  sayPercent('actual', actual.quantity, theirs, notes);
  return { target: settled, actual: { ...actual, quantity: theirs.quantity } };
}

/** Its format rounds the actual value onto the target or across it: 94.96 % is shown as 95%, beside 95 %. The value itself counts, and that is said. */
function sayRounded(target: Target, actual: Actual, read: CellValue, { number, format }: Printed, notes: Note[]): void {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity' || read.kind !== 'quantity' || number === null || format === null) return;
  const { value } = read.read.quantity;
  const places = value.n === 0n ? null : shownPlaces(value, format);
  if (places === null || comparable(target.quantity.unit, actual.quantity.unit) === 'incomparable') return;
  const shown = { ...actual.quantity, value: round(value, places).mul(actual.quantity.value.div(value)) };
  const side = (quantity: Quantity): number => inUnit(quantity, target.quantity.unit).compare(target.quantity.value);
  if (side(shown) === side(actual.quantity)) return;
  const text = (quantity: Quantity): string => `${decimalText(quantity.value)}${quantity.unit?.text ?? ''}`;
  notes.push(note('warning', 'shown-rounded', ['actual'], { shown: text(shown), text: text(actual.quantity) }));
}

/** A unit that the target took over from the actual's % is as good as printed. */
function isSigned(read: TargetReading, settled: Target): boolean {
  return read.signed || (settled.kind === 'quantity' && read.target.kind === 'quantity' && read.target.quantity.unit === null);
}

/** 10月 answered by 12月, without an operator: two months more than were asked for, or two months late. Which of them, no rule tells. */
function unsureMonth({ target, actual }: { readonly target: Target; readonly actual: Actual }, printed: Printed, notes: Note[]): Actual {
  const doubted = (about: 'target' | 'actual'): boolean => notes.some(({ code, about: cells }) => code === 'month-or-months' && cells.includes(about));
  if (!doubted('target') || !doubted('actual') || target.kind !== 'quantity' || target.operator !== null || actual.kind !== 'quantity') return actual;
  if (target.quantity.value.equals(actual.quantity.value)) return actual;
  notes.push(note('error', 'month-unsure', ['actual', 'target'], { text: printed.text.trim() }));
  return { kind: 'unreadable', text: printed.text.trim() };
}

/**
 * What one row says: its target and its actual value, read together because a swapped unit, a rate against another unit or a fraction for a percentage
 * only shows when both are seen. What cannot be read is `unreadable` with an error note; every repair is a note.
 */
export function readRow(cells: RowCells): RowReading {
  const notes: Note[] = [];
  const ordered = unswap(cells, notes);
  const { target: printedTarget, actual: printedActual, year } = ordered;
  const columns = readColumns(ordered, notes);
  const isBare = !expectsDate(ordered) && isBareDate(ordered, columns);
  if (isBare) notes.push(note('info', 'date-without-unit', ['target'], { text: printedTarget.text.trim() }));
  const dateHere = isBare || expectsDate(ordered);
  const context = { year, counted: columns.unit?.text ?? '' };
  const answer = readValue(printedActual, { ...context, expected: dateHere });
  const value = readValue(printedTarget, { ...context, expected: dateHere || answer.kind === 'date' });
  const read = targetFrom(value, printedTarget, columns, notes);
  const again = value.kind === 'date' && answer.kind !== 'date' && !dateHere ? readValue(printedActual, { ...context, expected: true }) : answer;
  const settled = actualFrom(again, { ...read, name: columns.name, unit: columns.unit, printedTarget: printedTarget.text.trim() }, printedActual, notes);
  const both = settlePercent(settled.target, isSigned(read, settled.target), settled.actual, notes);
  sayRounded(both.target, both.actual, again, printedActual, notes);
  return { target: both.target, actual: unsureMonth(both, printedActual, notes), notes };
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
