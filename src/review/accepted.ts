import type { CellRef } from '../model/cell.ts';
import type { Finding } from '../model/finding.ts';
import type { Difference, TableReview } from '../model/review.ts';

const ACCEPTED: ReadonlySet<string> = new Set(['printed-accepted', 'printed-accepted-open']);

/** Does a finding say that 评分记录 accepts (认可) a printed score, by whom and why? */
export const saysAccepted = ({ code }: Finding): boolean => ACCEPTED.has(code);

/** A table's review without the differences that a person has accepted, and these. */
export interface OpenReview {
  readonly open: TableReview;
  readonly accepted: readonly Difference[];
}

const isSame = (one: CellRef, other: CellRef): boolean => one.sheet === other.sheet && one.row === other.row && one.col === other.col;

/** Takes out what 评分记录 accepts; scoring has said at which cells that is. */
export function withoutAccepted(review: TableReview): OpenReview {
  const cells = review.card.findings.flatMap((finding) => (saysAccepted(finding) && finding.cell !== null ? [finding.cell] : []));
  const isAccepted = ({ place, cell }: Difference): boolean => place === 'row' && cell !== null && cells.some((one) => isSame(one, cell));
  const isOpen = (difference: Difference): boolean => !isAccepted(difference);
  const open = {
    ...review,
    shared: review.shared.map((group) => ({ ...group, differences: group.differences.filter(isOpen) })).filter(({ differences }) => differences.length > 0),
    differences: review.differences.filter(isOpen),
  };
  return { open, accepted: [...review.shared.flatMap(({ differences }) => differences), ...review.differences].filter(isAccepted) };
}
