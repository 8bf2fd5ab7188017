import { type Indicator, indicatorName } from '../model/indicator.ts';

/** Words of a name by which less is usually better. */
const LESS_IS_BETTER = '投诉 事故 差错 逾期 信访 违规 违纪 违法 损耗 破损 死亡 发病 能耗 排放 成本 支出 经费 三公 误差 故障 流失 返贫 超支 缺陷 漏报 失误 不合格 不满意 供养人员控制 预算调整 预算变动 结余率'.split(' ');
/** Words that turn it: 成本节约率, 投诉办结率, 支出执行率. */
const MORE_IS_BETTER = /节约|节省|降低|下降|减少|办结|处理|处置|化解|回复|答复|回访|整改|查处|完成|执行|到位|保障|拨付|发放|达标|及时|覆盖|资助|补助|投入/;

/** Does the name sound as if less were better, while nothing says so? */
export function soundsReverse(indicator: Indicator): boolean {
  const name = indicatorName(indicator);
  return LESS_IS_BETTER.some((word) => name.includes(word)) && !MORE_IS_BETTER.test(name);
}
