import type { Convention } from './convention.ts';
import { divisions } from './dividing.ts';
import type { Setting } from './figure.ts';
import { formulas } from './formulas.ts';
import { otherPacks } from './other-packs.ts';
import { roundings } from './rounding.ts';
import { weights } from './weights.ts';

/** Every convention, in the order in which they are tried. */
export function conventionsFor(setting: Setting): readonly Convention[] {
  const { pack } = setting;
  return [...roundings(setting), ...divisions(pack), ...formulas(pack), ...otherPacks(setting), ...weights(setting)];
}
