import type { Messages } from '../wording.ts';

export const sheet: Messages = {};
