import type { Messages } from '../wording.ts';

export const notation: Messages = {
  'points-unreadable': { message: '“{text}” cannot be read as points', next: 'Write a number, such as 10.' },
  'points-as-percent': { message: 'The weight is printed “{text}” and read as {points} points', next: 'Change the cell to {points}.' },
  'amount-unreadable': { message: '“{text}” cannot be read as an amount', next: 'Write a number, with the unit in the header.' },
  'amount-converted': { message: '“{text}” is {value} {unit} in the unit of the block' },
  'rate-unreadable': { message: '“{text}” cannot be read as a rate', next: 'Write a percentage, such as 95.00%.' },
  'value-unit-swapped': { message: 'Target “{target}” and unit “{unit}” stand in each other’s cell and were read the other way round', next: 'Swap the two cells.' },
  'operator-unknown': { message: '“{text}” is no operator', next: 'Use ≥, >, =, <, ≤ or 定性.' },
  'operators-disagree': { message: 'The operator column says “{column}”, the target cell “{cell}”: the column is taken', next: 'Make them agree.' },
  'read-from-name': { message: '“{what}” is taken from the indicator’s name', next: 'Write sign and unit beside the target.' },
  'words-behind-number': { message: '“{text}” stands behind the number; only the number is used' },
  'target-unreadable': { message: 'The target “{text}” cannot be read', next: 'Write a number with its unit, such as ≥10次.' },
  'actual-unreadable': { message: 'The actual value “{text}” cannot be read', next: 'Write a number with its unit, such as 12次.' },
  'percent-read-from-fraction': { message: 'The unit is % and the cell holds the fraction {text}: read as {percent}%', next: 'If {text}% is meant, write the percent sign into the cell.' },
  'unit-taken-from-actual': { message: 'The target {text} has no unit; with the actual value’s % it is read as {percent}%', next: 'Give the target its unit.' },
  'completion-rate': { message: 'The target is “{target}” but the actual value is the rate {text}: read as a completion rate', next: 'Give the actual value in the target’s unit.' },
  'unit-differs': { message: 'The target’s unit is “{target}”, the actual’s “{actual}”: the numbers are compared as they are', next: 'Use one unit.' },
  'year-added': { message: 'The date has no year; with the table’s year it is {date}' },
};
