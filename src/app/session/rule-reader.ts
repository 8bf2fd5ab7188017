import { METHOD_NAMES } from '../../rules/clause-names.ts';
import { isPlain, type Layer, OWN_KEYS, valueAt } from '../../rules/layers.ts';
import type { MethodKey } from '../../rules/pack.ts';
import { contentOf, sourceOf } from '../../rules/value-source.ts';
import { type AskedValue, type FieldKind, type RuleAct, type RuleField, type RuleGroup, type RulePath, whole } from './rule-fields.ts';

export const NUMBER: FieldKind = { kind: 'number' };
export const WORDS: FieldKind = { kind: 'words' };
export const choice = (...choices: string[]): FieldKind => ({ kind: 'choice', choices });
export const formula = (names: Iterable<string>, needed: 'number' | 'condition' = 'number'): FieldKind => ({ kind: 'formula', names: [...names], needed });

/** A key of an item, how it is entered, and whether the item is whole without it. */
export type ItemKey = readonly [key: string, how: FieldKind, isOptional?: boolean];

/** What a first step of 阶梯 asks for each kind of target; 是否 has nothing to ask. */
const REACHED: Readonly<Partial<Record<MethodKey, string>>> = {
  '≥': '实际值 ≥ 指标值', '>': '实际值 > 指标值', '=': '实际值 = 指标值', '<': '实际值 < 指标值', '≤': '实际值 ≤ 指标值', 指标值为零: '实际值 ≤ 0', 区间: '实际值 ≥ 下限 且 实际值 ≤ 上限', 日期: '逾期天数 ≤ 0', 完成率: '完成率 ≥ 100%',
};
/** A step between the first and the last: not quite reached. */
const NEARLY: Readonly<Partial<Record<MethodKey, string>>> = {
  '≥': '实际值 ≥ 指标值 × 90%', '>': '实际值 ≥ 指标值 × 90%', '=': '实际值 ≥ 指标值 × 90%', '<': '实际值 ≤ 指标值 × 110%', '≤': '实际值 ≤ 指标值 × 110%', 指标值为零: '实际值 ≤ 1', 区间: '实际值 ≥ 下限 × 90%', 日期: '逾期天数 ≤ 10', 完成率: '完成率 ≥ 90%',
};
const SIDES = { 达到: '权重', 未达到: '待定' };
/** Parts that say what the rules are and for whom: nothing that a score comes from. */
const ABOUT: ReadonlySet<string> = new Set(['名称', '版本', '说明', '依据', '适用', '复核', '未核实']);

/** What a layer hands on to its heirs. */
const handedOn = ({ content }: Layer): unknown => Object.fromEntries(Object.entries(content).filter(([key]) => !OWN_KEYS.has(key)));

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
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

export const removing = (list: RulePath, items: readonly unknown[], index: number): RuleAct => ({ kind: 'remove', label: '', path: list, value: items.filter((_, at) => at !== index) });

/** The values of a pack, ready to be shown and changed; `layers` are the pack and those that it inherits from. */
export class RuleReader {
  readonly content: unknown;
  readonly #layers: readonly Layer[];
  /** The pack's own content, then what each of the others hands on to it. */
  readonly #contents: readonly { readonly id: string; readonly content: unknown }[];
  readonly #unverified: readonly string[];

  constructor(layers: readonly Layer[]) {
    this.#layers = layers;
    this.content = contentOf(layers);
    this.#contents = layers.map((layer, index) => ({ id: layer.id, content: index === 0 ? layer.content : handedOn(layer) }));
    this.#unverified = this.list(['未核实']).map(String);
  }

