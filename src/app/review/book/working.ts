import { MOST_DECIMALS } from './cells.ts';
import type { DifferenceRecord } from '../record.ts';
import type { Say } from './words.ts';

/** 原因 of a difference; one of the whole table says so. */
export function causeText({ cause: { message }, shared }: DifferenceRecord, say: Say): string {
  return shared ? say('shared-cause', { message }) : message;
}

const hasMoreDecimals = (text: string): boolean => (/^-?\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0) > MOST_DECIMALS;

/** 算式: what gives the printed figure, where that is known, and what gives the recomputed one. A printed figure with more decimals than a column shows is said in full; a reason that the cause gives already is not said again. */
export function workingText({ cause: { message, proof }, because, printed }: DifferenceRecord, say: Say): string {
  const ofPrinted = proof === '' && hasMoreDecimals(printed) ? printed : proof;
  return [
    ...(ofPrinted === '' ? [] : [say('working-printed', { text: ofPrinted })]),
    ...(because === '' || message.includes(because) ? [] : [say('working-recomputed', { text: because })]),
  ].join('\n');
}
