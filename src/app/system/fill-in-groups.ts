import { namesIn } from '../../rules/system/calculations.ts';
import { fillIns } from '../../rules/system/fill-ins.ts';
import type { FormulaSystem, Leaf, ScalarInput } from '../../rules/system/system.ts';
import type { Expression } from '../../expression/tree.ts';
import { DEDUCTIONS } from '../../sheet/system/words.ts';

/** Inputs that are filled in together: those that a second level is the first to need. */
export interface InputGroup {
  readonly title: string;
  readonly inputs: readonly ScalarInput[];
}

const OTHERS = '其他';

/** Every name that a formula needs, through calculations too. */
function needed(expressions: readonly Expression[], system: FormulaSystem): Set<string> {
  const found = new Set<string>();
  const visit = ({ tree }: Expression): void => {
    for (const name of namesIn(tree).filter((one) => !found.has(one))) {
      found.add(name);
      const calculation = system.calculations.find((one) => one.name === name);
      if (calculation !== undefined) visit(calculation.expression);
    }
  };
  expressions.forEach(visit);
  return found;
}

function ofLeaf({ rule, inapplicable }: Leaf): Expression[] {
  return [...(rule.kind === 'formula' ? [rule.expression] : []), ...inapplicable.map(({ when }) => when)];
}

/** The single inputs of a system in the order of its second levels; those that only 扣分项 and 封顶 need come behind them. */
export function inputGroups(system: FormulaSystem): readonly InputGroup[] {
  const scalars = fillIns(system).filter((one): one is ScalarInput => one.kind !== 'list');
  const seconds = system.levels.filter(({ path }) => path.length === 2);
  const uses = [
    ...seconds.map(({ path: [first, second = ''] }) => {
      const leaves = system.leaves.filter(({ path }) => path[0] === first && path[1] === second);
      return { title: `${first ?? ''} · ${second}`, names: new Set([...needed(leaves.flatMap(ofLeaf), system), ...leaves.map(({ path }) => path[2])]) };
    }),
    { title: DEDUCTIONS, names: needed([...system.deductions.map(({ expression }) => expression), ...system.caps.map(({ when }) => when)], system) },
  ];
  const titleFor = ({ name }: ScalarInput): string => uses.find(({ names }) => names.has(name))?.title ?? OTHERS;
  const titles = [...uses.map(({ title }) => title), OTHERS];
  return titles.map((title) => ({ title, inputs: scalars.filter((input) => titleFor(input) === title) })).filter(({ inputs }) => inputs.length > 0);
}
