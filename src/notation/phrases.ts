import type { Achievement } from '../model/indicator.ts';

const HOW = '(?:已经|已|均已|均|都|全部|全面|按时|按期|按计划|按要求|按规定|及时|如期|圆满|顺利|较好|很好|超额|提前|保质保量|实际|指标|目标|任务|完成情况)*';
const DONE = '(?:完成|达成|达标|实现|落实|达到|达|到位|办结)';
const WHICH = '(?:预期|预定|年度|年初|当年|全部|各项|全年|绩效|既定|设定|规定|计划|工作|相关|考核)*';
const WHAT = '(?:指标|目标|任务|要求|标准|值|效果|工作|目的|情况)*';
const AND = '(?:(?:,|;|并|且)?(?:取得|具有|效果|成效|质量|完成情况)[^\\d未没不无]{0,10}|较好|良好|到位)?';

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
const TAKES_BACK = /[未没不无欠差]|部分|基本|除/;

/** 达成年度指标，已出台《管护办法》: the official words as a part of their own, before or after evidence that takes nothing of them back. */
function withEvidence(bare: string): Achievement | null {
  const parts = bare.split(PARTS).filter((part) => part !== '');
  const said = parts.flatMap((part) => OFFICIAL.find(([pattern]) => pattern.test(part))?.[1] ?? []);
  const rest = parts.filter((part) => !OFFICIAL.some(([pattern]) => pattern.test(part)));
  const [only, ...more] = said;
  return only === undefined || more.length > 0 || rest.some((part) => TAKES_BACK.test(part)) ? null : only;
}

/** 达成预期指标, 已完成, 部分达成年度指标并具有一定效果, 未完成…: what a canned phrase claims, also with evidence beside the official words; null where it is none. */
export function achievementOf(text: string): Achievement | null {
  const bare = text.replace(/[。.;,!]+$/, '');
  if (/\d/.test(bare)) return null;
  const canned = bare.length > LONGEST ? undefined : PHRASES.find(([pattern]) => pattern.test(bare))?.[1];
  return canned ?? withEvidence(bare);
}
