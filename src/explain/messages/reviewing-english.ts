import { causes } from './en/causes.ts';
import { checks } from './en/checks.ts';
import { claims } from './en/claims.ts';
import { review } from './en/review.ts';
import { type Messages, takeUp } from './wording.ts';

/** What only a review says: taken up by whoever reviews, so that scoring need not carry it. */
export const messages: Messages = { ...causes, ...checks, ...review, ...claims };

takeUp('en', messages);
