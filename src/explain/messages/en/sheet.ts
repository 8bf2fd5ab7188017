import type { Messages } from '../wording.ts';

export const sheet: Messages = {
  'weight-in-neighbour': {
    message: 'The weight is blank and {other} beside it holds the number "{text}", which was taken as this row\'s weight',
    next: 'Check it, and move the number into the weight column if it is right.',
  },
  'merged-score': {
    message: '{rows} rows from {cell} to {other} share one score cell; what each row got cannot be told',
    next: 'Unmerge the cells and fill in a score for each row.',
  },
  'merged-weight': {
    message: '{rows} rows from {cell} to {other} share one weight "{text}"; all of it was given to the first row',
    next: 'Unmerge the cells and divide the weight among the rows.',
  },
  'column-twice': { message: 'The columns “{title}” ({cell}) and “{otherTitle}” ({other}) mean the same; the first one was read', next: 'Check it; if the second one counts, change the title of the first.' },
  'weights-as-fractions': { message: 'The weights from {cell} to {other} are parts of 1; they were multiplied by 100 (0.2 is read as 20 points)', next: 'Write the weights as points that sum to 100.' },
  'rows-left-out': { message: 'Below the end of the table, from {cell} on, stand rows that look like its indicators; they were not read', next: 'Check it; if they belong to the table, take out the text or blank rows between.' },
  'execution-without-points': { message: 'The weights of the indicators make up 100 and the weight of the execution is blank, so the execution has no points of its own', next: 'If it is to have points, print its weight and lower those of the indicators.' },
  'no-weight-column': { message: 'This table has no weight column (分值, 权重), so its rows cannot be turned into points', next: 'Add a column 分值 if it is to be scored.' },
  'no-target-column': { message: 'This table has no target column (指标值)', next: 'Add a column 年度指标值.' },
  'no-actual-column': { message: 'This table has no column of actual values (实际完成值)', next: 'Add a column 实际完成值; a mere statement of goals need not be scored.' },
  'initial-target-used': { message: 'In {count} rows the adjusted target is blank; the target set at the start of the year was read', next: 'Fill in the adjusted target where it was changed.' },
  'weights-not-100': { message: 'The weights sum to {sum} instead of 100 (budget execution: {execution})', next: 'Check the weights, and whether a row was left out.' },
  'cap-differs': { message: '"{name}" says {cap} points, but the weights under it sum to {sum}', next: 'Correct the cap or the weights.' },
  'budget-parts-differ': { message: 'The budget total {total} is not the sum of its parts, {parts}', next: 'Check the total and the parts.' },
  'printed-total-differs': { message: 'The printed total is {total}; the printed scores sum to {sum}', next: 'Check the total and the scores.' },
  'no-budget-total': { message: 'The budget block (项目资金) has no total row', next: 'Add the total row; execution is measured on the total.' },
  'only-initial-budget': { message: 'The form has only the budget of the start of the year; execution was measured on it', next: 'Add the adjusted budget where it was changed.' },
  'execution-weight-from-title': { message: 'Budget execution has no weight column; {points} points were taken from "{text}"', next: 'Check this weight.' },
  'execution-in-row': { message: 'This row holds budget and amount executed; it was read as budget execution, not as an indicator', next: 'If it is an indicator, write its target as a rate (100%).' },
  'uncalculated-formula': { message: 'The formula {formula} has no stored result', next: 'Open the file in Excel or WPS, recalculate, save and try again.' },
  'error-value': { message: 'The cell holds the error {text}', next: 'Correct the formula, or type the number.' },
  'merge-hides-sheet': { message: 'The merged cells {area} cover the whole sheet and hide what is in it', next: 'Unmerge them and score again.' },
};
