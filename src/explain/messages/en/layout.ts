import type { Messages } from '../wording.ts';

/** What writing scores into a workbook says, and the words that it writes (`layout-word-*`, `layout-heading-*`). */
export const layout: Messages = {
  'cell-occupied': {
    message: 'This cell already holds “{standing}”, which differs from the computed {value}; it was left as it is',
    next: 'Check it. To replace it by the computed value, {@overwrite}.',
  },
  'cell-overwritten': { message: 'Held “{standing}”; replaced by {value} as asked', next: 'To have the old entry back, type what is listed here.' },
  'formula-kept': {
    message: 'The form’s own formula “{standing}” was kept and computes this cell (computed here: {value})',
    next: 'Check the formula’s result; if it differs, check the range that it sums.',
  },
  'total-withheld': {
    message: '{decided} points decided, {undecided} points undecided: no final total and no grade were written',
    next: 'Settle the undecided indicators, then score again.',
  },
  'total-not-written': {
    message: '{kept} score entries were kept, so the rows would not add up to the total {total}; total and grade were not written',
    next: 'Check the kept scores. To use the computed ones, {@overwrite}.',
  },
  'total-unplaced': { message: 'The form has no cell for a total; the total {total} was not written', next: 'Add a total row to the form if one is needed.' },
  'score-cell-merged': {
    message: 'The score cell is merged over several indicators or columns and was left as it is',
    next: 'Split the merged cell and {@again}, or enter the sum of these scores yourself.',
  },
  'execution-score-unplaced': {
    message: 'Budget execution scores {score} points; the form has no cell for them',
    next: 'Enter the score where it belongs, or state it in the report.',
  },
  'score-column-added': { message: 'The form has no score column; one was added right of the table ({area})', next: 'The table now has column {column} (a print area was widened with it): look at the print preview, whether it is still one page wide.' },
  'no-room-for-total': {
    message: 'There is no free row under the table, so no total row was added (scores add up to {total})',
    next: 'Leave one empty row under the table and {@again}, or enter the total yourself.',
  },
  'nothing-to-write': { message: 'The form has no weights: achievement was judged, no scores are written', next: 'Add a weight column if points are wanted.' },
  'layout-word-score': { message: 'Score' },
  'layout-word-total': { message: 'Total' },
  'layout-word-pending': { message: 'Undecided' },
  'layout-word-total-noted': { message: 'Total ({notes})' },
  'layout-word-with-execution': { message: 'incl. {execution} points for budget execution' },
  'layout-word-so-far': { message: '{decided} points decided, {undecided} undecided' },
  'layout-heading-title': { message: '评分依据 Scoring basis' },
  'layout-heading-place': { message: 'Row' },
  'layout-heading-name': { message: 'Indicator' },
  'layout-heading-target': { message: 'Target' },
  'layout-heading-actual': { message: 'Actual' },
  'layout-heading-weight': { message: 'Weight' },
  'layout-heading-score': { message: 'Score' },
  'layout-heading-status': { message: 'Status' },
  'layout-heading-clause': { message: 'Clause' },
  'layout-heading-working': { message: 'Formula with numbers' },
  'layout-heading-because': { message: 'Explanation' },
  'layout-heading-cell': { message: 'Cell' },
  'layout-heading-severity': { message: 'Kind' },
  'layout-heading-message': { message: 'What to look at' },
  'layout-heading-next': { message: 'What to do' },
};
