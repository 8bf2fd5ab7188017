import type { Finding } from '../../model/finding.ts';
import type { TableReview } from '../../model/review.ts';
import { bothFigures, figuresOf, sameFigures } from '../figures.ts';
import { findingAt } from '../finding-at.ts';
import { nameKey, namesOf, titleCell } from '../names.ts';
import type { SubmissionCheck } from './check.ts';

/** One project of one unit in one year; null for a table that names no project. */
function keyOf({ card: { table } }: TableReview): string | null {
  const { unit, project } = namesOf(table);
  return project === '' || table.kind !== 'project' ? null : [nameKey(unit), nameKey(project), String(table.year ?? '')].join('|');
}

function twice(later: TableReview, earlier: TableReview): Finding {
  const { sheet, area } = later.card.table;
  const [one, other] = [figuresOf(later.card), figuresOf(earlier.card)];
  const params = { project: namesOf(later.card.table).project, other: earlier.card.table.sheet, ...bothFigures(one, other) };
  const cells = [titleCell(sheet, area)];
  return sameFigures(one, other) ? findingAt('warning', 'submission-project-repeated', sheet, cells, params) : findingAt('warning', 'submission-project-twice', sheet, cells, params);
}

/** A project of the same unit and year with a second table. One project of several units has a table for each. */
export const projectTwice: SubmissionCheck = {
  name: '同一项目两张表',
  source: '复核通行做法：一个项目只应有一张自评表',
  codes: ['submission-project-twice', 'submission-project-repeated'],
  run: (tables) => {
    const first = new Map<string, TableReview>();
    return tables.flatMap((table) => {
      const key = keyOf(table);
      const earlier = key === null ? undefined : first.get(key);
      if (key !== null && earlier === undefined) first.set(key, table);
      return earlier === undefined ? [] : [twice(table, earlier)];
    });
  },
};
