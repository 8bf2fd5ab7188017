/** Words that name a grade or a state to be reached, by themselves. */
const GRADES: ReadonlySet<string> = new Set(
  ('好 较好 很好 优 优秀 优良 良 良好 中 中等 一般 差 较差 高 较高 很高 低 较低 是 否 有 无 及时 有效 明显 显著 合格 达标 满意 基本满意 较满意 非常满意 很满意 不满意 合规 合理 规范 健全 '
  + '完善 完备 稳定 提升 提高 改善 增强 长期 持续 全覆盖 完整 准确 充分 安全 正常 可持续 强 较强 弱').split(' '),
);
/** Only ever one end of a scale. */
const SCALE_ENDS: ReadonlySet<string> = new Set(['坏', '劣', '弱', '较弱', '不好', '不明显', '不及时', '不合格', '不达标', '不健全', '不完善', '没有']);
const LETTERS = /^[好坏优良中低差高劣强弱是否有无]{2,}$/;

function withoutEnding(text: string): string {
  return text.replace(/[。.;,!]+$/, '');
}

/** 好, 优, 是, 及时…: one word that names a grade or state. */
export function isGrade(text: string): boolean {
  return GRADES.has(withoutEnding(text));
}

/** The scale itself: 好坏, 优良中低差, 是/否, 高、中、低. Its grades, the best first as printed; null for anything else. */
export function scaleOf(text: string): readonly string[] | null {
  const bare = withoutEnding(text).replace(/^\(([^()]+)\)$/, '$1');
  const grades = bare.split(/[/、,;|或]/).filter((grade) => grade !== '');
  if (grades.length > 1) return grades.every((grade) => GRADES.has(grade) || SCALE_ENDS.has(grade)) ? grades : null;
  return LETTERS.test(bare) && !GRADES.has(bare) && new Set(bare).size === bare.length ? [...bare] : null;
}
