import type { FormulaSystem } from '../../rules/system/system.ts';
import { RULES } from '../../sheet/rules-place.ts';
import { SHEETS } from '../../sheet/system/words.ts';

/** UTF-16 units that Excel allows a sheet's name. */
const MOST = 31;
const FORBIDDEN = /[\[\]:*?/\\\p{Cc}]/gu;
/** Excel keeps History for itself. */
const RESERVED = [...Object.values(SHEETS), RULES, 'History'];

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/** The beginning of a text within so many UTF-16 units, no character cut in two. */
function shortened(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept;
}

function nameFor(list: string, taken: ReadonlySet<string>): string {
  const allowed = list.replace(FORBIDDEN, ' ').replace(/^[\s']+|[\s']+$/g, '') || '列表';
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? '' : ` (${String(count)})`;
    const name = `${shortened(allowed, MOST - tail.length).trimEnd()}${tail}`;
    if (!taken.has(keyOf(name))) return name;
  }
}

/**
 * A sheet name for each list of a system, in its order: the list's own where Excel takes it, else as near to it as can be; the same for the same system.
 * A sheet is found again by the title in its first cell, so its name is only for the eye.
 */
export function listSheetNames({ inputs }: Pick<FormulaSystem, 'inputs'>): ReadonlyMap<string, string> {
  const taken = new Set(RESERVED.map(keyOf));
  return new Map(inputs.filter(({ kind }) => kind === 'list').map(({ name: list }) => {
    const name = nameFor(list, taken);
    taken.add(keyOf(name));
    return [list, name] as const;
  }));
}
