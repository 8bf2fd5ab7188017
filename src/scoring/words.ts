import { rational } from '../exact/rational.ts';
import type { Achievement, Actual, Indicator, Target } from '../model/indicator.ts';
import type { Reason } from '../model/scorecard.ts';
import type { Band, Pack } from '../rules/pack.ts';
import { binding, byMethod, forPerson, type Judgement, reason, remark, undecided } from './judgement.ts';
import { exceeds, overRemarks } from './over.ts';

type WordsTarget = Extract<Target, { kind: 'grade' | 'scale' | 'text' }>;

const ONE = rational(1);
const YES_NO = /^(?:是|否|有|无)$/;

/** Worst whatever is graded; 低 may be the best of a risk. */
const BAD = /[差坏劣]/;

const plain = (text: string): string => text.replace(/[\s，。；、,.;]/g, '');

function bandOf(pack: Pack, achievement: Achievement): Band | null {
  return pack.bands.find((band) => band.achievement === achievement) ?? null;
}

/** A row reached in words: the pack's default share of that band, or a person's choice within it. */
function byBand(pack: Pack, achievement: Achievement, because: Reason): Judgement {
  const band = bandOf(pack, achievement);
  return band === null ? undecided(because) : withinBand(band, because);
}

function withinBand(band: Band, because: Reason): Judgement {
  const reached = band.achievement === 'met' ? 'met' : 'missed';
  return { status: band.byDefault === null ? 'undecided' : reached, award: { by: 'band', band }, because: [because], remarks: [], assumedOperator: null };
}

/** 否 beside 是, 无 beside 有. */
export function isOpposite(target: string, text: string): boolean {
  return YES_NO.test(target) && YES_NO.test(text) && plain(text) !== plain(target);
}

/** 是否: what is said, or its opposite. Where the pack leaves that to a person, the band of 未达成 limits it. */
function judgeYesNo(target: WordsTarget, text: string, pack: Pack): Judgement {
  if (plain(text) === plain(target.text)) return byMethod('是否', 'met', reason('because-same-words', { text }));
  return byMethod('是否', 'missed', reason('because-not-so', { target: target.text, text }), { band: bandOf(pack, 'missed') });
}

/** 等次 by the name that the pack itself gives it: 较好, 一般. */
function byOwnName(text: string, pack: Pack): Judgement | null {
  const band = pack.bands.find(({ name }) => name === plain(text));
  return band === undefined ? null : withinBand(band, reason('because-named-band', { text }));
}

function judgeScale(target: Extract<Target, { kind: 'scale' }>, text: string, pack: Pack): Judgement {
  const [best] = target.grades;
  if (plain(text) === plain(target.text)) return undecided(reason('because-scale-repeated', { text }));
  if (text === best) return byBand(pack, 'met', reason('because-best-grade', { text, scale: target.text }));
  if (text === target.grades.at(-1) && BAD.test(text)) return byBand(pack, 'missed', reason('because-worst-grade', { text, scale: target.text }));
  return byOwnName(text, pack) ?? forPerson(reason('because-grade-needed', { text, scale: target.text }));
}

function judgeText(target: WordsTarget, text: string, indicator: Indicator, pack: Pack): Judgement {
  if (target.kind === 'scale') return judgeScale(target, text, pack);
  if (YES_NO.test(target.text) && YES_NO.test(text)) return judgeYesNo(target, text, pack);
  if (plain(text) !== plain(target.text)) return byOwnName(text, pack) ?? undecided(reason('because-other-words', { target: target.text, text }));
  const judged = byBand(pack, 'met', reason('because-same-words', { text }));
  return { ...judged, remarks: [remark(indicator, 'info', 'actual-repeats-target', { text })] };
}

/** 完成率 against a target it does not measure: the pack's clause; a ceiling that was exceeded is for a person. Only a number can be over-achieved. */
export function judgeCompletion(indicator: Indicator, target: Target, actual: Extract<Actual, { kind: 'completion' }>, pack: Pack): Judgement {
  const { rate, text } = actual;
  const ceiling = target.kind === 'quantity' && (target.operator === '≤' || target.operator === '<');
  if (ceiling && !rate.equals(ONE)) return undecided(reason('because-ceiling-rate', { text }));
  const bindings = [binding('完成率', rate, text, indicator.cells.actual)];
  if (rate.lt(ONE)) return byMethod('完成率', 'missed', reason('because-partly-completed', { text }), { bindings });
  const because = reason('because-completed', { text });
  if (target.kind !== 'quantity') return byMethod('完成率', 'met', because, { bindings });
  return byMethod('完成率', 'met', because, { bindings, ratio: rate, status: exceeds(rate, pack) ? 'over' : 'met', remarks: overRemarks(rate, indicator, pack) });
}

function phraseOnNumber(actual: Extract<Actual, { kind: 'phrase' }>, pack: Pack): Judgement {
  const { achievement, text } = actual;
  const open = pack.phraseOnNumber.kind === 'undecided';
  const reached = achievement === 'met' ? 'met' : 'missed';
  return {
    status: open ? 'undecided' : reached, award: { by: 'phrase', band: bandOf(pack, achievement) },
    because: [reason(open ? 'because-number-needed' : 'because-phrase', { text })], remarks: [], assumedOperator: null,
  };
}

/** A canned phrase (达成预期指标): a band for a target in words, the pack's clause for a number that it says was reached, reached for a deadline. */
export function judgePhrase(target: Target, actual: Extract<Actual, { kind: 'phrase' }>, pack: Pack): Judgement {
  const { achievement, text } = actual;
  if (target.kind === 'quantity' || target.kind === 'range') {
    return achievement === 'met' ? phraseOnNumber(actual, pack) : undecided(reason('because-number-needed', { text }), bandOf(pack, achievement));
  }
  const because = reason(`because-phrase-${achievement}`, { text });
  return target.kind === 'date' && achievement === 'met' ? byMethod('日期', 'met', because) : byBand(pack, achievement, because);
}

/** A target in words against whatever stands beside it. */
export function judgeWords(indicator: Indicator, target: WordsTarget, actual: Actual, pack: Pack): Judgement {
  if (actual.kind === 'text') return judgeText(target, actual.text, indicator, pack);
  return undecided(reason('because-other-words', { target: target.text, text: indicator.printed.actual ?? '' }));
}
