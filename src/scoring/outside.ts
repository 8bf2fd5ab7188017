/** A target that is held against figures of others, or of another year, that the sheet does not hold: 高于全省平均, 不低于上年. */
const COMPARED = /(?:全国|全省|全市|全县|全区|省|市|县|区|行业|同类|同行|同期|地区|部门)?平均(?:水平|值|数|线)?|(?:高于|低于|不低于|不高于|超过|不超过|优于|不低|大于|小于|持平|好于|高出)(?:去年|上年|上一年|往年|上年度|同期|全国|全省|全市|全县|行业)/;

/** Needs a target a figure that only others have? One with a number of its own does not. */
export function needsOthersFigure(text: string): boolean {
  return COMPARED.test(text) && !/\d/.test(text);
}
