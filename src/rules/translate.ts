import { decimalText } from '../exact/decimal.ts';
import { type Rational, ZERO } from '../exact/rational.ts';
import { DEDUCTION_NAMES, EXECUTION_NAMES, PHRASE_NAMES, ZERO_BUDGET_NAMES } from './clause-names.ts';
import { CHECK_NAMES, type CheckName, type ThresholdKind } from './check-names.ts';
import { FIRST_LEVELS } from './first-levels.ts';
import type { Problem } from './issues.ts';
import type { CheckSetting, Pack, Source, Special } from './pack.ts';
import type { WrittenPack } from './schema.ts';
import { Translator } from './translator.ts';

/** 表类. */
export const KINDS = { 部门: 'department', 项目: 'project' } as const;
/** Points that a pack does not give, where it inherits some. */
const NONE = '无';
const STEP_BEGUN = { 待定: 'open', 按比例: 'share', 不计: 'dropped', 按一步计: 'whole' } as const;
const EMPTY_ROWS = { 不计: 'left-out', 折算: 'scaled', 记零: 'zero' } as const;

export function sourceOf(source: WrittenPack['依据'][number]): Source {
  return { document: source.文件, number: source.文号 ?? null, article: source.条款 ?? null, link: source.链接 ?? null, verified: source.已核实 };
}

function scope(written: WrittenPack['适用'], to: Translator): Pack['scope'] {
  if (written.生效 !== undefined && written.失效 !== undefined && written.失效 < written.生效) to.refuse('pack-dates-order', ['适用', '失效']);
  written.地区.forEach((region, index) => { if (region.trim() === '') to.refuse('pack-text-empty', ['适用', '地区', index]); });
  return {
    kinds: written.表类.map((kind) => KINDS[kind]),
    regions: written.地区,
    forms: written.表式,
    costLevel: written.成本为一级指标,
    from: written.生效 ?? null,
    until: written.失效 ?? null,
  };
}

function executionOf(written: WrittenPack['预算执行'], full: Rational, to: Translator): Pack['execution'] {
  const key = '预算执行';
  const weight = written.分值 === NONE ? null : to.points(written.分值, [key, '分值']);
  if (weight?.gt(full) === true) to.refuse('pack-execution-weight', [key, '分值'], { text: String(written.分值) });
  return {
    weight,
    formula: to.formula(written.计分, EXECUTION_NAMES, [key, '计分']),
    zeroBudget: to.outcome(written.预算为零, ZERO_BUDGET_NAMES, [key, '预算为零']),
    reasonBelow: written.说明原因 === undefined ? null : to.share(written.说明原因, [key, '说明原因']),
    caps: written.封顶.map((cap, index) => ({
      below: to.share(cap.执行率低于, [key, '封顶', index, '执行率低于']),
      most: to.points(cap.总分不超过, [key, '封顶', index, '总分不超过']),
    })),
  };
}

/** What is given to 一级指标 leaves room for 预算执行 within the full score. */
function firstLevels(written: WrittenPack['一级指标'], execution: Rational | null, full: Rational, to: Translator): Pack['firstLevels'] {
  const given = new Map(FIRST_LEVELS.flatMap((name) => {
    const value = written?.[name];
    return value === undefined || value === NONE ? [] : [[name, to.points(value, ['一级指标', name])] as const];
  }));
  const sum = [...given.values()].reduce((total, points) => total.add(points), execution ?? ZERO);
  if (given.size > 0 && sum.gt(full)) to.refuse('pack-first-levels', ['一级指标'], { sum: decimalText(sum), full: decimalText(full) });
  return given;
}

function over(written: WrittenPack['超额'], to: Translator): Pack['over'] {
  const [flag, reason] = [to.share(written.提示, ['超额', '提示']), to.share(written.说明原因, ['超额', '说明原因'])];
  if (flag.lt(1) || reason.lt(flag)) to.refuse('pack-over-order', ['超额']);
  return { flag, reason, deduction: written.扣分 === undefined ? null : to.formula(written.扣分, DEDUCTION_NAMES, ['超额', '扣分']) };
}

function special(written: WrittenPack['按指标'][number], index: number, to: Translator): Special {
  return { word: written.指标, unit: written.单位 ?? null, methods: to.methods(written.计分, ['按指标', index, '计分']) };
}

