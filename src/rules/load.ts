import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { translate } from './translate.ts';
import type { Pack } from './pack.ts';
import { problemsOf, type Problem } from './issues.ts';
import { packSchema } from './schema.ts';
import { tooDeep } from './nesting.ts';

/** What is wrong with a pack, where: `line` counts from 1 in the author's file. */
export interface PackError {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly line: number;
}

export type LoadedPack = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly errors: readonly PackError[] };

/** The text of a pack by its id, for 继承; undefined where there is none. */
export type Resolve = (id: string) => string | undefined;

type Path = readonly PropertyKey[];
type Plain = Record<string, unknown>;

const MOST_CHARACTERS = 20_000;
const MOST_ANCESTORS = 8;
const MOST_ALIASES = 20;

class PackProblem extends Error {
  readonly error: PackError;

  constructor(code: string, params: Readonly<Record<string, string>>, line = 1) {
    super(code);
    this.error = { code, params, line };
  }
}

interface Source {
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

function parse(text: string): Source {
  if (text.length > MOST_CHARACTERS) throw new PackProblem('pack-too-large', { most: String(MOST_CHARACTERS) });
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

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the heir says goes over what it inherits, key by key; a list is replaced as a whole; so is a method that takes another form. */
function overlay(base: unknown, heir: unknown): unknown {
  if (!isPlain(base) || !isPlain(heir) || '阶梯' in heir || '阶梯' in base) return heir;
  const merged: Plain = { ...base };
  for (const [key, value] of Object.entries(heir)) {
    Object.defineProperty(merged, key, { value: overlay(base[key], value), enumerable: true, writable: true, configurable: true });
  }
  return merged;
}

function inherit(source: Source, resolve: Resolve, seen: readonly string[]): Plain {
  const { 继承: parent, ...own } = source.content;
  if (parent === undefined) return own;
  const line = source.lineOf(['继承']);
  const id = String(parent);
  if (seen.includes(id) || seen.length > MOST_ANCESTORS) throw new PackProblem('pack-inherits-itself', { id }, line);
  const text = resolve(id);
  if (text === undefined) throw new PackProblem('pack-parent-unknown', { id }, line);
  const { 未核实: unverified = [], ...base } = inherit(parse(text), resolve, [...seen, id]);
  const merged = overlay(base, own) as Plain;
  const { 未核实: added = [] } = own;
  if (!Array.isArray(unverified) || !Array.isArray(added)) return merged;
  return { ...merged, 未核实: [...new Set<unknown>([...(unverified as unknown[]), ...(added as unknown[])])] };
}

/** JSON with its keys in order, so that the same rules give the same hash however they are written down. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isPlain(value)) return JSON.stringify(value) ?? 'null';
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function read(text: string, resolve: Resolve): LoadedPack {
  const source = parse(text);
  const resolved = inherit(source, resolve, [String(source.content['编号'] ?? '')]);
  const checked = packSchema.safeParse(resolved);
  if (!checked.success) return refused(checked.error.issues.flatMap((issue) => problemsOf(issue, resolved)), source);
  const hash = bytesToHex(sha256(utf8ToBytes(canonical(resolved))));
  const { pack, errors } = translate(checked.data, hash);
  return errors.length === 0 ? { ok: true, pack } : refused(errors, source);
}

function refused(problems: readonly Problem[], source: Source): LoadedPack {
  return { ok: false, errors: problems.map(({ code, params, path }) => ({ code, params, line: source.lineOf(path) })) };
}

/**
 * Reads a rule pack (评分规则) from its YAML text: what it inherits put in, checked against the schema, every formula compiled.
 * A pack that is not whole is refused with located errors; nothing of it is used.
 */
export function loadPack(text: string, resolve: Resolve): LoadedPack {
  try {
    return read(text, resolve);
  } catch (problem) {
    if (problem instanceof PackProblem) return { ok: false, errors: [problem.error] };
    throw problem;
  }
}
