import type { IndicatorTable } from '../model/indicator.ts';
import type { Reason } from '../model/scorecard.ts';
import { isInForce, type Pack } from './pack.ts';
import { firstPlace, PROVINCES } from './places.ts';

/** A pack and why it was chosen. */
export interface Choice {
  readonly pack: Pack;
  readonly chosen: Reason;
}

/** 成本指标, ★1.成本指标(20分): not 产出成本 or 产出（数量、成本）. */
function hasCostLevel(table: IndicatorTable): boolean {
  return table.indicators.some(({ path: [first] }) => /^[^\p{Script=Han}]*(?:[一二三四五六][、.．])?成本/u.test(first));
}

function isGeneral({ scope }: Pack): boolean {
  return scope.regions.length === 0 && scope.forms.length === 0 && !scope.costLevel;
}

/** The region that a form names first decides; a province without a pack of its own leaves none. */
function byRegion(packs: readonly Pack[], table: IndicatorTable): Choice | null {
  const place = firstPlace(table.regionText, [...PROVINCES, ...packs.flatMap(({ scope }) => scope.regions)]);
  const pack = place === null ? undefined : packs.find(({ scope }) => scope.regions.includes(place.word));
  return place === null || pack === undefined ? null : { pack, chosen: { code: 'chosen-by-region', params: { place: place.word } } };
}

/** A region's own form chooses its pack, unless the table names another province. */
function byForm(packs: readonly Pack[], table: IndicatorTable): Choice | null {
  const elsewhere = firstPlace(table.regionText, PROVINCES) !== null;
  const pack = packs.find(({ scope }) => scope.forms.includes(table.form) && (scope.regions.length === 0 || !elsewhere));
  return pack === undefined ? null : { pack, chosen: { code: 'chosen-by-form', params: { form: table.form } } };
}

function byCostLevel(packs: readonly Pack[], table: IndicatorTable): Choice | null {
  const pack = hasCostLevel(table) ? packs.find(({ scope }) => scope.costLevel) : undefined;
  return pack === undefined ? null : { pack, chosen: { code: 'chosen-by-cost-level', params: {} } };
}

/**
 * The pack for a table: by the place that the form names first, else by its form, else by 成本 as a first level, else the pack without any
 * such limit. Packs in force in the table's year go before all others; where none is, the year is left aside (scoring says so).
 * @throws RangeError where no general pack is among the packs.
 */
export function choosePack(packs: readonly Pack[], table: IndicatorTable): Choice {
  const ofKind = packs.filter(({ scope }) => scope.kinds.length === 0 || scope.kinds.includes(table.kind));
  const inForce = ofKind.filter((pack) => isInForce(pack, table.year));
  const fitting = inForce.some(isGeneral) ? inForce : ofKind;
  const special = byRegion(fitting, table) ?? byForm(fitting, table) ?? byCostLevel(fitting, table);
  if (special !== null) return special;
  const general = fitting.find(isGeneral) ?? packs.find(isGeneral);
  if (general === undefined) throw new RangeError('no general pack among the packs');
  return { pack: general, chosen: { code: 'chosen-by-default', params: {} } };
}