/** Every total has one grade: each limit once, none above the full score, and one from nothing. */
export function grades(written: WrittenPack['等级'], full: Rational, to: Translator): Pack['grades'] {
  const limits = written.map(({ 不低于 }, index) => {
    const before = to.errors.length;
    const from = to.points(不低于, ['等级', index, '不低于']);
    return { text: String(不低于), from, isRead: to.errors.length === before };
  });
  limits.forEach(({ text, from, isRead }, index) => {
    const twice = isRead && limits.findIndex((other) => other.isRead && other.from.equals(from)) < index;
    if (twice || from.gt(full)) to.refuse(twice ? 'pack-grade-twice' : 'pack-grade-above', ['等级', index, '不低于'], { text });
  });
  const names = written.map(({ 等级 }) => 等级);
  names.forEach((name, index) => { if (names.indexOf(name) < index) to.refuse('pack-grade-twice', ['等级', index, '等级'], { text: name }); });
  if (!limits.some(({ from }) => from.equals(ZERO))) to.refuse('pack-grade-lowest', ['等级']);
  return written
    .map(({ 等级 }, index) => ({ name: 等级, from: limits[index]?.from ?? ZERO }))
    .sort((a, b) => b.from.compare(a.from));
}

type WrittenCheck = string | Readonly<Record<string, string | number | undefined>>;

function setting(name: CheckName, written: WrittenCheck, to: Translator): CheckSetting {
  if (typeof written === 'string') return { on: written === '开启', thresholds: new Map() };
  const kinds: Readonly<Record<string, ThresholdKind>> = CHECK_NAMES[name];
  const given = Object.entries(written).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return { on: true, thresholds: new Map(given.map(([key, value]) => [key, kinds[key] === 'share' ? to.share(value, ['复核', name, key]) : to.points(value, ['复核', name, key])])) };
}

function review(written: WrittenPack['复核'], to: Translator): Pack['review'] {
  const entries = Object.entries(written ?? {}) as [CheckName, WrittenCheck | undefined][];
  return new Map(entries.flatMap(([name, one]) => (one === undefined ? [] : [[name, setting(name, one, to)] as const])));
}

/** A place that is marked 未核实 but does not exist would leave its clause looking verified. */
function checkUnverified(written: WrittenPack, to: Translator): void {
  written.未核实.forEach((place, index) => {
    const [first = '', second] = place.split('.');
    const part = Object.entries(written).find(([key]) => key === first)?.[1];
    const named = second === undefined || Array.isArray(part) || (typeof part === 'object' && Object.keys(part).includes(second));
    if (part === undefined || !named) to.refuse('pack-place-unknown', ['未核实', index], { text: place });
  });
}

/** A checked pack in the author's words as the engine's model; `ancestors` are the ids that it inherits from. With errors, the pack must not be used. */
export function translate(written: WrittenPack, sha256: string, ancestors: readonly string[]): { readonly pack: Pack; readonly errors: readonly Problem[] } {
  const to = new Translator();
  const full = to.positive(written.总分, ['总分']);
  const execution = executionOf(written.预算执行, full, to);
  const pack: Pack = {
    id: written.编号,
    name: written.名称,
    version: written.版本,
    ancestors,
    sha256,
    sources: written.依据.map(sourceOf),
    unverified: written.未核实,
    scope: scope(written.适用, to),
    full,
    rounding: { places: written.舍入.位数, when: written.舍入.时机 === '每行' ? 'row' : 'total' },
    execution,
    firstLevels: firstLevels(written.一级指标, execution.weight, full, to),
    methods: to.methods(written.计分, ['计分']),
    specials: written.按指标.map((one, index) => special(one, index, to)),
    noOperator: written.无符号,
    phraseOnNumber: to.outcome(written.定量用语, PHRASE_NAMES, ['定量用语']),
    bands: to.bands(written.定性),
    over: over(written.超额, to),
    emptyRows: EMPTY_ROWS[written.不适用行],
    stepBegun: STEP_BEGUN[written.不足一步],
    grades: grades(written.等级, full, to),
    review: review(written.复核, to),
  };
  checkUnverified(written, to);
  return { pack, errors: to.errors };
}
