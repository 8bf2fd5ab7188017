import { decimalText } from '../exact/decimal.ts';
import type { Actual, Indicator, Target } from '../model/indicator.ts';
import type { Pack } from '../rules/pack.ts';
import { wrongUnit } from './clause.ts';
import { approximateRemarks, binding, byMethod, forPerson, type Judgement, reason, remark, type Remark, undecided } from './judgement.ts';
import { type Aligned, alignUnsettled, type Measured, shown, shownAll } from './units.ts';

type RangeTarget = Extract<Target, { kind: 'range' }>;

/** What is said of units that were taken to agree. */
function unitRemarks(indicator: Indicator, target: Measured, actual: Measured, { relation }: Aligned): Remark[] {
  if (relation === 'differs') return [remark(indicator, 'warning', 'unit-differs', { target: target.unit?.text ?? '', actual: actual.unit?.text ?? '' })];
  if (relation !== 'unit-missing') return [];
  const [bare, other] = target.unit === null ? [target, actual] : [actual, target];
  return [remark(indicator, 'warning', 'unit-assumed', { text: shownAll(bare), unit: other.unit?.text ?? '' }, bare === target ? 'target' : 'actual')];
}

function measuredOf(actual: Extract<Actual, { kind: 'quantity' | 'range' }>): Measured {
  return actual.kind === 'range' ? { values: [actual.low, actual.high], unit: actual.unit } : { values: [actual.quantity.value], unit: actual.quantity.unit };
}

function isInside({ values }: Aligned, { low, high }: RangeTarget): boolean {
  return values.every((value) => value.gte(low) && value.lte(high));
}

/** Names of the formula; 实际值 has no value where a range was given. */
function bindingsOf(indicator: Indicator, target: RangeTarget, { values: [value, ...more], unit }: Aligned) {
  const { cells } = indicator;
  const ends = [binding('下限', target.low, shown(target.low, target.unit), cells.target), binding('上限', target.high, shown(target.high, target.unit), cells.target)];
  return value === undefined || more.length > 0 ? ends : [binding('实际值', value, shown(value, unit), cells.actual), ...ends];
}

/** 区间: inside, or outside, in the target's unit. */
export function judgeRange(indicator: Indicator, target: RangeTarget, actual: Actual, pack: Pack): Judgement {
  const printed = indicator.printed.actual ?? '';
  if (actual.kind !== 'quantity' && actual.kind !== 'range') return undecided(reason('because-number-needed', { text: printed }));
  const [wanted, given] = [{ values: [target.low, target.high], unit: target.unit }, measuredOf(actual)];
  if (actual.kind === 'quantity' && actual.bound !== null && actual.bound !== '=') return undecided(reason('because-only-bound', { text: printed, target: shownAll(wanted) }));
  const aligned = alignUnsettled(wanted, given);
  if (aligned === null) return undecided(reason('because-units', { target: shownAll(wanted), actual: shownAll(given) }));
  const wrong = wrongUnit(pack, '区间', indicator, aligned.unit, shownAll(wanted));
  if (wrong !== null) return forPerson(wrong);
  const inside = isInside(aligned, target);
  const about = approximateRemarks(indicator, { actual: actual.kind === 'quantity' && actual.quantity.approximate });
  const params = { actual: shownAll(aligned), low: decimalText(target.low), high: shown(target.high, target.unit) };
  return byMethod('区间', inside ? 'met' : 'missed', reason(inside ? 'because-inside' : 'because-outside', params), {
    bindings: bindingsOf(indicator, target, aligned), remarks: [...unitRemarks(indicator, wanted, given, aligned), ...about],
  });
}
