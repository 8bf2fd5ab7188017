import { decimalText } from '../../exact/decimal.ts';
import { ZERO } from '../../exact/rational.ts';
import type { FormulaSystem, Input, Leaf } from './system.ts';

/** The column of a checklist in which a person says that a defect was found. */
export const DEFECT = '存在问题';

const NONE = new Map<string, never>();

function ofLeaf({ rule, path: [, , name], weight, note }: Leaf): Input[] {
  const common = { name, source: note, required: true };
  if (rule.kind === 'formula') return [];
  if (rule.kind === 'rated') {
    const range = { text: `[0, ${decimalText(weight)}]`, low: ZERO, high: weight, lowIncluded: true, highIncluded: true };
    return [{ ...common, kind: 'number', unit: '分', range, options: [] }];
  }
  const column = { kind: 'yes-no', name: DEFECT, unit: '', source: '', range: null, required: true, options: [], takenFrom: null, sum: null } as const;
  return [{ ...common, kind: 'list', rows: rule.items.map((item) => ({ name: item, constants: NONE, written: NONE })), columns: [column] }];
}

/**
 * Everything that a person fills in for a system: its inputs, then a list of fixed rows for each 清单 and a number of points for each 评定, both under
 * the name of their indicator.
 */
export function fillIns(system: FormulaSystem): readonly Input[] {
  return [...system.inputs, ...system.leaves.flatMap(ofLeaf)];
}
