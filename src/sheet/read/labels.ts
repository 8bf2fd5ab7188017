import { compact } from './title-key.ts';

/** What follows a label in its own cell: nothing, a colon, a bracket, a number or a grade. */
const END = String.raw`(?=$|[:;(\[\d/、,优良中差])`;
const label = (source: string): RegExp => new RegExp(`^(?:${source})${END}`);

const TOTAL = label(
  '(?:自评|绩效|综合|评价|最终|项目|部门|指标|单位|考核|实际|全部|本年|年度)*' +
  '(?:总分值?|总得分|总计|合计|总评分?|得分合计|合计得分|得分总计|综合得分|综合评分|总成绩|分值合计|权重合计|合计分值?|总和)' +
  '|(?:自评|评价|绩效|综合|最终|项目|考核|单位自评)(?:得分|评分|分数?)',
);
const SUBTOTAL = /小计(?=$|[:;(\[\d])/;
const GRADE = label('(?:自评|绩效|评价|综合|考核|最终|自我|评定|得分|项目|单位)*(?:等级|等次|评级|级别|档次)');
const NOTE = new RegExp(
  '^(?:注|备注|说明|填表(?:说明|人|日期|单位|时间)|填报(?:说明|人|单位|日期|时间|部门)|联系(?:电话|人|方式)|(?:单位|项目|部门|主要|分管|财务|自评|评价|科室)*(?:负责人|领导|组长)' +
  '|审核(?:人|意见)?|经办人?|制表人?|复核人|其他(?:需要|需)?说明|(?:自评|评价)(?:结论|总结|意见|人员|小组)|存在(?:的)?(?:主要)?问题|(?:主要)?改进措施|问题及建议|下一步|附件|附注|签(?:字|章|名)|盖章|单位\\(?盖章)',
);
const HEAD_FIELD = label(
  '(?:项目|任务|专项|政策|转移支付|部门|单位|部门\\(单位\\)|预算单位|预算部门)名称|(?:项目|资金|中央|省级|地方|业务|预算)*主管(?:部门|单位)' +
  '|(?:项目|具体|资金)?(?:实施|承担|执行|使用)(?:单位|部门)|(?:项目|申报|填报|预算|自评|评价|编报)(?:单位|部门)' +
  '|项目(?:类型|属性|类别|性质|负责人|编码|代码|年度|期限|起止(?:时间|年限|日期)?|实施期|联系人)|所属(?:部门|单位|科室)',
);
const FORM_PART = label(
  '项目(?:资金|概况|预算)(?:情况|总额|执行情况)?|(?:年度|预算|项目|资金)*资金(?:总额|情况|来源)|(?:项目|部门|单位)*预算执行情况?' +
  '|(?:年度|项目|部门|单位|绩效)*(?:总体|整体|绩效|预期)*(?:目标|主要任务)(?:完成情况)?|年度?部门整体支出(?:预算|情况)?|部门整体支出(?:预算|情况)',
);
const FURTHER_GOAL = /^(?:年度|项目)?(?:绩效|总体)?目标[2-9二三四五六七八九]/;
/** Titles end with 表, or go on in brackets or behind a dash; a goal that speaks of 代表 or 报表 is none. */
const TITLE = /^[^。；;]*(?:自评|绩效|评价|目标|完成情况)[^。；;]*(?<!代|报)表(?:[\d一二三四五六七八九十]{0,3}|\d{4}年度?|[(（\[【〔—:：_-].*)$/;
/** 项目支出绩效指标表 heads the indicators of a form in its middle. */
const PART_TITLE = /^[一二三四五六七八九十、\d.]*(?:项目|部门|单位|整体|支出|年度)*(?:绩效)?指标(?:完成情况)?表$/;
const CONTINUATION = /^\(?(?:续表?|接上[页表])\d*[:)]?$|表[(\[]?续(?:表|前)?[\d一二三四五]*[)\]]?$/;
const SECTION = /^(?:[一二三四五六七八九十\d]+[、.．])?[^:：。,，;；]{0,14}(?:指标|产出|效益|效果|满意度|成本|决策|过程|管理|履职|效能)(?:类|情况)?(?:\(.*\))?$/;
const EXECUTION = /^(?:项目|年度|资金|全年|部门)*(?:预算|资金|支出)执行(?:率|情况|进度)?/;

const LONGEST_TITLE = 80;

/** A label without the number in front of it: 三、合计 → 合计. */
function unnumbered(text: string): string {
  return compact(text).replace(/^(?:[一二三四五六七八九十]+[、.．]|\([一二三四五六七八九十\d]+\))/, '');
}

/** 总分, 合计, 总计, 自评总分, 得分合计…, also with a value behind it. */
export function isTotalLabel(text: string): boolean {
  return TOTAL.test(unnumbered(text));
}

/** 小计 of a part of the table. */
export function isSubtotalLabel(text: string): boolean {
  return text.length <= LONGEST_TITLE && SUBTOTAL.test(compact(text));
}

/** 自评等级, 评价等级, 等次… */
export function isGradeLabel(text: string): boolean {
  return GRADE.test(unnumbered(text).replace(/^\((.*?)\)/, '$1'));
}

/** 注：…, 填表说明, 填报人, 联系电话… below a table. */
export function isNote(text: string): boolean {
  return NOTE.test(unnumbered(text.slice(0, LONGEST_TITLE)));
}

/** 项目名称, 主管部门, 实施单位…: a field above the indicators of a form. */
export function isHeadField(text: string): boolean {
  return HEAD_FIELD.test(compact(text.slice(0, LONGEST_TITLE)));
}

/** 项目资金, 年度总体目标…: a part of a form above its indicators. */
export function isFormPart(text: string): boolean {
  return FORM_PART.test(compact(text.slice(0, LONGEST_TITLE)));
}

/** 年度绩效目标2: a further goal of the same form, above its own block of indicators. */
export function isFurtherGoal(text: string): boolean {
  return FURTHER_GOAL.test(compact(text.slice(0, LONGEST_TITLE)));
}

/** 续表, 项目支出绩效自评表（续）: what stands on top of a further page of the same table. */
export function isContinuation(text: string): boolean {
  return text.length <= LONGEST_TITLE && CONTINUATION.test(compact(text));
}

/** 附件：, 附件2：, 附表3 in front of a title: without a number the colon tells. */
const ATTACHED = /^附[件表]?(?:[\d一二三四五六七八九十]{1,3}(?:[-.]\d+)?[:：]?|[:：])/;

/** The title of a form: 项目支出绩效自评表, 附件：项目支出绩效自评表. */
export function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const title = compact(text).replace(ATTACHED, '');
  return TITLE.test(title) && !PART_TITLE.test(title) && !isNote(title);
}

/** A heading inside the table over all columns: 一、产出指标（50分）. */
export function isSection(text: string): boolean {
  return SECTION.test(compact(text));
}

/** 预算执行率, 资金执行情况: the name of a row that holds the execution. */
export function isExecutionLabel(text: string): boolean {
  return EXECUTION.test(compact(text));
}
