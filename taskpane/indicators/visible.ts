import type { OutlineExecution, OutlineGroup, OutlineNode, OutlineRow } from '../../src/app/outline.ts';

export type Filter = 'all' | 'missed' | 'undecided' | 'flagged';
export type Leaf = OutlineRow | OutlineExecution;

export const FILTERS: readonly Filter[] = ['all', 'missed', 'undecided', 'flagged'];

/** One line of the tree as it is shown, with its place among its siblings for a screen reader. */
export interface VisibleNode {
  readonly node: OutlineNode;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  readonly isOpen: boolean;
  /** Index of the group above; -1 at the top. */
  readonly parent: number;
}

export interface Wanted {
  readonly filter: Filter;
  readonly query: string;
  /** 预算执行 as the pane calls it, to be searched by. */
  readonly executionName: string;
}

function isStatus(leaf: Leaf, filter: 'missed' | 'undecided'): boolean {
  const status = leaf.kind === 'row' ? leaf.score.status : leaf.execution.status;
  return status === filter;
}

/** Does the filter let an indicator through? */
export function passes(leaf: Leaf, filter: Filter): boolean {
  switch (filter) {
    case 'all': return true;
    case 'flagged': return leaf.findings.some(({ severity }) => severity !== 'info');
    default: return isStatus(leaf, filter);
  }
}

function isNamed(leaf: Leaf, { query, executionName }: Wanted): boolean {
  const names = leaf.kind === 'row' ? leaf.score.indicator.path : [executionName];
  return query === '' || names.some((name) => name.toLowerCase().includes(query));
}

/** The part of a tree that is wanted; groups without anything wanted are left out. */
function kept(nodes: readonly OutlineNode[], wanted: Wanted): OutlineNode[] {
  return nodes.flatMap((node): OutlineNode[] => {
    if (node.kind !== 'group') return passes(node, wanted.filter) && isNamed(node, wanted) ? [node] : [];
    const children = kept(node.children, wanted);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

function lay(nodes: readonly OutlineNode[], closed: ReadonlySet<string>, level: number, parent: number, lines: VisibleNode[]): void {
  for (const [index, node] of nodes.entries()) {
    const isOpen = node.kind === 'group' && !closed.has(node.id);
    const line = lines.push({ node, level, place: index + 1, siblings: nodes.length, isOpen, parent }) - 1;
    if (isOpen) lay(node.children, closed, level + 1, line, lines);
  }
}

/** The lines of the tree from top to bottom. */
export function visibleNodes(nodes: readonly OutlineNode[], wanted: Wanted, closed: ReadonlySet<string>): VisibleNode[] {
  const lines: VisibleNode[] = [];
  lay(kept(nodes, { ...wanted, query: wanted.query.trim().toLowerCase() }), closed, 1, -1, lines);
  return lines;
}

/** All groups of a tree. */
export function groupsOf(nodes: readonly OutlineNode[]): OutlineGroup[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node, ...groupsOf(node.children)] : []));
}
