import { isPlain, type Layer, resolved, scalarText } from './layers.ts';
import type { Plain } from './source.ts';

/** Where a value of a pack comes from. `pack` is the id of the pack that sets it, `text` its document, number and article as written; `verified` is 已核实. */
export interface ValueSource {
  readonly pack: string;
  readonly text: string;
  readonly verified: boolean;
}

const ABSENT = Symbol('absent');

function at(content: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return content;
  return isPlain(content) && Object.hasOwn(content, key) ? at(content[key], rest) : ABSENT;
}

/** Does a place that an author wrote (计分.≤) hold this one: the same, or one above it? */
const holds = (written: string, place: readonly string[]): boolean => written.split('.').every((key, index) => place[index] === key);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textsOf = (value: unknown): readonly string[] => listOf(value).map(scalarText);
const depth = (place: string): number => place.split('.').length;

/** How near an entry of 依据 is to a place: the depth of what it names, 0 where it is for the whole pack, -1 where it is for other places. */
function nearness(entry: Layer['content'], place: readonly string[]): number {
  if (entry['用于'] === undefined) return 0;
  return Math.max(-1, ...textsOf(entry['用于']).filter((written) => holds(written, place)).map(depth));
}

/** The entry that names the nearest place; null where none does, or several do equally: which of them it is would be a guess. */
function entryFor(layer: Layer, place: readonly string[]): Layer['content'] | null {
  const entries = listOf(layer.content['依据']).filter(isPlain);
  const most = Math.max(-1, ...entries.map((entry) => nearness(entry, place)));
  const [entry, ...others] = entries.filter((one) => nearness(one, place) === most);
  return most < 0 || entry === undefined || others.length > 0 ? null : entry;
}

const isYes = (value: unknown): boolean => value === true || value === '是';

/**
 * The document behind the value at a place (计分, ≤, 未达到): of the pack that sets it, the entry of 依据 of which 用于 names the nearest place.
 * A value that its pack or one that inherits it lists in 未核实 is not verified, whatever its document is.
 * Null where the pack has no such value, or does not say which of its documents it comes from. `content` is what the layers come to.
 */
export function sourceOf(layers: readonly Layer[], place: readonly string[], content: unknown = resolved(layers)): ValueSource | null {
  if (at(content, place) === ABSENT) return null;
  const index = layers.findIndex((one) => at(one.content, place) !== ABSENT);
  const layer = layers[index];
  const entry = layer === undefined ? null : entryFor(layer, place);
  if (layer === undefined || entry === null) return null;
  const doubted = layers.slice(0, index + 1).flatMap((one) => textsOf(one.content['未核实']));
  const text = ['文件', '文号', '条款'].flatMap((key) => (entry[key] === undefined ? [] : [scalarText(entry[key])])).join(' ');
  return { pack: layer.id, text, verified: isYes(entry['已核实']) && !doubted.some((written) => holds(written, place)) };
}

/** Places that 用于 of a pack's own 依据 names and that the pack has no value for: a slip would leave a value without its source. */
export function placesWithoutValue(layers: readonly Layer[]): readonly { readonly written: string; readonly path: readonly (string | number)[] }[] {
  const content = resolved(layers);
  return listOf(layers[0]?.content['依据']).flatMap((entry, index) =>
    textsOf(isPlain(entry) ? entry['用于'] : []).flatMap((written, place) =>
      (at(content, written.split('.')) === ABSENT ? [{ written, path: ['依据', index, '用于', place] }] : [])));
}

/** Every indicator of a system says itself whether it was verified. */
const SELF_SAID = '指标';

function saysVerified(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysVerified);
  return isPlain(value) && (isYes(value['已核实']) || saysVerified(value['下级']));
}

/** Parts of a doubted place that no nearer pack has set by a document that was read. `nearer` are the packs before the one that doubts it. */
function stillDoubted(layers: readonly Layer[], nearer: readonly Layer[], place: readonly string[], content: unknown): string[] {
  if (nearer.every((one) => at(one.content, place) === ABSENT)) return [place.join('.')];
  const value = at(content, place);
  if (place[0] === SELF_SAID && saysVerified(value)) return [];
  if (isPlain(value)) {
    const inner = Object.keys(value).map((key) => [...place, key]);
    const parts = inner.flatMap((path) => stillDoubted(layers, nearer, path, content));
    return parts.join() === inner.map((path) => path.join('.')).join() ? [place.join('.')] : parts;
  }
  return sourceOf(layers, place, content)?.verified === true ? [] : [place.join('.')];
}

/** 未核实 of a pack with all that it inherits: what an heir sets itself goes by the heir's own documents, not by the doubts of the pack that it inherits from. */
function doubtsOf(layers: readonly Layer[], content: unknown): readonly string[] {
  const index = layers.findIndex((one) => Object.hasOwn(one.content, '未核实'));
  const written = textsOf(layers[index]?.content['未核实']);
  return index <= 0 ? written : written.flatMap((place) => stillDoubted(layers, layers.slice(0, index), place.split('.'), content));
}

/** What a pack comes to with all that it inherits: as it is used, shown by itself, and hashed. */
export function contentOf(layers: readonly Layer[]): Plain {
  const content = resolved(layers);
  const written = Object.hasOwn(content, '未核实') ? content['未核实'] : undefined;
  // What is no list of texts is left to the schema, which refuses it.
  const isList = Array.isArray(written) && written.every((one) => scalarText(one) !== '');
  return isList ? { ...content, 未核实: doubtsOf(layers, content) } : content;
}
