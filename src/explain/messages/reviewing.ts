import { causes } from './zh-CN/causes.ts';
import { checks } from './zh-CN/checks.ts';
import { claims } from './zh-CN/claims.ts';
import { review } from './zh-CN/review.ts';
import { type Messages, takeUp } from './wording.ts';

/** What only a review says: taken up by whoever reviews, so that scoring need not carry it. */
export const messages: Messages = { ...causes, ...checks, ...review, ...claims };

takeUp('zh', messages);
