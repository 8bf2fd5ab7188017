import type { Language } from '../explain/messages/wording.ts';

/** What a face needs to say scores and findings in a person's words. */
export { decimalText } from '../exact/decimal.ts';
export { groupFindings, type FindingGroup } from '../explain/groups.ts';
export { type FaceWords, type Language, speakAs, word } from '../explain/messages/wording.ts';
export { placeText } from '../explain/places.ts';
export { actualText, targetText } from '../explain/printed.ts';
export { arithmetic, becauseText, rateText, sayFinding, summary } from '../explain/score.ts';
export { address } from '../model/cell.ts';
export { indicatorName } from '../model/indicator.ts';

/** Sees to it that a language can be spoken: English is loaded where it is asked for. */
export async function readyToSay(language: Language): Promise<void> {
  if (language === 'en') await import('../explain/messages/english.ts');
}
