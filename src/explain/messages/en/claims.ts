import type { Messages } from '../wording.ts';

/** What a report says in figures against its tables and against itself. */
export const claims: Messages = {
  'text-compared': { message: 'The text has {count} figures; {compared} of them were held against the tables or against each other.' },
  'claim-sum-tail': {
    message: '“{sentence}” The parts add up to {sum}, which is {difference} off {whole}: {arithmetic}. Rounding alone could explain it.',
    next: 'Check the source: adjust one part if it is rounding, else correct it.',
  },
  'claim-sum-exceeds': {
    message: '“{sentence}” The parts add up to {sum}, {difference} more than {whole}: {arithmetic}.',
    next: 'Correct the part or the total that is wrong; if parts overlap, say so.',
  },
  'claim-sum-short': {
    message: '“{sentence}” The parts add up to {sum}, {difference} less than {whole}: {arithmetic}.',
    next: 'Correct the part or the total that is wrong; if a part is missing, add it.',
  },
  'claim-share-differs': {
    message: '“{sentence}” The share is given as {printed}; the figures of the text give {right}: {arithmetic}.',
    next: 'Correct the share or the amount.',
  },
  'claim-change-differs': {
    message: '“{sentence}” The change is given as {printed}; the figures of the text give {right}: {arithmetic}.',
    next: 'Correct the percentage or the amount.',
  },
  'claim-rate-differs': {
    message: '“{sentence}” The execution rate is given as {printed}; the figures of the text give {right}: {arithmetic}.',
    next: 'Correct the rate, the budget or the amount executed.',
  },
  'claim-rate-differs-from-table': {
    message: '“{sentence}” The execution rate is given as {printed}; “{table}” has {right}.',
    next: 'Make text and table agree.',
  },
  'claim-execution-score-differs': {
    message: '“{sentence}” The points of the execution are given as {printed}; “{table}” has {right}.',
    next: 'Make text and table agree.',
  },
  'claim-part-score-differs': {
    message: '“{sentence}” The points of “{name}” are given as {printed}; its rows in “{table}” add up to {right}.',
    next: 'Make text and table agree.',
  },
  'claim-percent-truncated': {
    message: '“{sentence}” It says {printed}; rounded it is {right}: {arithmetic}. The printed figure was cut off.',
    next: 'Round it, or state the convention.',
  },
  'claim-change-amount-differs': {
    message: '“{sentence}” The change is given as “{printed}”; the two years differ by {right}: {arithmetic}.',
    next: 'Correct the change or the figure of one of the years.',
  },
  'claim-change-direction': {
    message: '“{sentence}” The directions contradict each other: {amount} here, {percent} there (增加 up, 减少 down).',
    next: 'Correct the one that is the wrong way round.',
  },
  'claim-repeated-differs': {
    message: '“{sentence}” “{name}” is given as {printed}, in paragraph {number} as {other}, both of the same total.',
    next: 'Use the right figure in both places.',
  },
  'claim-score-differs': {
    message: '“{sentence}” The score is given as {printed}; by the rules the indicators of “{table}” come to {total} points.',
    next: 'Find out where the score comes from: hand in its own scoring sheet, or correct the text or the table.',
  },
  'claim-score-differs-repeated': {
    message: '“{sentence}” The score is given as {printed} (also in paragraph {others}); by the rules the indicators of “{table}” come to {total} points.',
    next: 'Find out where the score comes from: hand in its own scoring sheet, or correct the text or the table.',
  },
  'claim-score-differs-from-printed': {
    message: '“{sentence}” The score is given as {printed}; the total of “{table}” is printed as {total} points.',
    next: 'Make text and table agree.',
  },
  'claim-score-differs-from-printed-repeated': {
    message: '“{sentence}” The score is given as {printed} (also in paragraph {others}); the total of “{table}” is printed as {total} points.',
    next: 'Make text and table agree.',
  },
  'claim-grade-differs': {
    message: '“{sentence}” The grade is given as “{printed}”; that of “{table}” is “{grade}”.',
    next: 'Make text and table agree.',
  },
  'claim-grade-not-of-score': {
    message: '“{sentence}” The grade is given as “{printed}”; by the rules {score} is “{grade}”.',
    next: 'Correct the score or the grade.',
  },
  'claim-budget-differs': {
    message: '“{sentence}” The budget is given as {printed}; “{table}” has {amount} {unit}.',
    next: 'Make text and table agree.',
  },
  'claim-executed-differs': {
    message: '“{sentence}” The amount executed is given as {printed}; “{table}” has {amount} {unit}.',
    next: 'Make text and table agree.',
  },
  'claim-indicator-differs': {
    message: '“{sentence}” “{name}” is given as {printed}; the actual value in “{table}” is {right}.',
    next: 'Make text and table agree.',
  },
  'claim-year-differs': {
    message: '“{sentence}” The report is of {printed}; “{table}” is of {right}.',
    next: 'Find out which year the report is of and make both agree.',
  },
  'claim-projects-listed': {
    message: '“{sentence}” It says {count}, yet names {listed}.',
    next: 'Correct the number or complete the list.',
  },
};
