import type { Indicator } from '../model/indicator.ts';
import { isOpposite } from './words.ts';

/** 部分完成 beside a number; 基本完成 may still be enough. */
const IN_PART = /^(?:绝?大)?部分/;
const NO = /^否[。.]?$/;

/** What a form says of itself where a number or a day was to be reached: 未达成, 部分完成, 否. 无 may be none of what was to be avoided. */
function fallsShort({ target, actual }: Indicator): boolean {
  if (target.kind !== 'quantity' && target.kind !== 'range' && target.kind !== 'date') return false;
  if (actual.kind === 'phrase') return actual.achievement === 'missed' || (actual.achievement === 'partly' && IN_PART.test(actual.text));
  return actual.kind === 'text' && NO.test(actual.text);
}

/** 自认未达成: does the actual value say in words that the target was not reached, or not all of it? */
export function admitsMiss(indicator: Indicator): boolean {
  const { target, actual } = indicator;
  return fallsShort(indicator) || (target.kind === 'grade' && actual.kind === 'text' && isOpposite(target.text, actual.text));
}
