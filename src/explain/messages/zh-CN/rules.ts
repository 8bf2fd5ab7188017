import type { Messages } from '../wording.ts';

export const rules: Messages = {};
