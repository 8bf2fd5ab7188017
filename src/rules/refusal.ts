import { MOST_PROBLEMS, type Problem } from './issues.ts';
import { type Layer, OWN_KEYS, type Resolve, valueAt } from './layers.ts';
import type { PackError, Source } from './source.ts';

/** Problems of a content with the lines where they stand; of very many it says that there are more. */
export function located(problems: readonly Problem[], source: Source): PackError[] {
  const told = problems.slice(0, MOST_PROBLEMS).map(({ code, params, path }) => ({ code, params, line: source.lineOf(path) }));
  const next = problems[MOST_PROBLEMS];
  return next === undefined ? told : [...told, { code: 'pack-more-problems', params: { most: String(MOST_PROBLEMS) }, line: source.lineOf(next.path) }];
}

/** Does a pack say itself what stands at a path, or nobody? Items of a list are its own where the list is. */
function isOwn(path: readonly PropertyKey[], [own, ...parents]: readonly Layer[]): boolean {
  const list = path.findIndex((key) => typeof key === 'number');
  const whole = list < 0 ? path : path.slice(0, list);
  const says = (layer: Layer | undefined): boolean => layer !== undefined && valueAt(layer.content, whole) !== undefined;
  return OWN_KEYS.has(String(whole[0])) || says(own) || !parents.some(says);
}

/** Reads a text of rules, whichever kind it is. */
type Load = (text: string, resolve: Resolve) => { readonly ok: true } | { readonly ok: false; readonly errors: readonly PackError[] };

function errorsAbove([, parent]: readonly Layer[], resolve: Resolve, load: Load): readonly PackError[] {
  const text = parent === undefined ? undefined : resolve(parent.id);
  const loaded = text === undefined ? null : load(text, resolve);
  return loaded === null || loaded.ok ? [] : loaded.errors;
}

/**
 * Why a pack is refused: what is wrong in its own lines; of what it inherits, what is wrong with that by itself, at its lines there. Where nothing is, it is
 * the pack's own values that do not go with it.
 */
export function refusal(problems: readonly Problem[], source: Source, layers: readonly Layer[], resolve: Resolve, load: Load): readonly PackError[] {
  const own = problems.filter(({ path }) => isOwn(path, layers));
  const above = own.length === problems.length ? [] : errorsAbove(layers, resolve, load);
  if (above.length === 0) return located(problems, source);
  const line = source.lineOf(['继承']);
  return [...located(own, source), ...above.map((error) => ({ ...error, line, inherited: error.inherited ?? { id: layers[1]?.id ?? '', line: error.line } }))];
}
