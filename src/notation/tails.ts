import type { Unit } from '../model/quantity.ts';
import { takeUnit } from './units.ts';

/** Words that no unit begins with: 100%覆盖, 12次达成预期指标. */
const TAIL_WORD = /^(?:完成|达成|达标|达到|覆盖|全覆盖|到位|合格|满意|通过|实现|已|均|并|的|和|且|符合|优秀|良好|准确|及时|落实|发放|兑现|左右|分布)/;
/** Turns the meaning of the number before it: 12次未完成, 每年12月底前, 3天以外, 50元起. */
const TURNS = /[未没无缺欠差除超]|不(?!同)|^[底末初前后外起至]|^到(?![位账达])|[以之][上下内外前后间]/;
const SEPARATED = /^[,;。:、(]/;
const LONGEST_REMARK = 40;
const LONGEST_TAIL = 16;

/** Glued to a number, these are no unit: 12不合格, 5暂定, 12超额. */
const NO_UNIT = /[未没无不缺欠差除超外待暂预估约前后多少余减增降升另]|[合及]格|合计|满意|^[左右整完好坏优良]/;

/** Can words glued to a number name what is counted? */
export function mayBeUnit(text: string): boolean {
  return !NO_UNIT.test(text) && !isTailWord(text);
}

export function isTailWord(text: string): boolean {
  return TAIL_WORD.test(text);
}

/** A bracket that explains a number: （问卷120份）, （其中线上3次）; set off by a comma only as a part of it. */
const EXPLANATION = /^(?:\([\u4e00-\u9fff][^()]*\)|[,;、](?:其中|内含|包括)[^()]*)$/;
const PART = /^[(,;、](?:其中|内?含|包括|较|比|同比|每)/;
/** A second opinion on the number itself. */
const RIVAL = /[未没缺欠差剩除超原应改仅只]|不(?!同)|目标|计划|预[计期]|指标|上年|去年|往年|实为|实际[完达为是]|更正|调整|满分/;

/** Does a text with further numbers leave the one before it alone? Not if it counts the same thing again: 12次（共15次）. */
function explains(text: string, unit: Unit | null): boolean {
  if (unit === null || !EXPLANATION.test(text) || RIVAL.test(text)) return false;
  const units = [...text.matchAll(/\d[\d.,]*/g)].map(({ 0: digits, index }) => takeUnit(text.slice(index + digits.length))?.unit);
  return PART.test(text) || units.every((other) => other !== undefined && other.dimension !== unit.dimension);
}

/**
 * What is said behind a number and its unit: `''` for nothing; null where it may change what the number means, or holds a further number.
 * Set off by a comma or a bracket (95%，未达标) it is a remark and leaves the number alone.
 */
export function remarkOf(text: string, unit: Unit | null): string | null {
  if (text === '') return '';
  if (/\d/.test(text) && !explains(text, unit)) return null;
  const words = text.replace(/^[,;。:、]+|[。.;,]+$/g, '').replace(/^\(([^()]*)\)$/, '$1');
  if (SEPARATED.test(text)) return words.length > LONGEST_REMARK ? null : words;
  if (TURNS.test(text) || !/^[\u4e00-\u9fff“”"]/.test(text)) return null;
  return (unit !== null || isTailWord(text)) && words.length <= LONGEST_TAIL ? words : null;
}
