import { decimalText } from '../exact/decimal.ts';
import { ONE, type Rational, rational, ZERO } from '../exact/rational.ts';
import type { Actual, Target } from '../model/indicator.ts';
import { comparable, inBase } from '../model/measure.ts';
import type { Quantity, Unit } from '../model/quantity.ts';
import { normalise } from './glyphs.ts';
import { speaksOf } from './labels.ts';
import { achievementOf } from './phrases.ts';
import { note, type Note, type Printed } from './printed.ts';
import type { NumberReading } from './quantities.ts';
import { sayDate, sayNumber, sayWords, type TargetReading } from './read-target.ts';
import type { CellValue } from './read-value.ts';
import { unitOf } from './units.ts';

const TWO = rational(2);
const TEN = rational(10);
const HUNDRED = rational(100);

/** An actual value and the target, whose unit the actual may have settled. */
export interface Settled {
  readonly target: Target;
  readonly actual: Actual;
}

/** What the actual value is read against. */
export interface Beside extends TargetReading {
  /** The indicator's name. */
  readonly name: string;
  /** 度量单位 of the row, where the form has the column. */
  readonly unit: Unit | null;
  /** The target as printed. */
  readonly printedTarget: string;
}

type QuantityTarget = Extract<Target, { kind: 'quantity' }>;

function isRate(quantity: Quantity): boolean {
  return quantity.unit?.dimension === 'ratio';
}

function shown({ value, unit }: Quantity): string {
  return `${decimalText(value)}${unit?.text ?? ''}`;
}

function measured(read: NumberReading): Actual {
  return { kind: 'quantity', quantity: read.quantity, bound: read.operator };
}

/** A target as people would say it: the unit that stands in a column of its own put behind the number. */
function saidTarget({ target, printedTarget }: Beside): string {
  const unit = target.kind === 'quantity' ? target.quantity.unit?.text ?? '' : '';
  return printedTarget.endsWith(unit) ? printedTarget : `${printedTarget}${unit}`;
}

function completion(read: NumberReading, printed: Printed, beside: Beside, notes: Note[]): Actual {
  const text = printed.number === null ? printed.text.trim() : shown(read.quantity);
  notes.push(note('info', 'completion-rate', ['actual'], { text, target: saidTarget(beside) }));
  return { kind: 'completion', rate: inBase(read.quantity), text };
}

const RATE_NAME = /(?:率|度|比例|占比|比重|[增降]幅|[增降]速)(?:\([^()]*\))?$/;

/** Can a target without a unit be a percentage like its answer? Not above 100, and not where the answer would be more than twice as much: 12 beside 80%. */
function isLikelyRate({ value }: Quantity, answer: Quantity, name: string): boolean {
  if (value.gt(HUNDRED)) return false;
  return value.lte(ONE) || RATE_NAME.test(normalise(name)) || inBase(answer).mul(HUNDRED).lte(value.mul(TWO));
}

/**
 * A target without any unit, answered by a percentage. The stated rule: it is a percentage itself (0.95 and 95 are 95 %) up to 100, if the name is that of
 * a rate or the answer is at most twice as much; any other number (500; 12 beside 80%) was completed so far.
 */
function unitlessTarget(target: QuantityTarget, read: NumberReading, beside: Beside, printed: Printed, notes: Note[]): Settled {
  const { quantity } = target;
  if (!isLikelyRate(quantity, read.quantity, beside.name)) return { target, actual: completion(read, printed, beside, notes) };
  const percent = quantity.value.lte(ONE) ? quantity.value.mul(HUNDRED) : quantity.value;
  notes.push(note('warning', 'unit-taken-from-actual', ['target', 'actual'], { text: shown(quantity), percent: decimalText(percent) }));
  return { target: { ...target, quantity: { ...quantity, value: percent, unit: unitOf('%') } }, actual: measured(read) };
}

function isMultiple(unit: Unit | null): unit is Unit {
  return unit !== null && unit.dimension !== '' && unit.dimension !== 'ratio' && !unit.factor.equals(ONE);
}

/** A bare number is in the unit of the row: the column's where the target's cell overrides it (5万元 | 元 | 50000), else the target's. */
function inRowUnit(target: Quantity, actual: Quantity, beside: Beside, notes: Note[]): Quantity {
  const { unit } = beside;
  if (actual.unit !== null || target.unit === null) return actual;
  const overridden = unit !== null && comparable(unit, target.unit) === 'convertible';
  if (overridden) notes.push(note('warning', 'unit-assumed', ['actual'], { text: decimalText(actual.value), unit: unit.text }));
  else if (beside.signed && unit === null && isMultiple(target.unit)) notes.push(note('info', 'unit-assumed', ['actual'], { text: decimalText(actual.value), unit: target.unit.text }));
  return overridden ? { ...actual, unit } : actual;
}

const TEN_THOUSAND = rational(10_000);
const THOUSAND = rational(1000);

