import type { VisibleNode } from './visible.ts';

/** What a key does in a tree: goes to a line, opens or closes a group, chooses an indicator. */
export type TreeAction = { readonly kind: 'go' | 'choose'; readonly index: number } | { readonly kind: 'toggle'; readonly id: string };

const PAGE = 10;

/** → opens a group, then goes to its first line; ← closes it, then goes to the group above. */
function sideways(line: VisibleNode, index: number, isRight: boolean): TreeAction | null {
  if (line.node.kind === 'group' && line.isOpen !== isRight) return { kind: 'toggle', id: line.node.id };
  if (isRight) return line.isOpen ? { kind: 'go', index: index + 1 } : null;
  return line.parent < 0 ? null : { kind: 'go', index: line.parent };
}

/** The tree pattern of ARIA: arrows, Home, End, Page keys, Enter and Space. Null for a key that means nothing here. */
export function treeAction(key: string, lines: readonly VisibleNode[], index: number): TreeAction | null {
  const line = lines[index];
  if (line === undefined) return null;
  const go = (to: number): TreeAction => ({ kind: 'go', index: Math.max(0, Math.min(lines.length - 1, to)) });
  switch (key) {
    case 'ArrowDown': return go(index + 1);
    case 'ArrowUp': return go(index - 1);
    case 'PageDown': return go(index + PAGE);
    case 'PageUp': return go(index - PAGE);
    case 'Home': return go(0);
    case 'End': return go(lines.length - 1);
    case 'ArrowRight': return sideways(line, index, true);
    case 'ArrowLeft': return sideways(line, index, false);
    case 'Enter':
    case ' ': return line.node.kind === 'group' ? { kind: 'toggle', id: line.node.id } : { kind: 'choose', index };
    default: return null;
  }
}
