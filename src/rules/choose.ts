import type { IndicatorTable } from '../model/indicator.ts';
import type { Reason } from '../model/scorecard.ts';
import { isInForce, type Pack } from './pack.ts';
import { firstPlace, PROVINCES } from './places.ts';

/** A pack and why it was chosen. */
export interface Choice {
  readonly pack: Pack;
  readonly chosen: Reason;
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

/** Of packs that fit equally well the one that all others inherit from, wherever it stands. @throws UndecidedRules where there is none. */
function choiceOf(packs: readonly Pack[], chosen: Reason): Choice | null {
  if (packs.length === 0) return null;
  const pack = packs.find((one) => packs.every((other) => other === one || other.ancestors.includes(one.id)));
  if (pack === undefined) throw new UndecidedRules(packs);
  return { pack, chosen, others: packs.filter((other) => other !== pack) };
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
  if (place === null) return null;
  return choiceOf(packs.filter(({ scope }) => scope.regions.includes(place.word)), { code: 'chosen-by-region', params: { place: place.word } });
}

/** A region's own form chooses its pack, unless the table names another province. */
function byForm(packs: readonly Pack[], table: IndicatorTable): Choice | null {
  const elsewhere = firstPlace(table.regionText, PROVINCES) !== null;
  const fitting = packs.filter(({ scope }) => scope.forms.includes(table.form) && (scope.regions.length === 0 || !elsewhere));
  return choiceOf(fitting, { code: 'chosen-by-form', params: { form: table.form } });
}

function byCostLevel(packs: readonly Pack[], table: IndicatorTable): Choice | null {
  return hasCostLevel(table) ? choiceOf(packs.filter(({ scope }) => scope.costLevel), { code: 'chosen-by-cost-level', params: {} }) : null;
}

/**
 * The pack for a table: by the place that the form names first, else by its form, else by 成本 as a first level, else the pack without any
 * such limit. Packs in force in the table's year go before all others; where none is, the year is left aside (scoring says so).
 * Of several that fit equally well the one that the others inherit from is chosen, and the others are named.
 * @throws UndecidedRules where no one of them is that, RangeError where no general pack is among the packs.
 */
export function choosePack(packs: readonly Pack[], table: IndicatorTable): Choice {
  const ofKind = packs.filter(({ scope }) => scope.kinds.length === 0 || scope.kinds.includes(table.kind));
  const inForce = ofKind.filter((pack) => isInForce(pack, table.year));
  const fitting = inForce.some(isGeneral) ? inForce : ofKind;
  const special = byRegion(fitting, table) ?? byForm(fitting, table) ?? byCostLevel(fitting, table);
  if (special !== null) return special;
  const general = [fitting, packs].map((some) => some.filter(isGeneral)).find((some) => some.length > 0) ?? [];
  const choice = choiceOf(general, { code: 'chosen-by-default', params: {} });
  if (choice === null) throw new RangeError('no general pack among the packs');
  return choice;
}
