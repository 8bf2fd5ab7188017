/** A place name found in a form's text, and where. */
export interface Place {
  readonly word: string;
  readonly at: number;
}

/** 省级行政区: a form that names one of them first belongs there, whatever place its project is about. */
export const PROVINCES: readonly string[] = [
  '北京', '天津', '河北', '山西', '内蒙古', '辽宁', '吉林', '黑龙江', '上海', '江苏', '浙江', '安徽', '福建', '江西', '山东', '河南',
  '湖北', '湖南', '广东', '广西', '海南', '重庆', '四川', '贵州', '云南', '西藏', '陕西', '甘肃', '青海', '宁夏', '新疆', '香港', '澳门', '台湾',
];

const HAN = /\p{Script=Han}/u;
/** What may stand before the place in a unit's or a form's name: 中共茂县县委, 2022年度中江县…, 填报单位四川省…. */
const LEAD_IN = /(?:中共|中国共产党|政协|中国人民政治协商会议|共青团|关于|\d{4}年度?|单位|部门)$/;
const LONGEST_LEAD_IN = 12;

function isFront(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || !HAN.test(before) || LEAD_IN.test(text.slice(Math.max(0, at - LONGEST_LEAD_IN), at));
}

/** 公安县级, 南部县域: a level of government, not that county. 成都北路, 四川中路: a street of some other town. */
const GOES_ON = /^(?:[级域]|[东西南北中]{0,2}[一二三四五六七八九十]?(?:路|大?街(?!道)|大道))/;

function frontOf(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isFront(text, at) && !GOES_ON.test(text.slice(at + word.length))) return at;
  }
  return -1;
}

/**
 * The place that a text names first, the longest where two begin together; null for none. A name counts only in front of a word:
 * 宜都 is not in 适宜都市, 理县 not in 管理县级资金, 资中 not in 投资中心, 公安县 not in 公安县级指挥中心.
 */
export function firstPlace(text: string, words: readonly string[]): Place | null {
  return placesIn(text, words)[0] ?? null;
}

/** Every place that a text names, in the order of `firstPlace`. */
export function placesIn(text: string, words: readonly string[]): Place[] {
  const places = words.flatMap((word) => {
    const at = frontOf(text, word);
    return at < 0 ? [] : [{ word, at }];
  });
  return places.sort((a, b) => a.at - b.at || b.word.length - a.word.length);
}
