import { Document, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import { isPlain, type Layer, OWN_KEYS } from './layers.ts';
import { packSchema } from './schema.ts';
import { SYSTEM_KIND } from './system/kind.ts';
import { systemSchema } from './system/schema.ts';
import type { Plain } from './source.ts';
import { contentOf, sourceOf } from './value-source.ts';

function at(value: unknown, key: string): unknown {
  return isPlain(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Ids of the packs that a value comes from: of the nearest that has it, or of each that has a part of it. */
function originsOf(value: unknown, contents: readonly (readonly [string, unknown])[]): string[] {
  const having = contents.filter(([, content]) => content !== undefined);
  if (!isPlain(value) || '阶梯' in value) return having.slice(0, 1).map(([id]) => id);
  return [...new Set(Object.keys(value).flatMap((key) => originsOf(value[key], having.map(([id, content]) => [id, at(content, key)] as const))))];
}

const KEYS_OF_DESCRIPTION: ReadonlySet<string> = new Set([...OWN_KEYS, '版本', '未核实', '适用']);

/** 继承自 national-2020；依据：… What an author wrote stays on the line of its comment. */
function remark(origin: string, layers: readonly Layer[], place: readonly string[]): string | null {
  const source = KEYS_OF_DESCRIPTION.has(place[0] ?? '') ? null : sourceOf(layers, place);
  const parts = [
    ...(origin === layers[0]?.id ? [] : [`继承自 ${origin}`]),
    ...(source === null ? [] : [`依据：${source.text.replace(/\s+/g, ' ')}（${source.verified ? '已核实' : '未核实'}）`]),
  ];
  return parts.length === 0 ? null : ` ${parts.join('；')}`;
}

/** Marks where a value comes from: as a whole, or its parts where they come from several packs. */
function mark(map: YAMLMap, value: Plain, contents: readonly (readonly [string, unknown])[], layers: readonly Layer[], above: readonly string[] = []): void {
  for (const pair of map.items as Pair[]) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const under = contents.map(([id, content]) => [id, at(content, key)] as const);
    const [place, origins, inner] = [[...above, key], originsOf(value[key], under), value[key]];
    const [first] = origins;
    if (isMap(pair.value) && isPlain(inner) && (origins.length > 1 || isSplit(layers, place, inner))) mark(pair.value, inner, under, layers, place);
    else if (first !== undefined && isScalar(pair.key)) pair.key.commentBefore = remark(first, layers, place);
  }
}

/** Do parts of a value have other documents than the whole? */
function isSplit(layers: readonly Layer[], place: readonly string[], value: Plain): boolean {
  const whole = sourceOf(layers, place)?.text;
  return Object.entries(value).some(([key, inner]) => {
    const under = [...place, key];
    return sourceOf(layers, under)?.text !== whole || (isPlain(inner) && isSplit(layers, under, inner));
  });
}

/**
 * A pack as it is used and as its hash is taken: all that it inherits put in, each inherited part marked with the pack it comes from.
 * The text is a pack that can be loaded by itself.
 */
export function shownPack(layers: readonly Layer[]): string {
  const content = contentOf(layers);
  const { shape } = content['类型'] === SYSTEM_KIND ? systemSchema : packSchema;
  const ordered = Object.fromEntries(Object.keys(shape).filter((key) => key in content).map((key) => [key, content[key]]));
  const document = new Document(ordered);
  const [own, ...parents] = layers;
  const inherited = parents.map(({ id, content: all }) => [id, Object.fromEntries(Object.entries(all).filter(([key]) => !OWN_KEYS.has(key)))] as const);
  if (own !== undefined && isMap(document.contents)) mark(document.contents, ordered, [[own.id, own.content], ...inherited], layers);
  return document.toString({ lineWidth: 0 });
}
