import { decimalText } from '../exact/decimal.ts';
import { ZERO } from '../exact/rational.ts';
import type { Cause, Difference, SharedCause } from '../model/review.ts';
import type { ExecutionScore, Score } from '../model/scorecard.ts';
import './messages/reviewing.ts';
import { type Language, word } from './messages/wording.ts';
import { arithmetic, becauseText, type SaidFinding } from './score.ts';

/** Points are shown to so many decimals where the rules do not round them. */
const SHOWN_PLACES = 10;

/** Why a figure differs and what to do about it. The arithmetic (`proof`) is not among the words. */
export function sayCause({ code, params }: Cause, language: Language): SaidFinding {
  const because = params['because'];
  return word(language, code, because === undefined ? params : { ...params, because: word(language, because, params).message });
}

/** Why the rules give what they give, with the arithmetic where the reason does not hold it. */
export function reasonText(score: Score | ExecutionScore, language: Language): string {
  const [reason, sum] = [becauseText(score.because, language), arithmetic(score)];
  return reason.includes(sum) ? reason : [reason, sum].filter((part) => part !== '').join(language === 'zh' ? '；' : '; ');
}

/** What a cause is in general, with `…` in the place of what differs from one difference to the next. */
export function causeTitle(code: string, language: Language): string {
  const title = word(language, code).message.replace(/[“"]?\{\w+\}[”"]?/g, '…');
  // Chinese sets a space beside a number, none beside what stands for it.
  return language === 'zh' ? title.replace(/ ?… ?/g, '…') : title;
}

/** Printed less recomputed, with its sign: `+0.16`; `0` where they are the same; null for 等级 and where nothing was recomputed. */
export function offText({ printed, recomputed }: Pick<Difference, 'printed' | 'recomputed'>): string | null {
  if (printed === null || recomputed === null) return null;
  const off = printed.sub(recomputed);
  return `${off.gt(ZERO) ? '+' : ''}${decimalText(off, SHOWN_PLACES)}`;
}

function figures(difference: Difference, language: Language): string {
  const { place, printed, recomputed, grades } = difference;
  if (grades !== null) return word(language, grades.recomputed === null ? 'difference-grade-open' : 'difference-grade', { printed: grades.printed, recomputed: grades.recomputed ?? '' }).message;
  const texts = { name: word(language, `difference-${place}`).message, printed: printed === null ? '' : decimalText(printed), recomputed: recomputed === null ? '' : decimalText(recomputed, SHOWN_PLACES), off: offText(difference) ?? '' };
  return word(language, recomputed === null ? 'difference-open' : texts.off === '0' ? 'difference-same' : 'difference-points', texts).message;
}

function withProof(text: string, proof: string | null, language: Language): string {
  if (proof === null) return text;
  return language === 'zh' ? `${text}（${proof}）` : `${text} (${proof})`;
}

/** A difference in one sentence: the figures, the cause, its arithmetic. */
export function differenceText(difference: Difference, language: Language): string {
  const { cause } = difference;
  const because = withProof(sayCause(cause, language).message, cause.proof, language);
  return `${figures(difference, language)}${language === 'zh' ? '：' : ': '}${because}`;
}

/** A convention that explains several differences of a table, and how many. */
export function sharedText({ cause, differences }: SharedCause, language: Language): string {
  const count = String(differences.length);
  return word(language, 'shared-convention', { count, cause: sayCause(cause, language).message }).message;
}
