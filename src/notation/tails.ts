import type { Unit } from '../model/quantity.ts';

/** Words that no unit begins with: 100%覆盖, 12次达成预期指标. */
const TAIL_WORD = /^(?:完成|达成|达标|达到|覆盖|全覆盖|到位|合格|满意|通过|实现|已|均|并|的|和|且|符合|优秀|良好|准确|及时|落实|发放|兑现|左右|分布)/;
/** Turns the meaning of the number before it: 12次未完成, 每年12月底前. */
const TURNS = /[未没无缺欠差除超]|不(?!同)|^[底末初前]/;
const SEPARATED = /^[,;。:、(]/;
const LONGEST_REMARK = 40;
const LONGEST_TAIL = 16;

export function isTailWord(text: string): boolean {
  return TAIL_WORD.test(text);
}

/**
 * What is said behind a number and its unit: `''` for nothing; null where it may change what the number means, or holds a further number.
 * Set off by a comma or a bracket (95%，未达标) it is a remark and leaves the number alone.
 */
export function remarkOf(text: string, unit: Unit | null): string | null {
  if (text === '') return '';
  if (/\d/.test(text)) return null;
  const words = text.replace(/^[,;。:、]+|[。.;,]+$/g, '').replace(/^\(([^()]*)\)$/, '$1');
  if (SEPARATED.test(text)) return words.length > LONGEST_REMARK ? null : words;
  if (TURNS.test(text) || !/^[\u4e00-\u9fff“”"]/.test(text)) return null;
  return (unit !== null || isTailWord(text)) && words.length <= LONGEST_TAIL ? words : null;
}
