import type { Language } from '../../src/app/words.ts';

const zh = {
  reviewing: '正在复核……',
  failed: '复核没有完成',
  totals: '总分比较',
  printed: '表上',
  recomputed: '复算',
  difference: '相差',
  grade: '等级',
  open: '待定',
  differences: (count: number) => `差异（${String(count)}）`,
  ofTable: (count: number) => (count === 0 ? '（没有差异）' : `（${String(count)} 处差异）`),
  none: '没有差异：表上的得分与按规则复算的一致。',
  kinds: { mistake: '不符', judgement: '判断', convention: '口径', open: '待定' },
  shared: (count: number, title: string) => `全表 ${String(count)} 处同一口径：${title}`,
  proof: '表上的算法',
  because: '按规则',
  accept: '认可',
  acceptOf: (name: string) => `认可：${name}`,
  acceptHint: (points: string) => `认可表上的 ${points} 分，记入工作表“评分记录”；评分不因此改变。`,
  reason: '理由',
  by: '认可人',
  save: '记入评分记录',
  saved: '已认可，记入工作表“评分记录”。',
  replace: '改为复算分',
  replaceOf: (name: string) => `改为复算分：${name}`,
  replaceNow: '确认改写',
  replaced: '已改写这一格，可随时撤销。',
  notReplaced: '这一格不能由复核单独改写，请在表上改正。',
  accepted: (count: number) => `已认可（${String(count)}）`,
  acceptedBy: (by: string, reason: string) => `${by}认可，理由：${reason}`,
  withdraw: '撤回认可',
  withdrawOf: (name: string) => `撤回认可：${name}`,
  withdrawn: '已撤回认可。',
  findings: (count: number) => `需要注意（${String(count)}）`,
  more: (count: number) => `等 ${String(count)} 处`,
  copy: '复制复核摘要',
  copied: '已复制复核摘要。',
  copyByHand: '不能自动复制，请按 Ctrl+C 复制下面的文字。',
  summary: '复核摘要',
};

type ReviewStrings = typeof zh;

const s = (count: number): string => (count === 1 ? '' : 's');

const en: ReviewStrings = {
  reviewing: 'Reviewing…',
  failed: 'The review was not finished',
  totals: 'Totals compared',
  printed: 'Printed',
  recomputed: 'Recomputed',
  difference: 'Off by',
  grade: 'Grade',
  open: 'open',
  differences: (count) => `Differences (${String(count)})`,
  ofTable: (count) => (count === 0 ? ' (no differences)' : ` (${String(count)} difference${s(count)})`),
  none: 'No differences: the printed scores are those that the rules give.',
  kinds: { mistake: 'Differs', judgement: 'Judgement', convention: 'Convention', open: 'Open' },
  shared: (count, title) => `One convention throughout (${String(count)} place${s(count)}): ${title}`,
  proof: 'As printed',
  because: 'By the rules',
  accept: 'Accept',
  acceptOf: (name) => `Accept: ${name}`,
  acceptHint: (points) => `Accepts the printed ${points} points and keeps that in the sheet 评分记录; no score changes by it.`,
  reason: 'Reason',
  by: 'Accepted by',
  save: 'Keep in 评分记录',
  saved: 'Accepted; kept in the sheet 评分记录.',
  replace: 'Use the recomputed',
  replaceOf: (name) => `Use the recomputed: ${name}`,
  replaceNow: 'Replace it',
  replaced: 'The cell is replaced; this can be undone at any time.',
  notReplaced: 'This cell cannot be replaced by itself; please correct it in the sheet.',
  accepted: (count) => `Accepted (${String(count)})`,
  acceptedBy: (by, reason) => `Accepted by ${by}, reason: ${reason}`,
  withdraw: 'Withdraw',
  withdrawOf: (name) => `Withdraw: ${name}`,
  withdrawn: 'No longer accepted.',
  findings: (count) => `To look at (${String(count)})`,
  more: (count) => `and more, ${String(count)} places`,
  copy: 'Copy the summary',
  copied: 'The summary is copied.',
  copyByHand: 'It cannot be copied by itself: press Ctrl+C to copy the text below.',
  summary: 'Summary of the review',
};

const BY_LANGUAGE: Readonly<Record<Language, ReviewStrings>> = { zh, en };

/** The words of the review, which come with it and not with the pane's first view. */
export function reviewStrings(language: Language): ReviewStrings {
  return BY_LANGUAGE[language];
}
