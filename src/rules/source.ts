import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { tooDeep } from './nesting.ts';

/** What is wrong with a pack, where: `line` counts from 1 in the author's file. */
export interface PackError {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly line: number;
}

type Path = readonly PropertyKey[];
/** A map of a pack's content as its author wrote it. */
export type Plain = Record<string, unknown>;

const MOST_CHARACTERS = 20_000;
const MOST_ALIASES = 20;

/** Thrown while a pack is read; loadPack returns it as a value. */
export class PackProblem extends Error {
  readonly error: PackError;

  constructor(code: string, params: Readonly<Record<string, string>>, line = 1) {
    super(code);
    this.error = { code, params, line };
  }
}

/** A pack's own text, read: its content and the line of each place of it. */
export interface Source {
  readonly content: Plain;
  readonly lineOf: (path: Path) => number;
}

function finder(document: Document, lines: LineCounter): (path: Path) => number {
  return (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

/** @throws PackProblem where the text is no map that can be read. */
export function parse(text: string): Source {
  if (text.length > MOST_CHARACTERS) throw new PackProblem('pack-too-large', { most: String(MOST_CHARACTERS) });
  if (text.trim() === '') throw new PackProblem('pack-empty', {});
  const deep = tooDeep(text);
  if (deep !== null) throw new PackProblem('pack-too-deep', {}, deep);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new PackProblem(error.code === 'DUPLICATE_KEY' ? 'pack-key-twice' : 'pack-syntax', { column: String(col) }, line);
  }
  if (!isMap(document.contents)) throw new PackProblem('pack-not-a-map', {});
  return { content: contentOf(document), lineOf: finder(document, lines) };
}

/** @throws PackProblem for aliases that name nothing or multiply without end. */
function contentOf(document: Document): Plain {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) as Plain;
  } catch {
    throw new PackProblem('pack-aliases', { most: String(MOST_ALIASES) });
  }
}
