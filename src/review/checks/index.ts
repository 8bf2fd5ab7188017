import type { Check } from './check.ts';

/** Every check, in the order in which their findings are said. */
export const CHECKS: readonly Check[] = [];
