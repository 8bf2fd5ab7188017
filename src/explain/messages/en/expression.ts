import type { Messages } from '../wording.ts';

export const expression: Messages = {
  'formula-empty': { message: 'The formula is empty', next: 'Write one, for example 权重 × 实际值 ÷ 指标值.' },
  'formula-syntax': { message: 'The formula cannot be read from character {at} on: {text}', next: 'Check that brackets are paired and that each sign has both its sides.' },
  'formula-missing-sign': { message: 'At character {at} of the formula a sign is missing between “{left}” and “{right}”', next: 'The multiplication sign is never left out: write 2 × 权重; write numbers without thousands commas.' },
  'formula-unknown-name': { message: 'Character {at} of the formula begins an unknown name “{name}”', next: 'Names that may be used here: {names}.' },
  'formula-unknown-function': { message: 'Character {at} of the formula begins an unknown function “{name}”', next: 'Functions there are: {names}.' },
  'formula-arguments': { message: 'At character {at} of the formula, function “{name}” has the wrong number of arguments', next: 'For example: 最小(1, 实际值 ÷ 指标值), 如果(condition, this, that).' },
  'formula-places': { message: 'Places to round to are a whole number from 0 to 20', next: 'For example: 四舍五入(实际值, 2).' },
  'formula-not-allowed': { message: '“{what}” at character {at} may not stand in a formula', next: 'A formula holds names, numbers, percents, + − × ÷, powers, comparisons, 且 或 非, 如果 and the listed functions.' },
  'formula-too-long': { message: 'The formula is too long: at most {most} characters', next: 'Split it into shorter ones.' },
  'formula-too-deep': { message: 'From character {at} on the formula is nested too deeply: at most {most} levels', next: 'Split it into shorter ones.' },
  'formula-too-many-digits': { message: 'A number of the formula has more than {digits} digits', next: 'Check its powers and products.' },
  'formula-power': { message: 'A power is a whole number of at most {most}', next: 'Use a smaller whole power.' },
  'formula-division-by-zero': { message: 'The formula divides by zero', next: 'Write a rule of its own for that case (such as 指标值为零).' },
  'formula-number-needed': { message: 'A yes/no stands where the formula needs a number', next: 'Check where the comparison stands.' },
  'formula-condition-needed': { message: 'A number stands where the formula needs a condition', next: 'Write a comparison, such as 实际值 ≥ 指标值.' },
  'formula-percent-beside-value': { message: 'The formula “{text}” holds “{name}” against a percentage', next: '“{name}” is the number as printed (95 for 95%): write 90, not 90%; to hold it against the target, write 指标值 × 90%.' },
  'formula-number-beside-share': { message: 'The formula “{text}” holds “{name}” against a whole number', next: '“{name}” is a share (1 for 100%): write 90%, not 90.' },
  'formula-missing-value': { message: 'The formula uses “{name}”, which the table has no value for', next: 'Fill in this value.' },
};
