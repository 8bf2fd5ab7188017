import type { Messages } from '../wording.ts';
import { book } from './book.ts';
import { causes } from './causes.ts';
import { checks } from './checks.ts';
import { claims } from './claims.ts';
import { review } from './review.ts';

/** What only a review says. */
export const ofReview: Messages = { ...causes, ...checks, ...claims, ...book, ...review };
