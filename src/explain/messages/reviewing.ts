import { ofReview as en } from './en/of-review.ts';
import { takeUp } from './wording.ts';
import { ofReview as zhCN } from './zh-CN/of-review.ts';

takeUp('zh', zhCN);
takeUp('en', en);
