import type { IndicatorTable } from '../model/indicator.ts';
import type { Reason } from '../model/scorecard.ts';
import type { Pack } from './pack.ts';

/** A pack and why it was chosen. */
export interface Choice {
  readonly pack: Pack;
  readonly chosen: Reason;
}

function isInForce(pack: Pack, year: number | null): boolean {
  if (year === null) return true;
  const { from, until } = pack.scope;
  return (from === null || from <= `${String(year)}-12-31`) && (until === null || until >= `${String(year)}-01-01`);
}

function fits(pack: Pack, table: IndicatorTable): boolean {
  const { kinds } = pack.scope;
  return isInForce(pack, table.year) && (kinds.length === 0 || kinds.includes(table.kind));
}

function hasCostLevel(table: IndicatorTable): boolean {
  return table.indicators.some(({ path: [first] }) => first.includes('成本'));
}

/** The longest of the pack's place names that the form's text holds, '' for none. */
function placeIn(pack: Pack, text: string): string {
  return pack.scope.regions.filter((word) => text.includes(word)).sort((a, b) => b.length - a.length)[0] ?? '';
}

function byRegion(packs: readonly Pack[], table: IndicatorTable): Choice | null {
  const places = packs.map((pack) => ({ pack, place: placeIn(pack, table.regionText) })).filter(({ place }) => place !== '');
  const [best] = places.sort((a, b) => b.place.length - a.place.length);
  return best === undefined ? null : { pack: best.pack, chosen: { code: 'chosen-by-region', params: { place: best.place } } };
}

function byForm(packs: readonly Pack[], table: IndicatorTable): Choice | null {
  const pack = packs.find(({ scope }) => scope.forms.includes(table.form));
  return pack === undefined ? null : { pack, chosen: { code: 'chosen-by-form', params: { form: table.form } } };
}

function byLevel(packs: readonly Pack[], table: IndicatorTable): Choice | null {
  const pack = hasCostLevel(table) ? packs.find(({ scope }) => scope.costLevel) : undefined;
  return pack === undefined ? null : { pack, chosen: { code: 'chosen-by-cost-level', params: {} } };
}

/**
 * The pack for a table: a place that the form names, else its form, else 成本 as a first level, else the pack without any such limit.
 * @throws RangeError when no pack fits at all: a caller without a general pack.
 */
export function choosePack(packs: readonly Pack[], table: IndicatorTable): Choice {
  const fitting = packs.filter((pack) => fits(pack, table));
  const special = byRegion(fitting, table) ?? byForm(fitting, table) ?? byLevel(fitting, table);
  if (special !== null) return special;
  const isGeneral = ({ scope }: Pack): boolean => scope.regions.length === 0 && scope.forms.length === 0 && !scope.costLevel;
  const general = fitting.find(isGeneral) ?? packs.find(isGeneral);
  if (general === undefined) throw new RangeError('no general pack among the packs');
  return { pack: general, chosen: { code: 'chosen-by-default', params: {} } };
}
