import { compile } from '../../expression/formula.ts';
import { CONDITIONALS, FUNCTIONS } from '../../expression/functions.ts';
import type { FormulaError, Kind } from '../../expression/tree.ts';
import { DEDUCTION_NAMES, EXECUTION_NAMES, METHOD_NAMES, PHRASE_NAMES, ZERO_BUDGET_NAMES } from '../../rules/clause-names.ts';
import { isPlain, type Layer, OWN_KEYS, resolved, valueAt } from '../../rules/layers.ts';
import type { MethodKey } from '../../rules/pack.ts';
import { sourceOf } from '../../rules/value-source.ts';

/** Where a value stands in a pack: keys, and indexes of lists from 0. */
export type RulePath = readonly (string | number)[];

/** How a value is entered. `names` are what its formula may use. */
export type FieldKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'formula'; readonly names: readonly string[]; readonly needed: Kind };

/** One value of a pack as it is used, and where it comes from. */
export interface RuleField {
  readonly path: RulePath;
  /** The last key, in the author's words. */
  readonly label: string;
  readonly how: FieldKind;
  /** As its author wrote it; '' where an optional one is not there. */
  readonly value: string;
  /** The pack is whole without it. */
  readonly isOptional: boolean;
  /** Id of the pack that says so; null where none does. */
  readonly origin: string | null;
  /** The pack at hand says so itself and inherits another value, which can be taken back. */
  readonly isOverlaid: boolean;
  /** The document behind it, where the pack says which; null where it does not. */
  readonly document: string | null;
  /** Its document is named and was read, and no pack lists it in 未核实. */
  readonly isVerified: boolean;
  /** The place as a score's working names it: `计分.≤.未达到`. */
  readonly clause: string;
}

/** Values that belong together under a name of their own: one kind of target, one band. `item` is the index in a list that can be shortened. */
export interface RuleGroup {
  readonly title: string;
  readonly fields: readonly RuleField[];
  readonly item: number | null;
}

/** One part of a pack; `list` is the path of a list that can be added to. */
export interface RuleSection {
  readonly title: string;
  readonly groups: readonly RuleGroup[];
  readonly list: RulePath | null;
}

const OPERATORS = ['≥', '>', '=', '<', '≤'];
const OPTIONAL: ReadonlySet<string> = new Set(['预算执行.预算为零', '预算执行.说明原因', '超额.扣分']);
const TEXT: FieldKind = { kind: 'text' };
const choice = (...choices: string[]): FieldKind => ({ kind: 'choice', choices });
const formula = (names: Iterable<string>, needed: Kind = 'number'): FieldKind => ({ kind: 'formula', names: [...names], needed });

/** What a layer hands on to its heirs. */
const handedOn = ({ content }: Layer): unknown => Object.fromEntries(Object.entries(content).filter(([key]) => !OWN_KEYS.has(key)));

/** The part of a path down to its first list: a list is said as a whole. */
export function whole(path: RulePath): RulePath {
  const index = path.findIndex((key) => typeof key === 'number');
  return index < 0 ? path : path.slice(0, index);
}

/** A place in the words of a score's working: bands, grades and steps by name or number. */
function clauseOf(content: unknown, path: RulePath): string {
  return path.map((key, index) => {
    if (typeof key === 'string') return key;
    const item = valueAt(content, path.slice(0, index + 1));
    const name = isPlain(item) ? item['指标'] ?? item['等次'] : undefined;
    return typeof name === 'string' ? name : String(key + 1);
  }).join('.');
}

/** The values of a pack, ready to be shown and changed. */
class Reader {
  readonly content: unknown;
  readonly #layers: readonly Layer[];
  /** The pack's own content, then what each of the others hands on to it. */
  readonly #contents: readonly { readonly id: string; readonly content: unknown }[];
  readonly #unverified: readonly string[];

  constructor(layers: readonly Layer[]) {
    this.#layers = layers;
    this.content = resolved(layers);
    this.#contents = layers.map((layer, index) => ({ id: layer.id, content: index === 0 ? layer.content : handedOn(layer) }));
    const marked = valueAt(this.content, ['未核实']);
    this.#unverified = Array.isArray(marked) ? marked.map(String) : [];
  }

