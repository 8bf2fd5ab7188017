import type { Messages } from '../wording.ts';

export const sheet: Messages = {
  'weight-in-neighbour': {
    message: '分值是空的，旁边 {other} 里有一个数“{text}”，已当作本行的分值',
    next: '请核对；无误的话，把这个数移到分值列。',
  },
  'merged-score': {
    message: '从 {cell} 到 {other} 的 {rows} 行指标合用一个得分单元格，分不出每一行各得多少',
    next: '请取消合并，逐行填写得分。',
  },
  'merged-weight': {
    message: '从 {cell} 到 {other} 的 {rows} 行指标合用一个分值“{text}”，已全部记在第一行',
    next: '请取消合并，把分值分到每一行。',
  },
  'column-twice': { message: '{cell}“{title}”和 {other}“{otherTitle}”两列是同一个意思，已读前一列', next: '请核对；要用后一列的话，请改掉前一列的表头。' },
  'weights-as-fractions': { message: '从 {cell} 到 {other} 的分值是小数，合计为 1，已乘以 100 作为分数（0.2 读作 20 分）', next: '请把分值改成合计 100 的分数。' },
  'rows-left-out': { message: '表尾以下 {cell} 起还有像本表指标的行，没有读入', next: '请核对；属于本表的话，请去掉中间隔开的文字行或空行。' },
  'execution-without-points': { message: '各项指标的分值合计已是 100 分，资金表的分值和得分又是空的，预算执行不另外计分', next: '要给预算执行计分的话，请填写它的分值，并调低指标的分值。' },
  'no-weight-column': { message: '这张表没有分值（权重）列，各行无法折算得分', next: '需要打分的话，请加上“分值”列。' },
  'no-target-column': { message: '这张表没有指标值（目标值）列', next: '请加上“年度指标值”列。' },
  'no-actual-column': { message: '这张表没有实际完成值列', next: '请加上“实际完成值”列；只是绩效目标申报表的话，不必打分。' },
  'initial-target-used': { message: '有 {count} 行的调整后指标值是空的，已按年初指标值读取', next: '年中调整过指标的，请填上调整后的值。' },
  'weights-not-100': { message: '分值合计 {sum} 分（其中预算执行 {execution} 分），不是 100 分', next: '请核对分值，也看看有没有漏填的行。' },
  'cap-differs': { message: '“{name}”标明 {cap} 分，下面各行分值合计却是 {sum} 分', next: '请改标明的分数，或者改各行的分值。' },
  'budget-parts-differ': { message: '资金总额 {total} 与各项资金之和 {parts} 不符', next: '请核对资金总额和各项资金。' },
  'printed-total-differs': { message: '表上的总分是 {total}，各行得分加起来是 {sum}', next: '请核对总分和各行得分。' },
  'no-budget-total': { message: '项目资金栏里找不到总额行（年度资金总额、合计）', next: '请补上总额行，预算执行率按总额计算。' },
  'only-initial-budget': { message: '表上只有年初预算数，没有全年（调整后）预算数，执行率已按年初预算数计算', next: '年中调整过预算的，请补上全年预算数。' },
  'execution-weight-from-title': { message: '预算执行没有分值栏，已按“{text}”取 {points} 分', next: '请核对这个分值。' },
  'execution-in-row': { message: '这一行写的是预算数和执行数，已作为预算执行情况计算，不算普通指标', next: '如果它是普通指标，请把指标值写成执行率（如 100%）。' },
  'uncalculated-formula': { message: '公式 {formula} 没有计算结果，文件里只有公式', next: '请在 Excel 或 WPS 里打开，重新计算并保存后再试。' },
  'error-value': { message: '这一格是错误值 {text}', next: '请先改好公式，或者直接填数。' },
  'merge-hides-sheet': { message: '合并单元格 {area} 盖住了整张表，里面的内容都看不见', next: '请取消这个合并，再重新打分。' },
};
