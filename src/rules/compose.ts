import { Composer, type Document, isAlias, isNode, isScalar, LineCounter, Parser, visit } from 'yaml';
import { MOST_ALIASES, signsOf } from './nesting.ts';
import { PackProblem } from './problem.ts';

/** A YAML text that was composed without any error, and its lines. */
export interface Composed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

const MOST_OF_KEY = 40;
const OPTIONS = { version: '1.2', stringKeys: true, uniqueKeys: false } as const;

function offsetOf(place: unknown): number {
  if (Array.isArray(place)) return Number(place[0]);
  return typeof place === 'object' && place !== null && 'offset' in place ? Number(place.offset) : Number(place);
}

function problemAt(code: string, offset: number, lines: LineCounter): PackProblem {
  const { line, col } = lines.linePos(offset);
  return new PackProblem(code, { column: String(col) }, line);
}

/**
 * The reader of YAML that stops at its first error: thousands of them, each with a trace of its calls, take it longer than all else. What is thrown inside of a
 * collection it catches and calls an error of that collection, hence the first is kept.
 */
function composerOf(lines: LineCounter): Composer {
  const composer = new Composer(OPTIONS);
  let first: PackProblem | undefined;
  const onError = (place: unknown): never => {
    first ??= problemAt('pack-syntax', offsetOf(place), lines);
    throw first;
  };
  Object.defineProperty(composer, 'onError', { value: onError });
  return composer;
}

function keyTwice(key: string, first: number, { line, col }: { readonly line: number; readonly col: number }): PackProblem {
  return new PackProblem('pack-key-twice', { key: key.slice(0, MOST_OF_KEY), first: String(first), column: String(col) }, line);
}

/** Keys that stand twice, asked here because the reader holds every key against every other one. */
function checkKeys(document: Document.Parsed, lines: LineCounter): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Map<unknown, number>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        const at = isNode(key) ? key.range?.[0] ?? 0 : 0;
        const before = seen.get(name);
        if (before !== undefined) throw keyTwice(String(name), lines.linePos(before).line, lines.linePos(at));
        seen.set(name, at);
      }
    },
  });
}

/** An alias that names nothing before it, or what it stands in itself. */
function checkAliases(document: Document.Parsed, lines: LineCounter): void {
  const anchored = new Map<string, unknown>();
  visit(document, {
    Node(_, node, path) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchored.set(node.anchor, node);
        return;
      }
      const named = anchored.get(node.source);
      if (named === undefined || path.some((above) => above === named)) throw new PackProblem('pack-aliases', { most: String(MOST_ALIASES) }, lines.linePos(node.range?.[0] ?? 0).line);
    },
  });
}

/** Where the aliases of a text begin. */
function firstAlias({ document, lines }: Composed): number {
  let line = 1;
  visit(document, {
    Alias(_, alias) {
      ({ line } = lines.linePos(alias.range?.[0] ?? 0));
      return visit.BREAK;
    },
  });
  return line;
}

/** The pieces of a text's YAML; its signs are counted while they pass. */
function* piecesOf(text: string, lines: LineCounter): ReturnType<Parser['parse']> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const sign of signsOf(text)) yield* parser.next(sign);
  yield* parser.end();
}

/** @throws PackProblem where a text nests too deeply, has too many signs, is no YAML, holds several documents, says a key twice, or has an alias of nothing. */
export function compose(text: string): Composed {
  const lines = new LineCounter();
  const [document, second] = composerOf(lines).compose(piecesOf(text, lines), true, text.length);
  if (document === undefined) throw new PackProblem('pack-syntax', { column: '1' });
  if (second !== undefined) throw problemAt('pack-syntax', second.range[0], lines);
  checkKeys(document, lines);
  if (text.includes('*')) checkAliases(document, lines);
  return { document, lines };
}

/** What a text holds, as plain values. @throws PackProblem for aliases that multiply without end */
export function contentOf(composed: Composed): unknown {
  try {
    return composed.document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    throw new PackProblem('pack-aliases', { most: String(MOST_ALIASES) }, firstAlias(composed));
  }
}
