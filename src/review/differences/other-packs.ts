import { decimalText } from '../../exact/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Pack } from '../../rules/pack.ts';
import { limitsFor } from '../../scoring/award.ts';
import { scoreExecution } from '../../scoring/execution.ts';
import { judge } from '../../scoring/judge.ts';
import { holdsPoints, type Limits, spanText } from '../../scoring/person.ts';
import { arithmeticOf } from '../../scoring/points.ts';
import type { Convention, Explained } from './convention.ts';
import type { Figure, Setting } from './figure.ts';
import { explainedBy, rescored } from './formulas.ts';

function named(code: string, { id, name }: Pack, apply: Convention['apply']): Convention {
  return { code, params: { id, name }, apply };
}

function execution({ block }: Figure, pack: Pack): Explained | null {
  const score = block === null ? null : scoreExecution({ ...block, printedScore: null }, pack).score;
  return score === null || score.score === null || score.trace === null ? null : { value: score.score, proof: arithmeticOf(score.trace) };
}

/** The same row or block by another pack. */
function otherPack(other: Pack): Convention {
  return named('cause-other-pack', other, (figure) => (figure.score === null ? execution(figure, other) : explainedBy(rescored(figure.score.indicator, other))));
}

/** The 定性 band that a pack has for a row, which limits what a person can give. */
export function bandLimits(indicator: Indicator, pack: Pack): Limits | null {
  const limits = limitsFor(indicator, judge(indicator, pack), pack);
  return limits === null || limits.band === null ? null : limits;
}

/** Points that lie outside the band of this pack and inside that of another one. */
function otherBands(other: Pack, pack: Pack): Convention {
  const apply = ({ score, printed }: Figure): Explained | null => {
    if (score === null || bandLimits(score.indicator, pack) === null) return null;
    const limits = bandLimits(score.indicator, other);
    return limits === null || !holdsPoints(limits, printed) ? null : { value: printed, proof: `${decimalText(printed)} ∈ ${spanText(limits)}` };
  };
  return named('cause-other-bands', other, apply);
}

/** Other packs at hand, by their formulas and by their bands. */
export function otherPacks({ pack, packs }: Setting): readonly Convention[] {
  const others = packs.filter(({ sha256 }) => sha256 !== pack.sha256);
  return [...others.map(otherPack), ...others.map((other) => otherBands(other, pack))];
}
