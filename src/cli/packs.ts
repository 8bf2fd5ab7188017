import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LoadedPack, loadPack, type PackError } from '../rules/load.ts';
import type { Pack } from '../rules/pack.ts';
import { UsageError } from './arguments.ts';
import { nearest } from '../rules/nearest.ts';

const SHIPPED = fileURLToPath(new URL('../../scoring-rules/', import.meta.url));

/** A rule pack that cannot be used: every error with its place in the file. */
export class PackFileError extends Error {
  readonly path: string;
  readonly errors: readonly PackError[];

  constructor(path: string, errors: readonly PackError[]) {
    super(`${path}: ${errors.map((error) => error.code).join(', ')}`);
    this.name = 'PackFileError';
    this.path = path;
    this.errors = errors;
  }
}

/** A pack with its examples' text; null where it has none. */
export interface PackFile {
  readonly pack: Pack;
  readonly examples: string | null;
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

const shippedText = (id: string): string | undefined =>
  (/^[\w-]+$/.test(id) ? textOf(join(SHIPPED, id, 'pack.yaml')) : null) ?? undefined;

function load(path: string): PackFile {
  const loaded: LoadedPack = loadPack(readFileSync(path, 'utf8'), shippedText);
  if (!loaded.ok) throw new PackFileError(path, loaded.errors);
  return { pack: loaded.pack, examples: textOf(join(dirname(path), 'examples.yaml')) };
}

/** The packs that come with the program, by id. */
export function shippedPacks(): PackFile[] {
  return readdirSync(SHIPPED, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(SHIPPED, entry.name, 'pack.yaml'))
    .filter((path) => existsSync(path))
    .sort()
    .map(load);
}

/** Ids of shipped packs that a word probably means: its beginning, a slip, or a place in a pack's name (四川). */
function meant(word: string): string[] {
  const packs = shippedPacks().map(({ pack }) => pack);
  const named = packs.filter(({ id, name }) => id.startsWith(word.toLowerCase()) || name.includes(word)).map(({ id }) => id);
  const near = nearest(word, packs.map(({ id }) => id));
  return named.length > 0 || near === null ? named : [near];
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
const looksLikePath = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name) || existsSync(name);

function pathOf(name: string): string {
  const shipped = join(SHIPPED, name, 'pack.yaml');
  if (/^[\w-]+$/.test(name) && existsSync(shipped)) return shipped;
  const path = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true ? join(name, 'pack.yaml') : name;
  if (isFile(path)) return path;
  if (looksLikePath(name)) throw new UsageError('no-rules-file', path);
  throw new UsageError('unknown-rules', name, name === '' ? '' : meant(name).join('、'));
}

/**
 * The pack of an id, of a .yaml file or of a folder that holds pack.yaml.
 * @throws UsageError for an unknown name or a file that is not there, PackFileError for a pack that cannot be used.
 */
export function packNamed(name: string): PackFile {
  return load(pathOf(name));
}

/** A pack's own text, as its author wrote it. @throws UsageError for an unknown name. */
export function packText(name: string): string {
  return readFileSync(pathOf(name), 'utf8');
}
