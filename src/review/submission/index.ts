import type { Finding } from '../../model/finding.ts';
import { isOn } from '../checks/check.ts';
import type { SubmissionCheck, SubmittedTable } from './check.ts';
import { departmentBudget } from './department-budget.ts';
import { projectTwice } from './project-twice.ts';
import { sameUnit, sameYear } from './same-throughout.ts';

export type { SubmittedTable } from './check.ts';

/** Every check of the tables of one file against each other, in the order in which their findings are said. */
export const SUBMISSION_CHECKS: readonly SubmissionCheck[] = [sameYear, sameUnit, projectTwice, departmentBudget];

/** What the tables of one submitted file say against each other. */
export function submissionFindings(tables: readonly SubmittedTable[]): readonly Finding[] {
  return SUBMISSION_CHECKS.flatMap(({ name, run }) => run(tables.filter(({ pack }) => isOn(name, pack)).map(({ review }) => review)));
}
