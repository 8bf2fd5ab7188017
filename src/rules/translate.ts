import { fromDouble, parseDecimal } from '../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../exact/rational.ts';
import { compile, type Expression } from '../expression/formula.ts';
import type { Band, Method, MethodKey, Outcome, Pack } from './pack.ts';
import type { WrittenMethod, WrittenPack } from './schema.ts';

/** A value or formula that cannot be used, and its place in the pack. */
export interface TranslationError {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly path: readonly PropertyKey[];
}

/** Names that a 计分 formula may use. */
export const SCORE_NAMES: ReadonlySet<string> = new Set(['权重', '实际值', '指标值', '完成率', '下限', '上限']);
/** Names that the 预算执行 formula may use. Amounts are in the unit of the form's own block. */
export const EXECUTION_NAMES: ReadonlySet<string> = new Set(['权重', '全年执行数', '全年预算数', '年初预算数', '执行率']);

const UNDECIDED = '待定';
const HUNDRED = rational(100);
const NOTHING: Expression = { text: '0', tree: { kind: 'number', value: ZERO, text: '0' } };
const KINDS = { 部门: 'department', 项目: 'project' } as const;
const ACHIEVEMENTS = { 达成: 'met', 部分达成: 'partly', 未达成: 'missed' } as const;

type Path = readonly PropertyKey[];

/** Turns an author's words into the model, collecting every error on the way. */
class Translator {
  readonly errors: TranslationError[] = [];

  amount(value: string | number, path: Path): Rational {
    const text = String(value).trim();
    const read = typeof value === 'number' ? fromDouble(value) : parseDecimal(text.replace(/[%％]$/, ''));
    if (read !== null) return /[%％]$/.test(text) ? read.div(HUNDRED) : read;
    this.errors.push({ code: 'pack-not-a-number', params: { text }, path });
    return ZERO;
  }

  formula(value: string | number, names: ReadonlySet<string>, path: Path): Expression {
    const compiled = compile(String(value), names);
    if (compiled.ok) return compiled.expression;
    this.errors.push(...compiled.errors.map(({ code, params }) => ({ code, params, path })));
    return NOTHING;
  }

  outcome(value: string | number, path: Path): Outcome {
    if (value === UNDECIDED) return { kind: 'undecided' };
    return { kind: 'formula', expression: this.formula(value, SCORE_NAMES, path) };
  }

  method(written: WrittenMethod, path: Path): Method {
    if ('阶梯' in written) {
      const steps = written.阶梯.map((step, index) => ({
        when: this.formula(step.条件, SCORE_NAMES, [...path, '阶梯', index, '条件']),
        score: this.formula(step.得分, SCORE_NAMES, [...path, '阶梯', index, '得分']),
      }));
      return { kind: 'steps', steps };
    }
    return { kind: 'reached', met: this.outcome(written.达到, [...path, '达到']), missed: this.outcome(written.未达到, [...path, '未达到']) };
  }

  methods(written: Readonly<Record<string, WrittenMethod | undefined>>, path: Path): ReadonlyMap<MethodKey, Method> {
    return new Map(Object.entries(written).flatMap(([key, method]) =>
      method === undefined ? [] : [[key as MethodKey, this.method(method, [...path, key])] as const]));
  }

  band(written: WrittenPack['定性'][number], path: Path): Band {
    const [, low = '', high = '', end = ']'] = /^[[【]\s*([\d.]+%?)\s*[,，]\s*([\d.]+%?)\s*([\])）])$/.exec(written.区间) ?? [];
    if (low === '') this.errors.push({ code: 'pack-band', params: { text: written.区间 }, path: [...path, '区间'] });
    return {
      name: written.等次,
      achievement: ACHIEVEMENTS[written.达成情况],
      low: this.amount(low || '0', path),
      high: this.amount(high || '0', path),
      highIncluded: end === ']',
      byDefault: written.默认 === UNDECIDED ? null : this.amount(written.默认, [...path, '默认']),
    };
  }
}

function scope(written: WrittenPack['适用']): Pack['scope'] {
  return {
    kinds: written.表类.map((kind) => KINDS[kind]),
    regions: written.地区,
    forms: written.表式,
    costLevel: written.成本为一级指标,
    from: written.生效 ?? null,
    until: written.失效 ?? null,
  };
}

function execution(written: WrittenPack['预算执行'], to: Translator): Pack['execution'] {
  return {
    weight: written.分值 === '无' ? null : to.amount(written.分值, ['预算执行', '分值']),
    formula: to.formula(written.计分, EXECUTION_NAMES, ['预算执行', '计分']),
    reasonBelow: written.说明原因 === undefined ? null : to.amount(written.说明原因, ['预算执行', '说明原因']),
  };
}

function over(written: WrittenPack['超额'], to: Translator): Pack['over'] {
  return {
    flag: to.amount(written.提示, ['超额', '提示']),
    reason: to.amount(written.说明原因, ['超额', '说明原因']),
    deduction: written.扣分 === undefined ? null : to.formula(written.扣分, SCORE_NAMES, ['超额', '扣分']),
  };
}

/** A checked pack in the author's words as the engine's model. With errors, the pack must not be used. */
export function translate(written: WrittenPack, sha256: string): { readonly pack: Pack; readonly errors: readonly TranslationError[] } {
  const to = new Translator();
  const grades = written.等级
    .map(({ 等级, 不低于 }, index) => ({ name: 等级, from: to.amount(不低于, ['等级', index, '不低于']) }))
    .sort((a, b) => b.from.compare(a.from));
  const pack: Pack = {
    id: written.编号,
    name: written.名称,
    version: written.版本,
    sha256,
    sources: written.依据.map((source) => ({
      document: source.文件, number: source.文号 ?? null, article: source.条款 ?? null, link: source.链接 ?? null, verified: source.已核实,
    })),
    unverified: written.未核实,
    scope: scope(written.适用),
    full: to.amount(written.总分, ['总分']),
    rounding: { places: written.舍入.位数, when: written.舍入.时机 === '每行' ? 'row' : 'total' },
    execution: execution(written.预算执行, to),
    methods: to.methods(written.计分, ['计分']),
    specials: written.按指标.map((special, index) => ({ word: special.指标, methods: to.methods(special.计分, ['按指标', index, '计分']) })),
    noOperator: written.无符号,
    phraseOnNumber: to.outcome(written.定量用语, ['定量用语']),
    bands: written.定性.map((band, index) => to.band(band, ['定性', index])),
    over: over(written.超额, to),
    emptyRows: written.不适用行 === '不计' ? 'left-out' : 'scaled',
    grades,
  };
  return { pack, errors: to.errors };
}
