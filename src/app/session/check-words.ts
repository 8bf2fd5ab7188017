import { kindNames as english } from '../../explain/messages/en/kind-names.ts';
import { kindNames as chinese } from '../../explain/messages/zh-CN/kind-names.ts';

/** What the checks of 复核 are called in English, by the names that a pack calls them. */
export const CHECKS_IN_ENGLISH: ReadonlyMap<string, string> = new Map(Object.entries(chinese).flatMap(([code, { message }]) => {
  const other = english[code];
  return other === undefined ? [] : [[message, other.message] as const];
}));
