import type { WidthChange } from '../sheet/changes.ts';

/**
 * The width in characters that a change gives a column; null where the column keeps its size. `own` is its own width, null where it has
 * none and is as wide as `usual`.
 */
export function newWidth(own: number | null, usual: number, { width, least }: WidthChange): number | null {
  if (own === null && width !== null) return Math.max(width, least);
  return (own ?? usual) < least ? least : null;
}
