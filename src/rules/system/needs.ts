import type { Expression } from '../../expression/tree.ts';
import type { Problem } from '../issues.ts';
import { namesIn } from './calculations.ts';
import type { FormulaSystem, Leaf } from './system.ts';

/** Every name that formulas need, through 计算 too: inputs, calculations, and the lists that calculations go over with their columns. */
export function needed(expressions: readonly Expression[], system: Pick<FormulaSystem, 'calculations'>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = ({ tree }: Expression): void => {
    for (const name of namesIn(tree).filter((one) => !found.has(one))) {
      found.add(name);
      const calculation = system.calculations.find((one) => one.name === name);
      if (calculation === undefined) continue;
      if (calculation.kind !== 'formula') found.add(calculation.list);
      visit(calculation.expression);
    }
  };
  expressions.forEach(visit);
  return found;
}

/** The formulas of a leaf: 计分, and the conditions under which it does not apply. */
export function formulasOf({ rule, inapplicable }: Leaf): Expression[] {
  return [...(rule.kind === 'formula' ? [rule.expression] : []), ...inapplicable.map(({ when }) => when)];
}

/** The formulas that the total depends on besides those of leaves: 扣分项 and 封顶. */
export function formulasOfTotal({ deductions, caps }: FormulaSystem): Expression[] {
  return [...deductions.map(({ expression }) => expression), ...caps.map(({ when }) => when)];
}

/** 输入 that no formula holds: a person would fill them in for nothing, or a formula has the wrong name. */
export function unused(system: FormulaSystem): Problem[] {
  const lists = system.calculations.flatMap((one) => (one.kind === 'formula' ? [] : [one.list]));
  const used = needed([...system.leaves.flatMap(formulasOf), ...formulasOfTotal(system), ...system.calculations.map(({ expression }) => expression)], system);
  return system.inputs.flatMap(({ name }, index) => (used.has(name) || lists.includes(name) ? [] : [{ code: 'system-unused', params: { name }, path: ['输入', index] }]));
}
