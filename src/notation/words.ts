import type { Achievement } from '../model/indicator.ts';

const GRADES: ReadonlySet<string> = new Set([
  '好', '较好', '很好', '优', '优秀', '优良', '良', '良好', '中', '一般', '差', '高', '较高', '很高', '是', '否', '有', '无', '及时', '有效', '明显', '显著',
  '合格', '达标', '满意', '基本满意', '合规', '规范', '健全', '完善', '稳定', '提升', '提高', '改善', '长期', '持续', '全覆盖',
]);
const SCALE_LETTERS = /^[好坏优良中低差高劣强弱是否有无]{2,}$/;
const NO_SCALE = /^(?:良好|优良|较好|很好|中等)$/;

/** 好, 优, 是, 及时…: one word that names a grade or state. */
export function isGrade(text: string): boolean {
  return GRADES.has(text);
}

/** The scale itself: 好坏, 优良中低差, 是/否, 高、中、低. Its grades, the best first as printed; null for anything else. */
export function scaleOf(text: string): readonly string[] | null {
  const grades = text.split(/[/、,;或]/).filter((grade) => grade !== '');
  if (grades.length > 1) return grades.every((grade) => GRADES.has(grade) || /^[坏低劣弱]$/.test(grade)) ? grades : null;
  if (NO_SCALE.test(text) || !SCALE_LETTERS.test(text) || new Set(text).size !== text.length) return null;
  return [...text];
}

const SUBJECT = String.raw`(?:预期|年度|年初|全部|各项|全年|绩效|既定|设定|规定|计划|工作)*`;
const OBJECT = String.raw`(?:指标|目标|任务|要求|标准|值|效果|工作|目的)*(?:值|要求)?`;
const HOW = String.raw`(?:已经|已|均已|均|都|全部|全面|按时|按期|按计划|按要求|及时|如期|圆满|顺利|较好|实际)*`;
const DONE = String.raw`(?:完成|达成|达标|实现|落实|达到|达|到位|办结)`;
/** Checked in this order: what is not reached first, so that 未完成 is no 完成. */
const PHRASES: readonly (readonly [RegExp, Achievement])[] = [
  [new RegExp(String.raw`^(?:未|没有|没|尚未|未能|不)(?:全部|能|按时|按期|及时)?${DONE}`), 'missed'],
  [/^(?:部分|基本)(?:完成|达成|达标|实现|达到|落实)/, 'partly'],
  [new RegExp(String.raw`^${HOW}${DONE}了?${SUBJECT}${OBJECT}(?:完成)?(?:并取得.*效果)?[。.!]?$`), 'met'],
];

/** 达成预期指标, 已完成, 部分达成年度指标并具有一定效果, 未完成…: what a canned phrase claims; null where it is none. */
export function achievementOf(text: string): Achievement | null {
  if (text.length > 24 || /\d/.test(text)) return null;
  return PHRASES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Looks like a number that went wrong on its way here (第O份, 到0次, M.8万元, IO, 3/5): short, with digits or letters for digits. */
export function looksMisread(text: string): boolean {
  if (text.length > 10) return false;
  return /^第?[OoIlQ]+[\u4e00-\u9fff]{0,2}$/.test(text) || /^[A-Za-z]?[.,]?\d*[.,/]\d*[A-Za-z\u4e00-\u9fff%]{0,3}$/.test(text)
    || /^[到刭≈?？#]+\d/.test(text) || /\d[OoIl]|[OoIl]\d/.test(text);
}
