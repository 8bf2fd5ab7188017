import { lazy, Suspense, useRef, useState } from 'react';
import { leavesOf } from '../src/app/outline.ts';
import type { TableState } from '../src/app/session/state.ts';
import { FIRST_LIST, Indicators, type ListState } from './indicators/indicators.tsx';
import type { Leaf } from './indicators/visible.ts';
import { Notes } from './notices/notes.tsx';
import { Overview } from './overview/overview.tsx';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { cellOf, outlineFor } from './parts/outlines.ts';
import type { Place } from './parts/place.ts';
import { useSessionState } from './parts/session.ts';
import { useShow } from './parts/show.ts';
import type { WriteOptions } from './writing/write-view.tsx';

const IndicatorView = lazy(() => import('./indicator/indicator-view.tsx'));
const ReviewView = lazy(() => import('./review/review-view.tsx'));
const RulesView = lazy(() => import('./rules/rules-view.tsx'));
const WriteView = lazy(() => import('./writing/write-view.tsx'));

interface Props {
  readonly tables: readonly TableState[];
  readonly table: TableState;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly onWritten: (cells: number) => void;
}

/** The result of a table and its indicators. */
function List({ tables, table, place, list, onList, onPlace, onChoose }: Props & { readonly list: ListState; readonly onList: (list: ListState) => void; readonly onChoose: (leaf: Leaf) => void }): React.JSX.Element {
  const { findings } = useSessionState();
  const scroller = useRef<HTMLDivElement>(null);
  const show = useShow();
  const outline = outlineFor(table);
  const change = (key: string): void => {
    onPlace({ ...place, table: key, id: null });
    const chosen = tables.find((one) => one.key === key)?.card.table;
    if (chosen !== undefined) show({ sheet: chosen.sheet, row: chosen.area.top, col: chosen.area.left });
  };
  return (
    <div ref={scroller} className="view view-list">
      <Overview tables={tables} table={table} outline={outline} onTable={change} onRules={() => { onPlace({ ...place, view: 'rules', table: table.key, takesFocus: true }); }} />
      <Notes findings={[...findings, ...outline.rest]} />
      <Indicators outline={outline} list={list} scroller={scroller} takesFocus={place.takesFocus} onList={onList} onChoose={onChoose} />
    </div>
  );
}

interface OneProps {
  readonly table: TableState;
  readonly leaf: Leaf;
  readonly place: Place;
  readonly onBack: () => void;
  readonly onChoose: (leaf: Leaf) => void;
}

/** One indicator with its neighbours. */
function One({ table, leaf, place, onBack, onChoose }: OneProps): React.JSX.Element {
  const leaves = leavesOf(outlineFor(table).nodes);
  const index = leaves.findIndex(({ id }) => id === leaf.id);
  const [previous, next] = [leaves[index - 1], leaves[index + 1]];
  const to = (other: Leaf | undefined): (() => void) | undefined => (other === undefined ? undefined : () => { onChoose(other); });
  return (
    <div className="view">
      <Suspense fallback={null}><IndicatorView key={leaf.id} table={table} leaf={leaf} takesFocus={place.takesFocus} onBack={onBack} onPrevious={to(previous)} onNext={to(next)} /></Suspense>
    </div>
  );
}

/** The list, one indicator, the write that is looked over, the review, or the rules. */
export function Browse(props: Props): React.JSX.Element {
  const { tables, table, place, onPlace, onWritten } = props;
  const show = useShow();
  const [list, setList] = useState<ListState>(FIRST_LIST);
  const [options, setOptions] = useState<WriteOptions>({ overwrite: false, explain: false, isOneTable: false });
  const toList = (): void => { onPlace({ ...place, view: 'list', takesFocus: true }); };
  const choose = (leaf: Leaf): void => {
    setList({ ...list, active: leaf.id });
    onPlace({ view: 'indicator', table: table.key, id: leaf.id, takesFocus: true });
    const cell = cellOf(table, leaf);
    if (cell !== null) show(cell);
  };
  const leaf = leavesOf(outlineFor(table).nodes).find(({ id }) => id === place.id);
  const isOne = place.view === 'indicator' && leaf !== undefined;
  return (
    <ErrorBoundary key={place.view}>
      {place.view === 'write' && <div className="view"><Suspense fallback={null}><WriteView table={table} options={options} onOptions={setOptions} onBack={toList} onWritten={onWritten} /></Suspense></div>}
      {isOne && <One table={table} leaf={leaf} place={place} onBack={() => { setList({ ...list, active: leaf.id }); toList(); }} onChoose={choose} />}
      {place.view === 'review' && <div className="view"><Suspense fallback={null}><ReviewView tables={tables} table={table} onTable={(key) => { onPlace({ ...place, table: key }); }} onBack={toList} /></Suspense></div>}
      {place.view === 'rules' && <div className="view"><Suspense fallback={null}><RulesView tables={tables} table={table} leaf={leaf} onBack={toList} /></Suspense></div>}
      {(place.view === 'list' || (place.view === 'indicator' && !isOne)) && <List {...props} list={list} onList={setList} onChoose={choose} />}
    </ErrorBoundary>
  );
}
