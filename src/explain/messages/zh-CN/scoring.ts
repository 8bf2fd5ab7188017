import type { Messages } from '../wording.ts';

export const scoring: Messages = {};
