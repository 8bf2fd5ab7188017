import type { Indicator } from '../model/indicator.ts';
import type { Reason } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { limitsFor } from './award.ts';
import { judge } from './judge.ts';
import { type Limits, limitsOf } from './person.ts';

const IN_WORDS: ReadonlySet<string> = new Set(['grade', 'scale', 'text']);

/** Words that stand against other words: which 等次 they come to is what a person has to say, so that each of them can be chosen. */
function bandsOf({ target, actual, weight }: Indicator, because: readonly Reason[], pack: Pack): readonly Limits[] {
  const isWords = IN_WORDS.has(target.kind) && actual.kind !== 'blank' && because.some(({ code }) => code === 'because-other-words');
  return isWords && weight !== null ? pack.bands.map((band) => limitsOf(band, weight)) : [];
}

/** What a person may give an indicator, one entry for each 等次 that there is to choose; empty where the rules leave nothing to a person. */
export function choicesFor(indicator: Indicator, pack: Pack): readonly Limits[] {
  if (indicator.role !== 'indicator') return [];
  const judgement = judge(indicator, pack);
  const limits = limitsFor(indicator, judgement, pack);
  return limits === null ? bandsOf(indicator, judgement.because, pack) : [limits];
}
