import { center, label, text, type Form, type FormCell } from './form.ts';

/** 一级, 二级, 三级, 性质, 指标值, 单位, 权重, 实际 of a published row; a level is repeated on each of its rows. */
type Row = readonly [string, string, string, string, FormCell, string, FormCell, FormCell];

const INDICATOR_WIDTHS = [12, 12, 13, 25, 10, 11.5, 10, 7, 12];
const n = (value: number): FormCell => center(value);
const t = (value: string): FormCell => center(value);
/** 100% as a person types it into Excel: the number 1, shown as a percentage. */
const percent = (value: number): FormCell => center(value, '0%');

const DEPARTMENT_ROWS: readonly Row[] = [
  ['产出指标', '数量指标', '完成项目数量达标', '≥', n(100), '%', n(20), t('100%')],
  ['产出指标', '质量指标', '提高服务质量', '≥', n(100), '%', n(20), t('100%')],
  ['产出指标', '时效指标', '及时准确传达收发文件', '≥', n(100), '%', n(20), t('100%')],
  ['效益指标', '社会效益\n指标', '全县网络核查安全工作', '≥', n(100), '%', n(20), t('100%')],
  ['效益指标', '社会效益\n指标', '群众政策知晓度', '≥', n(95), '%', n(10), t('100%')],
  ['满意度指标', '满意度指标', '解决来访对象诉求，提高满意度', '≥', n(95), '%', n(10), t('100%')],
];

/** With the slips of the published table: a weight typed as 10%, value and unit of the last but one row swapped. */
const PROJECT_ROWS: readonly Row[] = [
  ['产出指标', '数量指标', '资金使用效率', '=', n(100), '%', n(20), percent(1)],
  ['产出指标', '质量指标', '保障日常工作有序开展', '≥', n(90), '%', n(20), percent(1)],
  ['产出指标', '时效指标', '限定时间内完成', '=', n(1), '年', n(20), percent(1)],
  ['效益指标', '经济效益\n指标', '资金使用效益率', '=', n(100), '%', n(10), percent(1)],
  ['效益指标', '社会效益\n指标', '服务效能', '定性', t('好'), '', percent(0.1), percent(1)],
  ['满意度\n指标', '服务对象\n满意度指标', '单位职工满意度', '≥', t('%'), '95', n(10), percent(1)],
  ['成本指标', '经济成本\n指标', '工作经费', '=', center(228.36), '万元', n(10), percent(1)],
];

/** A level cell merged over the rows that share it; null for the rows it covers. */
function level(rows: readonly Row[], index: number, depth: 0 | 1): FormCell | null {
  const key = (row: Row | undefined): string | undefined => row?.slice(0, depth + 1).join('/');
  const own = key(rows[index]);
  if (index > 0 && key(rows[index - 1]) === own) return null;
  return center(rows[index]?.[depth] ?? '', undefined, { down: rows.filter((row) => key(row) === own).length });
}

function indicatorBlock(title: string, headers: readonly string[], rows: readonly Row[]): FormCell[][] {
  const head = [label(title, { down: rows.length + 1 }), ...headers.map((header) => label(header))];
  const body = rows.map((row, index): FormCell[] => {
    const levels = [level(rows, index, 0), level(rows, index, 1)].filter((cell) => cell !== null);
    const unit = row[5] === '95' ? n(95) : center(row[5] === '' ? null : row[5]);
    return [...levels, text(row[2]), center(row[3]), row[4], unit, row[6], row[7]];
  });
  return [head, ...body];
}

const plain = (value: string, look: FormCell['look']): FormCell => ({ value, look, across: 9 });

/** 部门整体支出绩效目标完成情况自评表, 茂县县委办 2023. */
export const DEPARTMENT: Form = {
  sheet: '部门整体',
  widths: INDICATOR_WIDTHS,
  rows: [
    [plain('部门整体支出绩效目标完成情况自评表', 'title')],
    [plain('（2023年度）', 'plain-center')],
    [plain('单位：万元', 'plain-right')],
    [label('部门名称'), center('县委办', undefined, { across: 8 })],
    [label('年度部门\n整体支出\n预算', { down: 2 }), label('资金总额', { across: 3 }), label('财政拨款', { across: 3 }), label('其他资金', { across: 2 })],
    [center(923.29, '0.00', { across: 3 }), center(923.29, '0.00', { across: 3 }), center(null, '0.00', { across: 2 })],
    [label('年度总体\n目标'), text('1.保障职工工资福利和单位日常公用支出。\n2.做好会议、文稿、信息和督查等工作。\n3.做好保密、密码和值班工作。', { across: 8 })],
    [label('年度主要\n任务', { down: 3 }), label('任务名称', { across: 3 }), label('主要内容', { across: 5 })],
    [center('保障县委日常工作', undefined, { across: 3 }), text('会务组织、公文处理、督促检查', { across: 5 })],
    [center('保密和密码管理', undefined, { across: 3 }), text('网络核查、招生考试安全保密', { across: 5 })],
    ...indicatorBlock('年度绩效\n指标', ['一级指标', '二级指标', '三级指标', '绩效指标\n性质', '绩效指标值', '绩效度量\n单位', '权重', '实际完成\n指标值'], DEPARTMENT_ROWS),
  ],
};

/** 专项预算项目绩效自评表（办公经费和视频会议室）, 茂县县委办 2023. */
export const PROJECT: Form = {
  sheet: '专项项目',
  widths: INDICATOR_WIDTHS,
  rows: [
    [plain('专项预算项目绩效自评表', 'title')],
    [plain('（2023年度）', 'plain-center')],
    [label('项目名称'), center('办公经费和视频会议室', undefined, { across: 8 })],
    [label('预算单位'), center('中国共产党茂县委员会办公室', undefined, { across: 8 })],
    [label('项目类型'), center('常规项目', undefined, { across: 8 })],
    [label('项目概况', { down: 2 }), label('立项依据', { across: 2 }), text('单位“三重一大”决策制度', { across: 6 })],
    [label('项目起止年限', { across: 2 }), text('2023年度', { across: 6 })],
    [label('项目资金\n（万元）', { down: 3 }), text('年度资金总额', { across: 2 }), center(null, undefined, { across: 6 })],
    [text('其中：财政拨款', { across: 2 }), center(228.36, undefined, { across: 6 })],
    [text('其他资金', { across: 2 }), center(null, undefined, { across: 6 })],
    [label('年度目标'), text('1.建设乡镇视频会议系统。\n2.保障单位日常办公。', { across: 8 })],
    ...indicatorBlock('绩效指标', ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重', '实际完成\n指标值'], PROJECT_ROWS),
  ],
};
