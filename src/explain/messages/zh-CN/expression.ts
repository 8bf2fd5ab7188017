import type { Messages } from '../wording.ts';

export const expression: Messages = {
  'formula-unknown-function': { message: '公式第 {at} 个字符处有不认识的函数“{name}”', next: '可以用的函数：{names}。' },
  'formula-arguments': { message: '公式第 {at} 个字符处，函数“{name}”的参数个数不对', next: '例如：最小(1, 实际值 ÷ 指标值)，如果(条件, 甲, 乙)。' },
  'formula-places': { message: '四舍五入的位数应是 0 到 20 的整数', next: '例如：四舍五入(实际值, 2)。' },
  'formula-too-many-digits': { message: '公式算出的数超过 {digits} 位', next: '请检查公式里的乘方或连乘。' },
  'formula-power': { message: '乘方的次数只能是不超过 {most} 的整数', next: '请改用较小的整数次方。' },
  'formula-division-by-zero': { message: '公式里除数为零', next: '请为除数为零的情形另写一条规则（如“指标值为零”）。' },
  'formula-number-needed': { message: '公式里该是数的地方得到了“是/否”', next: '请检查比较式所在的位置。' },
  'formula-condition-needed': { message: '公式里该是条件的地方得到了数', next: '条件要写成比较式，例如 实际值 ≥ 指标值。' },
  'formula-missing-value': { message: '公式用到“{name}”，但表里没有它的值', next: '请补填这个值。' },
};
