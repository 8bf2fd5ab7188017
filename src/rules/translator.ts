import { decimalText, doubleText, parseDecimal } from '../exact/decimal.ts';
import { ONE, type Rational, rational, ZERO } from '../exact/rational.ts';
import { compile } from '../expression/formula.ts';
import { type Expression, type Kind, kindOf } from '../expression/tree.ts';
import { METHOD_NAMES } from './clause-names.ts';
import { placeOf, type Problem } from './issues.ts';
import { bandFaults } from './bands.ts';
import type { Band, Method, MethodKey, Outcome, Step } from './pack.ts';
import { noPoints, otherScale } from './scales.ts';
import type { WrittenMethod, WrittenPack } from './schema.ts';
import { neverReached } from './steps.ts';

const UNDECIDED = '待定';
const HUNDRED = rational(100);
const LARGEST_AMOUNT = rational(1_000_000);
const NOTHING: Expression = { text: '0', tree: { kind: 'number', value: ZERO, text: '0' } };
const ACHIEVEMENTS = { 达成: 'met', 部分达成: 'partly', 未达成: 'missed' } as const;
const PERCENT = /[%％]$/;
/** 0.9 was meant as 90%, 90 as 90%. */
const LARGEST_BARE_SHARE = 3;
const BAND = /^[[【]\s*([\d.]+[%％]?)\s*[,，]\s*([\d.]+[%％]?)\s*([\])）】])$/;

type Path = readonly PropertyKey[];
type Names = ReadonlySet<string>;

const textOf = (value: string | number): string => (typeof value === 'number' ? doubleText(value) : value.trim());

/** Turns an author's words into the model, collecting every error on the way. */
export class Translator {
  readonly errors: Problem[] = [];
  readonly #truths: Names;

  /** `truths` are the names that stand for yes or no, so that one alone is a condition. */
  constructor(truths: Names = new Set()) {
    this.#truths = truths;
  }

  refuse(code: string, path: Path, params: Readonly<Record<string, string>> = {}): void {
    this.errors.push({ code, params: { place: placeOf(path), ...params }, path });
  }

