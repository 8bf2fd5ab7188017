import { impact as english } from './en/impact.ts';
import { takeUp } from './wording.ts';
import { impact as chinese } from './zh-CN/impact.ts';

/** What only the comparing of two packs says, in both languages. */
takeUp('zh', chinese);
takeUp('en', english);
