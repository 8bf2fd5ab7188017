import type { Messages } from '../wording.ts';

export const notation: Messages = {
  'points-unreadable': { message: '“{text}”不是能读懂的分数', next: '请改成数字，例如 10。' },
  'points-as-percent': { message: '分值写成了“{text}”，按 {points} 分读取', next: '请把该格改为 {points}。' },
  'amount-unreadable': { message: '“{text}”不是能读懂的金额', next: '请改成数字，单位写在表头。' },
  'amount-converted': { message: '“{text}”按表头单位换算为 {value} {unit}' },
  'rate-unreadable': { message: '“{text}”不是能读懂的比率', next: '请写成百分数，例如 95.00%。' },
  'value-unit-swapped': { message: '指标值“{target}”与度量单位“{unit}”写反了，已对调读取', next: '请把两格的内容对调。' },
  'operator-unknown': { message: '看不懂的指标性质“{text}”', next: '请填写 ≥、＞、＝、＜、≤ 或“定性”。' },
  'operators-disagree': { message: '指标性质是“{column}”，指标值里却写着“{cell}”，以指标性质列为准', next: '请改成一致。' },
  'read-from-name': { message: '“{what}”取自指标名称', next: '请把符号和单位写在指标值旁边。' },
  'words-behind-number': { message: '数字后面还写着“{text}”，只取了数字' },
  'target-unreadable': { message: '指标值“{text}”读不懂', next: '请改成数字加单位，例如 ≥10次。' },
  'actual-unreadable': { message: '实际完成值“{text}”读不懂', next: '请改成数字加单位，例如 12次。' },
  'percent-read-from-fraction': { message: '单位是 %，而格中是小数 {text}，按 {percent}% 读取', next: '如果本意就是 {text}%，请在格中写明百分号。' },
  'unit-taken-from-actual': { message: '指标值 {text} 没有单位，按实际完成值的 % 读作 {percent}%', next: '请为指标值写明单位。' },
  'completion-rate': { message: '指标值是“{target}”，实际完成值却填了比率 {text}，按完成率读取', next: '请填写与指标值同一单位的实际数值。' },
  'unit-differs': { message: '指标值的单位是“{target}”，实际完成值的单位是“{actual}”，按数字直接比较', next: '请统一单位。' },
  'year-added': { message: '日期没有写年份，按表格年度读作 {date}' },
};
