import type { Achievement } from '../model/indicator.ts';

const HOW = '(?:已经|已|均已|均|都|全部|全面|按时|按期|按计划|按要求|按规定|及时|如期|圆满|顺利|较好|很好|超额|提前|保质保量|实际|指标|目标|任务|完成情况)*';
const DONE = '(?:完成|达成|达标|实现|落实|达到|达|到位|办结)';
const WHICH = '(?:预期|预定|年度|年初|当年|全部|各项|全年|绩效|既定|设定|规定|计划|工作|相关|考核)*';
const WHAT = '(?:指标|目标|任务|要求|标准|值|效果|工作|目的|情况)*';
const AND = '(?:(?:,|;|并|且)?(?:取得|具有|效果|成效|质量|完成情况)(?!一般)[^\\d未没不无欠差]{0,10}|较好|良好|到位)?';

/** Checked in this order: what is not reached first, so that 未完成 is no 完成. */
const PHRASES: readonly (readonly [RegExp, Achievement])[] = [
  [new RegExp(`^(?:指标|目标|任务|年度|全部|完成情况[:为]?)*(?:未|没有|没|尚未|未能|不|无法|不能)(?:全部|全面|能|按时|按期|按要求|及时|如期|得到)*(?:${DONE}|开展|实施|启动|执行)`), 'missed'],
  [new RegExp(`^(?:部分|基本|大部分|大体|绝大部分|阶段性|初步)(?:已|指标|目标|任务|工作|上|按时|按期)*${DONE}`), 'partly'],
  [new RegExp(`^${HOW}${DONE}了?${WHICH}${WHAT}(?:完成)?${AND}$`), 'met'],
];

const LONGEST = 24;

/** The words of the official forms, letter by letter. */
const OFFICIAL: readonly (readonly [RegExp, Achievement])[] = [
  [/^未达成(?:年度|预期)(?:指标|目标)且效果较差$/, 'missed'],
  [/^部分达成(?:年度|预期)(?:指标|目标)并具有一定效果$/, 'partly'],
  [/^(?:已|全部|全部或基本)?达成(?:年度|预期)(?:指标|目标)$/, 'met'],
];
const PARTS = /[,;:()。\n]+/;
/** Evidence that takes something back is for a person. */
const TAKES_BACK = /[未没不无欠差]|部分|基本|除|一般/;
/** And evidence in numbers that may be short of what was wanted. */
const MAY_BE_SHORT = /[%％‰仅只缺少剩尚待但]|百分|延[期迟误]|逾期|超期|计划|拟|预计|投诉|事故|问题|整改/;

const inParts = (bare: string): string[] => bare.split(PARTS).map((part) => part.trim()).filter((part) => part !== '');

function cannedIn(part: string): Achievement | null {
  return part.length > LONGEST || /\d/.test(part) ? null : PHRASES.find(([pattern]) => pattern.test(part))?.[1] ?? null;
}

/** Does what follows 未完成 say that it was done all the same? */
const isUndone = (evidence: readonly string[]): boolean => evidence.some((part) => /(?<!未|没有|能|不)(?:完成|达成)/.test(part));

const isBacked = (evidence: readonly string[]): boolean => !evidence.some((part) => TAKES_BACK.test(part) || (/\d/.test(part) && MAY_BE_SHORT.test(part)));

/** 达成年度指标，已出台《管护办法》: the official words as a part of their own, or a canned phrase before evidence that takes nothing of it back. */
function withEvidence(bare: string): Achievement | null {
  const parts = inParts(bare);
  const said = parts.map((part, at) => OFFICIAL.find(([pattern]) => pattern.test(part))?.[1] ?? (at === 0 ? cannedIn(part) : null));
  const [only, ...more] = said.filter((achievement) => achievement !== null);
  if (only === undefined || more.length > 0) return null;
  const evidence = parts.filter((_, at) => said[at] === null);
  const holds = only === 'met' ? isBacked(evidence) : !isUndone(evidence);
  return holds ? only : null;
}

/** 健全，印发办法1份 beside 健全: the state to be reached, then what shows it. */
function repeatsState(bare: string, state: string): boolean {
  const [first, ...evidence] = inParts(bare);
  return first === state && evidence.length > 0 && isBacked(evidence);
}

/**
 * 达成预期指标, 已完成, 部分达成年度指标并具有一定效果, 未完成…: what a canned phrase claims, also with evidence beside it; null where it is none. `state` is the
 * target in words, without a number of its own, that the text stands beside: only there may the evidence count something (印发办法1份).
 */
export function achievementOf(text: string, state: string | null = null): Achievement | null {
  const bare = text.replace(/[。.;,!]+$/, '');
  if (/\d/.test(bare) && state === null) return null;
  const whole = bare.length > LONGEST ? null : cannedIn(bare);
  return whole ?? withEvidence(bare) ?? (state !== null && repeatsState(bare, state) ? 'met' : null);
}
