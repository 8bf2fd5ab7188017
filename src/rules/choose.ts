import type { IndicatorTable } from '../model/indicator.ts';
import type { Reason } from '../model/scorecard.ts';
import { isInForce, type Pack } from './pack.ts';
import { firstPlace, placesIn, PROVINCES } from './places.ts';

/** A pack and why it was chosen. */
export interface Choice {
  readonly pack: Pack;
  readonly chosen: Reason;
  /** The form names places of two provinces: the one that it was taken to be of, and the other. */
  readonly regions?: { readonly place: string; readonly other: string };
}

/** 成本指标, ★1.成本指标(20分): not 产出成本 or 产出（数量、成本）. */
function hasCostLevel(table: IndicatorTable): boolean {
  return table.indicators.some(({ path: [first] }) => /^[^\p{Script=Han}]*(?:[一二三四五六][、.．])?成本/u.test(first));
}

function isGeneral({ scope }: Pack): boolean {
  return scope.regions.length === 0 && scope.forms.length === 0 && !scope.costLevel;
}

/** The province that a place is in, as far as the packs say: 宜昌 stands among the regions of 湖北. */
function provinceOf(packs: readonly Pack[], word: string): string | null {
  if (PROVINCES.includes(word)) return word;
  const regions = packs.filter(({ scope }) => scope.regions.includes(word)).flatMap(({ scope }) => scope.regions);
  return regions.find((region) => PROVINCES.includes(region)) ?? null;
}

interface Region {
  readonly place: string;
  /** A place of another province that stands beside it. */
  readonly other: string | null;
}

/**
 * The place that a form is of: one that its title or its unit is named by goes before any other, and a province before a town, whose name a
 * project or a street may bear as well.
 */
function regionOf(packs: readonly Pack[], { regionText, unitText = '' }: IndicatorTable): Region | null {
  const words = [...new Set([...PROVINCES, ...packs.flatMap(({ scope }) => scope.regions)])];
  const places = [unitText, regionText].map((text) => placesIn(text, words)).find(({ length }) => length > 0) ?? [];
  const place = (places.find(({ word }) => PROVINCES.includes(word)) ?? places[0])?.word;
  if (place === undefined) return null;
  const home = provinceOf(packs, place);
  const isElsewhere = (province: string | null): boolean => province !== null && home !== null && province !== home;
  return { place, other: places.find(({ word }) => isElsewhere(provinceOf(packs, word)))?.word ?? null };
}

/** A region's own pack; a province without one leaves none. */
function byRegion(packs: readonly Pack[], region: Region | null): Choice | null {
  const pack = region === null ? undefined : packs.find(({ scope }) => scope.regions.includes(region.place));
  return region === null || pack === undefined ? null : { pack, chosen: { code: 'chosen-by-region', params: { place: region.place } } };
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
 * The pack for a table: by the place that the form is of, else by its form, else by 成本 as a first level, else the pack without any
 * such limit. Packs in force in the table's year go before all others; where none is, the year is left aside (scoring says so).
 * @throws RangeError where no general pack is among the packs.
 */
export function choosePack(packs: readonly Pack[], table: IndicatorTable): Choice {
  const ofKind = packs.filter(({ scope }) => scope.kinds.length === 0 || scope.kinds.includes(table.kind));
  const inForce = ofKind.filter((pack) => isInForce(pack, table.year));
  const fitting = inForce.some(isGeneral) ? inForce : ofKind;
  const region = regionOf(fitting, table);
  const regions = region === null || region.other === null ? {} : { regions: { place: region.place, other: region.other } };
  const special = byRegion(fitting, region) ?? byForm(fitting, table) ?? byCostLevel(fitting, table);
  if (special !== null) return { ...special, ...regions };
  const general = fitting.find(isGeneral) ?? packs.find(isGeneral);
  if (general === undefined) throw new RangeError('no general pack among the packs');
  return { pack: general, chosen: { code: 'chosen-by-default', params: {} }, ...regions };
}
