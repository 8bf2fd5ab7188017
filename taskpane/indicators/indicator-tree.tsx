import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useStrings } from '../strings/strings.ts';
import { TreeLine } from './tree-line.tsx';
import { treeAction } from './tree-keys.ts';
import type { Leaf, VisibleNode } from './visible.ts';

const GROUP_HEIGHT = 36;
const LEAF_HEIGHT = 56;

interface Props {
  readonly lines: readonly VisibleNode[];
  readonly active: string | null;
  readonly scroller: React.RefObject<HTMLElement | null>;
  /** Height of what stays in sight above the tree. */
  readonly covered: number;
  readonly takesFocus: boolean;
  readonly onActive: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onChoose: (leaf: Leaf) => void;
}

type Lines = Virtualizer<HTMLElement, HTMLElement>;

/** The tree's distance from the top of what scrolls: it changes with all that stands above it. */
function useOffset(tree: React.RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const element = tree.current;
    const above = element?.parentElement;
    if (element === null || above === null || above === undefined) return undefined;
    const observer = new ResizeObserver(() => { setOffset(element.offsetTop); });
    for (const child of above.children) if (child !== element) observer.observe(child);
    setOffset(element.offsetTop);
    return () => { observer.disconnect(); };
  }, [tree]);
  return offset;
}

/** Only lines in sight are drawn, and the active one: a screen reader must find it. */
function useLines({ lines, scroller, covered }: Props, activeIndex: number, scrollMargin: number): Lines {
  return useVirtualizer<HTMLElement, HTMLElement>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.node.kind === 'group' ? GROUP_HEIGHT : LEAF_HEIGHT),
    getItemKey: (index) => lines[index]?.node.id ?? index,
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return activeIndex < 0 || shown.includes(activeIndex) ? shown : [...shown, activeIndex].sort((a, b) => a - b);
    },
    overscan: 6,
    scrollMargin,
    scrollPaddingStart: covered,
    scrollPaddingEnd: 8,
    useFlushSync: false,
  });
}

interface LineProps {
  readonly line: VisibleNode;
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onClick: () => void;
}

function Item({ line, id, index, start, isActive, measure, onClick }: LineProps): React.JSX.Element {
  const { node, level, place, siblings, isOpen } = line;
  return (
    <div
      ref={measure} id={id} data-index={index} role="treeitem" className={`line line-${node.kind === 'group' ? 'group' : 'leaf'} line-level-${String(level)}${isActive ? ' line-active' : ''}`}
      aria-level={level} aria-posinset={place} aria-setsize={siblings} aria-selected={isActive} {...(node.kind === 'group' ? { 'aria-expanded': isOpen } : {})}
      style={{ transform: `translateY(${String(start)}px)` }} onClick={onClick}
    >
      <TreeLine line={line} />
    </div>
  );
}

type Act = (key: string, index: number) => boolean;

/** Does what a key, or a click as Enter, means on a line; false where it means nothing. */
function useActions({ lines, onActive, onToggle, onChoose }: Props): Act {
  return (key, index) => {
    const action = treeAction(key, lines, index);
    if (action === null) return false;
    if (action.kind === 'toggle') { onToggle(action.id); return true; }
    const node = lines[action.index]?.node;
    if (node === undefined) return true;
    onActive(node.id);
    if (action.kind === 'choose' && node.kind !== 'group') onChoose(node);
    return true;
  };
}

/** The indicators as a tree: one tab stop, the active line told by aria-activedescendant. */
export function IndicatorTree(props: Props): React.JSX.Element {
  const { lines, active, takesFocus } = props;
  const { strings } = useStrings();
  const tree = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const found = lines.findIndex(({ node }) => node.id === active);
  const index = found < 0 ? 0 : found;
  const offset = useOffset(tree);
  const virtual = useLines(props, found, offset);
  const act = useActions(props);
  useEffect(() => { if (found >= 0) virtual.scrollToIndex(found, { align: 'auto' }); }, [found, virtual]);
  useEffect(() => { if (takesFocus) tree.current?.focus({ preventScroll: true }); }, [takesFocus]);
  const onKey = (event: React.KeyboardEvent): void => {
    if (!event.altKey && !event.ctrlKey && !event.metaKey && act(event.key, index)) event.preventDefault();
  };
  return (
    <div
      ref={tree} role="tree" aria-label={strings.indicators} tabIndex={0} className="tree" style={{ blockSize: virtual.getTotalSize() }} onKeyDown={onKey}
      {...(lines.length > 0 ? { 'aria-activedescendant': `${prefix}${String(index)}` } : {})}
    >
      {virtual.getVirtualItems().map(({ index: at, start, key }) => {
        const line = lines[at];
        return line !== undefined && (
          <Item key={key} line={line} id={`${prefix}${String(at)}`} index={at} start={start - offset} isActive={at === found} measure={virtual.measureElement} onClick={() => { act('Enter', at); }} />
        );
      })}
    </div>
  );
}
