import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
import type { Compared } from './compared.ts';
import { amount, stepAmount } from './figures.ts';
import { claimFinding, inUnitOf } from './finding.ts';
import { partAmounts, partName, type Part, type PartList } from './lists.ts';

const HALF = rational(1, 2);
const HUNDRED = rational(100);
const sum = (values: readonly Rational[]): Rational => values.reduce((total, value) => total.add(value), ZERO);

/** Attributes that one person or thing can have several of: such parts overlap. */
const OVERLAPPING = /女|男|党员|研究生|本科|大专|学历|硕士|博士|职称|高级|中级|初级|少数民族|岁|重点|新增/;
/** Things can be of a level besides what else they are; money is of the one that gave it. */
const OF_LEVEL = /省级|市级|国家级/;
const [MEN, WOMEN] = [/^(?:其中:?)?男(?!女)/, /^女/];
/** Pairs that are a whole by their definition. */
const PARTITIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:其中:?)?基本支出/, /^项目支出/], [/人员经费/, /公用经费/], [/货物/, /工程|服务/], [/财政拨款/, /其他资金|自有资金|自筹/], [/常年项目/, /(?:一次性|阶段)/],
  [MEN, WOMEN], [/^(?:中央|国家|省)/, /^(?:县|区|地方|乡|镇)/],
];

/** Can the parts overlap? Men and women alone cannot. */
function canOverlap({ whole }: PartList, parts: readonly Part[]): boolean {
  const names = parts.map(partName);
  if (names.length === 2 && names.some((name) => MEN.test(name)) && names.some((name) => WOMEN.test(name))) return false;
  return names.some((name) => OVERLAPPING.test(name) || (whole.kind !== 'money' && OF_LEVEL.test(name)));
}

/** How far the sum can be off by the rounding of its members and of the whole alone. */
function roundingOf({ whole }: PartList, parts: readonly Part[]): Rational {
  return sum([...parts.map(({ figure }) => stepAmount(figure)), stepAmount(whole)]).mul(HALF);
}

/** Does the whole print fewer places than its parts, and is it the sum as rounded to them? */
function isRoundedSum({ whole }: PartList, parts: readonly Part[], difference: Rational): boolean {
  const finest = parts.map(({ figure }) => stepAmount(figure)).reduce((one, other) => (other.lt(one) ? other : one), stepAmount(whole));
  return finest.lt(stepAmount(whole)) && difference.abs().lte(stepAmount(whole).mul(HALF));
}

/** Are the parts meant to be all of the whole? A list that names some of its parts is no contradiction. */
function isExhaustive({ isWhole, isMain }: PartList, parts: readonly Part[], gap: Rational): boolean {
  if (isWhole) return true;
  if (isMain || parts.length < 2) return false;
  const shares = parts.flatMap(({ share }) => (share === null ? [] : [share.value]));
  if (shares.length === parts.length) return sum(shares).sub(HUNDRED).abs().lte(rational(1, 2));
  const names = parts.map(partName);
  const isPartition = PARTITIONS.some(([one, other]) => names.some((name) => one.test(name)) && names.some((name) => other.test(name)));
  const amounts = partAmounts(parts);
  const least = amounts.filter((value) => value.gt(ZERO)).reduce<Rational | null>((one, other) => (one === null || other.lt(one) ? other : one), null);
  return isPartition || amounts.some((value) => value.equals(ZERO)) || /^其他/.test(names.at(-1) ?? '') || (least !== null && gap.lte(least));
}

interface Off { readonly code: string; readonly difference: Rational }

/** What the sum of so many parts says: that it is off, that it fits, or nothing, where they may be some of the parts only. */
function verdict(list: PartList, parts: readonly Part[]): Off | 'fits' | 'partial' {
  const difference = sum(partAmounts(parts)).sub(amount(list.whole));
  if (difference.equals(ZERO) || isRoundedSum(list, parts, difference)) return 'fits';
  if (parts.length > 1 && list.whole.kind === 'money' && difference.abs().lte(roundingOf(list, parts))) return { code: 'claim-sum-tail', difference };
  if (canOverlap(list, parts)) return 'partial';
  if (difference.gt(ZERO)) return { code: 'claim-sum-exceeds', difference };
  return isExhaustive(list, parts, difference.neg()) ? { code: 'claim-sum-short', difference } : 'partial';
}

function sumFinding({ whole, paragraph }: PartList, parts: readonly Part[], code: string, difference: Rational): Finding {
  const total = sum(partAmounts(parts));
  const last = parts.at(-1);
  const quoted = last?.paragraph === paragraph ? last.figure : whole;
  return claimFinding(code, code === 'claim-sum-tail' ? 'info' : 'warning', paragraph, quoted, {
    whole: whole.text, sum: inUnitOf(total, whole), difference: inUnitOf(difference.abs(), whole), arithmetic: `${parts.map(({ figure }) => figure.text.replace(/[^\d.]+$/, '')).join('＋')}＝${inUnitOf(total, whole)}`,
  });
}

/** Do some of the first parts make up the whole, and others of their own follow: 其中：财政拨款900万元、其他100万元，支出1000万元? */
function isFullBefore({ whole, parts }: PartList): boolean {
  const amounts = partAmounts(parts);
  return whole.kind === 'money' && amounts.some((value, index) => index > 0 && index < amounts.length - 1 && !value.equals(ZERO) && amounts[index + 1]?.equals(ZERO) === false
    && sum(amounts.slice(0, index + 1)).equals(amount(whole)));
}

/** Where a list is off in the reading that comes nearest, of those that end it in different places; null where one of them fits or may be partial. */
function nearestOff(list: PartList): (Off & { readonly parts: readonly Part[] }) | null {
  const readings = list.parts.slice(Math.max(1, list.least) - 1).map((_, index) => list.parts.slice(0, Math.max(1, list.least) + index));
  const verdicts = readings.map((parts) => ({ parts, said: verdict(list, parts) }));
  if (verdicts.some(({ parts, said }) => said === 'fits' && (parts.length > 1 || list.parts.length === 1))) return null;
  const off = verdicts.flatMap(({ parts, said }) => (typeof said === 'string' ? [] : [{ parts, ...said }]));
  const [nearest] = off.sort((one, other) => one.difference.abs().compare(other.difference.abs()));
  if (nearest === undefined || (nearest.code !== 'claim-sum-tail' && verdicts.some(({ said }) => said === 'partial'))) return null;
  return nearest;
}

/** 其中… lists whose parts do not add up to their whole. A list that could end in several places is off only where it is so in all of them. */
export function sumFindings(lists: readonly PartList[], compared: Compared): Finding[] {
  return lists.filter((list) => !isFullBefore(list)).flatMap((list) => {
    if (list.parts.length > 1) compared.add(list.whole, ...list.parts.map(({ figure }) => figure));
    const off = nearestOff(list);
    return off === null ? [] : [sumFinding(list, off.parts, off.code, off.difference)];
  });
}
