import { isPlain, type Layer } from './layers.ts';
import type { Method, Pack } from './pack.ts';

function ofMethod(place: string, method: Method): string[] {
  if (method.kind === 'steps') return method.steps.map((_, index) => `${place}.阶梯.${String(index + 1)}`);
  return [`${place}.达到`, `${place}.未达到`, ...(method.beyond === null ? [] : [`${place}.超过`])];
}

function ofMethods(above: string, methods: Pack['methods']): string[] {
  return [...methods].flatMap(([key, method]) => ofMethod(`${above}计分.${key}`, method));
}

/** Every place of a pack that can decide a row, 预算执行, the total or the grade, in its own words: what its examples should reach. */
export function branchesOf({ methods, specials, bands, over, stepBegun, execution, grades }: Pack): string[] {
  return [
    '预算执行.计分', '预算执行.预算为零', ...execution.caps.map((_, index) => `预算执行.封顶.${String(index + 1)}`),
    ...ofMethods('', methods),
    ...specials.flatMap((special) => ofMethods(`按指标.${special.word}.`, special.methods)),
    '定量用语',
    ...bands.map(({ name }) => `定性.${name}`),
    ...(over.deduction === null ? [] : ['超额.扣分']),
    ...(stepBegun === 'open' ? [] : ['不足一步']),
    ...grades.map(({ name }) => `等级.${name}`),
  ];
}

/** Does a pack say this place itself? A list is said as a whole, and so is 阶梯. */
function says(content: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined || !isPlain(content)) return content !== undefined;
  return Object.hasOwn(content, key) && says(content[key], rest);
}

/** Of the places those that a pack says itself: what it inherits is proved by the examples of the pack it comes from. */
export function ownBranches(places: readonly string[], [own, ...parents]: readonly Layer[]): string[] {
  return places.filter((place) => parents.length === 0 || says(own?.content, place.split('.')));
}
