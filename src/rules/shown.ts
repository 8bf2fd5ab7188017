import { Document, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import { isPlain, type Layer, OWN_KEYS, resolved } from './layers.ts';
import { packSchema } from './schema.ts';
import { SYSTEM_KIND } from './system/kind.ts';
import { systemSchema } from './system/schema.ts';
import type { Plain } from './source.ts';

function at(value: unknown, key: string): unknown {
  return isPlain(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Ids of the packs that a value comes from: of the nearest that has it, or of each that has a part of it. */
function originsOf(value: unknown, contents: readonly (readonly [string, unknown])[]): string[] {
  const having = contents.filter(([, content]) => content !== undefined);
  if (!isPlain(value) || '阶梯' in value) return having.slice(0, 1).map(([id]) => id);
  return [...new Set(Object.keys(value).flatMap((key) => originsOf(value[key], having.map(([id, content]) => [id, at(content, key)] as const))))];
}

/** Marks what is inherited as a whole; where only parts are, the parts. */
function mark(map: YAMLMap, value: Plain, contents: readonly (readonly [string, unknown])[], own: string): void {
  for (const pair of map.items as Pair[]) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const under = contents.map(([id, content]) => [id, at(content, key)] as const);
    const origins = originsOf(value[key], under);
    const [first] = origins;
    const inner = value[key];
    if (origins.length > 1 && isMap(pair.value) && isPlain(inner)) mark(pair.value, inner, under, own);
    else if (first !== undefined && first !== own && isScalar(pair.key)) pair.key.commentBefore = ` 继承自 ${first}`;
  }
}

/**
 * A pack as it is used and as its hash is taken: all that it inherits put in, each inherited part marked with the pack it comes from.
 * The text is a pack that can be loaded by itself.
 */
export function shownPack(layers: readonly Layer[]): string {
  const content = resolved(layers);
  const { shape } = content['类型'] === SYSTEM_KIND ? systemSchema : packSchema;
  const ordered = Object.fromEntries(Object.keys(shape).filter((key) => key in content).map((key) => [key, content[key]]));
  const document = new Document(ordered);
  const [own, ...parents] = layers;
  const inherited = parents.map(({ id, content: all }) => [id, Object.fromEntries(Object.entries(all).filter(([key]) => !OWN_KEYS.has(key)))] as const);
  if (own !== undefined && isMap(document.contents)) mark(document.contents, ordered, [[own.id, own.content], ...inherited], own.id);
  return document.toString({ lineWidth: 0 });
}
