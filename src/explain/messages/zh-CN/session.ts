import type { Messages } from '../wording.ts';

/** What working in an open workbook says. */
export const session: Messages = {
  'preview-outdated': { message: '预览之后表格有改动，没有写入任何内容（有出入的 {count} 处：{cells}）', next: '请重新预览，核对后再写入。' },
  'sheet-gone': { message: '工作表“{sheet}”已经不在工作簿里，没有改动任何内容', next: '请核对工作表是否被删除或改名。' },
  'nothing-to-undo': { message: '没有可以撤销的写入' },
  'undo-outdated': { message: '写入之后又有 {count} 处被人改过（{cells}），没有撤销', next: '请先看这几处；仍要撤销的话请再点一次，这几处也会恢复成写入之前的内容。' },
  'undo-moved': { message: '写入之后插入、删除或移动过行列，写入的内容已不在原来的位置（{count} 处对不上：{cells}），没有撤销', next: '请先把行列恢复成写入时的样子，再撤销；或自行清除写入的内容。' },
  'undo-too-large': { message: '这次写入的内容太多，撤销记录不能存进工作簿，关闭窗格后就不能再撤销', next: '需要撤销的话，请在关闭窗格之前撤销。' },
  'undo-not-kept': { message: '撤销记录没能存进工作簿，关闭窗格后就不能再撤销：{because}', next: '需要撤销的话，请在关闭窗格之前撤销。' },
  'chosen-pack-gone': { message: '这张表原来选用的规则 {id} 现在没有了，已改为自动选择规则', next: '请核对现在用的规则，或另选一套。' },
  'chosen-pack-changed': { message: '这张表选用的规则 {id} 在选定之后改过（指纹 {before} → {now}），已按现在的规则评分', next: '请核对得分；认可的话，请重新选一次这套规则。' },
  'full-marks-reach': { message: '实际完成值达到 {wanted} 即得满分' },
  'full-marks-at': { message: '实际完成值为 {wanted} 即得满分' },
  'full-marks-within': { message: '实际完成值在 {wanted} 之内即得满分' },
  'full-marks-by': { message: '不晚于 {wanted} 完成即得满分' },
  'full-marks-as': { message: '实际完成情况确为“{wanted}”的，即得满分' },
  'full-marks-now': { message: '现为 {actual}' },
  'full-marks-blank': { message: '现在未填' },
  'judgement-points': { message: '“{text}”不是分数', next: '请填不小于 0 的数，例如 8.5。' },
  'judgement-not-open': { message: '按规则，这项指标不能由人评定为“{grade}”', next: '请在可选的等次中选择；要少给分的话，请用扣分并写明理由。' },
  'judgement-outside': { message: '{points} 分不在可以评定的 {span} 分之内', next: '请在这个范围内评定，或另选等次。' },
  'judgement-reason': { message: '扣分没有写理由', next: '请写明扣分的理由。' },
  'judgement-too-much': { message: '要扣 {points} 分，而这项指标现在得 {score} 分', next: '扣分不能超过现在的得分；还没有得分的，请先评定。' },
  'acceptance-reason': { message: '认可没有写理由', next: '请写明为什么认可表上的得分。' },
  'acceptance-judged': { message: '这项指标在评分记录里已有评定或扣分，不能再认可表上的得分', next: '请先撤回评定。' },
  'acceptance-not-printed': { message: '要认可的是 {points} 分，表上现在是“{printed}”，没有记下', next: '请重新核对后再认可。' },
};
