import type { Indicator } from '../model/indicator.ts';
import type { Pack } from '../rules/pack.ts';
import { type Judgement, reason, undecided } from './judgement.ts';
import { judgeNumbers } from './numbers.ts';
import { judgeCompletion, judgeDate, judgePhrase, judgeRange, judgeWords } from './words.ts';

const NOTHING_TO_JUDGE: Judgement = {
  status: 'not-applicable',
  award: { by: 'person', band: null },
  because: [reason('because-empty-row')],
  remarks: [],
  assumedOperator: null,
};

function missing(indicator: Indicator): Judgement | null {
  const { target, actual } = indicator;
  if (target.kind === 'unreadable') return undecided(reason('because-target-unreadable', { text: target.text }));
  if (actual.kind === 'unreadable') return undecided(reason('because-actual-unreadable', { text: actual.text }));
  if (actual.kind === 'blank') return undecided(reason('because-actual-blank'));
  return target.kind === 'blank' ? undecided(reason('because-target-blank')) : null;
}

/** Holds one row's actual value against its target by the pack's conventions. */
export function judge(indicator: Indicator, pack: Pack): Judgement {
  if (indicator.role === 'empty') return NOTHING_TO_JUDGE;
  const open = missing(indicator);
  if (open !== null) return open;
  const { target, actual } = indicator;
  if (actual.kind === 'completion') return judgeCompletion(indicator, target, actual);
  if (actual.kind === 'phrase') return judgePhrase(target, actual, pack);
  switch (target.kind) {
    case 'quantity':
      if (actual.kind === 'quantity') return judgeNumbers(indicator, target, actual, pack);
      return undecided(reason('because-number-needed', { text: indicator.printed.actual ?? '' }));
    case 'range': return judgeRange(indicator, target, actual);
    case 'date': return judgeDate(indicator, target, actual);
    case 'grade':
    case 'scale':
    case 'text': return judgeWords(indicator, target, actual, pack);
    default: return undecided(reason('because-target-blank'));
  }
}
