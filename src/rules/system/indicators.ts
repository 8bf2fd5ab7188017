import { decimalText } from '../../exact/decimal.ts';
import { type Rational, ZERO } from '../../exact/rational.ts';
import type { Node } from '../../expression/tree.ts';
import type { Translator } from '../translator.ts';
import { checkName } from './inputs.ts';
import type { WrittenLeaf, WrittenSystem } from './schema.ts';
import type { Inapplicable, Leaf, LeafRule, Level } from './system.ts';

type Path = readonly PropertyKey[];
type Names = ReadonlySet<string>;

const THEN = { 折算: 'scaled', 满分: 'full', 记零: 'zero' } as const;

/** What the reading of the tree needs: the names of formulas, those taken so far, and where errors go. */
interface Tree {
  readonly names: Names;
  /** The inputs that are rates: 1 for 100%. */
  readonly rates: Names;
  readonly taken: Set<string>;
  readonly to: Translator;
}

interface Grown {
  readonly levels: Level[];
  readonly leaves: Leaf[];
}

type WithCondition = Pick<WrittenLeaf, '不适用' | '不适用时'>;

function conditionOf(written: WithCondition, { names, to }: Tree, path: Path): Inapplicable[] {
  if (written.不适用 === undefined) return [];
  return [{ when: to.formula(written.不适用, names, [...path, '不适用'], 'condition'), then: THEN[written.不适用时] }];
}

/** The rate that is all a formula comes to, so that 80% would give 0.8 points: 采购率, 最小(1, 采购率), 如果(…, 采购率, 0). Null where it is reckoned with. */
function bareRate(node: Node, rates: Names): string | null {
  switch (node.kind) {
    case 'name': return rates.has(node.name) ? node.name : null;
    case 'group': return bareRate(node.of, rates);
    case 'if': return bareRate(node.then, rates) ?? bareRate(node.otherwise, rates);
    case 'call': return node.args.map((part) => bareRate(part, rates)).find((name) => name !== null) ?? null;
    default: return null;
  }
}

function formulaOf(formula: string | number, { names, rates, to }: Tree, path: Path): LeafRule {
  const expression = to.formula(formula, new Set(['权重', ...names]), path);
  const rate = bareRate(expression.tree, rates);
  if (rate !== null) to.refuse('formula-share-not-points', path, { text: expression.text, name: rate });
  return { kind: 'formula', expression };
}

function ruleOf(written: WrittenLeaf, weight: Rational, tree: Tree, path: Path): LeafRule {
  const { to } = tree;
  const { 计分: formula, 清单: items, 每项扣: each, 评定: rated } = written;
  const given = [formula !== undefined, items !== undefined, rated === true].filter(Boolean).length;
  if (given !== 1 || (items === undefined) !== (each === undefined)) to.refuse('system-leaf-rule', path, { text: written.名称 });
  if (formula !== undefined) return formulaOf(formula, tree, [...path, '计分']);
  if (items === undefined) return { kind: 'rated' };
  if (items.length === 0 || new Set(items).size < items.length) to.refuse('system-checklist', [...path, '清单']);
  const points = each === undefined ? ZERO : to.positive(each, [...path, '每项扣']);
  if (points.gt(weight)) to.refuse('system-checklist-each', [...path, '每项扣'], { text: decimalText(points), weight: decimalText(weight) });
  return { kind: 'checklist', items, each: points };
}

/** 分值 of the parts below a level must be what the level claims. */
export function checkSum(level: string, claimed: Rational, parts: readonly Rational[], to: Translator, path: Path): void {
  const sum = parts.reduce((total, part) => total.add(part), ZERO);
  if (sum.equals(claimed)) return;
  const difference = decimalText(sum.sub(claimed).abs());
  const params = { level, claimed: decimalText(claimed), sum: decimalText(sum), difference };
  to.refuse(sum.gt(claimed) ? 'system-weights-over' : 'system-weights-under', path, params);
}

function siblings(written: readonly { readonly 名称: string }[], to: Translator, path: Path): void {
  written.forEach(({ 名称: name }, index) => {
    if (written.findIndex((other) => other.名称 === name) < index) to.refuse('system-name-taken', [...path, index, '名称'], { text: name });
  });
}

type Second = WrittenSystem['指标'][number]['下级'][number];

function second(written: Second, above: string, conditions: readonly Inapplicable[], tree: Tree, path: Path): Grown {
  const weight = tree.to.positive(written.分值, [...path, '分值']);
  const outer = [...conditionOf(written, tree, path), ...conditions];
  const leaves = written.下级.map((leaf, index): Leaf => {
    const at = [...path, '下级', index];
    checkName(leaf.名称, tree.taken, tree.to, at);
    const points = tree.to.positive(leaf.分值, [...at, '分值']);
    const names = [above, written.名称, leaf.名称] as const;
    return {
      path: names, place: ['指标', ...names].join('.'), weight: points, rule: ruleOf(leaf, points, tree, at), inapplicable: [...conditionOf(leaf, tree, at), ...outer],
      verified: leaf.已核实, source: leaf.依据, note: leaf.说明,
    };
  });
  checkSum(`${above}.${written.名称}`, weight, leaves.map((leaf) => leaf.weight), tree.to, [...path, '分值']);
  return { levels: [{ path: [above, written.名称], weight }], leaves };
}

function first(written: WrittenSystem['指标'][number], tree: Tree, path: Path): Grown {
  const weight = tree.to.positive(written.分值, [...path, '分值']);
  const conditions = conditionOf(written, tree, path);
  siblings(written.下级, tree.to, [...path, '下级']);
  const below = written.下级.map((one, index) => second(one, written.名称, conditions, tree, [...path, '下级', index]));
  const levels = below.flatMap((one) => one.levels);
  checkSum(written.名称, weight, levels.map((level) => level.weight), tree.to, [...path, '分值']);
  return { levels: [{ path: [written.名称], weight }, ...levels], leaves: below.flatMap(({ leaves }) => leaves) };
}

/** 指标: three levels. A leaf's name is taken among the inputs as well, since a checklist or a rating is filled in under it. */
export function indicators(written: WrittenSystem['指标'], full: Rational, tree: Tree): Grown {
  siblings(written, tree.to, ['指标']);
  const grown = written.map((one, index) => first(one, tree, ['指标', index]));
  const levels = grown.flatMap((one) => one.levels);
  checkSum('总分', full, levels.filter(({ path }) => path.length === 1).map(({ weight }) => weight), tree.to, ['总分']);
  return { levels, leaves: grown.flatMap(({ leaves }) => leaves) };
}
