import type { Operator } from '../model/indicator.ts';

/** Printed before a value: glyphs first, then words, the longer before the shorter. */
const BEFORE: readonly (readonly [RegExp, Exclude<Operator, '定性'>])[] = [
  [/^(?:≥|>=|=>|不低于|不少于|不小于|不得低于|不得少于|不能低于|至少|最低|大于等于|大于或等于|大于且等于|高于或等于|达到|达)/, '≥'],
  [/^(?:≤|<=|=<|不高于|不超过|不大于|不多于|不得超过|不得高于|不能超过|至多|最多|最高|小于等于|小于或等于|低于或等于|控制在)/, '≤'],
  [/^(?:>|大于|高于|超过|多于)/, '>'],
  [/^(?:<|小于|低于|少于)/, '<'],
  [/^(?:=|等于)/, '='],
];

/** Printed behind a value. */
const BEHIND: readonly (readonly [RegExp, Exclude<Operator, '定性'>])[] = [
  [/(?:\(含\)以上|\(含\)及以上|及以上|\(及\)以上|以上)$/, '≥'],
  [/(?:\(含\)以内|\(含\)以下|及以下|\(及\)以下|以内|之内|以下|内)$/, '≤'],
];

/** An operator taken off a text, and what is left of it. */
export interface Stripped {
  readonly operator: Exclude<Operator, '定性'> | null;
  readonly rest: string;
}

function strip(text: string, table: typeof BEFORE): Stripped {
  for (const [pattern, operator] of table) {
    if (pattern.test(text)) return { operator, rest: text.replace(pattern, '') };
  }
  return { operator: null, rest: text };
}

/** Takes the operator off a normalised value text, before or behind it: `≥95%`, `不低于95%`, `95%以上`, `控制在50万元以内`. */
export function stripOperator(text: string): Stripped {
  const front = strip(text, BEFORE);
  const back = strip(front.rest, BEHIND);
  return { operator: front.operator ?? back.operator, rest: back.rest };
}

/** What the 指标性质 column says: an operator, 定性, or null for blank and for 定量, which leaves the direction open. */
export function operatorOf(text: string): { readonly operator: Operator | null; readonly known: boolean } {
  if (/^定性(?:指标)?$/.test(text)) return { operator: '定性', known: true };
  if (/^(?:定量(?:指标)?|数值型?|文本型?)?$/.test(text)) return { operator: null, known: true };
  const { operator, rest } = strip(text, BEFORE);
  return rest === '' && operator !== null ? { operator, known: true } : { operator: null, known: false };
}
