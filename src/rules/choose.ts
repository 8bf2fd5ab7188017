import type { IndicatorTable } from '../model/indicator.ts';
import type { Reason } from '../model/scorecard.ts';
import { firstLevelOf } from './first-levels.ts';
import { isInForce, type Pack } from './pack.ts';
import { firstPlace, placesIn, PROVINCES } from './places.ts';

/** Places of two provinces in one form: the one that it was taken to be of, and the other. */
export interface Regions {
  readonly place: string;
  readonly other: string;
}

/** A pack and why it was chosen. */
export interface Choice {
  readonly pack: Pack;
  readonly chosen: Reason;
  /** Places of two provinces that the form names; null for most. */
  readonly regions: Regions | null;
  /** Packs that fit the table just as well: those that inherit from the chosen one. */
  readonly others: readonly Pack[];
}

/** Several packs fit a table equally well, and none of them is the one that the others inherit from: a person has to name one. */
export class UndecidedRules extends Error {
  readonly ids: readonly string[];

  constructor(packs: readonly Pack[]) {
    super(packs.map(({ id }) => id).join(', '));
    this.name = 'UndecidedRules';
    this.ids = packs.map(({ id }) => id).sort();
  }
}

/** A choice by one of the ways to choose. */
type Fitting = Omit<Choice, 'regions'>;

/** Of packs that fit equally well the one that all others inherit from, wherever it stands. @throws UndecidedRules where there is none. */
function choiceOf(packs: readonly Pack[], chosen: Reason): Fitting | null {
  if (packs.length === 0) return null;
  const pack = packs.find((one) => packs.every((other) => other === one || other.ancestors.includes(one.id)));
  if (pack === undefined) throw new UndecidedRules(packs);
  return { pack, chosen, others: packs.filter((other) => other !== pack) };
}

function hasCostLevel(table: IndicatorTable): boolean {
  return table.indicators.some(({ path: [first] }) => firstLevelOf(first) === '成本');
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

/** The words of the packs asked for last: file after file the same packs are. */
let last: { readonly packs: readonly Pack[]; readonly words: readonly string[] } = { packs: [], words: PROVINCES };

function wordsOf(packs: readonly Pack[]): readonly string[] {
  const isLast = packs.length === last.packs.length && packs.every((pack, index) => pack === last.packs[index]);
  if (!isLast) last = { packs, words: [...new Set([...PROVINCES, ...packs.flatMap(({ scope }) => scope.regions)])] };
  return last.words;
}

/**
 * The place that a form is of: one that its title or its unit is named by goes before any other, and a province before a town, whose name a
 * project or a street may bear as well.
 */
function regionOf(packs: readonly Pack[], { regionText, unitText = '' }: IndicatorTable): Region | null {
  const words = wordsOf(packs);
  const places = [unitText, regionText].map((text) => placesIn(text, words)).find(({ length }) => length > 0) ?? [];
  const place = (places.find(({ word }) => PROVINCES.includes(word)) ?? places[0])?.word;
  if (place === undefined) return null;
  const home = provinceOf(packs, place);
  const isElsewhere = (province: string | null): boolean => province !== null && home !== null && province !== home;
  return { place, other: places.find(({ word }) => isElsewhere(provinceOf(packs, word)))?.word ?? null };
}

/** A region's own pack; a province without one leaves none. */
function byRegion(packs: readonly Pack[], region: Region | null): Fitting | null {
  if (region === null) return null;
  return choiceOf(packs.filter(({ scope }) => scope.regions.includes(region.place)), { code: 'chosen-by-region', params: { place: region.place } });
}

/** A region's own form chooses its pack, unless the table names another province. */
function byForm(packs: readonly Pack[], table: IndicatorTable): Fitting | null {
  const elsewhere = firstPlace(table.regionText, PROVINCES) !== null;
  const fitting = packs.filter(({ scope }) => scope.forms.includes(table.form) && (scope.regions.length === 0 || !elsewhere));
  return choiceOf(fitting, { code: 'chosen-by-form', params: { form: table.form } });
}

function byCostLevel(packs: readonly Pack[], table: IndicatorTable): Fitting | null {
  return hasCostLevel(table) ? choiceOf(packs.filter(({ scope }) => scope.costLevel), { code: 'chosen-by-cost-level', params: {} }) : null;
}

/**
 * The pack for a table: by the place that the form is of, else by its form, else by 成本 as a first level, else the pack without any
 * such limit. Packs in force in the table's year go before all others; where none is, the year is left aside (scoring says so).
 * Of several that fit equally well the one that the others inherit from is chosen, and the others are named.
 * @throws UndecidedRules where no one of them is that, RangeError where no general pack is among the packs.
 */
export function choosePack(packs: readonly Pack[], table: IndicatorTable): Choice {
  const ofKind = packs.filter(({ scope }) => scope.kinds.length === 0 || scope.kinds.includes(table.kind));
  const inForce = ofKind.filter((pack) => isInForce(pack, table.year));
  const fitting = inForce.some(isGeneral) ? inForce : ofKind;
  const region = regionOf(fitting, table);
  const regions = region === null || region.other === null ? null : { place: region.place, other: region.other };
  const special = byRegion(fitting, region) ?? byForm(fitting, table) ?? byCostLevel(fitting, table);
  if (special !== null) return { ...special, regions };
  const general = [fitting, packs].map((some) => some.filter(isGeneral)).find((some) => some.length > 0) ?? [];
  const choice = choiceOf(general, { code: 'chosen-by-default', params: {} });
  if (choice === null) throw new RangeError('no general pack among the packs');
  return { ...choice, regions };
}
