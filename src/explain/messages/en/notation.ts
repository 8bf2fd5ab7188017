import type { Messages } from '../wording.ts';

export const notation: Messages = {};
