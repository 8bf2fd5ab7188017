import type { Messages } from '../wording.ts';

export const summary: Messages = {
  'summary-closed-graded': { message: 'Total {total} (of {weight}), grade {grade}' },
  'summary-closed': { message: 'Total {total} (weights sum to {weight}, so no grade can be given)' },
  'summary-open': { message: '{decided} decided, {undecided} undecided (of {weight})' },
  'summary-open-graded': { message: '{decided} decided, {undecided} undecided (of {weight}); whatever the undecided rows get, the grade is {grade}' },
  'summary-unweighted': { message: 'The table has no weights: achievement is judged, nothing is scored' },
  'status-met': { message: 'met' },
  'status-missed': { message: 'missed' },
  'status-over': { message: 'over' },
  'status-undecided': { message: 'undecided' },
  'status-not-applicable': { message: 'n/a' },
  'severity-error': { message: 'error' },
  'severity-warning': { message: 'check' },
  'severity-info': { message: 'note' },
  'no-table': { message: 'No self-evaluation table was found', next: 'The header should have 三级指标 (or 指标名称) and columns such as 指标值 and 实际完成值; or take the file that holds the table.' },
  'no-such-sheet': { message: 'There is no sheet “{sheet}”, only: {sheets}', next: 'Name one of these with --sheet.' },
  'file-unreadable': { message: 'The file cannot be opened: {reason}', next: 'Check the path and its permissions.' },
  'not-written': { message: 'Nothing was written: {reason}', next: 'Check that the folder exists and can be written to, and that the file is not open elsewhere.' },
};
