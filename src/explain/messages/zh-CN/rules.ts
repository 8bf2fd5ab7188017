import type { Messages } from '../wording.ts';

export const rules: Messages = {
  'chosen-by-person': { message: '人工指定' },
  'chosen-by-region': { message: '因为表中有“{place}”' },
  'chosen-by-form': { message: '按表式选择' },
  'chosen-by-cost-level': { message: '因为成本是一级指标' },
  'chosen-by-default': { message: '没有更贴切的规则，用通用规则' },
  'rules-unverified': { message: '规则 {id} 的这些部分没有核对过原文：{places}', next: '正式使用前请对照本地区的文件；不同之处可以另写规则。' },
  'pack-too-large': { message: '规则文件太大，最多 {most} 个字符', next: '请拆分或删去无关内容。' },
  'pack-syntax': { message: '规则文件的写法有误：{reason}', next: '请检查缩进、冒号后的空格和括号。' },
  'pack-inherits-itself': { message: '继承绕回了自己：{id}', next: '请检查“继承”的编号。' },
  'pack-parent-unknown': { message: '找不到被继承的规则“{id}”', next: '用 jixiao rules list 查看可以继承的规则。' },
  'pack-unknown-key': { message: '不认识的键：{place} {keys}', next: '请对照说明检查写法；公式里有逗号时，整条公式要加引号。' },
  'pack-wrong-value': { message: '“{place}”的值不对：{reason}', next: '请对照 scoring-rules/README.md 修改。' },
  'pack-not-a-number': { message: '“{text}”不是数', next: '请写数字或百分数，例如 20 或 80%。' },
  'pack-band': { message: '看不懂的区间“{text}”', next: '请写成 "[60%, 80%)" 这样的形式。' },
  'example-differs': { message: '例子 {number}（{target} ← {actual}）：应得 {expected}，算得 {score}（{because}）' },
};
