import { parse } from 'yaml';
import { add, type Fraction, fraction, lower, minus, NOTHING, ofDecimal, order, over, rounded, said, times, total } from '../../expression/fractions.ts';
import { NoValue, oracleValue, type OracleValue } from '../../expression/oracle.ts';
import type { SystemItem } from './systems.ts';

/** A formula system added up the straightforward way, by scoring-rules/README.md: its text read as plain YAML, its formulas by the oracle. */
interface Scalar {
  readonly 名称: string;
  readonly 类型: string;
  readonly 范围?: string;
  readonly 选项?: readonly { readonly 选项: string; readonly 值: string | number }[];
  readonly 列?: readonly Scalar[];
  readonly 行?: readonly { readonly 行: string; readonly 值: Readonly<Record<string, string | number>> }[];
}
interface Leaf {
  readonly 名称: string;
  readonly 分值: number;
  readonly 计分?: string;
  readonly 清单?: readonly string[];
  readonly 每项扣?: number;
  readonly 评定?: string;
  readonly 不适用?: string;
  readonly 不适用时?: string;
  readonly 下级?: readonly Leaf[];
}
interface Written {
  readonly 总分: number;
  readonly 舍入: { readonly 位数: number; readonly 时机: string };
  readonly 等级: readonly { readonly 等级: string; readonly 不低于: number }[];
  readonly 输入?: readonly Scalar[];
  readonly 计算?: readonly { readonly 名称: string; readonly 公式?: string; readonly 列表?: string; readonly 求和?: string; readonly 计数?: string }[];
  readonly 指标: readonly Leaf[];
  readonly 扣分项?: readonly { readonly 扣分: string; readonly 最多扣?: number }[];
  readonly 封顶?: readonly { readonly 条件: string; readonly 总分不超过: number }[];
}
type Known = Map<string, OracleValue>;
type Filled = SystemItem['filled'];

const decimal = (text: string | number): Fraction => ofDecimal(String(text)) ?? NOTHING;
const percent = (text: string): Fraction | null => {
  const value = ofDecimal(text.replace(/%$/, ''));
  return value === null || !text.endsWith('%') ? value : over(value, fraction(100n));
};

function isWithin(range: string | undefined, value: Fraction): boolean {
  if (range === undefined) return true;
  const [low = '', high = ''] = range.slice(1, -1).split(',').map((end) => end.trim());
  const [down, up] = [low === '' ? 1n : order(value, percent(low) ?? NOTHING), high === '' ? -1n : order(value, percent(high) ?? NOTHING)];
  return (down > 0n || (down === 0n && range.startsWith('['))) && (up < 0n || (up === 0n && range.endsWith(']')));
}

function entryOf({ 类型: kind, 选项: options, 范围: range }: Scalar, text: string | undefined): OracleValue | null {
  if (text === undefined) return null;
  if (kind === '是否') return text === '是' ? true : text === '否' ? false : null;
  if (kind === '选择') { const option = options?.find((one) => one.选项 === text); return option === undefined ? null : percent(String(option.值)); }
  const value = kind === '比率' ? (text.endsWith('%') || ofDecimal(text)?.n === 0n ? percent(text) : null) : ofDecimal(text);
  if (value === null || (kind === '个数' && (value.d !== 1n || value.n < 0n))) return null;
  return isWithin(range, value) ? value : null;
}

/** A formula's value; null where it has none. */
function value(formula: string, names: ReadonlySet<string>, known: Known): OracleValue | null {
  try {
    return oracleValue(String(formula), names, known);
  } catch (error) {
    if (error instanceof NoValue && error.message !== 'unreadable') return null;
    throw error;
  }
}

function amount(formula: string, names: ReadonlySet<string>, known: Known): Fraction | null {
  const found = value(formula, names, known);
  return typeof found === 'boolean' ? null : found;
}

type Rows = readonly Readonly<Record<string, string>>[];
const rowsOf = (filled: Filled, name: string): Rows | null => { const rows = filled[name]; return rows === undefined || typeof rows === 'string' ? null : rows as Rows; };

function overList(list: Scalar, formula: string, names: ReadonlySet<string>, known: Known, filled: Filled): (OracleValue | null)[] | null {
  const given = rowsOf(filled, list.名称);
  if (given === null) return null;
  const fixed = list.行 ?? [];
  const rows = fixed.length === 0 ? given : fixed.map((row) => given.find((one) => one['名称'] === row.行) ?? {});
  const inner = new Set([...names, ...(list.列 ?? []).map((column) => column.名称), ...Object.keys(fixed[0]?.值 ?? {})]);
  return rows.map((row, index) => {
    const here = new Map(known);
    for (const column of list.列 ?? []) { const entry = entryOf(column, row[column.名称]); if (entry !== null) here.set(column.名称, entry); }
    for (const [name, constant] of Object.entries(fixed[index]?.值 ?? {})) here.set(name, percent(String(constant)) ?? NOTHING);
    return value(formula, inner, here);
  });
}

function knownOf(written: Written, names: ReadonlySet<string>, filled: Filled): Known {
  const known: Known = new Map();
  for (const input of written.输入 ?? []) {
    const text = filled[input.名称];
    const entry = input.类型 === '列表' ? null : entryOf(input, typeof text === 'string' ? text.trim() : undefined);
    if (entry !== null) known.set(input.名称, entry);
  }
  for (const { 名称: name, 公式: formula, 列表: listName, 求和: sum, 计数: count } of written.计算 ?? []) {
    if (formula !== undefined) { const found = value(formula, names, known); if (found !== null) known.set(name, found); continue; }
    const list = written.输入?.find((input) => input.名称 === listName);
    const rows = list === undefined ? null : overList(list, sum ?? count ?? '', names, known, filled);
    if (rows === null || rows.some((row) => row === null || (typeof row === 'boolean') !== (count !== undefined))) continue;
    known.set(name, total(rows.map((row) => (typeof row === 'boolean' || row === null ? fraction(row === true ? 1n : 0n) : row))));
  }
  return known;
}

