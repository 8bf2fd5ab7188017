import { useCallback, useEffect, useRef, useState } from 'react';
import type { SessionState, TableState } from '../../src/app/session/state.ts';
import type { CellRef } from '../../src/model/cell.ts';
import { indicatorAt } from './outlines.ts';
import type { PaneSession } from './session.ts';

/** Where in the pane a person is. There is no address bar: Excel's library takes the browser's history away. */
export interface Place {
  readonly view: 'list' | 'indicator' | 'write' | 'review' | 'rules';
  /** Key of the table; null for the first of the sheet in front. */
  readonly table: string | null;
  /** The indicator shown, or last shown. */
  readonly id: string | null;
  /** The person came here from inside the pane, so the keyboard's focus follows; a choice made in the workbook leaves it there. */
  readonly takesFocus: boolean;
}

/** Where a pane begins that is opened for one table of its workbook. */
export type FirstPlace = Pick<Place, 'view' | 'table'>;

const FIRST: Place = { view: 'list', table: null, id: null, takesFocus: false };

/** What is looked over stays while a person looks around in the workbook. */
const stays = ({ view }: Place): boolean => view === 'write' || view === 'review' || view === 'rules';

const isSame = (one: CellRef | null, other: CellRef): boolean => one?.sheet === other.sheet && one.row === other.row && one.col === other.col;

/** The table that is shown: the chosen one, else the first of the sheet in front, else the first of all. */
export function shownTable(tables: readonly TableState[], place: Place, activeSheet: string | null): TableState | undefined {
  return tables.find(({ key }) => key === place.table) ?? tables.find(({ card }) => card.table.sheet === activeSheet) ?? tables[0];
}

/** A person who goes to another sheet sees its first table; on a sheet without any the pane stays where it is. */
function onSheet(tables: readonly TableState[], now: Place, sheet: string): Place {
  const own = tables.filter(({ card }) => card.table.sheet === sheet);
  const isThere = stays(now) || now.table === null || own.length === 0 || own.some(({ key }) => key === now.table);
  return isThere ? now : { ...FIRST, table: own[0]?.key ?? null };
}

/** The place, and the way to show a cell. What a person chooses in the workbook is shown in the pane, except while a write or a review is looked over. */
export function usePlace(session: PaneSession, { tables, selection }: SessionState, first: FirstPlace | null): readonly [Place, (place: Place) => void, (cell: CellRef) => void] {
  const [place, setPlace] = useState<Place>({ ...FIRST, ...first });
  const own = useRef<CellRef | null>(null);
  const latest = useRef(tables);
  latest.current = tables;
  useEffect(() => {
    if (selection === null || isSame(own.current, selection)) return;
    own.current = null;
    const found = indicatorAt(latest.current ?? [], selection);
    if (found === null) setPlace((now) => onSheet(latest.current ?? [], now, selection.sheet));
    else setPlace((now) => (stays(now) ? now : { view: 'indicator', table: found.table.key, id: found.leaf.id, takesFocus: false }));
  }, [selection]);
  const show = useCallback((cell: CellRef) => {
    own.current = cell;
    void session.show(cell);
  }, [session]);
  const isRead = tables !== null;
  useEffect(() => {
    const table = latest.current?.find(({ key }) => key === first?.table)?.card.table;
    if (isRead && table !== undefined) show({ sheet: table.sheet, row: table.area.top, col: table.area.left });
  }, [isRead, first, show]);
  return [place, setPlace, show];
}
