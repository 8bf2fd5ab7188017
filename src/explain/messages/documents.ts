import { documents as english } from './en/documents.ts';
import { takeUp } from './wording.ts';
import { documents as chinese } from './zh-CN/documents.ts';

/** What only the opening of files says, in both languages: in Excel none is opened. */
takeUp('zh', chinese);
takeUp('en', english);
