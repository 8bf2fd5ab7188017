import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Outline } from '../../src/app/outline.ts';
import { useStrings } from '../strings/strings.ts';
import { IndicatorTree } from './indicator-tree.tsx';
import { Toolbar } from './toolbar.tsx';
import { visibleNodes, type Filter, type Leaf } from './visible.ts';

/** How the list was left, so that it is found again so. */
export interface ListState {
  readonly filter: Filter;
  readonly query: string;
  readonly closed: ReadonlySet<string>;
  readonly active: string | null;
}

export const FIRST_LIST: ListState = { filter: 'all', query: '', closed: new Set(), active: null };

interface Props {
  readonly outline: Outline;
  readonly list: ListState;
  readonly scroller: React.RefObject<HTMLElement | null>;
  /** The person came back here from inside the pane: the keyboard follows. */
  readonly takesFocus: boolean;
  readonly onList: (list: ListState) => void;
  readonly onChoose: (leaf: Leaf) => void;
}

function toggled(closed: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(closed);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The indicators of a table: search, filters and the tree. */
export function Indicators({ outline, list, scroller, takesFocus, onList, onChoose }: Props): React.JSX.Element {
  const { strings } = useStrings();
  const bar = useRef<HTMLDivElement>(null);
  const [covered, setCovered] = useState(0);
  useLayoutEffect(() => { setCovered(bar.current?.offsetHeight ?? 0); }, []);
  const { filter, query, closed, active } = list;
  const lines = useMemo(
    () => visibleNodes(outline.nodes, { filter, query, executionName: strings.execution }, closed),
    [outline, filter, query, closed, strings.execution],
  );
  return (
    <>
      <div ref={bar} className="sticky">
        <Toolbar outline={outline} filter={filter} query={query} onFilter={(next) => { onList({ ...list, filter: next }); }} onQuery={(next) => { onList({ ...list, query: next }); }} />
      </div>
      {lines.length === 0 && <p className="nothing" role="status">{strings.nothingFound}</p>}
      {lines.length > 0 && <IndicatorTree
        lines={lines} active={active} scroller={scroller} covered={covered} takesFocus={takesFocus} onChoose={(leaf) => { onList({ ...list, active: leaf.id }); onChoose(leaf); }}
        onActive={(id) => { onList({ ...list, active: id }); }} onToggle={(id) => { onList({ ...list, active: id, closed: toggled(closed, id) }); }}
      />}
    </>
  );
}