  field(path: RulePath, how: FieldKind = TEXT): RuleField {
    const [value, place] = [valueAt(this.content, path), clauseOf(this.content, path)];
    const having = this.#contents.map(({ id, content }) => ({ id, has: valueAt(content, whole(path)) !== undefined }));
    const origin = having.find(({ has }) => has)?.id ?? null;
    const source = sourceOf(this.#layers, whole(path).map(String), this.content);
    return {
      path, how, origin, label: String(path.at(-1) ?? ''), value: value === undefined || value === null ? '' : String(value),
      isOptional: OPTIONAL.has(path.slice(-2).join('.')) || path.at(-1) === '超过',
      isOverlaid: having[0]?.has === true && having.slice(1).some(({ has }) => has),
      document: source?.text ?? null,
      isVerified: source?.verified === true && !this.#unverified.some((one) => place === one || place.startsWith(`${one}.`)), clause: place,
    };
  }

  list(path: RulePath): readonly unknown[] {
    const value = valueAt(this.content, path);
    return Array.isArray(value) ? value : [];
  }

  #method(path: RulePath, key: MethodKey, title: string): RuleGroup[] {
    const names = METHOD_NAMES[key];
    const steps = this.list([...path, '阶梯']);
    if (steps.length === 0) {
      const sides = key === '=' ? ['达到', '未达到', '超过'] : ['达到', '未达到'];
      return [{ title, item: null, fields: sides.map((side) => this.field([...path, side], formula(names))) }];
    }
    return steps.map((_, index) => {
      const step = [...path, '阶梯', index];
      const fields = [this.field([...step, '条件'], formula(names, 'condition')), { ...this.field([...step, '得分'], formula(names)), clause: clauseOf(this.content, step) }];
      return { title: `${title}　阶梯 ${String(index + 1)}`, item: null, fields };
    });
  }

  methods(path: RulePath, title = ''): RuleGroup[] {
    const written = valueAt(this.content, path);
    return Object.keys(METHOD_NAMES).flatMap((key) => (isPlain(written) && key in written ? this.#method([...path, key], key as MethodKey, `${title}${key}`) : []));
  }

  items(path: RulePath, keys: readonly (readonly [string, FieldKind])[], named: string): RuleGroup[] {
    return this.list(path).map((item, index) => ({
      title: isPlain(item) ? String(item[named] ?? index + 1) : String(index + 1), item: index,
      fields: keys.map(([key, how]) => this.field([...path, index, key], how)),
    }));
  }
}

const ACHIEVEMENTS = choice('达成', '部分达成', '未达成');

/** The parts of a pack in the order of its file; `layers` are the pack and those that it inherits from. */
export function sectionsOf(layers: readonly Layer[]): RuleSection[] {
  const to = new Reader(layers);
  const one = (fields: readonly RuleField[]): RuleGroup[] => [{ title: '', item: null, fields }];
  const specials = to.list(['按指标']).flatMap((item, index) => to.methods(['按指标', index, '计分'], `${isPlain(item) ? String(item['指标']) : ''} `));
  const sections: RuleSection[] = [
    { title: '总分', list: null, groups: one([to.field(['总分']), to.field(['舍入', '位数'], choice('0', '1', '2', '3', '4', '5', '6')), to.field(['舍入', '时机'], choice('每行', '合计')), to.field(['不适用行'], choice('不计', '折算', '记零'))]) },
    { title: '预算执行', list: null, groups: one([to.field(['预算执行', '分值']), to.field(['预算执行', '计分'], formula(EXECUTION_NAMES)), to.field(['预算执行', '预算为零'], formula(ZERO_BUDGET_NAMES)), to.field(['预算执行', '说明原因'])]) },
    { title: '计分', list: null, groups: [...to.methods(['计分']), ...one([to.field(['无符号'], choice(...OPERATORS)), to.field(['定量用语'], formula(PHRASE_NAMES))])] },
    { title: '按指标', list: null, groups: specials },
    { title: '定性', list: ['定性'], groups: to.items(['定性'], [['等次', TEXT], ['达成情况', ACHIEVEMENTS], ['区间', TEXT], ['默认', TEXT]], '等次') },
    { title: '超额', list: null, groups: one([to.field(['超额', '提示']), to.field(['超额', '说明原因']), to.field(['超额', '扣分'], formula(DEDUCTION_NAMES))]) },
    { title: '等级', list: ['等级'], groups: to.items(['等级'], [['等级', TEXT], ['不低于', TEXT]], '等级') },
  ];
  return sections.filter(({ groups }) => groups.length > 0);
}

/** What is wrong with a formula as it is typed, with its place; null where nothing is. 待定 leaves it to a person. */
export function formulaFault(text: string, { names, needed }: Extract<FieldKind, { kind: 'formula' }>): FormulaError | null {
  if (text.trim() === '待定' && needed === 'number') return null;
  const compiled = compile(text, new Set(names), needed);
  return compiled.ok ? null : compiled.errors[0] ?? null;
}

/** Functions to offer beside the names: the Chinese words of those there are. */
export const FUNCTION_NAMES: readonly string[] = [...CONDITIONALS, ...FUNCTIONS.keys()].filter((name) => /\p{Script=Han}/u.test(name));
