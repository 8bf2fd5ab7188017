import type { DifferenceRecord } from '../record.ts';
import type { Say } from './words.ts';

/** 原因 of a difference; one of the whole table says so. */
export function causeText({ cause: { message }, shared }: DifferenceRecord, say: Say): string {
  return shared ? say('shared-cause', { message }) : message;
}

/** 算式: what gives the printed figure, where that is known, and what gives the recomputed one. */
export function workingText({ cause: { proof }, because }: DifferenceRecord, say: Say): string {
  return [
    ...(proof === '' ? [] : [say('working-printed', { text: proof })]),
    ...(because === '' ? [] : [say('working-recomputed', { text: because })]),
  ].join('\n');
}
