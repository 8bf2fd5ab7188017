import type { Messages } from '../wording.ts';
import { face } from './face.ts';
import { layout } from './layout.ts';
import { expression } from './expression.ts';
import { notation } from './notation.ts';
import { records } from './records.ts';
import { rules } from './rules.ts';
import { scoring } from './scoring.ts';
import { session } from './session.ts';
import { sheet } from './sheet.ts';
import { summary } from './summary.ts';
import { workbook } from './workbook.ts';

/** All but what only a review, the loading of rules or the reading of documents says. */
export const messages: Messages = { ...notation, ...sheet, ...layout, ...scoring, ...records, ...rules, ...expression, ...workbook, ...summary, ...session, ...face };
