import type { JudgementChoice, JudgementEntry } from '../../src/app/session/api.ts';
import type { Strings } from '../strings/strings.ts';

/** What stands in the form. */
export interface Draft {
  readonly kind: JudgementEntry['kind'];
  readonly grade: string | null;
  readonly points: string;
  readonly reason: string;
  readonly by: string;
}

/** What is wrong with the form, by field. */
export interface Faults {
  readonly points?: string;
  readonly reason?: string;
  readonly by?: string;
}

const FULL_WIDTH = /[０-９．]/g;

/** Digits as a Chinese input method may give them. */
export function plainNumber(text: string): string {
  return text.trim().replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xFEE0)).replace('。', '.');
}

export function limitsText({ low, high, highIncluded }: JudgementChoice, strings: Strings): string {
  return strings.within(low, high, highIncluded);
}

/** What a person must fill in before it is handed over; whether the points fit is for the session to say. */
export function faultsOf({ kind, points, reason, by }: Draft, strings: Strings): Faults {
  const number = plainNumber(points);
  return {
    ...(/^\d+(\.\d+)?$/.test(number) ? {} : { points: number === '' ? strings.needed : strings.numberNeeded }),
    ...(kind === 'deduction' && reason.trim() === '' ? { reason: strings.reasonNeeded } : {}),
    ...(by.trim() === '' ? { by: strings.needed } : {}),
  };
}

export function entryOf({ kind, grade, points, reason, by }: Draft): JudgementEntry {
  return { kind, grade: kind === 'points' ? grade : null, points: plainNumber(points), reason: reason.trim(), by: by.trim() };
}
