import { Decimal } from 'decimal.js';
import { all, type BigNumber, create, type FactoryFunctionMap, type Fraction } from 'mathjs';
import { rational } from '../../src/exact/rational.ts';
import { round } from '../../src/exact/rounding.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { compile } from '../../src/expression/formula.ts';
import { perSecond, type Row } from './measure.ts';

const FORMULA = '权重 × 实际值 ÷ 指标值';
const RUNS = 20_000;
const PLACES = 2;
const WEIGHT = 20;
const TARGET = 95;
const actualOf = (index: number): number => index % TARGET;

function exact(): number {
  const compiled = compile(FORMULA, new Set(['权重', '实际值', '指标值']));
  if (!compiled.ok) throw new Error('formula');
  return perSecond(RUNS, (index) => {
    const bindings = new Map([['权重', rational(WEIGHT)], ['实际值', rational(actualOf(index))], ['指标值', rational(TARGET)]]);
    const result = evaluate(compiled.expression, bindings);
    if (!result.ok || typeof result.value === 'boolean') throw new Error('value');
    return round(result.value, PLACES);
  });
}

function doubles(): number {
  const power = 10 ** PLACES;
  return perSecond(RUNS, (index) => Math.round((WEIGHT * actualOf(index) / TARGET) * power) / power);
}

function decimals(): number {
  return perSecond(RUNS, (index) => new Decimal(WEIGHT).mul(actualOf(index)).div(TARGET).toDecimalPlaces(PLACES));
}

function mathjsBigNumber(): number {
  const math = create(all as FactoryFunctionMap, { number: 'BigNumber' });
  const code = math.compile('w * a / t');
  return perSecond(RUNS, (index) => {
    const value = code.evaluate({ w: math.bignumber(WEIGHT), a: math.bignumber(actualOf(index)), t: math.bignumber(TARGET) }) as BigNumber;
    return value.toDecimalPlaces(PLACES);
  });
}

/** Rounded by its fraction, since mathjs's own round(x, 2) throws in this mode. */
function mathjsFraction(): number {
  const math = create(all as FactoryFunctionMap, { number: 'Fraction' });
  const code = math.compile('w * a / t');
  return perSecond(RUNS, (index) => {
    const value = code.evaluate({ w: math.fraction(WEIGHT), a: math.fraction(actualOf(index)), t: math.fraction(TARGET) }) as Fraction;
    return value.round(PLACES);
  });
}

/** (b) Scores a second, read from bindings to the rounded score: the exact evaluator over each other way. Doubles are fast and wrong. */
export function scores(): Row[] {
  const ours = exact();
  return [
    { zh: '本程序 ÷ 双精度（会算错）', en: 'this ÷ plain doubles (inexact)', ratio: ours / doubles() },
    { zh: '本程序 ÷ decimal.js（先乘，不解析公式）', en: 'this ÷ decimal.js, multiply first, no formula', ratio: ours / decimals() },
    { zh: '本程序 ÷ mathjs 大数', en: 'this ÷ mathjs BigNumber', ratio: ours / mathjsBigNumber(), aim: { least: 1 } },
    { zh: '本程序 ÷ mathjs 分数', en: 'this ÷ mathjs Fraction', ratio: ours / mathjsFraction(), aim: { least: 1 } },
  ];
}
