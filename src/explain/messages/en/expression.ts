import type { Messages } from '../wording.ts';

export const expression: Messages = {
  'formula-unknown-function': { message: 'Character {at} of the formula begins an unknown function “{name}”', next: 'Functions there are: {names}.' },
  'formula-arguments': { message: 'At character {at} of the formula, function “{name}” has the wrong number of arguments', next: 'For example: 最小(1, 实际值 ÷ 指标值), 如果(condition, this, that).' },
  'formula-places': { message: 'Places to round to are a whole number from 0 to 20', next: 'For example: 四舍五入(实际值, 2).' },
  'formula-too-many-digits': { message: 'A number of the formula has more than {digits} digits', next: 'Check its powers and products.' },
  'formula-power': { message: 'A power is a whole number of at most {most}', next: 'Use a smaller whole power.' },
  'formula-division-by-zero': { message: 'The formula divides by zero', next: 'Write a rule of its own for that case (such as 指标值为零).' },
  'formula-number-needed': { message: 'A yes/no stands where the formula needs a number', next: 'Check where the comparison stands.' },
  'formula-condition-needed': { message: 'A number stands where the formula needs a condition', next: 'Write a comparison, such as 实际值 ≥ 指标值.' },
  'formula-missing-value': { message: 'The formula uses “{name}”, which the table has no value for', next: 'Fill in this value.' },
};
