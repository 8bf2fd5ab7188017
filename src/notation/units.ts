import { type Rational, rational } from '../exact/rational.ts';
import type { Unit } from '../model/quantity.ts';

/** Base unit → [dimension, factor numerator, denominator]. Sources: the metric system; 1 亩 = 2000/3 平方米. */
const BASE: Readonly<Record<string, readonly [dimension: string, numerator: number, denominator?: number]>> = {
  '%': ['ratio', 1, 100], 百分比: ['ratio', 1, 100], '‰': ['ratio', 1, 1000], 千分比: ['ratio', 1, 1000],
  百分点: ['百分点', 1], 个百分点: ['百分点', 1],
  元: ['元', 1], 角: ['元', 1, 10], 块: ['元', 1], 人民币元: ['元', 1],
  平方米: ['平方米', 1], 平米: ['平方米', 1], '㎡': ['平方米', 1], 'm²': ['平方米', 1], m2: ['平方米', 1],
  平方公里: ['平方米', 1_000_000], 平方千米: ['平方米', 1_000_000], 'km²': ['平方米', 1_000_000], 公顷: ['平方米', 10_000], 亩: ['平方米', 2000, 3],
  米: ['米', 1], m: ['米', 1], 公里: ['米', 1000], 千米: ['米', 1000], km: ['米', 1000], 厘米: ['米', 1, 100], cm: ['米', 1, 100], 毫米: ['米', 1, 1000], mm: ['米', 1, 1000],
  吨: ['千克', 1000], t: ['千克', 1000], 公斤: ['千克', 1], 千克: ['千克', 1], kg: ['千克', 1], 斤: ['千克', 1, 2], 克: ['千克', 1, 1000], g: ['千克', 1, 1000],
  立方米: ['立方米', 1], 'm³': ['立方米', 1], m3: ['立方米', 1], 方: ['立方米', 1], 升: ['立方米', 1, 1000],
  天: ['天', 1], 日: ['天', 1], 周: ['天', 7], 工作日: ['工作日', 1], 个工作日: ['工作日', 1],
  月: ['月', 1], 个月: ['月', 1], 年: ['月', 12], 季度: ['月', 3], 个季度: ['月', 3],
  小时: ['小时', 1], 个小时: ['小时', 1], 分钟: ['小时', 1, 60], 秒: ['小时', 1, 3600],
  TB: ['GB', 1024], GB: ['GB', 1], MB: ['GB', 1, 1024], 度: ['度', 1], 分: ['分', 1],
};

const MULTIPLES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 十万: 100_000, 百万: 1_000_000, 千万: 10_000_000, 亿: 100_000_000 };
const MULTIPLE = /^(十万|百万|千万|十|百|千|万|亿)(.*)$/;
const known = new Map(Object.entries(BASE));
const ONE: Rational = rational(1);

function factorOf(text: string): readonly [dimension: string, factor: Rational] {
  const base = known.get(text);
  if (base !== undefined) return [base[0], rational(base[1], base[2] ?? 1)];
  const multiple = MULTIPLE.exec(text);
  const [, prefix = '', rest = ''] = multiple ?? [];
  const times = MULTIPLES[prefix];
  if (times === undefined) return [text.replace(/[*·•]/g, '·'), ONE];
  const [dimension, factor] = rest === '' ? ['', ONE] : factorOf(rest);
  return [dimension, factor.mul(rational(times))];
}

/** The first part of a compound unit carries the multiple: 万元/人·月. */
function compound(text: string): readonly [dimension: string, factor: Rational] {
  const [head = '', ...rest] = text.split('/');
  if (rest.length === 0) return factorOf(text);
  const [dimension, factor] = factorOf(head);
  return [[dimension, ...rest.map((part) => part.replace(/[*·•]/g, '·'))].join('/'), factor];
}

const seen = new Map<string, Unit>();

/** The unit of a normalised unit text; a word that no table knows is its own dimension. Null for empty text. */
export function unitOf(text: string): Unit | null {
  const bare = text.replace(/^\((.*)\)$/, '$1');
  if (bare === '') return null;
  const before = seen.get(bare);
  if (before !== undefined) return before;
  const [dimension, factor] = compound(bare);
  const unit = { text: bare, dimension, factor };
  if (seen.size < 5000) seen.set(bare, unit);
  return unit;
}

/** Is this exactly a unit that the table knows, with or without 万, 亿…? */
export function isKnownUnit(text: string): boolean {
  if (known.has(text)) return true;
  const rest = MULTIPLE.exec(text)?.[2];
  return rest !== undefined && (rest === '' || known.has(rest) || COUNTERS.test(rest)) || COUNTERS.test(text);
}

const COUNTERS = /^(?:个|人|人次|次|件|项|份|户|家|篇|套|台|辆|处|座|所|场|场次|期|批|批次|例|起|名|条|册|本|户次|头|只|株|棵|块|幅|张|村|镇|乡|班|节|课时|学时|站|点|路|盏|间|栋|幢|岁|周岁|元\/.+|万元\/.+)$/;
