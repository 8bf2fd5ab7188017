/** Which way a number is said to have moved: 增长5% is no 5 %. */
export type Direction = 'up' | 'down';

/** What stands in front of a number besides its operator, once it is known to be harmless. */
export interface Label {
  /** Worth saying: anything but 已完成, 共, 实际…. */
  readonly words: string;
  readonly direction: Direction | null;
  /** 每年, 人均: what the number is measured by. */
  readonly per: readonly string[];
}

const UP = '增长|增加|增幅|提高|提升|上升|增收|上涨|新增加|扩大';
const DOWN = '下降|降低|减少|缩短|降幅|压减|压缩|节约|下浮|下调|削减';
const MOVED = new RegExp(`(?:(${UP})|(${DOWN}))(?:了|幅度)?$`);
const LEVEL = /(?:到|至|为|在)$/;

/** Words that only lead up to a number. */
const LEAD = /^(?:截至?目前|目前|现|已经?|均已?|全部|全年|本年度?|年度|累计|共计?|合计|总计|总共|一共|实际|实现|完成率?|达成率?|达标率?|达到?|做到|保持在?|确保|有|为|是|约|了|:)*$/;
/** Nouns that a number belongs to. */
const NOUN = /(?:率|度|数|数量|量|额|值|比例|比重|占比|面积|长度|里程|资金|金额|成本|费用|标准|工期|周期|时长|时间|得分|评分|分值|人次|次数|价|规模|收入|支出|投资|经费|补助|工资|幅|浓度|合计|总计|事故|投诉|案件|事件|:)$/;
const ACTIONS = /^(?:已|共|累计|全年|计划|预计|组织|集中)*(?:开展|举办|召开|培训|发放|建设|新建|改建|扩建|续建|维修|维护|购置|购买|采购|印刷|印制|制作|覆盖|服务|受益|保障|救助|补助|支付|投入|支出|使用|拨付|下达|执行|花费|资助|检查|巡查|督查|抽查|接待|拍摄|发布|刊发|播发|播出|出动|安装|配备|修建|改造|整治|治理|种植|栽植|修缮|完成|实施|举行|参加|派出|聘用|招聘|慰问|受理|办理|处理|调解|宣传|演出|放映|清理|清运|养护|管护|绿化|硬化|铺设|更换|奖励|表彰|引进|培育|扶持|帮扶|走访|编制|出版|征集|收集|新增|打造|创建|每|人均|户均|年均|月均|生均|日均)/;
/** A number behind one of these is not what was reached: 未完成12次, 前3名, 第3次, 超额15%. */
const NOT_REACHED = /[未没无缺欠差剩超除第前若非]|不(?!同)|其中|预留|上年|去年|往年/;

const PER = /(?:每个?(年|月|季度|季|周|天|日|人|户|亩|村|班|校|生|次|学期|床|公里|平方米)|(人|户|年|月|生|日|村|亩|床|校)均)/g;

function partsOf(text: string): string[] {
  return [...text.matchAll(PER)].map(([, each, mean]) => each ?? mean ?? '');
}

function moved(text: string): Direction | null {
  const [, up, down] = MOVED.exec(text) ?? [];
  if (up !== undefined) return 'up';
  return down === undefined ? null : 'down';
}

const LONGEST_LABEL = 24;

/**
 * Reads what stands in front of a number: 已完成, 满意度, 开展培训, 每年, 同比增长. Null where the number may not be what the cell is about.
 * A level (提高到98%) is a plain number; a change (提高3%) has a direction.
 */
export function labelOf(text: string): Label | null {
  if (LEAD.test(text)) return { words: '', direction: null, per: [] };
  if (text.length > LONGEST_LABEL || /[\d,;。]/.test(text)) return null;
  const level = LEVEL.test(text);
  const bare = text.replace(LEVEL, '');
  const direction = moved(bare);
  if (direction !== null) return { words: text, direction: level ? null : direction, per: [] };
  if (NOT_REACHED.test(bare)) return null;
  return NOUN.test(bare) || ACTIONS.test(bare) ? { words: text, direction: null, per: partsOf(bare) } : null;
}

/** Does a text speak of a move in this direction: 农民收入增长率, 能耗降低? */
export function speaksOf(direction: Direction, text: string): boolean {
  return new RegExp(direction === 'up' ? UP : DOWN).test(text);
}
