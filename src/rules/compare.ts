import { isPlain, type Layer } from './layers.ts';
import { contentOf } from './value-source.ts';

/** One place of two packs that say different things there, in their authors' words; null where a pack says nothing. */
export interface PlaceDifference {
  /** `计分.≤.未达到`, `定性.2.区间`: items of a list count from 1, those with a 名称 go by it. */
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Words of a list (地区) are one value; items that are maps (等级) are places of their own. */
function isWhole(value: unknown): boolean {
  return !isPlain(value) && !(Array.isArray(value) && value.some(isPlain));
}

/** Levels of a system, which are named by their indicators alone: 指标.总体绩效.预算管理.分值. */
const BELOW = '下级';

/** Items that have a 名称 are told apart by it, so that one more of them does not seem to change all behind it; others by their number from 1. */
function itemsOf(list: readonly unknown[]): readonly (readonly [string, unknown])[] {
  const names = list.map((item) => (isPlain(item) ? item['名称'] ?? item['行'] : undefined));
  const isNamed = names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
  return list.map((item, index) => [isNamed ? String(names[index]) : String(index + 1), item]);
}

function placesOf(value: unknown, above: string): [place: string, text: string][] {
  if (isWhole(value)) return [[above, Array.isArray(value) ? value.map(shown).join('、') : shown(value)]];
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(value) ? itemsOf(value) : Object.entries(value as object);
  return entries.flatMap(([key, inner]) => placesOf(inner, [above, key].filter((part) => part !== '' && part !== BELOW).join('.')));
}

/** Where two packs differ once all that each inherits is put in: the first pack's places in its order, then those that only the second has. */
export function comparePacks(one: readonly Layer[], other: readonly Layer[]): PlaceDifference[] {
  const [before, after] = [new Map(placesOf(contentOf(one), '')), new Map(placesOf(contentOf(other), ''))];
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places
    .map((place) => ({ place, before: before.get(place) ?? null, after: after.get(place) ?? null }))
    .filter((difference) => difference.before !== difference.after);
}
