import type { Messages } from '../wording.ts';

/** What working in an open workbook says. */
export const session: Messages = {
  'preview-outdated': { message: 'The sheet was changed after the preview, so nothing was written (different in {count} places: {cells})', next: 'Preview again, check it, then write.' },
  'sheet-gone': { message: 'Sheet “{sheet}” is no longer in the workbook; nothing was changed', next: 'Check whether it was deleted or renamed.' },
  'nothing-to-undo': { message: 'There is no write to take back' },
  'undo-outdated': { message: 'Someone has changed {count} more of these cells since the write ({cells}); nothing was taken back', next: 'Look at these cells first. To take the write back all the same, ask again: these cells too get back what stood there before the write.' },
  'undo-moved': { message: 'Rows or columns were inserted, deleted or moved since the write, so what was written is not where it was ({count} places differ: {cells}); nothing was taken back', next: 'Put the rows and columns back as they were, then undo; or clear what was written by hand.' },
  'undo-too-large': { message: 'This write was too large for its undo record to be kept in the workbook; it cannot be taken back once the pane is closed', next: 'To take it back, do so before the pane is closed.' },
  'undo-not-kept': { message: 'The undo record could not be kept in the workbook; the write cannot be taken back once the pane is closed: {because}', next: 'To take it back, do so before the pane is closed.' },
  'chosen-pack-gone': { message: 'The rules {id} that were chosen for this table are gone; rules were chosen automatically', next: 'Check the rules that are used now, or choose others.' },
  'chosen-pack-changed': { message: 'The rules {id} that were chosen for this table have changed since (fingerprint {before} → {now}); scored by the rules as they are now', next: 'Check the scores; to accept them, choose these rules once more.' },
  'full-marks-reach': { message: 'An actual value of {wanted} gives full marks' },
  'full-marks-at': { message: 'An actual value of exactly {wanted} gives full marks' },
  'full-marks-within': { message: 'An actual value within {wanted} gives full marks' },
  'full-marks-by': { message: 'Done by {wanted}, it has full marks' },
  'full-marks-as': { message: 'Where “{wanted}” is what was reached, it has full marks' },
  'full-marks-now': { message: 'it is {actual} now' },
  'full-marks-blank': { message: 'it is blank now' },
  'judgement-points': { message: '“{text}” is no number of points', next: 'Enter a number that is not below 0, such as 8.5.' },
  'judgement-not-open': { message: 'By the rules, nobody can give this indicator “{grade}”', next: 'Choose one of the grades that are offered; to give less, deduct points and say why.' },
  'judgement-outside': { message: '{points} points are not within the {span} that may be given', next: 'Stay within that range, or choose another grade.' },
  'judgement-reason': { message: 'No reason was given for the deduction', next: 'Say why points are deducted.' },
  'judgement-too-much': { message: '{points} points are to be deducted, and the indicator has {score}', next: 'A deduction cannot be more than the score; where there is none yet, give one first.' },
  'acceptance-reason': { message: 'Accepting needs a reason', next: 'Say why the printed score is accepted.' },
  'acceptance-judged': { message: '评分记录 already holds a judgement of this indicator, so its printed score cannot be accepted', next: 'Withdraw the judgement first.' },
  'acceptance-not-printed': { message: '{points} points were to be accepted, but the table now prints “{printed}”; nothing was recorded', next: 'Check it, then accept it again.' },
};
