import { firstLevels, type Outline } from '../../src/app/outline.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { PointsBar } from '../parts/points-bar.tsx';
import { useStrings } from '../strings/strings.ts';

/** How each first level stands. */
export function LevelBars({ card, outline }: { readonly card: Scorecard; readonly outline: Outline }): React.JSX.Element | null {
  const { strings } = useStrings();
  const levels = firstLevels(card, outline).filter(({ sums }) => sums.weight !== '0');
  if (levels.length === 0) return null;
  return (
    <ul className="levels">
      {levels.map(({ name, sums }, index) => {
        const shown = name ?? strings.execution;
        return (
          <li key={index} className="level">
            <span className="hidden">{strings.levelBar(shown, sums.decided, sums.undecided, sums.weight)}</span>
            <span className="level-name" aria-hidden title={shown}>{shown}</span>
            <PointsBar shares={sums.shares} />
            <span className="level-points" aria-hidden>{strings.points(sums.decided, sums.weight)}</span>
          </li>
        );
      })}
    </ul>
  );
}
