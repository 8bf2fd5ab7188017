import { rational } from '../exact/rational.ts';
import type { Actual, Target } from '../model/indicator.ts';
import { comparable, inBase } from '../model/measure.ts';
import type { Quantity } from '../model/quantity.ts';
import { note, type Note, type Printed } from './printed.ts';
import type { CellValue } from './read-value.ts';
import { unitOf } from './units.ts';
import { achievementOf } from './words.ts';

const ONE = rational(1);
const HUNDRED = rational(100);

/** An actual value and the target, whose unit the actual may have settled. */
export interface Settled {
  readonly target: Target;
  readonly actual: Actual;
}

type NumberRead = Extract<CellValue, { kind: 'quantity' }>;

function isRate(quantity: Quantity): boolean {
  return quantity.unit?.dimension === 'ratio';
}

function measured(value: NumberRead): Actual {
  return { kind: 'quantity', quantity: value.quantity, bound: value.operator };
}

function completion(value: NumberRead, printed: Printed, about: string, notes: Note[]): Actual {
  const text = printed.number === null ? printed.text.trim() : `${value.quantity.value.toString()}%`;
  notes.push(note('info', 'completion-rate', ['actual'], { text, target: about }));
  return { kind: 'completion', rate: inBase(value.quantity), text };
}

/** A target without any unit, answered by a percentage: 0.95 is 95 %, 95 is 95 %, 500 is a number that was completed so far. */
function unitlessTarget(target: Extract<Target, { kind: 'quantity' }>, value: NumberRead, printed: Printed, notes: Note[]): Settled {
  const { quantity } = target;
  if (quantity.value.gt(HUNDRED)) return { target, actual: completion(value, printed, quantity.value.toString(), notes) };
  const percent = quantity.value.lte(ONE) ? quantity.value.mul(HUNDRED) : quantity.value;
  notes.push(note('warning', 'unit-taken-from-actual', ['target', 'actual'], { text: quantity.value.toString(), percent: percent.toString() }));
  return { target: { ...target, quantity: { ...quantity, value: percent, unit: unitOf('%') } }, actual: measured(value) };
}

function againstQuantity(target: Extract<Target, { kind: 'quantity' }>, value: NumberRead, printed: Printed, notes: Note[]): Settled {
  const { unit } = target.quantity;
  if (isRate(value.quantity) && unit === null) return unitlessTarget(target, value, printed, notes);
  if (isRate(value.quantity) && unit?.dimension !== 'ratio') {
    return { target, actual: completion(value, printed, `${target.quantity.value.toString()}${unit?.text ?? ''}`, notes) };
  }
  if (comparable(unit, value.quantity.unit) === 'differs') {
    notes.push(note('warning', 'unit-differs', ['actual', 'target'], { target: unit?.text ?? '', actual: value.quantity.unit?.text ?? '' }));
  }
  return { target, actual: measured(value) };
}

function fromNumber(target: Target, value: NumberRead, printed: Printed, notes: Note[]): Settled {
  if (value.tail !== '') notes.push(note('info', 'words-behind-number', ['actual'], { text: value.tail }));
  if (target.kind === 'quantity') return againstQuantity(target, value, printed, notes);
  const words = target.kind === 'grade' || target.kind === 'text' || target.kind === 'scale';
  if ((words || target.kind === 'date') && isRate(value.quantity)) {
    return { target, actual: completion(value, printed, target.kind === 'date' ? target.date.iso : target.text, notes) };
  }
  return { target, actual: measured(value) };
}

/** The actual value in the light of its target. */
export function actualFrom(value: CellValue, target: Target, printed: Printed, notes: Note[]): Settled {
  switch (value.kind) {
    case 'blank': return { target, actual: { kind: 'blank' } };
    case 'quantity': return fromNumber(target, value, printed, notes);
    case 'range': return { target, actual: value };
    case 'date': return { target, actual: { kind: 'date', date: value.date } };
    case 'unreadable':
      notes.push(note('error', 'actual-unreadable', ['actual'], { text: printed.text }));
      return { target, actual: { kind: 'unreadable', text: printed.text } };
    case 'words': {
      const achievement = achievementOf(value.text);
      return { target, actual: achievement === null ? { kind: 'text', text: value.printed } : { kind: 'phrase', achievement, text: value.printed } };
    }
  }
}
