import { book as english } from './en/book.ts';
import { kindNames as englishKinds } from './en/kind-names.ts';
import { takeUp } from './wording.ts';
import { book as chinese } from './zh-CN/book.ts';
import { kindNames as chineseKinds } from './zh-CN/kind-names.ts';

/** What only 复核结果.xlsx says, in both languages. */
takeUp('zh', { ...chinese, ...chineseKinds });
takeUp('en', { ...english, ...englishKinds });
