/** Titles and headings of a fill-in workbook (填报表): by these it is found again, wherever its rows were moved to. */
export const SHEETS = { entry: '填报', checklist: '检查清单', scores: '得分' } as const;
/** Labels beside which the workbook says what it is filled in for. */
export const LABEL = { id: '指标体系', hash: '指纹', none: '没有可填的' } as const;
export const HEAD = { name: '名称', value: '填写', unit: '单位', range: '允许范围', source: '说明和来源', indicator: '指标', item: '事项' } as const;
export const SCORE_HEAD = ['一级', '二级', '三级', '分值', '得分', '计算过程和原因'] as const;
export const TOTAL = '合计';
export const GRADE = '等级';
export const DEDUCTIONS = '扣分项';
/** 得分 of an indicator that does not apply and is left out. */
export const INAPPLICABLE = '不适用';
