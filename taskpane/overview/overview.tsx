import type { Outline } from '../../src/app/outline.ts';
import type { TableState } from '../../src/app/session/state.ts';
import { useStrings } from '../strings/strings.ts';
import { LevelBars } from './level-bars.tsx';
import { PackPicker } from './pack-picker.tsx';
import { TablePicker } from './table-picker.tsx';
import { Total } from './total.tsx';

interface Props {
  readonly tables: readonly TableState[];
  readonly table: TableState;
  readonly outline: Outline;
  readonly onTable: (key: string) => void;
  readonly onRules: () => void;
}

/** What is scored, by which rules, and what it comes to. */
export function Overview({ tables, table, outline, onTable, onRules }: Props): React.JSX.Element {
  const { strings } = useStrings();
  return (
    <section className="overview" aria-label={strings.overview}>
      <TablePicker tables={tables} table={table} onTable={onTable} />
      <PackPicker table={table} onRules={onRules} />
      <Total card={table.card} outline={outline} />
      <LevelBars card={table.card} outline={outline} />
    </section>
  );
}
