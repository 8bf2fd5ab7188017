import type { CellRef } from '../../src/model/cell.ts';
import { CellLink } from '../parts/cell-link.tsx';
import { useStrings } from '../strings/strings.ts';

interface Props {
  readonly name: string;
  /** As it was read; '' where blank. */
  readonly value: string;
  /** As printed, where that says more. */
  readonly printed?: string | undefined;
  readonly cell?: CellRef | undefined;
}

/** One thing that was read, and from which cell. */
export function Fact({ name, value, printed, cell }: Props): React.JSX.Element {
  const { strings } = useStrings();
  const original = printed?.trim() ?? '';
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        {value === '' ? <span className="blank">{strings.blank}</span> : value}
        {original !== '' && original !== value && <span className="fact-printed">{strings.printed(original)}</span>}
      </dd>
      <dd className="fact-cell">{cell !== undefined && <CellLink cell={cell} />}</dd>
    </div>
  );
}
