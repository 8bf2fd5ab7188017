import { Decimal } from 'decimal.js';
import { all, create, type FactoryFunctionMap } from 'mathjs';
import { rational } from '../../src/exact/rational.ts';
import { round } from '../../src/exact/rounding.ts';
import { compile, evaluate } from '../../src/expression/formula.ts';
import { perSecond, type Row } from './measure.ts';

const FORMULA = '权重 × 实际值 ÷ 指标值';
const RUNS = 20_000;

function ours(): number {
  const compiled = compile(FORMULA, new Set(['权重', '实际值', '指标值']));
  if (!compiled.ok) throw new Error('formula');
  return perSecond(RUNS, (index) => {
    const bindings = new Map([['权重', rational(20)], ['实际值', rational(index % 95)], ['指标值', rational(95)]]);
    const result = evaluate(compiled.expression, bindings);
    if (!result.ok || typeof result.value === 'boolean') throw new Error('value');
    return round(result.value, 2);
  });
}

function ofMathjs(number: 'BigNumber' | 'Fraction'): number {
  const math = create(all as FactoryFunctionMap, { number });
  const code = math.compile('w * a / t');
  const value = (whole: number): unknown => (number === 'BigNumber' ? math.bignumber(whole) : math.fraction(whole));
  return perSecond(RUNS, (index) => {
    const result: unknown = code.evaluate({ w: value(20), a: value(index % 95), t: value(95) });
    return number === 'BigNumber' ? math.round(result as never, 2) : result;
  });
}

/** (b) Scores a second: the exact evaluator against doubles, decimal.js and mathjs. */
export function scores(): Row[] {
  const exact = ours();
  const peers: [string, number][] = [
    ['双精度 doubles (inexact)', perSecond(RUNS, (index) => Math.round((20 * (index % 95) / 95) * 100) / 100)],
    ['decimal.js, multiply first', perSecond(RUNS, (index) => new Decimal(20).mul(index % 95).div(95).toDecimalPlaces(2))],
    ['mathjs BigNumber', ofMathjs('BigNumber')],
    ['mathjs Fraction', ofMathjs('Fraction')],
  ];
  return peers.map(([name, rate]) => ({ title: `(b) 每秒评分：本程序 ÷ ${name}`, ratio: exact / rate }));
}