/**
 * A bare number that is a thousand times a target in 万元 or more, or about ten thousand times or a ten-thousandth of an amount: one of
 * the two stands in another unit than it says (4980000 beside ≤ 500万元). Which, no rule tells.
 */
function isInOtherUnit(target: Quantity, answer: Quantity): boolean {
  if (target.value.lte(ZERO) || answer.value.lte(ZERO)) return false;
  const multiple = isMultiple(target.unit) && target.unit.factor.gte(TEN_THOUSAND);
  if (!multiple && target.unit?.dimension !== '元') return false;
  const ratio = inBase(answer).div(inBase(target));
  const near = (one: Rational): boolean => one.mul(TWO).gte(TEN_THOUSAND) && one.lte(TEN_THOUSAND.mul(TWO));
  return (multiple && ratio.gte(THOUSAND)) || near(ratio) || near(ONE.div(ratio));
}

/** Units that do not agree: other counting words, or nothing on the target's side of 万元. */
function sayUnits(target: Quantity, actual: Quantity, notes: Note[]): void {
  const relation = comparable(target.unit, actual.unit);
  if (relation === 'differs') notes.push(note('warning', 'unit-differs', ['actual', 'target'], { target: target.unit?.text ?? '', actual: actual.unit?.text ?? '' }));
  if (relation === 'unit-missing' && isMultiple(actual.unit)) notes.push(note('warning', 'unit-assumed', ['target'], { text: decimalText(target.value), unit: actual.unit.text }));
}

/** 95 beside 0.98, neither with a unit: one may be a fraction of the other's percent. */
function isFractionBeside(target: Quantity, actual: Quantity, name: string): boolean {
  if (target.unit !== null || actual.unit !== null) return false;
  const [low, high] = target.value.lt(actual.value) ? [target.value, actual.value] : [actual.value, target.value];
  const fraction = low.gt(ZERO) && (low.lt(ONE) || (low.equals(ONE) && RATE_NAME.test(normalise(name))));
  return fraction && high.gt(TEN) && high.lte(HUNDRED);
}

function asPercent(quantity: Quantity): Quantity {
  return { ...quantity, unit: unitOf('%'), value: quantity.value.lte(ONE) ? quantity.value.mul(HUNDRED) : quantity.value };
}

/** The stated rule for 95 beside 0.98 without a unit: both are percentages where the name is that of a rate (满意度); elsewhere they are compared as printed. */
function settleFraction(target: QuantityTarget, actual: Quantity, bound: NumberReading['operator'], beside: Beside, notes: Note[]): Settled {
  const params = { target: decimalText(target.quantity.value), actual: decimalText(actual.value) };
  const rate = RATE_NAME.test(normalise(beside.name));
  notes.push(note('warning', rate ? 'percent-from-name' : 'fraction-beside-number', ['actual', 'target'], params));
  if (!rate) return { target, actual: { kind: 'quantity', quantity: actual, bound } };
  return { target: { ...target, quantity: asPercent(target.quantity) }, actual: { kind: 'quantity', quantity: asPercent(actual), bound } };
}

function againstQuantity(target: QuantityTarget, read: NumberReading, beside: Beside, printed: Printed, notes: Note[]): Settled {
  const { quantity } = target;
  if (isRate(read.quantity) && quantity.unit === null) return unitlessTarget(target, read, beside, printed, notes);
  const answer = inRowUnit(quantity, read.quantity, beside, notes);
  const asTaken: Quantity = { ...answer, unit: answer.unit ?? quantity.unit };
  if (read.quantity.unit === null && isInOtherUnit(quantity, asTaken)) {
    notes.push(note('error', 'unit-unlikely', ['actual', 'target'], { text: shown(asTaken), target: saidTarget(beside) }));
    return { target, actual: { kind: 'unreadable', text: printed.text.trim() } };
  }
  sayUnits(quantity, answer, notes);
  if (isFractionBeside(quantity, answer, beside.name)) return settleFraction(target, answer, read.operator, beside, notes);
  return { target, actual: { kind: 'quantity', quantity: answer, bound: read.operator } };
}

/** 逐步提高 answered by 5.2% may say by how much, or how far it was completed; 100% is completed all the same. */
function speaksOfChange(text: string): boolean {
  return speaksOf('up', text) || speaksOf('down', text);
}

/** 满意度, 合格率: measured in percent itself, so that 93.5% beside 优 or 满意 is the figure and no 完成率. */
const RATE_ITSELF = /(?<!完成|进度|执行|完工|开工|达成|实现|落实)(?:率|满意度|知晓度|认可度|比例|占比|比重)(?:\([^()]*\))?$/;

