import type { Messages } from '../wording.ts';

/** What is wrong with a formula as it is written: said where rules are loaded or written, and never while a table is scored. */
export const compiling: Messages = {
  'formula-empty': { message: '公式是空的', next: '请写出公式，例如：权重 × 实际值 ÷ 指标值。' },
  'formula-syntax': { message: '公式从第 {at} 个字符起看不懂：{text}', next: '请检查括号是否成对、运算符两边是否都有内容。' },
  'formula-missing-sign': { message: '公式第 {at} 个字符处，“{left}”和“{right}”之间缺少运算符', next: '乘号不能省略，例如写成 2 × 权重；数字里不要写千分位逗号。' },
  'formula-unknown-name': { message: '公式第 {at} 个字符处有不认识的名称“{name}”', next: '这里可以用的名称：{names}。' },
  'formula-not-allowed': { message: '公式第 {at} 个字符处不能写“{what}”', next: '公式只能用名称、数字、百分数、＋－×÷、乘方、比较、且或非、如果和列出的函数。' },
  'formula-too-long': { message: '公式太长，最多 {most} 个字符', next: '请拆成几条较短的公式。' },
  'formula-too-deep': { message: '公式从第 {at} 个字符起嵌套太深，最多 {most} 层', next: '请拆成几条较短的公式。' },
  'formula-too-many-parts': { message: '公式从第 {at} 个字符起太繁：展开后超过 {most} 个部分', next: '请拆成几条较短的公式；“甲 < 乙 < 丙”这样连写的比较不要一层套一层。' },
  'formula-percent-beside-value': { message: '公式“{text}”拿“{name}”与百分数直接比较或加减', next: '“{name}”按表中所写取数（95% 取 95）：请写 90，不写 90%；要与指标值比较时写 指标值 × 90%。' },
  'formula-number-beside-share': { message: '公式“{text}”拿“{name}”与整数直接比较或加减', next: '“{name}”是比例（100% 取 1）：请写 90%，不写 90。' },
  'formula-value-times-number': { message: '公式“{text}”拿数值与“{name}”比较，倍数太大，像是漏了百分号', next: '按指标值的 90% 比较要写 指标值 × 90%；确实要写倍数的，也写成百分数，例如 指标值 × 2000%。' },
  'formula-percent-beside-points': { message: '公式“{text}”拿分数与“{name}”直接比较或加减', next: '百分数要乘以分值才是分数：请写 权重 × {name}。' },
  'formula-percent-not-points': { message: '公式“{text}”的结果“{name}”是比例，不是分数', next: '请写 权重 × {name}；要写固定的分数就不写百分号，例如 2。' },
  'formula-share-not-points': { message: '公式“{text}”的结果“{name}”是比例（100% 只是 1 分）', next: '请乘以分值：权重 × ({name})。' },
  'formula-above-weight': { message: '公式“{text}”的结果超过分值（权重 × {name}）', next: '得分不能超过分值：请写成百分数，例如 权重 × 80%。' },
};
