import type { Messages } from '../wording.ts';

/** What the checks of a review say: of a table, of the tables of one file, of the files of a folder. */
export const checks: Messages = {
  'check-title-year': { message: 'The title is of {title}, but “{label}” above the table says {year}', next: 'Check which year the table is of and make them agree.' },
  'check-title-unit': { message: 'The title names the unit “{title}”, but “{label}” above the table says “{unit}”', next: 'Check whether another unit’s form was used and make them agree.' },
  'check-title-project': { message: 'The title names the project “{title}”, but “{label}” above the table says “{project}”', next: 'Check whether another project’s form was used and make them agree.' },
  'check-zero-execution': { message: 'Nothing of the budget was executed, yet the indicators have {points} points ({rows} rows reached)', next: 'Check whether the executed amount is missing; if nothing was spent, say how the indicators were reached.' },
  'check-high-score-low-execution': { message: 'Only {rate} of the budget was executed, yet the indicators have {share} of their points', next: 'Check whether the targets are too low and the actual values true.' },
  'check-low-execution': { message: 'The execution rate is {rate}, below {limit}, and the table gives no reason', next: 'Say why the money was not used up.' },
  'check-low-execution-without-place': { message: 'The execution rate is {rate}, below {limit}, and the table has no place for a reason', next: 'See whether the report gives the reason.' },
  'check-execution-gap': { message: 'The indicators have {share} of their points, the execution only {execution}: a gap of {gap}, more than {limit}', next: 'Check the scores; where everything was reached without all of the money, a reason is due.' },
  'check-unspent': { message: '{left} were left, {share} of the budget, more than {limit}', next: 'Check whether the rest is carried over or given back.' },
  'check-execution-indicator': { message: 'This row says an execution rate of {printed}; the amounts give {rate}', next: 'Check the budget, the executed amount and the actual value of this row.' },
  'check-cost-differs': { message: '“{name}” says {what}{unit}, the block of the money says {money}{unit}', next: 'Check both amounts and their units; if they mean different things, say so.' },
  'check-missed-without-reason': { message: '“{name}” was missed (target {target}, actual {actual}) and no reason is given', next: 'Add the reason and what will be done about it.' },
  'check-blank-score': { message: '“{name}” has no score, while {filled} other rows do', next: 'Fill it in and check the total.' },
  'check-share-above-one': { message: '“{name}” is a share, yet it says {share}; it cannot exceed 100%', next: 'Check the value; if it is the share of a plan, rename the indicator.' },
  'check-no-evidence': { message: '{rows} qualitative rows have full marks for nothing but “{text}”', next: 'Look at the evidence of some of them.' },
  'check-heavy-indicator': { message: '“{name}” alone carries {weight} points, {limit} or more', next: 'Check the weights; where there are too few indicators, more are due.' },
  'check-repeated-row': { message: '“{name}” is the same as a row before it (name, target, actual)', next: 'Delete it and give its weight to others; if it is something else, say so in its name.' },
  'check-other-year': { message: '“{name}” has the date “{text}”, before the year of the table, {year}', next: 'Check whether last year’s text was kept; if it spans years, say so.' },
  'check-target-is-scale': { message: 'The target “{text}” is only a scale or a question and does not say what is to be reached', next: 'Name the grade or degree to be reached, such as 好 or ≥90%.' },
  'check-instructions-left': { message: 'This cell still holds an instruction or an example: “{text}”', next: 'Put in what it asks for.' },
  'check-placeholder': { message: 'This cell still holds a placeholder: “{text}”', next: 'Put in the figure or the name.' },
  'check-placeholder-name': { message: '{rows} rows are still named by the form’s placeholder, such as “{text}”', next: 'Name the indicators, and delete rows that are not used.' },
  'check-unit-in-value': { message: '{rows} rows leave the unit column blank and have the unit in the target, such as “{text}”', next: 'Move the unit to its column.' },

  'submission-project-twice': { message: '“{project}” has two tables in this file (the other one on “{other}”): here budget {budget}, executed {executed}, total {total}; there {otherBudget}, {otherExecuted}, {otherTotal} (万元, points)', next: 'Check which one holds and delete the other.' },
  'submission-project-repeated': { message: '“{project}” has two tables of the same content in this file (the other one on “{other}”)', next: 'Delete one of them.' },
  'submission-department-budget': { message: 'The budgets of the projects come to {projects} 万元, more than the department’s {department} 万元', next: 'Check the amounts and units, and whether a project is there twice.' },
  'submission-year': { message: 'This table is of {year}, while {others} others of this file are of {usual}', next: 'Check the year.' },
  'submission-unit': { message: 'This table is of “{unit}”, while {others} others of this file are of “{usual}”', next: 'Check whether another unit’s table got in.' },

  'folder-project-twice': { message: '“{project}” ({unit}) has a table in “{file}” as well: here budget {budget}, executed {executed}, total {total}; there {otherBudget}, {otherExecuted}, {otherTotal} (万元, points)', next: 'Check which one holds.' },
  'folder-project-repeated': { message: '“{project}” ({unit}) has a table in “{file}” as well, with the same figures', next: 'Check whether it was submitted twice.' },
  'folder-copied-actuals': { message: '{rows} actual values are the same as those of “{unit}” in “{file}”', next: 'Check whether another unit’s table was copied.' },
  'folder-all-exact': { message: 'All {rows} quantitative indicators of “{unit}” are exactly at their targets, not one a little above or below', next: 'Look at the source data of some of them.' },
};
