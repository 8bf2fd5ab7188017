import { fillIns } from '../../rules/system/fill-ins.ts';
import { formulasOf, formulasOfTotal, needed } from '../../rules/system/needs.ts';
import type { FormulaSystem, ScalarInput } from '../../rules/system/system.ts';
import { DEDUCTIONS } from '../../sheet/system/words.ts';

/** Inputs that are filled in together: those that a second level is the first to need. */
export interface InputGroup {
  readonly title: string;
  readonly inputs: readonly ScalarInput[];
}

const OTHERS = '其他';

/** The single inputs of a system in the order of its second levels; those that only 扣分项 and 封顶 need come behind them. */
export function inputGroups(system: FormulaSystem): readonly InputGroup[] {
  const scalars = fillIns(system).filter((one): one is ScalarInput => one.kind !== 'list');
  const seconds = system.levels.filter(({ path }) => path.length === 2);
  const uses = [
    ...seconds.map(({ path: [first, second = ''] }) => {
      const leaves = system.leaves.filter(({ path }) => path[0] === first && path[1] === second);
      return { title: `${first ?? ''} · ${second}`, names: new Set([...needed(leaves.flatMap(formulasOf), system), ...leaves.map(({ path }) => path[2])]) };
    }),
    { title: DEDUCTIONS, names: needed(formulasOfTotal(system), system) },
  ];
  const titleFor = ({ name }: ScalarInput): string => uses.find(({ names }) => names.has(name))?.title ?? OTHERS;
  const titles = [...uses.map(({ title }) => title), OTHERS];
  return titles.map((title) => ({ title, inputs: scalars.filter((input) => titleFor(input) === title) })).filter(({ inputs }) => inputs.length > 0);
}
