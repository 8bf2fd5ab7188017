import type { Messages } from '../wording.ts';

/** What a report says in figures against its tables and against itself. */
export const claims: Messages = {
  'text-compared': { message: '文字里的数字共 {count} 个，其中 {compared} 个与表格核对，或者相互核对过。' },
  'claim-sum-tail': {
    message: '“{sentence}”：各项相加得 {sum}，与 {whole} 相差 {difference}：{arithmetic}。相差在四舍五入的范围之内。',
    next: '核对原数：若是四舍五入的尾差，调整一项使其相加一致；否则更正。',
  },
  'claim-sum-exceeds': {
    message: '“{sentence}”：各项相加得 {sum}，比 {whole} 多 {difference}：{arithmetic}。',
    next: '核对各项和合计数，更正写错的一个；若各项有重复计算，请说明。',
  },
  'claim-sum-short': {
    message: '“{sentence}”：各项相加得 {sum}，比 {whole} 少 {difference}：{arithmetic}。',
    next: '核对各项和合计数，更正写错的一个；若漏列了一项，请补上。',
  },
  'claim-share-differs': {
    message: '“{sentence}”：占比写作 {printed}，按文中数字应为 {right}：{arithmetic}。',
    next: '核对后更正占比或金额。',
  },
  'claim-change-differs': {
    message: '“{sentence}”：变动幅度写作 {printed}，按文中数字应为 {right}：{arithmetic}。',
    next: '核对后更正百分比或金额。',
  },
  'claim-rate-differs': {
    message: '“{sentence}”：执行率写作 {printed}，按文中数字应为 {right}：{arithmetic}。',
    next: '核对后更正执行率、预算数或执行数。',
  },
  'claim-rate-differs-from-table': {
    message: '“{sentence}”：执行率写作 {printed}，而“{table}”为 {right}。',
    next: '核对后使正文与表一致。',
  },
  'claim-execution-score-differs': {
    message: '“{sentence}”：预算执行得分写作 {printed}，而“{table}”为 {right} 分。',
    next: '核对后使正文与表一致。',
  },
  'claim-part-score-differs': {
    message: '“{sentence}”：“{name}”的得分写作 {printed}，而“{table}”的这些行相加为 {right} 分。',
    next: '核对后使正文与表一致。',
  },
  'claim-percent-truncated': {
    message: '“{sentence}”：写作 {printed}，四舍五入应为 {right}：{arithmetic}。写的是截去尾数的结果。',
    next: '按四舍五入更正，或说明口径。',
  },
  'claim-change-amount-differs': {
    message: '“{sentence}”：变动写作“{printed}”，两年数字相减得 {right}：{arithmetic}。',
    next: '核对后更正变动额或其中一年的数字。',
  },
  'claim-change-direction': {
    message: '“{sentence}”：前后方向相反：一处为{amount}，一处为{percent}。',
    next: '核对后更正写反的一处。',
  },
  'claim-repeated-differs': {
    message: '“{sentence}”：“{name}”写作 {printed}，第{number}段却写作 {other}，两处合计数相同。',
    next: '核对后统一为正确的数字。',
  },
  'claim-score-differs': {
    message: '“{sentence}”：得分写作 {printed}，而“{table}”的各项指标按规则评得 {total} 分。',
    next: '核对得分的来源：若另有计分表，请一并提交；否则更正正文或表。',
  },
  'claim-score-differs-repeated': {
    message: '“{sentence}”：得分写作 {printed}（第{others}段同），而“{table}”的各项指标按规则评得 {total} 分。',
    next: '核对得分的来源：若另有计分表，请一并提交；否则更正正文或表。',
  },
  'claim-score-differs-from-printed': {
    message: '“{sentence}”：得分写作 {printed}，而“{table}”的总分写作 {total} 分。',
    next: '核对后使正文与表一致。',
  },
  'claim-score-differs-from-printed-repeated': {
    message: '“{sentence}”：得分写作 {printed}（第{others}段同），而“{table}”的总分写作 {total} 分。',
    next: '核对后使正文与表一致。',
  },
  'claim-grade-differs': {
    message: '“{sentence}”：等级写作“{printed}”，而“{table}”的等级为“{grade}”。',
    next: '核对后使正文与表一致。',
  },
  'claim-grade-not-of-score': {
    message: '“{sentence}”：等级写作“{printed}”，而 {score} 按规则为“{grade}”。',
    next: '核对得分和等级，更正写错的一个。',
  },
  'claim-budget-differs': {
    message: '“{sentence}”：预算写作 {printed}，而“{table}”为 {amount} {unit}。',
    next: '核对后使正文与表一致。',
  },
  'claim-executed-differs': {
    message: '“{sentence}”：执行数写作 {printed}，而“{table}”为 {amount} {unit}。',
    next: '核对后使正文与表一致。',
  },
  'claim-indicator-differs': {
    message: '“{sentence}”：“{name}”写作 {printed}，而“{table}”的实际完成值为 {right}。',
    next: '核对后使正文与表一致。',
  },
  'claim-year-differs': {
    message: '“{sentence}”：报告写作 {printed} 年度，而“{table}”是 {right} 年度的表。',
    next: '核对是哪一年度的报告，改成一致。',
  },
  'claim-projects-listed': {
    message: '“{sentence}”：写作 {count}，列出的却有 {listed} 个。',
    next: '核对后更正个数或补全名单。',
  },
};
