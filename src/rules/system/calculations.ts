import { type Node, partsOf } from '../../expression/tree.ts';
import type { Translator } from '../translator.ts';
import { namesOfList } from './inputs.ts';
import type { WrittenCalculation } from './schema.ts';
import type { Calculation, Input } from './system.ts';

type Path = readonly PropertyKey[];
type Names = ReadonlySet<string>;
type List = Extract<Input, { kind: 'list' }>;

/** The names that a formula uses, each once, in the order of the text. */
export function namesIn(node: Node): string[] {
  return [...new Set(node.kind === 'name' ? [node.name] : partsOf(node).flatMap(namesIn))];
}

const nothing = (name: string, to: Translator, path: Path): Calculation => ({ kind: 'formula', name, expression: to.formula(0, new Set(), path) });

function overList(written: WrittenCalculation, list: List, names: Names, to: Translator, path: Path): Calculation {
  const inner = namesOfList(list);
  inner.filter((name) => names.has(name)).forEach((name) => { to.refuse('system-column-hides', path, { text: name, list: list.name }); });
  const all = new Set([...names, ...inner]);
  const common = { name: written.名称, list: list.name };
  if (written.求和 !== undefined) return { kind: 'sum', ...common, expression: to.formula(written.求和, all, [...path, '求和']) };
  return { kind: 'count', ...common, expression: to.formula(written.计数 ?? '', all, [...path, '计数'], 'condition') };
}

/** One item of 计算: 公式 alone, or 列表 with one of 求和 and 计数. */
export function calculationOf(written: WrittenCalculation, inputs: readonly Input[], names: Names, to: Translator, path: Path): Calculation {
  const { 名称: name, 公式: formula, 列表: listName, 求和: sum, 计数: count } = written;
  const given = [formula, sum, count].filter((one) => one !== undefined).length;
  if (given !== 1 || (listName === undefined) !== (formula !== undefined)) {
    to.refuse('system-calculation', path, { text: name });
    return nothing(name, to, path);
  }
  if (formula !== undefined) return { kind: 'formula', name, expression: to.formula(formula, names, [...path, '公式']) };
  const list = inputs.find((input): input is List => input.kind === 'list' && input.name === listName);
  if (list !== undefined) return overList(written, list, names, to, path);
  to.refuse('system-list-unknown', [...path, '列表'], { text: listName ?? '', names: inputs.filter(({ kind }) => kind === 'list').map((input) => input.name).join('、') });
  return nothing(name, to, path);
}

/** 计算 that come round to themselves, as `甲 → 乙 → 甲`; each circle once, at the index of the item that it was found from. */
export function circles(calculations: readonly Calculation[]): { readonly index: number; readonly path: string }[] {
  const byName = new Map(calculations.map((one) => [one.name, namesIn(one.expression.tree)]));
  const done = new Set<string>();
  const circleFrom = (name: string, above: readonly string[]): string | null => {
    if (above.includes(name)) return [...above.slice(above.indexOf(name)), name].join(' → ');
    if (done.has(name)) return null;
    const found = (byName.get(name) ?? []).map((used) => circleFrom(used, [...above, name])).find((one) => one !== null) ?? null;
    done.add(name);
    return found;
  };
  return calculations.flatMap(({ name }, index) => {
    const path = circleFrom(name, []);
    return path === null ? [] : [{ index, path }];
  });
}
