import { decimalText } from '../../exact/decimal.ts';
import { rational, type Rational, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import { address } from '../../model/cell.ts';
import { sharesWeight } from '../../scoring/shared-weight.ts';
import { type Convention, type Explained, proofOf, sumProof } from './convention.ts';
import type { Figure, Setting } from './figure.ts';

const HUNDRED = rational(100);
/** Hundredths of a point are two more decimals of a fraction. */
const FRACTION_PLACES = 2;

/** The weight that a figure might have been scored by; null where it is the printed one or there is none. */
type OtherWeight = (figure: Figure) => Rational | null;

/** The figure's share of its weight, of another weight, to so many places. */
function ofWeight(code: string, weightOf: OtherWeight, places: number): Convention {
  const apply = (figure: Figure): Explained | null => {
    const { trace, weight } = figure;
    const other = trace === null || weight.lte(ZERO) ? null : weightOf(figure);
    if (trace === null || other === null || other.equals(weight)) return null;
    const exact = trace.exact.mul(other).div(weight);
    const value = round(exact, places);
    return { value, proof: () => proofOf(`${decimalText(trace.exact, places)} × ${decimalText(other, places)} ÷ ${decimalText(weight)}`, exact, value) };
  };
  return { code, params: {}, throughout: 'figures', apply };
}

/** Weights that come to more or less than the full score, taken as shares of it. */
function scaledToFull({ card: { weightTotal }, pack: { full } }: Setting): OtherWeight {
  return ({ weight }) => (weightTotal === null || weightTotal.lte(ZERO) ? null : weight.mul(full).div(weightTotal));
}

/** Weights under a level that prints another sum (产出指标(50分)), taken as shares of it. */
function scaledToCap({ card: { table: { caps, indicators } } }: Setting): OtherWeight {
  return ({ weight, score }) => {
    const cap = score === null ? undefined : caps.find(({ rows }) => rows.some((row) => indicators[row]?.row === score.indicator.row));
    const sum = cap?.rows.reduce<Rational>((total, row) => total.add(indicators[row]?.weight ?? ZERO), ZERO) ?? ZERO;
    return cap === undefined || sum.lte(ZERO) ? null : weight.mul(cap.cap).div(sum);
  };
}

/** Weights printed as decimals (0.2), and the scores beside them likewise. */
function asFraction({ card: { table: { findings } } }: Setting): OtherWeight {
  const isFraction = findings.some(({ code }) => code === 'weights-as-fractions');
  return ({ weight, score }) => (isFraction && score !== null ? weight.div(HUNDRED) : null);
}

/** A merged weight whose rows print their parts of it: 5 + 5 = 10. */
function shared({ card: { rows } }: Setting): Convention {
  const apply = ({ score, printed, recomputed }: Figure): Explained | null => {
    const cell = score?.indicator.cells.weight;
    if (cell === undefined || recomputed === null) return null;
    const others = rows.flatMap(({ indicator }) => {
      const own = indicator.cells.weight;
      return sharesWeight(indicator) && own !== undefined && address(own) === address(cell) && indicator.printedScore !== null ? [indicator.printedScore] : [];
    });
    const value = others.reduce((left, other) => left.sub(other), recomputed);
    return others.length === 0 ? null : { value, proof: () => sumProof([printed, ...others], others.reduce((sum, other) => sum.add(other), printed)) };
  };
  return { code: 'cause-weight-shared', params: {}, apply };
}

/** The weight read otherwise: shared by merged rows, as a share of its level or of the full score, as a decimal, as a mark out of 100, or the pack's own for 预算执行. */
export function weights(setting: Setting): readonly Convention[] {
  const { places } = setting.pack.rounding;
  return [
    shared(setting),
    ofWeight('cause-weight-fraction', asFraction(setting), places + FRACTION_PLACES),
    ofWeight('cause-weight-of-level', scaledToCap(setting), places),
    ofWeight('cause-weight-of-full', scaledToFull(setting), places),
    ofWeight('cause-weight-hundred', ({ score }) => (score === null ? null : HUNDRED), places),
    ofWeight('cause-weight-usual', ({ block }) => (block === null ? null : setting.pack.execution.weight), places),
  ];
}