interface Row {
  readonly weight: Fraction;
  /** `scored`, `undecided`, or what is done where it does not apply. */
  readonly status: string;
  readonly score: Fraction | null;
  readonly mayScale: boolean;
}

function pointsOf(leaf: Leaf, names: ReadonlySet<string>, known: Known, filled: Filled): Fraction | null {
  const weight = decimal(leaf.分值);
  if (leaf.计分 !== undefined) return amount(leaf.计分, new Set([...names, '权重']), new Map([...known, ['权重', weight]]));
  const given = filled[leaf.名称];
  if (leaf.评定 !== undefined) return typeof given === 'string' ? ofDecimal(given) : null;
  const answers = rowsOf(filled, leaf.名称);
  const found = (leaf.清单 ?? []).map((item) => answers?.find((row) => row['名称'] === item)?.['存在问题']);
  if (found.some((answer) => answer !== '是' && answer !== '否')) return null;
  const left = minus(weight, times(decimal(leaf.每项扣 ?? 0), fraction(BigInt(found.filter((answer) => answer === '是').length))));
  return left.n < 0n ? NOTHING : left;
}

function rowOf(leaf: Leaf, above: readonly Leaf[], written: Written, names: ReadonlySet<string>, known: Known, filled: Filled): Row {
  const weight = decimal(leaf.分值);
  const conditions = [leaf, ...above].filter((one) => one.不适用 !== undefined).map((one) => ({ holds: value(one.不适用 ?? '', names, known), then: one.不适用时 ?? '折算' }));
  const open: Row = { weight, status: 'undecided', score: null, mayScale: false };
  // The first that holds decides, so one before it that is not known leaves it open, unless both do the same.
  const decisive = conditions.filter(({ holds }) => holds !== false);
  const first = decisive.findIndex(({ holds }) => holds === true);
  if (first >= 0 && decisive.slice(0, first).every(({ then }) => then === decisive[first]?.then)) {
    const then = decisive[first]?.then ?? '';
    return { ...open, status: then, score: then === '折算' ? null : then === '满分' ? weight : NOTHING };
  }
  if (decisive.length > 0) return { ...open, mayScale: conditions.some(({ then }) => then === '折算') };
  const exact = pointsOf(leaf, names, known, filled);
  if (exact === null || exact.n < 0n || order(exact, weight) > 0n) return open;
  return { ...open, status: 'scored', score: written.舍入.时机 === '每行' ? lower(rounded(exact, written.舍入.位数), weight) : exact };
}

/** Everything that a system comes to, as text: `rows`, `decided`, `total`, `grade`. */
export function systemOracle({ text, filled }: SystemItem): Readonly<Record<string, string>> {
  const written = parse(text) as Written;
  const names = new Set([...(written.输入 ?? []).filter(({ 类型: kind }) => kind !== '列表').map(({ 名称 }) => 名称), ...(written.计算 ?? []).map(({ 名称 }) => 名称)]);
  const known = knownOf(written, names, filled);
  const rows = written.指标.flatMap((one) => (one.下级 ?? []).flatMap((two) => (two.下级 ?? []).map((leaf) => rowOf(leaf, [two, one], written, names, known, filled))));
  const kept = rows.filter(({ status }) => status !== '折算');
  const from = total(kept.map(({ weight }) => weight));
  const points = total(kept.map(({ score }) => score ?? NOTHING));
  const off = (written.扣分项 ?? []).map((one) => {
    const exact = amount(one.扣分, names, known);
    if (exact === null || exact.n < 0n) return null;
    const taken = rounded(exact, written.舍入.位数);
    return one.最多扣 === undefined ? taken : lower(taken, decimal(one.最多扣));
  });
  const caps = (written.封顶 ?? []).map((one) => ({ holds: value(one.条件, names, known), most: decimal(one.总分不超过) }));
  const cap = caps.filter(({ holds }) => holds === true).map(({ most }) => most).reduce<Fraction | null>((least, most) => (least === null ? most : lower(least, most)), null);
  const capOpen = caps.some(({ holds, most }) => typeof holds !== 'boolean' && (cap === null || order(most, cap) < 0n));
  const isOpen = capOpen || from.n === 0n || rows.some(({ status }) => status === 'undecided') || off.some((one) => one === null);
  const scaled = from.n === 0n ? NOTHING : rounded(over(times(points, decimal(written.总分)), from), written.舍入.位数);
  const left = minus(scaled, total(off.map((one) => one ?? NOTHING)));
  const floored = left.n < 0n ? NOTHING : left;
  const sum = cap === null ? floored : lower(floored, cap);
  const grade = written.等级.filter((one) => order(sum, decimal(one.不低于)) >= 0n).sort((a, b) => b.不低于 - a.不低于)[0]?.等级 ?? '';
  return {
    rows: rows.map(({ status, score }) => `${status === 'scored' || status === 'undecided' ? status : `not-applicable ${status}`} ${score === null ? '-' : said(score)}`).join('; '),
    known: (written.计算 ?? []).map(({ 名称: name }) => { const found = known.get(name); return found === undefined ? '-' : typeof found === 'boolean' ? String(found) : said(found); }).join('; '),
    decided: said(total(rows.map(({ score }) => score ?? NOTHING))), off: off.map((one) => (one === null ? '-' : said(one))).join('; '),
    total: isOpen ? '-' : said(sum), grade: isOpen ? '-' : grade, added: said(add(from, NOTHING)),
  };
}