  #sourceAt(path: RulePath, place: string): Pick<RuleField, 'document' | 'isVerified'> {
    if (ABOUT.has(String(path[0]))) return { document: null, isVerified: null };
    const source = sourceOf(this.#layers, whole(path).map(String), this.content);
    return { document: source?.text ?? null, isVerified: source?.verified === true && !this.#unverified.some((one) => place === one || place.startsWith(`${one}.`)) };
  }

  field(path: RulePath, how: FieldKind = NUMBER, isOptional = false, fallback = ''): RuleField {
    const clause = clauseOf(this.content, path);
    const having = this.#contents.map(({ id, content }) => ({ id, has: valueAt(content, whole(path)) !== undefined }));
    return {
      path, how, isOptional, fallback, clause, label: String(path.at(-1) ?? ''), value: textOf(valueAt(this.content, path)),
      origin: having.find(({ has }) => has)?.id ?? null,
      isOverlaid: having[0]?.has === true && having.slice(1).some(({ has }) => has),
      ...this.#sourceAt(path, clause),
    };
  }

  list(path: RulePath): readonly unknown[] {
    const value = valueAt(this.content, path);
    return Array.isArray(value) ? value : [];
  }

  #sides(path: RulePath, key: MethodKey, title: string): RuleGroup {
    const sides = key === '=' ? ['达到', '未达到', '超过'] : ['达到', '未达到'];
    const first = REACHED[key];
    const value = { 阶梯: [{ 条件: first, 得分: '权重' }, { 条件: '权重 ≥ 0', 得分: 0 }] };
    const acts: RuleAct[] = first === undefined ? [] : [{ kind: 'steps', label: key, path, value }];
    return { title, removal: null, acts, fields: sides.map((side) => this.field([...path, side], formula(METHOD_NAMES[key]), side === '超过')) };
  }

  #steps(path: RulePath, key: MethodKey, title: string): RuleGroup[] {
    const [list, names] = [[...path, '阶梯'], METHOD_NAMES[key]];
    const steps = this.list(list);
    const more: RuleAct[] = [
      { kind: 'step', label: key, path: list, value: [...steps.slice(0, -1), { 条件: NEARLY[key] ?? '', 得分: '权重 × 90%' }, ...steps.slice(-1)] },
      { kind: 'sides', label: key, path, value: SIDES },
    ];
    return steps.map((_, index) => ({
      title: `${title}　阶梯 ${String(index + 1)}`, removal: steps.length === 1 ? null : removing(list, steps, index), acts: index === steps.length - 1 ? more : [],
      fields: [this.field([...list, index, '条件'], formula(names, 'condition')), { ...this.field([...list, index, '得分'], formula(names)), clause: clauseOf(this.content, [...list, index]) }],
    }));
  }

  /** 计分 at a place, one kind of target after another. */
  methods(path: RulePath, title = ''): RuleGroup[] {
    const written = valueAt(this.content, path);
    const keys = Object.keys(METHOD_NAMES).filter((key): key is MethodKey => isPlain(written) && key in written);
    return keys.flatMap((key) => (this.list([...path, key, '阶梯']).length === 0 ? [this.#sides([...path, key], key, `${title}${key}`)] : this.#steps([...path, key], key, `${title}${key}`)));
  }

  /** The kinds of target that 计分 at a place does not have yet. */
  moreTargets(path: RulePath): RuleAct[] {
    const written = valueAt(this.content, path);
    return Object.keys(METHOD_NAMES).filter((key) => !isPlain(written) || !(key in written)).map((key) => ({ kind: 'target', label: key, path: [...path, key], value: SIDES }));
  }

  items(path: RulePath, keys: readonly ItemKey[], titleOf: (item: unknown, index: number) => string): RuleGroup[] {
    const items = this.list(path);
    return items.map((item, index) => ({
      title: titleOf(item, index), removal: removing(path, items, index), acts: [], fields: keys.map(([key, how, isOptional]) => this.field([...path, index, key], how, isOptional)),
    }));
  }

  /** One more item behind the last. */
  more(path: RulePath, item: unknown): RuleAct {
    return { kind: 'item', label: '', path, value: [...this.list(path), item] };
  }

  /** One more item, of which these values have to be entered first. */
  asking(path: RulePath, label: string, asks: readonly AskedValue[]): RuleAct {
    return { kind: 'item', label, path, value: this.list(path), asks };
  }
}
