import type { Messages } from '../wording.ts';

export const workbook: Messages = {};
