import type { Messages } from '../wording.ts';

/** What writing scores into a workbook says, and the words that it writes (`layout-word-*`, `layout-heading-*`). */
export const layout: Messages = {
  'cell-occupied': {
    message: '此单元格已填“{standing}”，与计算结果 {value} 不同，未改动',
    next: '请核对。需要以计算结果替换时，请{@overwrite}。',
  },
  'cell-overwritten': { message: '原填“{standing}”，已按要求改写为 {value}', next: '需要恢复时，照这里列出的原填内容改回即可。' },
  'formula-kept': {
    message: '此处是表中自带的公式“{standing}”，予以保留，由公式计算（本次计算结果为 {value}）',
    next: '请核对公式算出的结果；不一致时检查公式的求和范围。',
  },
  'total-withheld': {
    message: '已评 {decided} 分，还有 {undecided} 分待定，未填最终总分和等级',
    next: '请先处理待定的指标，再重新评分。',
  },
  'total-not-written': {
    message: '有 {kept} 处得分保留了原来的填写，总分 {total} 与表中各行不能相加一致，未填总分和等级',
    next: '请核对保留的得分。以计算结果为准时，请{@overwrite}。',
  },
  'total-unplaced': { message: '表中没有填总分的单元格，总分 {total} 分未写入', next: '需要时请在表中增加“总分”一行。' },
  'score-cell-merged': {
    message: '得分单元格由几项指标（或几列）合并使用，无法分别填写，未改动',
    next: '请拆分合并的单元格后{@again}，或按评分依据自行填写合计得分。',
  },
  'execution-score-unplaced': {
    message: '预算执行得 {score} 分，表中没有相应的得分单元格，未写入',
    next: '请把预算执行得分填在合适的位置，或在报告中说明。',
  },
  'score-column-added': { message: '表中没有“得分”栏，已在表格右侧新增（{area}）', next: '表格多了 {column} 列（设有打印区域的已随之扩大），打印前请预览是否仍为一页宽。' },
  'no-room-for-total': { message: '指标表下方没有空行，未添加合计行（得分合计 {total} 分）', next: '请在表下方留出一个空行后{@again}，或自行填写合计。' },
  'nothing-to-write': { message: '表中没有分值（权重），只判断是否达成，不填写得分', next: '需要计分时，请在表中补充分值一栏。' },
  'layout-word-score': { message: '得分' },
  'layout-word-total': { message: '合计' },
  'layout-word-pending': { message: '待定' },
  'layout-word-total-noted': { message: '合计（{notes}）' },
  'layout-word-with-execution': { message: '含预算执行 {execution} 分' },
  'layout-word-so-far': { message: '已评 {decided} 分，{undecided} 分待定' },
  'layout-heading-title': { message: '评分依据' },
  'layout-heading-place': { message: '行次' },
  'layout-heading-name': { message: '指标' },
  'layout-heading-target': { message: '指标值' },
  'layout-heading-actual': { message: '实际完成值' },
  'layout-heading-weight': { message: '分值' },
  'layout-heading-score': { message: '得分' },
  'layout-heading-status': { message: '状态' },
  'layout-heading-clause': { message: '评分依据' },
  'layout-heading-working': { message: '算式（代入数字）' },
  'layout-heading-because': { message: '说明' },
  'layout-heading-cell': { message: '单元格' },
  'layout-heading-severity': { message: '类别' },
  'layout-heading-message': { message: '需要注意的事项' },
  'layout-heading-next': { message: '如何处理' },
};
