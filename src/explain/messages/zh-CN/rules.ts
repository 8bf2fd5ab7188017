import type { Messages } from '../wording.ts';

export const rules: Messages = {
  'chosen-by-person': { message: '人工指定' },
  'chosen-by-region': { message: '因为表中有“{place}”' },
  'chosen-by-form': { message: '表式像是该地区的，是推测；表中没有写明省份，请核对' },
  'chosen-by-cost-level': { message: '因为成本是一级指标' },
  'chosen-by-default': { message: '没有更贴切的规则，用通用规则' },
  'rules-fit-equally': { message: '规则 {id} 与 {others} 同样合适，用了后者所继承的 {id}', next: '要用其他规则，请{@name-rules}；要自动选用，请在那套规则的“适用”里写得更具体。' },
  'rules-undecided': { message: '工作表“{sheet}”有几套规则同样合适，没有评分：{ids}', next: '请{@settle-rules}（地区、表类、生效、失效）。' },
  'rules-unverified': { message: '规则 {id} 的这些部分没有核对过原文：{places}', next: '正式使用前请对照本地区的文件；不同之处可以另写规则。' },
  'two-regions': { message: '表中既有“{place}”又有“{other}”，按“{place}”选用规则 {id}', next: '请确认是哪个地区的表，需要时{@name-rules}。' },
  'rules-not-in-force': { message: '规则 {id} 的适用日期是 {from} 至 {until}，表格年度是 {year} 年，仍按此规则评分', next: '请确认该年度应当用哪套规则，需要时{@name-rules}。' },
  'written-by-other-rules': { message: '表里的得分是按规则 {id} {version}（指纹 {hash}）写入的，现在用的是 {used} {usedVersion}（指纹 {usedHash}）', next: '请核对用哪一版规则：要照旧，请选用原来的规则（不在列表里的先载入）；要换新的，请重新写入得分。得分不同的会逐项列出。' },
};
