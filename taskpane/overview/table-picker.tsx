import type { TableState } from '../../src/app/session/state.ts';
import { captionOf } from '../parts/caption.ts';
import { Select } from '../parts/select.tsx';
import { useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';

interface Props {
  readonly tables: readonly TableState[];
  readonly table: TableState;
  readonly onTable: (key: string) => void;
  /** What is said of a table behind its caption. */
  readonly noteOf?: (key: string) => string;
}

/** Which table of the workbook is shown, those of the sheet in front first. */
export function TablePicker({ tables, table, onTable, noteOf = () => '' }: Props): React.JSX.Element {
  const { strings } = useStrings();
  const { activeSheet } = useSessionState();
  const isInFront = ({ card }: TableState): boolean => card.table.sheet === activeSheet;
  const sorted = [...tables.filter(isInFront), ...tables.filter((one) => !isInFront(one))];
  return (
    <Select aria-label={strings.table} className="picker picker-table" value={table.key} onValue={(value) => { onTable(value); }}>
      {sorted.map((one) => <option key={one.key} value={one.key}>{captionOf(one)}{noteOf(one.key)}</option>)}
    </Select>
  );
}
