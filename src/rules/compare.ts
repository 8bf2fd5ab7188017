import { isPlain, type Layer, resolved } from './layers.ts';

/** One place of two packs that say different things there, in their authors' words; null where a pack says nothing. */
export interface PlaceDifference {
  /** `计分.≤.未达到`, `定性.2.区间`: items of a list count from 1. */
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Words of a list (地区) are one value; items that are maps (等级) are places of their own. */
function isWhole(value: unknown): boolean {
  return !isPlain(value) && !(Array.isArray(value) && value.some(isPlain));
}

function placesOf(value: unknown, above: string): [place: string, text: string][] {
  if (isWhole(value)) return [[above, Array.isArray(value) ? value.map(shown).join('、') : shown(value)]];
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(value) ? value.map((item, index) => [String(index + 1), item]) : Object.entries(value as object);
  return entries.flatMap(([key, inner]) => placesOf(inner, above === '' ? key : `${above}.${key}`));
}

/** Where two packs differ once all that each inherits is put in: the first pack's places in its order, then those that only the second has. */
export function comparePacks(one: readonly Layer[], other: readonly Layer[]): PlaceDifference[] {
  const [before, after] = [new Map(placesOf(resolved(one), '')), new Map(placesOf(resolved(other), ''))];
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places
    .map((place) => ({ place, before: before.get(place) ?? null, after: after.get(place) ?? null }))
    .filter((difference) => difference.before !== difference.after);
}
