import { decimalText } from '../exact/decimal.ts';
import { type Rational, rational } from '../exact/rational.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Pack } from '../rules/pack.ts';
import { remark, type Remark } from './judgement.ts';

const HUNDRED = rational(100);
/** What people write where there is nothing to say. */
const NO_REASON = /^(?:无|没有|不适用|暂无|[/\\\-—–_.。、…]*)[。.]?$/;

/** Does a reason cell give a reason? 无 and / do not. */
export function givesReason(text: string): boolean {
  return !NO_REASON.test(text.replace(/\s/g, ''));
}

/** A share of the target as people read it: 130 for 130%. */
export function percentOf(ratio: Rational): string {
  return decimalText(ratio.mul(HUNDRED), 2);
}

/** Is this a share of the target that the pack flags (超额.提示)? */
export function exceeds(ratio: Rational, pack: Pack): boolean {
  return ratio.gte(pack.over.flag);
}

/** 超额: said from 提示 on; from 说明原因 on a reason must stand in the row. */
export function overRemarks(ratio: Rational, indicator: Indicator, pack: Pack): Remark[] {
  if (!exceeds(ratio, pack)) return [];
  const percent = percentOf(ratio);
  if (ratio.lt(pack.over.reason) || givesReason(indicator.reason)) return [remark(indicator, 'info', 'over-achieved', { percent })];
  const params = { percent, limit: percentOf(pack.over.reason) };
  if (indicator.cells.reason === undefined) return [remark(indicator, 'warning', 'over-without-place', params)];
  return [remark(indicator, 'warning', 'over-unexplained', params, 'reason')];
}
