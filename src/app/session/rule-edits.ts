import { doubleText } from '../../exact/decimal.ts';
import { editText } from '../../rules/draft.ts';
import { isPlain, type Resolve, resolved, valueAt } from '../../rules/layers.ts';
import { type FieldKind, type RuleAct, type RulePath, whole } from './rule-fields.ts';
import { layersIn } from './rule-layers.ts';

/** What a person typed as the author of a pack writes it: 20 is a number, a list is one. */
export function asWritten({ kind }: FieldKind, text: string): unknown {
  if (kind === 'list') return text.split(/[、,，;；\s]+/).filter((word) => word !== '');
  if (kind === 'words' || text.trim() === '') return text;
  const number = Number(text);
  return Number.isFinite(number) && doubleText(number) === text ? number : text;
}

/** What adds an item, once its values are entered: each by its key, as it was typed. */
export function withItem(act: RuleAct, entered: Readonly<Record<string, string>>): RuleAct {
  const item = Object.fromEntries((act.asks ?? []).map(({ key, how }) => [key, asWritten(how, (entered[key] ?? '').trim())]));
  return { ...act, value: [...(Array.isArray(act.value) ? act.value as readonly unknown[] : []), item] };
}

function withKey(map: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const others = Object.entries(map).filter(([one]) => one !== key);
  return value === undefined ? Object.fromEntries(others) : { ...map, [key]: value };
}

function replaced(value: unknown, [key, ...rest]: RulePath, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? replaced(item, rest, by) : item));
  const map = isPlain(value) ? value : {};
  return withKey(map, String(key), replaced(map[key], rest, by));
}

/** Has a value room for a key or an index below it? */
function holds(value: unknown, key: string | number): boolean {
  if (value === undefined) return true;
  return typeof key === 'number' ? Array.isArray(value) : isPlain(value);
}

/** The nearest place above, in the pack's own text, that holds something with no room for what is below: 复核.低执行率: 关闭 while its limit is set. */
function inTheWay(content: unknown, path: RulePath): RulePath | null {
  const depth = path.findIndex((key, index) => !holds(valueAt(content, path.slice(0, index)), key));
  return depth < 0 ? null : path.slice(0, depth);
}

/**
 * The text with another value at a place; undefined takes it out. A list that is inherited is written down whole, with this one value changed. `resolve`
 * finds what the pack inherits from.
 */
export function withValue(text: string, resolve: Resolve, path: RulePath, value: unknown): string {
  const layers = layersIn(text, resolve);
  const [own, list] = [layers[0]?.content, whole(path)];
  const scalar = inTheWay(own, path);
  if (scalar !== null) return editText(text, scalar, replaced(undefined, path.slice(scalar.length), value));
  if (value === undefined && valueAt(own, path) === undefined && list.length === path.length) return text;
  if (list.length === path.length || valueAt(own, path.slice(0, -1)) !== undefined) return editText(text, path, value);
  return editText(text, list, replaced(valueAt(resolved(layers), list), path.slice(list.length), value));
}
