import type { Messages } from '../wording.ts';

/** What is wrong with a formula as it is written: said where rules are loaded or written, and never while a table is scored. */
export const compiling: Messages = {
  'formula-empty': { message: 'The formula is empty', next: 'Write one, for example 权重 × 实际值 ÷ 指标值.' },
  'formula-syntax': { message: 'The formula cannot be read from character {at} on: {text}', next: 'Check that brackets are paired and that each sign has both its sides.' },
  'formula-missing-sign': { message: 'At character {at} of the formula a sign is missing between “{left}” and “{right}”', next: 'The multiplication sign is never left out: write 2 × 权重; write numbers without thousands commas.' },
  'formula-unknown-name': { message: 'Character {at} of the formula begins an unknown name “{name}”', next: 'Names that may be used here: {names}.' },
  'formula-not-allowed': { message: '“{what}” at character {at} may not stand in a formula', next: 'A formula holds names, numbers, percents, + − × ÷, powers, comparisons, 且 或 非, 如果 and the listed functions.' },
  'formula-too-long': { message: 'The formula is too long: at most {most} characters', next: 'Split it into shorter ones.' },
  'formula-too-deep': { message: 'From character {at} on the formula is nested too deeply: at most {most} levels', next: 'Split it into shorter ones.' },
  'formula-too-many-parts': { message: 'From character {at} on the formula has too many parts: more than {most} when spelled out', next: 'Split it into shorter ones; do not put chains such as a < b < c inside one another.' },
  'formula-percent-beside-value': { message: 'The formula “{text}” holds “{name}” against a percentage', next: '“{name}” is the number as printed (95 for 95%): write 90, not 90%; to hold it against the target, write 指标值 × 90%.' },
  'formula-number-beside-share': { message: 'The formula “{text}” holds “{name}” against a whole number', next: '“{name}” is a share (1 for 100%): write 90%, not 90.' },
  'formula-value-times-number': { message: 'The formula “{text}” holds a value against “{name}”, a multiple so large that its percent sign seems to be missing', next: 'For 90% of the target write 指标值 × 90%; write a multiple as a percentage too, such as 指标值 × 2000%.' },
  'formula-percent-beside-points': { message: 'The formula “{text}” holds points against “{name}”', next: 'A percentage of the weight makes points: write 权重 × {name}.' },
  'formula-percent-not-points': { message: 'The formula “{text}” gives “{name}”, a share, not points', next: 'Write 权重 × {name}; a fixed number of points has no percent sign, such as 2.' },
  'formula-share-not-points': { message: 'The formula “{text}” gives “{name}”, a share (100% would be 1 point)', next: 'Multiply it by the weight: 权重 × ({name}).' },
  'formula-above-weight': { message: 'The formula “{text}” gives more than the weight (权重 × {name})', next: 'Points never exceed the weight: write a percentage, such as 权重 × 80%.' },
};
