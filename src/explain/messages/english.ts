import { messages } from './en/index.ts';
import { takeUp } from './wording.ts';

takeUp('en', messages);
