import { yamlSlip } from './slips.ts';
import { type PackError, PackProblem, parse, type Plain, type Source } from './source.ts';

/** The text of a pack by its id, for 继承; undefined where there is none. */
export type Resolve = (id: string) => string | undefined;

/** Is it a map of keys? */
export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path of keys, and indexes of lists from 0; undefined where nothing does. */
export function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined), content);
}

/** What the heir says goes over what it inherits, key by key; a list is replaced as a whole; so is a method that takes another form. */
function overlay(base: unknown, heir: unknown): unknown {
  if (!isPlain(base) || !isPlain(heir) || '阶梯' in heir || '阶梯' in base) return heir;
  const merged: Plain = { ...base };
  for (const [key, value] of Object.entries(heir)) {
    Object.defineProperty(merged, key, { value: overlay(base[key], value), enumerable: true, writable: true, configurable: true });
  }
  return merged;
}

/** 编号 and 继承 as text: '' where there is none. @throws PackProblem where a list or a map stands there */
function idAt(key: '编号' | '继承', { content, lineOf }: Source): string {
  const id = content[key] ?? '';
  if (typeof id === 'object') throw new PackProblem('pack-text-needed', { place: key }, lineOf([key]));
  return String(id);
}

const MOST_ANCESTORS = 8;
/** What each pack says for itself: these name one pack, not those that are written after it. */
export const OWN_KEYS: ReadonlySet<string> = new Set(['编号', '名称', '说明', '依据']);

/** A pack's own content, then that of each pack it inherits from, the nearest first. */
export interface Layer {
  readonly id: string;
  readonly content: Plain;
}

/** A pack further up names the file that would have to be there; its own line says nothing to whoever reads the first one. */
function unknownParent(id: string, heir: string, seen: readonly string[], line: number): PackProblem {
  return seen.length === 1 ? new PackProblem('pack-parent-unknown', { id }, line) : new PackProblem('pack-ancestor-unknown', { id, heir }, line);
}

/** What is wrong further up, told at the line that leads there. */
function fromAbove(error: PackError, id: string, text: string, line: number): PackProblem {
  if (error.code === 'pack-ancestor-unknown') return new PackProblem(error.code, error.params, line);
  const { code, params, line: theirs } = yamlSlip(text, error);
  return new PackProblem(code, params, line, error.inherited ?? { id, line: theirs });
}

/** What a pack inherits from `id`; `line` is where it says so. */
function ancestorsOf(id: string, text: string, resolve: Resolve, seen: readonly string[], line: number): Layer[] {
  try {
    return layersOf(parse(text), resolve, [...seen, id]);
  } catch (problem) {
    if (problem instanceof PackProblem) throw fromAbove(problem.error, id, text, line);
    throw problem;
  }
}

/**
 * A pack and those that it inherits from, the nearest first. `seen` are the ids that lead here.
 * @throws PackProblem for a parent that is not there or comes round to the pack itself.
 */
export function layersOf(source: Source, resolve: Resolve, seen: readonly string[] = [idAt('编号', source)]): Layer[] {
  const { 继承: parent, ...own } = source.content;
  const layer: Layer = { id: idAt('编号', source), content: own };
  if (parent === undefined) return [layer];
  const line = source.lineOf(['继承']);
  const id = idAt('继承', source);
  if (seen.length === 1 && seen.includes(id) && resolve(id) !== undefined) throw new PackProblem('pack-id-of-parent', { id }, source.lineOf(['编号']));
  if (seen.includes(id) || seen.length > MOST_ANCESTORS) throw new PackProblem('pack-inherits-itself', { id }, line);
  const text = resolve(id);
  if (text === undefined) throw unknownParent(id, layer.id, seen, line);
  return [layer, ...ancestorsOf(id, text, resolve, seen, line)];
}

/** What a pack and those that it inherits from come to. 未核实 is replaced as a whole, as every list is. */
export function resolved([own, ...parents]: readonly Layer[]): Plain {
  if (own === undefined) return {};
  const base = Object.fromEntries(Object.entries(resolved(parents)).filter(([key]) => !OWN_KEYS.has(key)));
  return overlay(base, own.content) as Plain;
}

/** A text or a number as its author wrote it; `''` for anything else, which the schema refuses. */
export function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
