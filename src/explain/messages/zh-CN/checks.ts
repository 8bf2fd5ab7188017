import type { Messages } from '../wording.ts';

/** What the checks of a review say: of a table, of the tables of one file, of the files of a folder. */
export const checks: Messages = {
  'check-title-year': { message: '标题是 {title} 年，表头的“{label}”却是 {year} 年', next: '请核对是哪一年的自评表，改成一致。' },
  'check-title-unit': { message: '标题里的单位是“{title}”，表头的“{label}”却是“{unit}”', next: '请核对是否沿用了别的单位的表，改成一致。' },
  'check-title-project': { message: '标题里的项目是“{title}”，表头的“{label}”却是“{project}”', next: '请核对是否沿用了别的项目的表，改成一致。' },
  'check-zero-execution': { message: '预算执行数是 0，各项指标却得了 {points} 分（{rows} 行达到）', next: '请核对执行数是否漏填；确实没有支出的，请说明指标如何完成。' },
  'check-high-score-low-execution': { message: '预算执行率只有 {rate}，各项指标却得到分值的 {share}', next: '请核对指标值是否定得过低、实际完成值是否属实。' },
  'check-low-execution': { message: '预算执行率 {rate}，低于 {limit}，表中没有说明原因', next: '请写明资金没有用完的原因。' },
  'check-low-execution-without-place': { message: '预算执行率 {rate}，低于 {limit}，表中没有填写原因的栏', next: '请看报告里是否说明了原因。' },
  'check-execution-gap': { message: '各项指标得到分值的 {share}，预算执行只得到 {execution}，偏离 {gap}，超过 {limit}', next: '请核对指标得分；钱没有用完而指标都完成的，应说明原因。' },
  'check-unspent': { message: '结余 {left}，占预算的 {share}，超过 {limit}', next: '请核对结余资金是否结转或收回。' },
  'check-execution-indicator': { message: '这一行的执行率是 {printed}，按资金表的金额是 {rate}', next: '请核对预算数、执行数和这一行的实际完成值。' },
  'check-cost-differs': { message: '“{name}”写的是 {what}{unit}，资金表里是 {money}{unit}', next: '请核对两处金额和单位；口径不同的，请写明。' },
  'check-missed-without-reason': { message: '“{name}”没有达到指标值（指标值 {target}，实际 {actual}），没有写原因', next: '请补写偏差原因和改进措施。' },
  'check-blank-score': { message: '“{name}”没有填得分，其余 {filled} 行都填了', next: '请补填得分，并核对总分。' },
  'check-share-above-one': { message: '“{name}”是占比，写的却是 {share}，不会超过 100%', next: '请核对数值；如果说的是完成计划的百分比，请改指标名称。' },
  'check-no-evidence': { message: '有 {rows} 行定性指标只写“{text}”就评了满分，没有写完成情况', next: '请抽查这些行的佐证材料。' },
  'check-heavy-indicator': { message: '“{name}”一项就占 {weight} 分，达到 {limit} 分', next: '请核对分值；指标太少的，应补充指标。' },
  'check-repeated-row': { message: '“{name}”与前面的一行完全相同（名称、指标值、实际完成值）', next: '请删去重复的一行并重新分配分值；不是同一项的，请把名称写清楚。' },
  'check-other-year': { message: '“{name}”写的日期是“{text}”，早于表格的 {year} 年', next: '请核对是否沿用了上年的内容；跨年度的请写明。' },
  'check-target-is-scale': { message: '指标值“{text}”只是等次范围或问句，看不出要达到什么程度', next: '请写明要达到的等次或程度，例如 好、≥90%。' },
  'check-instructions-left': { message: '这一格还是填写说明或示例：“{text}”', next: '请换成实际内容。' },
  'check-placeholder': { message: '这一格留着占位符号：“{text}”', next: '请换成实际的数字或名称。' },
  'check-placeholder-name': { message: '有 {rows} 行的名称还是表样里的占位文字，例如“{text}”', next: '请改成实际的指标名称，不用的行请删去。' },
  'check-unit-in-value': { message: '有 {rows} 行没有填度量单位栏，单位写在指标值里，例如“{text}”', next: '请把单位移到度量单位一栏。' },

  'submission-project-twice': { message: '“{project}”在这份材料里有两张表（另一张在“{other}”），这张预算 {budget}、执行 {executed}、总分 {total}，那张是 {otherBudget}、{otherExecuted}、{otherTotal}（万元、分）', next: '请核对以哪一张为准，删去多余的一张。' },
  'submission-project-repeated': { message: '“{project}”在这份材料里有两张内容相同的表（另一张在“{other}”）', next: '请删去重复的一张。' },
  'submission-department-budget': { message: '各项目的全年预算合计 {projects} 万元，超过部门的 {department} 万元', next: '请核对各表的金额和单位，以及项目有没有重复填报。' },
  'submission-year': { message: '这张表是 {year} 年的，同一份材料里其余 {others} 张是 {usual} 年的', next: '请核对年度。' },
  'submission-unit': { message: '这张表的单位是“{unit}”，同一份材料里其余 {others} 张是“{usual}”', next: '请核对是否混入了别的单位的表。' },

  'folder-project-twice': { message: '“{project}”（{unit}）在“{file}”里也有一张表，这张预算 {budget}、执行 {executed}、总分 {total}，那张是 {otherBudget}、{otherExecuted}、{otherTotal}（万元、分）', next: '请核对以哪一份为准。' },
  'folder-project-repeated': { message: '“{project}”（{unit}）在“{file}”里也有一张表，数字相同', next: '请确认是否重复报送。' },
  'folder-copied-actuals': { message: '{rows} 项实际完成值与“{file}”中“{unit}”的完全相同', next: '请核对是否照抄了别的单位的表。' },
  'folder-all-exact': { message: '“{unit}”的 {rows} 项定量指标都恰好等于指标值，没有一项多一点或少一点', next: '请抽查几项的原始数据。' },
};
