import type { Messages } from '../wording.ts';

export const summary: Messages = {
  'summary-closed-graded': { message: '总分 {total} 分（满分 {weight}），等级：{grade}' },
  'summary-closed': { message: '总分 {total} 分（权重合计 {weight}，不能据此定等级）' },
  'summary-open': { message: '已评 {decided} 分，{undecided} 分待定（满分 {weight}）' },
  'summary-open-graded': { message: '已评 {decided} 分，{undecided} 分待定（满分 {weight}）；无论待定项如何评，等级均为：{grade}' },
  'summary-unweighted': { message: '表中没有分值，只判断是否达成，不计分' },
  'status-met': { message: '达成' },
  'status-missed': { message: '未达成' },
  'status-over': { message: '超额' },
  'status-undecided': { message: '待定' },
  'status-not-applicable': { message: '不计' },
  'severity-error': { message: '须处理' },
  'severity-warning': { message: '请核对' },
  'severity-info': { message: '说明' },
  'no-table': { message: '没有找到绩效自评表', next: '请确认表头有“三级指标”（或“指标名称”）和“指标值”“实际完成值”等列；如果指标表在别的文件里，请换那个文件。' },
  'no-such-sheet': { message: '没有名为“{sheet}”的工作表，只有：{sheets}', next: '请用 --sheet 指定其中一个名称。' },
  'file-unreadable': { message: '打不开文件：{reason}', next: '请检查文件路径和权限。' },
  'not-written': { message: '没有写出文件：{reason}', next: '请检查目标文件夹是否存在、是否有写入权限、文件是否正被打开。' },
};
