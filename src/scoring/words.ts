import { rational } from '../exact/rational.ts';
import type { Achievement, Actual, Indicator, Target } from '../model/indicator.ts';
import { meetsDeadline } from '../model/measure.ts';
import { decimalText } from '../exact/decimal.ts';
import type { Band, Pack } from '../rules/pack.ts';
import { binding, type Judgement, reason, remark, undecided } from './judgement.ts';

type WordsTarget = Extract<Target, { kind: 'grade' | 'scale' | 'text' }>;
type DateTarget = Extract<Target, { kind: 'date' }>;
type RangeTarget = Extract<Target, { kind: 'range' }>;

const ONE = rational(1);
const YES_NO = /^(?:是|否|有|无)$/;

const plain = (text: string): string => text.replace(/[\s，。；、,.;]/g, '');

function bandOf(pack: Pack, achievement: Achievement): Band | null {
  return pack.bands.find((band) => band.achievement === achievement) ?? null;
}

/** A row reached in words: the pack's default share of that band, or a person's choice within it. */
function byBand(pack: Pack, achievement: Achievement, because: Judgement['because'][number]): Judgement {
  const band = bandOf(pack, achievement);
  if (band === null || band.byDefault === null) return undecided(because, band);
  return {
    status: achievement === 'met' ? 'met' : 'missed',
    award: { by: 'band', band },
    because: [because],
    remarks: [],
    assumedOperator: null,
  };
}

function judgeYesNo(target: WordsTarget, text: string, pack: Pack): Judgement {
  if (plain(text) === plain(target.text)) return byBand(pack, 'met', reason('because-same-words', { text }));
  const because = reason('because-not-so', { target: target.text, text });
  const method = pack.methods.get('是否');
  if (method?.kind !== 'reached' || method.missed.kind === 'undecided') return undecided(because, bandOf(pack, 'missed'));
  return {
    status: 'missed',
    award: { by: 'method', key: '是否', reached: false, bindings: [] },
    because: [because],
    remarks: [],
    assumedOperator: null,
  };
}

function judgeScale(target: Extract<Target, { kind: 'scale' }>, text: string, pack: Pack): Judgement {
  const [best] = target.grades;
  if (plain(text) === plain(target.text)) return undecided(reason('because-scale-repeated', { text }));
  if (text === best) return byBand(pack, 'met', reason('because-best-grade', { text, scale: target.text }));
  return undecided(reason('because-grade-needed', { text, scale: target.text }));
}

function judgeText(target: WordsTarget, text: string, indicator: Indicator, pack: Pack): Judgement {
  if (target.kind === 'scale') return judgeScale(target, text, pack);
  if (YES_NO.test(target.text) && YES_NO.test(text)) return judgeYesNo(target, text, pack);
  if (plain(text) !== plain(target.text)) return undecided(reason('because-other-words', { target: target.text, text }));
  const judged = byBand(pack, 'met', reason('because-same-words', { text }));
  return { ...judged, remarks: [remark(indicator, 'info', 'actual-repeats-target', { text })] };
}

/** 完成率 against a target it does not measure: the pack's clause; a ceiling that was exceeded is for a person. */
export function judgeCompletion(indicator: Indicator, target: Target, actual: Extract<Actual, { kind: 'completion' }>): Judgement {
  const ceiling = target.kind === 'quantity' && (target.operator === '≤' || target.operator === '<');
  if (ceiling && !actual.rate.equals(ONE)) return undecided(reason('because-ceiling-rate', { text: actual.text }));
  const reached = actual.rate.gte(ONE);
  return {
    status: reached ? 'met' : 'missed',
    award: { by: 'method', key: '完成率', reached, bindings: [binding('完成率', actual.rate, actual.text, indicator.cells.actual)] },
    because: [reason(reached ? 'because-completed' : 'because-partly-completed', { text: actual.text })],
    remarks: [],
    assumedOperator: null,
  };
}

/** A canned phrase (达成预期指标): a band for a target in words, the pack's clause for a number, reached for a deadline. */
export function judgePhrase(target: Target, actual: Extract<Actual, { kind: 'phrase' }>, pack: Pack): Judgement {
  const { achievement, text } = actual;
  if (target.kind === 'quantity' || target.kind === 'range') {
    if (pack.phraseOnNumber.kind === 'undecided') return undecided(reason('because-number-needed', { text }), bandOf(pack, achievement));
    return { status: achievement === 'met' ? 'met' : 'missed', award: { by: 'phrase' }, because: [reason('because-phrase', { text })], remarks: [], assumedOperator: null };
  }
  return byBand(pack, achievement, reason(`because-phrase-${achievement}`, { text }));
}

/** A target in words against whatever stands beside it. */
export function judgeWords(indicator: Indicator, target: WordsTarget, actual: Actual, pack: Pack): Judgement {
  if (actual.kind === 'text') return judgeText(target, actual.text, indicator, pack);
  return undecided(reason('because-other-words', { target: target.text, text: indicator.printed.actual ?? '' }));
}

/** 日期: by the deadline, late, or too coarse to tell. */
export function judgeDate(indicator: Indicator, target: DateTarget, actual: Actual): Judgement {
  if (actual.kind !== 'date') return undecided(reason('because-date-needed', { target: target.date.iso, text: indicator.printed.actual ?? '' }));
  const params = { actual: actual.date.iso, target: target.date.iso };
  const met = meetsDeadline(actual.date, target.date);
  if (met === 'unsure') return undecided(reason('because-date-unsure', params));
  return {
    status: met === 'yes' ? 'met' : 'missed',
    award: { by: 'method', key: '日期', reached: met === 'yes', bindings: [] },
    because: [reason(met === 'yes' ? 'because-on-time' : 'because-late', params)],
    remarks: [],
    assumedOperator: null,
  };
}

/** 区间: inside, or outside. */
export function judgeRange(indicator: Indicator, target: RangeTarget, actual: Actual): Judgement {
  const span = { low: decimalText(target.low), high: `${decimalText(target.high)}${target.unit?.text ?? ''}` };
  if (actual.kind !== 'quantity' && actual.kind !== 'range') return undecided(reason('because-number-needed', { text: indicator.printed.actual ?? '' }));
  const [low, high] = actual.kind === 'range' ? [actual.low, actual.high] : [actual.quantity.value, actual.quantity.value];
  if (actual.kind === 'quantity' && actual.bound !== null) return undecided(reason('because-only-bound', { text: indicator.printed.actual ?? '', target: `${span.low}～${span.high}` }));
  const inside = low.gte(target.low) && high.lte(target.high);
  const text = low.equals(high) ? decimalText(low) : `${decimalText(low)}～${decimalText(high)}`;
  return {
    status: inside ? 'met' : 'missed',
    award: {
      by: 'method', key: '区间', reached: inside,
      bindings: [binding('实际值', low, decimalText(low), indicator.cells.actual), binding('下限', target.low, span.low, indicator.cells.target), binding('上限', target.high, span.high, indicator.cells.target)],
    },
    because: [reason(inside ? 'because-inside' : 'because-outside', { ...span, actual: text })],
    remarks: [],
    assumedOperator: null,
  };
}
