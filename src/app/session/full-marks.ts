import { fromDouble } from '../../exact/decimal.ts';
import { rational, type Rational, ZERO } from '../../exact/rational.ts';
import { actualText, targetText } from '../../explain/printed.ts';
import type { Actual, Indicator, Operator, Target } from '../../model/indicator.ts';
import type { Reason, Score } from '../../model/scorecard.ts';
import type { Pack } from '../../rules/pack.ts';
import { award } from '../../scoring/award.ts';
import { judge } from '../../scoring/judge.ts';
