import type { Sums } from '../../src/app/outline.ts';

/** How much of the points is scored, and how much is open. The numbers stand beside it: it is for the eye alone. */
export function PointsBar({ shares: { decided, undecided } }: Pick<Sums, 'shares'>): React.JSX.Element {
  return (
    <span className="points-bar" aria-hidden>
      <span className="points-bar-decided" style={{ inlineSize: `${String(decided * 100)}%` }} />
      <span className="points-bar-open" style={{ inlineSize: `${String(undecided * 100)}%` }} />
    </span>
  );
}
