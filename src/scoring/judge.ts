import type { Indicator } from '../model/indicator.ts';
import type { Pack } from '../rules/pack.ts';
import { forPerson, type Judgement, reason, remark, undecided } from './judgement.ts';
import { judgeDate } from './dates.ts';
import { judgeNumbers, judgeSpan } from './numbers.ts';
import { judgeRange } from './ranges.ts';
import { needsOthersFigure } from './outside.ts';
import { judgeCompletion, judgePhrase, judgeWords } from './words.ts';

const NOTHING_TO_JUDGE: Judgement = {
  status: 'not-applicable',
  award: { by: 'person', band: null, open: 'facts' },
  because: [reason('because-empty-row')],
  remarks: [],
  assumedOperator: null,
};

/** What people write in a row that has no business in their year or place. */
const DOES_NOT_APPLY = /^(?:本年度?|当年|本项目|本单位|本部门)?(?:不适用|不涉及)[。.]?$/;

/** 不适用行: said by the actual cell itself. The pack says what becomes of its weight. */
function doesNotApply(indicator: Indicator): Judgement | null {
  const { actual } = indicator;
  if (actual.kind !== 'text' || !DOES_NOT_APPLY.test(actual.text.replace(/\s/g, ''))) return null;
  const params = { text: actual.text };
  return { ...NOTHING_TO_JUDGE, because: [reason('because-does-not-apply', params)], remarks: [remark(indicator, 'warning', 'row-does-not-apply', params)] };
}

function missing(indicator: Indicator): Judgement | null {
  const { target, actual } = indicator;
  if (target.kind === 'unreadable') return undecided(reason('because-target-unreadable', { text: target.text }));
  if (actual.kind === 'unreadable') return undecided(reason('because-actual-unreadable', { text: actual.text }));
  if (actual.kind === 'blank') return undecided(reason('because-actual-blank'));
  if (target.kind === 'blank' && indicator.bonus === true) return forPerson(reason('because-bonus'));
  return target.kind === 'blank' ? undecided(reason('because-target-blank')) : null;
}

/** Holds one row's actual value against its target by the pack's conventions. */
export function judge(indicator: Indicator, pack: Pack): Judgement {
  if (indicator.role === 'empty') return NOTHING_TO_JUDGE;
  const open = doesNotApply(indicator) ?? missing(indicator);
  if (open !== null) return open;
  const { target, actual } = indicator;
  if (target.kind === 'text' && needsOthersFigure(target.text)) return undecided(reason('because-others-figure', { target: target.text }));
  if (actual.kind === 'completion') return judgeCompletion(indicator, target, actual, pack);
  if (actual.kind === 'phrase') return judgePhrase(target, actual, pack);
  switch (target.kind) {
    case 'quantity':
      if (actual.kind === 'quantity') return judgeNumbers(indicator, target, actual, pack);
      if (actual.kind === 'range') return judgeSpan(indicator, target, actual, pack);
      return undecided(reason('because-number-needed', { text: indicator.printed.actual ?? '' }));
    case 'range': return judgeRange(indicator, target, actual, pack);
    case 'date': return judgeDate(indicator, target, actual);
    case 'grade':
    case 'scale':
    case 'text': return judgeWords(indicator, target, actual, pack);
    default: return undecided(reason('because-target-blank'));
  }
}
