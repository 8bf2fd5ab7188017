import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { translate } from './translate.ts';
import type { Pack } from './pack.ts';
import { packSchema } from './schema.ts';

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

const MOST_CHARACTERS = 200_000;
const MOST_ANCESTORS = 8;

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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' });
  const [error] = document.errors;
  if (error !== undefined) throw new PackProblem('pack-syntax', { reason: error.message.split('\n')[0] ?? '' }, lines.linePos(error.pos[0]).line);
  if (!isMap(document.contents)) throw new PackProblem('pack-syntax', { reason: '顶层应是“键: 值”' });
  try {
    return { content: document.toJS({ maxAliasCount: 20 }) as Plain, lineOf: finder(document, lines) };
  } catch (problem) {
    throw new PackProblem('pack-syntax', { reason: problem instanceof Error ? problem.message : '' });
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
  const listed = [...(unverified as string[]), ...((own['未核实'] as string[] | undefined) ?? [])];
  return { ...merged, 未核实: [...new Set(listed)] };
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
  if (!checked.success) {
    const errors = checked.error.issues.map((issue) => ({
      code: issue.code === 'unrecognized_keys' ? 'pack-unknown-key' : 'pack-wrong-value',
      params: {
        place: issue.path.map(String).join('.'),
        keys: issue.code === 'unrecognized_keys' ? issue.keys.join('、') : '',
        reason: issue.message,
      },
      line: source.lineOf(issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path),
    }));
    return { ok: false, errors };
  }
  const hash = bytesToHex(sha256(utf8ToBytes(canonical(resolved))));
  const { pack, errors } = translate(checked.data, hash);
  return errors.length === 0
    ? { ok: true, pack }
    : { ok: false, errors: errors.map(({ code, params, path }) => ({ code, params, line: source.lineOf(path) })) };
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
