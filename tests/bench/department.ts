/** What was filled in for a department, as texts. */
export type Filled = Readonly<Record<string, string | readonly (string | Readonly<Record<string, string>>)[]>>;

type Rows = readonly Readonly<Record<string, string>>[];

const number = (text: string | undefined): number => (text?.endsWith('%') === true ? Number(text.slice(0, -1)) / 100 : Number(text));
const cents = (value: number): number => Math.round(value * 100) / 100;

/**
 * The first example of sichuan-department-2023 scored as one writes it by hand: doubles, no reasons, nothing undecided. It divides wherever the system
 * divides, and so it does not serve where a divisor is nothing.
 */
export function department(filled: Filled): number {
  const of = (name: string): number => number(filled[name] as string);
  const rows = (name: string): Rows => filled[name] as Rows;
  const left = (weight: number, name: string, each: number): number => Math.max(0, weight - each * (filled[name] as readonly string[]).length);
  const sum = (name: string, value: (row: Readonly<Record<string, string>>) => number): number => rows(name).reduce((all, row) => all + value(row), 0);
  const projects = rows('项目').length;
  const yes = (column: string): number => rows('项目').filter((row) => row[column] === '是').length;
  const months: Readonly<Record<string, readonly [number, number]>> = { '6月': [0.4, 0.3], '9月': [0.675, 0.3], '11月': [0.825, 0.4] };
  const met = sum('核心指标', (row) => number(row['占比']) * Math.min(1, number(row['完成值']) / number(row['目标值'])));
  const progress = sum('各月进度', (row) => { const [target = 1, share = 0] = months[row['名称'] ?? ''] ?? []; return share * Math.min(1, number(row['实际进度']) / target); });
  const leftOver = rows('项目').filter((row) => number(row['预算']) - number(row['执行']) > number(row['预算']) * 0.1).length;
  const indicators = sum('项目', (row) => number(row['指标数']));
  const scores = [
    20 * met / sum('核心指标', (row) => number(row['占比'])), 4 * Math.max(0, 1 - Math.abs(of('最终预算总额') - of('年初预算总额')) / of('年初预算总额')), 3 * Math.min(1, of('自有收入预算数') / of('自有收入实际数')), 5 * progress,
    3 * Math.max(0, 1 - of('年终结余') / of('最终预算总额') / 0.1), 3 * Math.min(1, of('一般性支出限额') / of('一般性支出决算')), left(3, '财务管理制度', 1), left(2, '财务岗位设置', 1), left(3, '资金使用规范', 1),
    3 * Math.max(0, 1 - Math.max(0, of('本单位人均资产变化') - of('平均人均资产变化'))), 3 * Math.min(1, of('本单位资产利用') / of('平均资产利用')), 2 * Math.min(1, of('盘活资产') / of('闲置资产') / of('平均资产盘活')),
    3 * Math.min(1, of('中小企业份额') / of('规定份额')), 3 * Math.min(1, of('采购决算') / of('采购预算')), 3 * yes('程序合规') / projects, 3 * yes('目标合理') / projects, 3 * yes('已入库') / projects, 3 * yes('方向一致') / projects, 3 * yes('调整合规') / projects,
    3 * (projects - leftOver) / projects, 5 * sum('项目', (row) => number(row['达到数'])) / indicators, 3 * sum('项目', (row) => number(row['偏离以内数'])) / indicators, 4 * sum('项目', (row) => number(row['自评得分'])) / (100 * projects),
    left(4, '内部应用', 2), left(3, '信息公开', 1), left(3, '整改反馈', 1),
  ];
  const off = Math.min(10, of('违规问题数')) + Math.min(5, of('逾期报送天数') * 0.5);
  return Math.max(0, cents(scores.reduce((all, score) => all + cents(score), 0)) - off);
}
