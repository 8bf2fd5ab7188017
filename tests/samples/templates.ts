import { center, label, text, type Form, type FormCell } from './form.ts';

/** 一级 → its 二级, each with so many rows to be filled in. */
type Levels = readonly (readonly [string, readonly (readonly [string, number])[]])[];

const plain = (value: string, look: FormCell['look'], across: number): FormCell => ({ value, look, across });
const empty = (across = 1): FormCell => center(null, undefined, { across });
const open = (across = 1): FormCell => text(null, { across });

/** The rows of an indicator block: levels merged over theirs, all else open. */
function indicatorRows(levels: Levels, rest: () => FormCell[]): FormCell[][] {
  return levels.flatMap(([first, seconds]) => {
    const all = seconds.reduce((sum, [, count]) => sum + count, 0);
    return seconds.flatMap(([second, count], at) => Array.from({ length: count }, (_, row): FormCell[] => [
      ...at === 0 && row === 0 ? [center(first, undefined, { down: all })] : [], ...row === 0 ? [center(second, undefined, { down: count })] : [], ...rest(),
    ]));
  });
}

const counted = (levels: Levels): number => levels.reduce((sum, [, seconds]) => sum + seconds.reduce((rows, [, count]) => rows + count, 0), 0);

const PROJECT_LEVELS: Levels = [
  ['产出指标\n（50分）', [['数量指标', 3], ['质量指标', 2], ['时效指标', 1], ['成本指标', 1]]],
  ['效益指标\n（30分）', [['经济效益\n指标', 1], ['社会效益\n指标', 1], ['生态效益\n指标', 1], ['可持续影响\n指标', 1]]],
  ['满意度指标\n（10分）', [['服务对象\n满意度指标', 1]]],
];
const MONEY = '#,##0.00';
const money = (): FormCell => center(null, MONEY);
const none = (): FormCell[] => [center('—'), center('—'), center('—')];

/** 项目支出绩效自评表, to be filled in. */
export const BLANK_PROJECT: Form = {
  sheet: '项目支出绩效自评表',
  widths: [9, 11, 12, 21, 17, 17, 6.5, 8.5, 23],
  rows: [
    [plain('项目支出绩效自评表', 'title', 9)],
    [plain('（    年度）', 'plain-center', 9)],
    [plain('填报单位：', 'plain-left', 6), plain('单位：万元', 'plain-right', 3)],
    [label('项目名称', { across: 2 }), empty(7)],
    [label('主管部门', { across: 2 }), empty(3), label('实施单位'), empty(3)],
    [label('项目资金\n（万元）', { down: 5 }), label('', { across: 2 }), ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map((header) => label(header))],
    [text('年度资金总额', { across: 2 }), money(), money(), money(), center(10), center(null, '0.00%'), empty()],
    ...['其中：当年财政拨款', '上年结转资金', '其他资金'].map((name): FormCell[] => [text(name, { across: 2 }), money(), money(), money(), ...none()]),
    [label('年度总体\n目标', { down: 2 }), label('预期目标', { across: 4 }), label('实际完成情况', { across: 4 })],
    [open(4), open(4)],
    [label('绩效指标', { down: counted(PROJECT_LEVELS) + 1 }), ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'].map((header) => label(header))],
    ...indicatorRows(PROJECT_LEVELS, () => [open(), empty(), empty(), empty(), empty(), open()]),
    [label('总分', { across: 6 }), empty(), empty(), empty()],
  ],
};

const DEPARTMENT_LEVELS: Levels = [
  ['产出指标', [['数量指标', 2], ['质量指标', 1], ['时效指标', 1], ['成本指标', 1]]],
  ['效益指标', [['经济效益\n指标', 1], ['社会效益\n指标', 1], ['可持续影响\n指标', 1]]],
  ['满意度指标', [['满意度指标', 1]]],
];

/** 部门整体支出绩效自评表, to be filled in. */
export const BLANK_DEPARTMENT: Form = {
  sheet: '部门整体支出绩效自评表',
  widths: [12, 12, 13, 25, 10, 11.5, 10, 7, 12],
  rows: [
    [plain('部门整体支出绩效目标完成情况自评表', 'title', 9)],
    [plain('（    年度）', 'plain-center', 9)],
    [plain('单位：万元', 'plain-right', 9)],
    [label('部门名称'), empty(8)],
    [label('年度部门\n整体支出\n预算', { down: 2 }), label('资金总额', { across: 3 }), label('财政拨款', { across: 3 }), label('其他资金', { across: 2 })],
    [center(null, '0.00', { across: 3 }), center(null, '0.00', { across: 3 }), center(null, '0.00', { across: 2 })],
    [label('年度总体\n目标'), open(8)],
    [label('年度主要\n任务', { down: 3 }), label('任务名称', { across: 3 }), label('主要内容', { across: 5 })],
    [empty(3), open(5)],
    [empty(3), open(5)],
    [label('年度绩效\n指标', { down: counted(DEPARTMENT_LEVELS) + 1 }), ...['一级指标', '二级指标', '三级指标', '绩效指标\n性质', '绩效指标值', '绩效度量\n单位', '权重', '实际完成\n指标值'].map((header) => label(header))],
    ...indicatorRows(DEPARTMENT_LEVELS, () => [open(), empty(), empty(), empty(), empty(), empty()]),
  ],
};
