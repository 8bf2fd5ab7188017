import { book as english } from './en/book.ts';
import { takeUp } from './wording.ts';
import { book as chinese } from './zh-CN/book.ts';

/** What only 复核结果.xlsx says, in both languages. */
takeUp('zh', chinese);
takeUp('en', english);