/** Can a rate be the share of the target that was completed? Not where the target is a rate itself, and not a mere bound or a change. */
function isCompletion(read: NumberReading, { target, name }: Beside): boolean {
  if (!isRate(read.quantity) || read.direction !== null || read.quantity.value.s < 0n || (read.operator !== null && read.operator !== '=')) return false;
  switch (target.kind) {
    case 'quantity': return target.quantity.unit?.dimension !== 'ratio' && target.quantity.unit?.dimension !== '百分点';
    case 'date': return true;
    case 'grade':
    case 'scale': return !RATE_ITSELF.test(normalise(name));
    case 'text': return !RATE_ITSELF.test(normalise(name)) && !/[%％‰]|百分/.test(target.text) && (inBase(read.quantity).gte(ONE) || !speaksOfChange(target.text));
    default: return false;
  }
}

/** A change (提高3%) answers a target only where target or name speak of the same change; -6% beside 下降率 ≥5% may be a fall or a rise. */
function answers(read: NumberReading, beside: Beside): boolean {
  const { target } = beside;
  const below = read.quantity.value.lt(ZERO) && target.kind === 'quantity' && target.quantity.value.gt(ZERO);
  if (below && speaksOf('down', `${beside.name}${beside.printedTarget}`)) return false;
  return read.direction === null || read.direction === beside.direction || speaksOf(read.direction, `${beside.name}${beside.printedTarget}`);
}

function fromNumber(value: Extract<CellValue, { kind: 'quantity' }>, beside: Beside, printed: Printed, notes: Note[]): Settled {
  const { read } = value;
  const { target } = beside;
  if (!answers(read, beside)) {
    notes.push(note('warning', 'change-against-level', ['actual', 'target'], { text: printed.text.trim(), target: beside.printedTarget }));
    return { target, actual: { kind: 'text', text: printed.text.trim() } };
  }
  sayNumber(value, 'actual', printed, notes);
  if (target.kind === 'quantity' && (target.quantity.unit === null || !isCompletion(read, beside))) return againstQuantity(target, read, beside, printed, notes);
  return { target, actual: isCompletion(read, beside) ? completion(read, printed, beside, notes) : measured(read) };
}

/** A target in words that sets no number: 健全, 建立长效机制. */
function stateOf(target: Target): string | null {
  const state = target.kind === 'grade' || target.kind === 'text' ? normalise(target.text) : '';
  return state === '' || /\d|^[是否有无]$/.test(state) ? null : state;
}

function fromWords(value: Extract<CellValue, { kind: 'words' }>, target: Target, notes: Note[]): Actual {
  const achievement = achievementOf(value.plain, stateOf(target));
  if (achievement !== null) return { kind: 'phrase', achievement, text: value.text };
  sayWords(value, 'actual', notes);
  return { kind: 'text', text: value.text };
}

/** 全覆盖 beside 100% of a 覆盖率: all of what a share is taken of. */
const COVERS_ALL = /^(?:已|均|实现)*(?:全|全部|全面)覆盖[。.]?$/;

/** A share that words say is whole; null where the target is no share of what is covered. */
function wholeShare({ plain, text }: Extract<CellValue, { kind: 'words' }>, { target, name, printedTarget }: Beside, notes: Note[]): Actual | null {
  const isShare = target.kind === 'quantity' && target.quantity.unit?.dimension === 'ratio' && `${name}${printedTarget}`.includes('覆盖');
  if (!isShare || !COVERS_ALL.test(plain)) return null;
  notes.push(note('info', 'covers-all', ['actual'], { text }));
  return { kind: 'quantity', quantity: { value: HUNDRED, unit: unitOf('%'), approximate: false }, bound: null };
}

/** What is still to come is no actual value: 预计2024年3月完成, 计划12次. */
const PLANNED = /^(?:预计|拟|力争|争取|将(?!近)|计划(?!内|外|生育|执行|完成率|完成情况))/;

/** The actual value in the light of its target. */
export function actualFrom(value: CellValue, beside: Beside, printed: Printed, notes: Note[]): Settled {
  const { target } = beside;
  const text = printed.text.trim();
  if (value.kind !== 'words' && PLANNED.test(text)) {
    notes.push(note('warning', 'plan-as-actual', ['actual'], { text }));
    return { target, actual: { kind: 'text', text } };
  }
  switch (value.kind) {
    case 'blank':
      if (value.lacking) notes.push(note('error', 'number-missing', ['actual'], { text: printed.text.trim() }));
      return { target, actual: { kind: 'blank' } };
    case 'quantity': return fromNumber(value, beside, printed, notes);
    case 'range': return { target, actual: value };
    case 'date':
      sayDate(value, 'actual', notes);
      return { target, actual: { kind: 'date', date: value.date } };
    case 'unreadable':
      notes.push(note('error', 'actual-unreadable', ['actual'], { text: printed.text.trim() }));
      return { target, actual: { kind: 'unreadable', text: printed.text } };
    case 'words': return { target, actual: wholeShare(value, beside, notes) ?? fromWords(value, target, notes) };
  }
}
