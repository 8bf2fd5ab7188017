import { isMap, isNode } from 'yaml';
import { compose, type Composed, contentOf } from './compose.ts';
import { PackProblem } from './problem.ts';

export { type PackError, PackProblem } from './problem.ts';

type Path = readonly PropertyKey[];
/** A map of a pack's content as its author wrote it. */
export type Plain = Record<string, unknown>;

/** As many as a pack may have. */
export const MOST_CHARACTERS = 20_000;

/** A pack's own text, read: its content and the line of each place of it. */
export interface Source {
  readonly content: Plain;
  readonly lineOf: (path: Path) => number;
}

function finder({ document, lines }: Composed): (path: Path) => number {
  return (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

/** Texts that were read lately: whoever loads one asks whether it is a pack, and then whether it is a system; packs of one family inherit from the same. */
const known = new Map<string, Source>();
const KEPT = 8;

/** @throws PackProblem where the text is no map that can be read. */
export function parse(text: string): Source {
  const source = known.get(text) ?? read(text);
  known.delete(text);
  known.set(text, source);
  const [oldest = text] = known.keys();
  if (known.size > KEPT) known.delete(oldest);
  return source;
}

function read(text: string): Source {
  if (text.length > MOST_CHARACTERS) throw new PackProblem('pack-too-large', { most: String(MOST_CHARACTERS) });
  if (text.trim() === '') throw new PackProblem('pack-empty', {});
  const composed = compose(text);
  if (!isMap(composed.document.contents)) throw new PackProblem('pack-not-a-map', {});
  return { content: contentOf(composed) as Plain, lineOf: finder(composed) };
}
