import type { Messages } from '../wording.ts';

export const expression: Messages = {
  'formula-empty': { message: '公式是空的', next: '请写出公式，例如：权重 × 实际值 ÷ 指标值。' },
  'formula-syntax': { message: '公式从第 {at} 个字符起看不懂：{text}', next: '请检查括号是否成对、运算符两边是否都有内容。' },
  'formula-missing-sign': { message: '公式第 {at} 个字符处，“{left}”和“{right}”之间缺少运算符', next: '乘号不能省略，例如写成 2 × 权重；数字里不要写千分位逗号。' },
  'formula-unknown-name': { message: '公式第 {at} 个字符处有不认识的名称“{name}”', next: '这里可以用的名称：{names}。' },
  'formula-unknown-function': { message: '公式第 {at} 个字符处有不认识的函数“{name}”', next: '可以用的函数：{names}。' },
  'formula-arguments': { message: '公式第 {at} 个字符处，函数“{name}”的参数个数不对', next: '例如：最小(1, 实际值 ÷ 指标值)，如果(条件, 甲, 乙)。' },
  'formula-places': { message: '四舍五入的位数应是 0 到 20 的整数', next: '例如：四舍五入(实际值, 2)。' },
  'formula-not-allowed': { message: '公式第 {at} 个字符处不能写“{what}”', next: '公式只能用名称、数字、百分数、＋－×÷、乘方、比较、且或非、如果和列出的函数。' },
  'formula-too-long': { message: '公式太长，最多 {most} 个字符', next: '请拆成几条较短的公式。' },
  'formula-too-deep': { message: '公式从第 {at} 个字符起嵌套太深，最多 {most} 层', next: '请拆成几条较短的公式。' },
  'formula-too-many-digits': { message: '公式算出的数超过 {digits} 位', next: '请检查公式里的乘方或连乘。' },
  'formula-power': { message: '乘方的次数只能是不超过 {most} 的整数', next: '请改用较小的整数次方。' },
  'formula-division-by-zero': { message: '公式里除数为零', next: '请为除数为零的情形另写一条规则（如“指标值为零”）。' },
  'formula-number-needed': { message: '公式里该是数的地方得到了“是/否”', next: '请检查比较式所在的位置。' },
  'formula-condition-needed': { message: '公式里该是条件的地方得到了数', next: '条件要写成比较式，例如 实际值 ≥ 指标值。' },
  'formula-percent-beside-value': { message: '公式“{text}”拿“{name}”与百分数直接比较或加减', next: '“{name}”按表中所写取数（95% 取 95）：请写 90，不写 90%；要与指标值比较时写 指标值 × 90%。' },
  'formula-number-beside-share': { message: '公式“{text}”拿“{name}”与整数直接比较或加减', next: '“{name}”是比例（100% 取 1）：请写 90%，不写 90。' },
  'formula-missing-value': { message: '公式用到“{name}”，但表里没有它的值', next: '请补填这个值。' },
};
