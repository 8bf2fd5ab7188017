import { center, label, text, type Form, type FormCell } from './form.ts';

type Row = readonly [level1: string, level2: string, name: string, target: FormCell, actual: FormCell, weight: number, reason: string];

const t = (value: string | null): FormCell => center(value);

const ROWS: readonly Row[] = [
  ['产出指标\n（50分）', '数量指标', '道路养护里程', t('≥42.5公里'), t('42.5公里'), 8, ''],
  ['产出指标\n（50分）', '数量指标', '更换检查井盖数量', t('≥120座'), t('165座'), 6, '汛期排查出的老旧井盖多于年初摸底数。'],
  ['产出指标\n（50分）', '数量指标', '人行道整修面积', t('≥8500平方米'), t('7980平方米'), 8, '滨河路段管线迁改滞后，520平方米转入下年实施。'],
  ['产出指标\n（50分）', '质量指标', '工程验收合格率', t('≥98%'), center(1, '0%'), 8, ''],
  ['产出指标\n（50分）', '质量指标', '主干道路面破损率', t('≤5‰'), center(0.0042, '0.00%'), 6, ''],
  ['产出指标\n（50分）', '时效指标', '养护工程完工时间', t('2023年11月底前'), t('2023年11月20日'), 6, ''],
  ['产出指标\n（50分）', '成本指标', '养护工程总成本', t('≤486.5万元'), t('4798200元'), 4, ''],
  ['产出指标\n（50分）', '成本指标', '日常养护单位成本', t('≤3.2万元/公里'), t('3.36万元/公里'), 4, '沥青价格上涨。'],
  ['效益指标\n（30分）', '社会效益\n指标', '市民诉求按期办结率', t('≥95%'), center(0.963, '0.0%'), 8, ''],
  ['效益指标\n（30分）', '社会效益\n指标', '城区通行条件改善程度', t('明显改善'), t('达成年度指标'), 8, ''],
  ['效益指标\n（30分）', '生态效益\n指标', '养护作业再生水使用率', t('≥30%'), center(0.275, '0.0%'), 7, '再生水取水点仅建成一处，第二处计划于下年6月启用。'],
  ['效益指标\n（30分）', '可持续影响\n指标', '长效养护机制健全性', t('健全'), t(null), 7, ''],
  ['满意度指标\n（10分）', '服务对象\n满意度指标', '沿线居民满意度', t('≥90%'), center(0.935, '0.0%'), 10, ''],
];

const HEADERS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析\n及改进措施'];
const MONEY = '#,##0.00';

function levelCells(row: Row, index: number): FormCell[] {
  return ([0, 1] as const).flatMap((depth) => {
    const key = (other: Row | undefined): string | undefined => other?.slice(0, depth + 1).join('/');
    if (key(ROWS[index - 1]) === key(row)) return [];
    return [center(row[depth], undefined, { down: ROWS.filter((other) => key(other) === key(row)).length })];
  });
}

const indicatorRows = ROWS.map((row, index): FormCell[] => [
  ...levelCells(row, index), text(row[2]), row[3], row[4], center(row[5]), center(null), text(row[6] === '' ? null : row[6]),
]);

const money = (...amounts: readonly number[]): FormCell[] => amounts.map((amount) => center(amount, MONEY));
const none = [center('—'), center('—'), center('—')];
const plain = (value: string, look: FormCell['look'], across = 9): FormCell => ({ value, look, across });

/** 项目支出绩效自评表 of an invented project, filled in up to the scores. */
export const STANDARD: Form = {
  sheet: '项目支出绩效自评表',
  widths: [9, 11, 12, 21, 17, 17, 6.5, 8.5, 23],
  rows: [
    [plain('项目支出绩效自评表', 'title')],
    [plain('（2023年度）', 'plain-center')],
    [plain('填报单位：云岭县市政工程养护中心', 'plain-left', 6), plain('单位：万元', 'plain-right', 3)],
    [label('项目名称', { across: 2 }), center('城区道路养护工程', undefined, { across: 7 })],
    [label('主管部门', { across: 2 }), center('云岭县住房和城乡建设局', undefined, { across: 3 }), label('实施单位'), center('云岭县市政工程养护中心', undefined, { across: 3 })],
    [label('项目资金\n（万元）', { down: 5 }), label('', { across: 2 }), ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map((header) => label(header))],
    [text('年度资金总额', { across: 2 }), ...money(480, 520, 498.36), center(10), { value: 498.36 / 520, look: 'center', format: '0.00%', formula: 'F7/E7' }, center(null)],
    [text('其中：当年财政拨款', { across: 2 }), ...money(450, 490, 468.36), ...none],
    [text('上年结转资金', { across: 2 }), ...money(20, 20, 20), ...none],
    [text('其他资金', { across: 2 }), ...money(10, 10, 10), ...none],
    [label('年度总体\n目标', { down: 2 }), label('预期目标', { across: 4 }), label('实际完成情况', { across: 4 })],
    [
      text('完成城区主次干道日常养护，整修破损人行道，更换老旧检查井盖，保障道路安全畅通。', { across: 4 }),
      text('主次干道日常养护全部完成，检查井盖更换超出计划，人行道整修有520平方米结转下年。', { across: 4 }),
    ],
    [label('绩效指标', { down: ROWS.length + 1 }), ...HEADERS.map((header) => label(header))],
    ...indicatorRows,
    [label('总分', { across: 6 }), center(100), center(null), center(null)],
  ],
};
