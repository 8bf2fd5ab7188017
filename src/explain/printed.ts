import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import type { Actual, Operator, Target } from '../model/indicator.ts';
import type { Quantity, Unit } from '../model/quantity.ts';

function numberWithUnit(value: Rational, unit: Unit | null): string {
  return `${decimalText(value)}${unit?.text ?? ''}`;
}

function quantityText(quantity: Quantity): string {
  return numberWithUnit(quantity.value, quantity.unit);
}

function sign(operator: Operator | null): string {
  return operator === null || operator === '定性' ? '' : operator;
}

/** 指标值 as it was read, in one word: `≥95%`, `18～54周岁`, `≤2023-12-31`, `好`; `''` where blank. */
export function targetText(target: Target): string {
  switch (target.kind) {
    case 'quantity': return `${sign(target.operator)}${quantityText(target.quantity)}`;
    case 'range': return `${decimalText(target.low)}～${numberWithUnit(target.high, target.unit)}`;
    case 'date': return `${sign(target.operator)}${target.date.iso}`;
    case 'blank': return '';
    case 'grade':
    case 'scale':
    case 'text':
    case 'unreadable': return target.text;
  }
}

/** 实际完成值 as it was read: `98%`, `2023-11-30`, `达成预期指标`; `''` where blank. */
export function actualText(actual: Actual): string {
  switch (actual.kind) {
    case 'quantity': return `${actual.bound ?? ''}${quantityText(actual.quantity)}`;
    case 'completion': return actual.text;
    case 'range': return `${decimalText(actual.low)}～${numberWithUnit(actual.high, actual.unit)}`;
    case 'date': return actual.date.iso;
    case 'blank': return '';
    case 'phrase':
    case 'text':
    case 'unreadable': return actual.text;
  }
}