  #amount(text: string, path: Path): Rational {
    const read = parseDecimal(text.replace(PERCENT, ''));
    if (read === null) this.refuse('pack-not-a-number', path, { text });
    else if (read.lt(ZERO) || read.gt(LARGEST_AMOUNT)) this.refuse('pack-amount-range', path, { text: text.slice(0, 20) });
    else return PERCENT.test(text) ? read.div(HUNDRED) : read;
    return ZERO;
  }

  /** Points, from nothing to a million: no percentage. */
  points(value: string | number, path: Path): Rational {
    const text = textOf(value);
    if (PERCENT.test(text)) this.refuse('pack-points-needed', path, { text, meant: text.replace(PERCENT, '') });
    return this.#amount(text, path);
  }

  /** A share, written as a percentage, so that 1 is neither 1% nor 100%. Only 0 needs no sign. */
  share(value: string | number, path: Path): Rational {
    const text = textOf(value);
    const read = this.#amount(text, path);
    if (PERCENT.test(text) || read.equals(ZERO)) return read;
    const meant = read.lte(LARGEST_BARE_SHARE) ? read : read.div(HUNDRED);
    this.refuse('pack-percent-needed', path, { text, meant: `${decimalText(meant.mul(HUNDRED))}%` });
    return meant;
  }

  /** Points above nothing. */
  positive(value: string | number, path: Path): Rational {
    const read = this.points(value, path);
    if (read.equals(ZERO) && !this.errors.some((error) => error.path === path)) this.refuse('pack-amount-range', path, { text: String(value) });
    return read;
  }

  formula(value: string | number, names: Names, path: Path, needed: Kind = 'number'): Expression {
    const compiled = compile(String(value), names, needed);
    if (!compiled.ok) {
      for (const { code, params } of compiled.errors) this.refuse(code, path, params);
      return NOTHING;
    }
    const { tree } = compiled.expression;
    if (kindOf(tree) === null && needed === 'condition' && !(tree.kind === 'name' && this.#truths.has(tree.name))) this.refuse('formula-condition-needed', path, { text: String(value), at: '1' });
    const other = otherScale(tree) ?? (needed === 'number' ? noPoints(tree) : null);
    if (other !== null) this.refuse(other.code, path, { name: other.name, text: String(value) });
    return compiled.expression;
  }

  outcome(value: string | number, names: Names, path: Path): Outcome {
    if (value === UNDECIDED) return { kind: 'undecided' };
    return { kind: 'formula', expression: this.formula(value, names, path) };
  }

  #checkSteps(steps: readonly Step[], path: Path): void {
    for (const { index, earlier } of neverReached(steps.map(({ when }) => when.tree))) {
      const text = steps[index]?.when.text ?? '';
      const at = [...path, '阶梯', index, '条件'];
      if (earlier === null) this.refuse('pack-step-never', at, { text });
      else this.refuse('pack-step-shadowed', at, { text, number: String(earlier + 1), earlier: steps[earlier]?.when.text ?? '' });
    }
  }

  method(written: WrittenMethod, key: MethodKey, path: Path): Method {
    const names = METHOD_NAMES[key];
    if ('阶梯' in written) {
      const steps = written.阶梯.map((step, index) => ({
        when: this.formula(step.条件, names, [...path, '阶梯', index, '条件'], 'condition'),
        score: this.outcome(step.得分, names, [...path, '阶梯', index, '得分']),
      }));
      this.#checkSteps(steps, path);
      return { kind: 'steps', steps };
    }
    const { 超过: beyond } = written;
    if (beyond !== undefined && key !== '=') this.refuse('pack-beyond', [...path, '超过']);
    return {
      kind: 'reached',
      met: this.outcome(written.达到, names, [...path, '达到']),
      missed: this.outcome(written.未达到, names, [...path, '未达到']),
      beyond: beyond === undefined ? null : this.outcome(beyond, names, [...path, '超过']),
    };
  }

  methods(written: Readonly<Partial<Record<MethodKey, WrittenMethod | undefined>>>, path: Path): ReadonlyMap<MethodKey, Method> {
    const entries = Object.entries(written) as [MethodKey, WrittenMethod | undefined][];
    return new Map(entries.flatMap(([key, method]) => (method === undefined ? [] : [[key, this.method(method, key, [...path, key])] as const])));
  }

  #band(written: WrittenPack['定性'][number], path: Path): Band {
    const [whole, low = '0', high = '0', end = ']'] = BAND.exec(written.区间) ?? [];
    const band: Band = {
      name: written.等次,
      achievement: ACHIEVEMENTS[written.达成情况],
      low: this.share(low, [...path, '区间']),
      high: this.share(high, [...path, '区间']),
      highIncluded: end === ']' || end === '】',
      byDefault: written.默认 === UNDECIDED ? null : this.share(written.默认, [...path, '默认']),
    };
    if (whole === undefined || band.low.gt(band.high) || band.high.gt(ONE)) this.refuse('pack-band', [...path, '区间'], { text: written.区间 });
    else if (!holds(band)) this.refuse('pack-band-default', [...path, '默认'], { text: String(written.默认), band: written.区间 });
    return band;
  }

  /** 定性. Whether the bands fit together is asked when each is one. */
  bands(written: WrittenPack['定性']): readonly Band[] {
    const before = this.errors.length;
    const bands = written.map((band, index) => this.#band(band, ['定性', index]));
    if (this.errors.length > before) return bands;
    for (const { index, code, params } of bandFaults(bands)) this.refuse(code, ['定性', index, '区间'], params);
    return bands;
  }
}

/** Does a band hold its own default? */
function holds({ low, high, highIncluded, byDefault }: Band): boolean {
  return byDefault === null || (byDefault.gte(low) && (byDefault.lt(high) || (highIncluded && byDefault.equals(high))));
}
