import { makeTable } from './make.ts';
import type { Form, MadeTable } from './model.ts';
import type { Chance } from './random.ts';

/** A mistake that only several tables show, or a table and a text. */
export interface BundleMistake {
  readonly item: string;
  readonly code: string;
  /** What follows from the mistake and is said as well. */
  readonly along?: readonly string[];
  /** What is said before and after the mistake is put in, each as `code@place`, and the place where it is put; null where it has none. */
  readonly plant: (chance: Chance) => BundleSaid | null;
}

export interface BundleSaid {
  readonly sound: readonly string[];
  readonly wrong: readonly string[];
  readonly place: string;
  /** Another place of which the same has to be said. */
  readonly partner?: string;
}

/** One planted mistake: whether it was found at its place, and whatever else was said. */
export interface BundleOutcome {
  readonly mistake: BundleMistake;
  readonly seed: number;
  readonly found: boolean;
  readonly others: readonly string[];
  readonly alarms: readonly string[];
}

/** A sound table of a year, a unit and a project. */
export function tableOf(form: Form, year: number, unit: string, project: string, chance: Chance): MadeTable {
  for (;;) {
    const made = makeTable(chance.between(1, 1_000_000), form);
    if (made.year !== year) continue;
    return { ...made, head: [['项目名称', project], ['主管部门', '云岭县财政局'], ['实施单位', unit]] };
  }
}

/** Puts a mistake into what the seed makes. */
export function plantedIn(mistake: BundleMistake, seed: number, chance: Chance): BundleOutcome | null {
  const said = mistake.plant(chance);
  if (said === null) return null;
  const wanted = [said.place, said.partner ?? said.place].map((place) => `${mistake.code}@${place}`);
  const isOther = (one: string): boolean => !wanted.includes(one) && !said.sound.includes(one) && mistake.along?.some((code) => one.startsWith(`${code}@`)) !== true;
  return { mistake, seed, found: wanted.every((one) => said.wrong.includes(one)), others: said.wrong.filter(isOther), alarms: said.sound };
}
