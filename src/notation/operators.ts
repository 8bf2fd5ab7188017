import type { Operator } from '../model/indicator.ts';

/** 计算符号: an operator that compares. */
export type Sign = Exclude<Operator, '定性'>;

/** Signs as printed, after widths and variants are levelled. */
const GLYPHS: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ['≥', '≥'], ['>=', '≥'], ['=>', '≥'], ['≥=', '≥'], ['=≥', '≥'], ['≤', '≤'], ['<=', '≤'], ['=<', '≤'], ['≤=', '≤'], ['=≤', '≤'],
  ['>', '>'], ['<', '<'], ['=', '='], ['==', '='], ['&gt;=', '≥'], ['&ge;', '≥'], ['&lt;=', '≤'], ['&le;', '≤'], ['&gt;', '>'], ['&lt;', '<'],
]);

/** Words before a value, by what they mean; within a row the order does not matter, the longest that fits is taken. */
const WORDS: Readonly<Record<Sign, string>> = {
  '≥': '不低于 不少于 不小于 不短于 不下于 不得低于 不得少于 不得小于 不能低于 不能少于 不应低于 未低于 未少于 至少 最少 最低 大于等于 大于或等于 大于且等于 大于、等于 等于或大于 高于等于 高于或等于 多于等于 多于或等于 超过或等于 达到或超过',
  '≤': '不高于 不超过 不超 不超出 未超过 未高于 未超出 不大于 不多于 不长于 不晚于 不迟于 不得超过 不得高于 不得大于 不得多于 不能超过 不能高于 不应超过 至多 最多 最高 最长 小于等于 小于或等于 小于且等于 小于、等于 等于或小于 低于等于 低于或等于 少于等于 少于或等于',
  '>': '大于 高于 超过 多于 超出',
  '<': '小于 低于 少于 短于 不足 不到',
  '=': '等于 恰好 正好',
};

const BY_WORD: ReadonlyMap<string, Sign> = new Map(
  (Object.entries(WORDS) as [Sign, string][]).flatMap(([sign, words]) => words.split(' ').map((word) => [word, sign] as const)),
);

function longestFirst(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** A run of signs is tried from its start alone: from each of its signs, a long one would take for ever. */
const BEFORE_VALUE = new RegExp(`(?:((?<![≥≤<>=])[≥≤<>=]+|&[gl][te];=?)|(${longestFirst(BY_WORD.keys())}))$`);
/** 达到 and 控制在 give way to a sign behind the value: 控制在95%以上. */
const REACHED = /(?:达到|达成|达)$/;
const HELD = /(?:严格)?控制(?:在|到|为)?(?:年初|年度|总|全年)?(?:预算数?|总预算)?$/;

const BEHIND_VALUE: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:\([含及]\)|及其?|或)?以上(?:\(含\))?|^[及或]更[多高]/, '≥'],
  [/^(?:\([含及]\)|及其?|或)?以[内下](?:\(含\))?|^(?:之内|范围内|内(?![容部外涵科])|封顶)/, '≤'],
];

/** An operator taken off a text, and what is left of it. `weak`: one that only holds where none stands behind the value. */
export interface TakenSign {
  readonly sign: Sign;
  readonly weak: 'reached' | 'held' | null;
  readonly rest: string;
}

/** Takes an operator off the end of what stands before a value: `合格率不低于`. `contradictory` for signs like <>. */
export function takeSignBefore(text: string): TakenSign | 'contradictory' | null {
  const [whole, glyphs, word] = BEFORE_VALUE.exec(text) ?? [];
  if (whole !== undefined) {
    const sign = glyphs === undefined ? BY_WORD.get(word ?? '') : GLYPHS.get(glyphs);
    return sign === undefined ? 'contradictory' : { sign, weak: null, rest: text.slice(0, -whole.length) };
  }
  if (HELD.test(text)) return { sign: '≤', weak: 'held', rest: text.replace(HELD, '') };
  return REACHED.test(text) ? { sign: '≥', weak: 'reached', rest: text.replace(REACHED, '') } : null;
}

/** Takes an operator off the front of what stands behind a value: `以上的群众满意`. */
export function takeSignBehind(text: string): TakenSign | null {
  if (text === '') return null;
  for (const [pattern, sign] of BEHIND_VALUE) {
    const found = pattern.exec(text);
    if (found !== null) return { sign, weak: null, rest: text.slice(found[0].length) };
  }
  return null;
}

/** 指标方向 of some provincial forms. */
const DIRECTIONS: ReadonlyMap<string, Sign> = new Map<string, Sign>([['正向', '≥'], ['反向', '≤'], ['逆向', '≤'], ['负向', '≤']]);
const OPEN = /^(?:定量|数值型?|文本型?|数量|预期性|约束性|其他|无)?(?:指标)?$/;

/** What the 指标性质 column says. `byDirection`: 正向 or 反向, not a sign. */
export interface OperatorReading {
  readonly operator: Operator | null;
  readonly known: boolean;
  readonly byDirection: boolean;
}

const LONGEST_OPERATOR = 40;

/** Reads the 指标性质 column: an operator, 定性, or null for blank and for 定量, which leaves the direction open. */
export function operatorOf(text: string): OperatorReading {
  if (text.length > LONGEST_OPERATOR) return { operator: null, known: false, byDirection: false };
  const word = text.replace(/指标$/, '');
  if (word === '定性') return { operator: '定性', known: true, byDirection: false };
  const direction = DIRECTIONS.get(word);
  if (direction !== undefined) return { operator: direction, known: true, byDirection: true };
  if (OPEN.test(text)) return { operator: null, known: true, byDirection: false };
  const taken = takeSignBefore(text.replace(/^(.+)\(.+\)$/, '$1'));
  const before = taken !== null && taken !== 'contradictory' && taken.rest === '' ? taken.sign : null;
  const behind = takeSignBehind(text);
  const sign = behind?.rest === '' ? behind.sign : before;
  return { operator: sign, known: sign !== null, byDirection: false };
}
