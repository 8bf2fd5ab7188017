import type { Problem } from './issues.ts';
import { type Layer, scalarText } from './layers.ts';
import { placesWithoutValue } from './value-source.ts';

function setBy(layers: readonly Layer[], key: string): { readonly at: number; readonly value: unknown } {
  const at = layers.findIndex(({ content }) => Object.hasOwn(content, key));
  return { at, value: layers[at]?.content[key] };
}

/** 等级 that were written for another 总分: 优 from 90 of 100 is not 优 from 90 of 120. */
function grades(layers: readonly Layer[]): Problem[] {
  const [full, written] = [setBy(layers, '总分'), setBy(layers, '等级')];
  const meant = setBy(layers.slice(written.at), '总分').value;
  if (full.at >= written.at || scalarText(full.value) === scalarText(meant)) return [];
  return [{ code: 'pack-grades-inherited', params: { full: scalarText(full.value), other: scalarText(meant), id: layers[written.at]?.id ?? '' }, path: ['总分'] }];
}

/** Places that an inherited 未核实 names and the pack's own does not: its author answers for them. */
function cleared([own, ...parents]: readonly Layer[]): Problem[] {
  const [mine, theirs] = [own?.content['未核实'], setBy(parents, '未核实').value];
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return [];
  const places = theirs.map(scalarText).filter((place) => !mine.map(scalarText).includes(place));
  return places.length === 0 ? [] : [{ code: 'pack-unverified-cleared', params: { places: places.join('、') }, path: ['未核实'] }];
}

/** Places of 用于 that are none of the pack's. */
function unplaced(layers: readonly Layer[]): Problem[] {
  return placesWithoutValue(layers).map(({ written, path }) => ({ code: 'pack-source-place', params: { place: written }, path }));
}

/** What an author should look at in a pack that can be used. */
export function noticesOf(layers: readonly Layer[]): Problem[] {
  return [...grades(layers), ...cleared(layers), ...unplaced(layers)];
}
