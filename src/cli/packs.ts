import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from '../rules/nearest.ts';
import { type LoadedPack, loadPack, type PackError } from '../rules/load.ts';
import type { Pack } from '../rules/pack.ts';
import { saysSystem } from '../rules/system/kind.ts';
import { loadSystem } from '../rules/system/load.ts';
import type { FormulaSystem } from '../rules/system/system.ts';
import type { Layer } from '../rules/layers.ts';
import { UsageError } from './arguments.ts';
import { examplesOf, packPaths, pathBeside, pathById, rulesIn } from './rule-paths.ts';

const SHIPPED = fileURLToPath(new URL('../../scoring-rules/', import.meta.url));

/** `above` is the file of what is inherited, where the error stands in that. */
type FileError = PackError & { readonly above?: string };

/** A rule pack that cannot be used: every error with its place in the file. */
export class PackFileError extends Error {
  readonly path: string;
  readonly errors: readonly FileError[];

  constructor(path: string, errors: readonly FileError[]) {
    super(`${path}: ${errors.map((error) => error.code).join(', ')}`);
    this.name = 'PackFileError';
    this.path = path;
    this.errors = errors;
  }
}

/** A pack, where it lies, and its examples' text; null where it has none. */
export interface PackFile {
  readonly pack: Pack;
  readonly path: string;
  readonly examples: string | null;
  /** What its author should look at. */
  readonly notices: readonly PackError[];
  readonly layers: readonly Layer[];
}

/** A formula system, where it lies, and its examples' text; null where it has none. */
export interface SystemFile {
  readonly system: FormulaSystem;
  /** What its author should look at. */
  readonly notices: readonly PackError[];
  readonly layers: readonly Layer[];
  readonly path: string;
  readonly examples: string | null;
}

/** The packs of a folder, its formula systems, and those of both that cannot be used. A table is never scored by a system. */
export interface Library {
  readonly packs: readonly PackFile[];
  readonly systems: readonly SystemFile[];
  readonly broken: readonly PackFileError[];
}

/** @throws PackFileError for text that is no UTF-8. */
function textOf(path: string): string | null {
  if (!existsSync(path)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) throw new PackFileError(path, [{ code: 'pack-not-utf8', params: {}, line: 1 }]);
    throw error;
  }
}

/** 继承 looks among the packs that come with the program, then beside the pack itself. */
function parentPath(path: string, id: string): string | undefined {
  return pathById(SHIPPED, id) ?? pathBeside(resolve(path), id) ?? pathById(dirname(dirname(resolve(path))), id);
}

function parentText(path: string): (id: string) => string | undefined {
  return (id) => {
    const found = parentPath(path, id);
    return found === undefined ? undefined : textOf(found) ?? undefined;
  };
}

/** A pack's errors with the files that they stand in. */
function broken(path: string, errors: readonly PackError[]): PackFileError {
  return new PackFileError(path, errors.map((error) => {
    const above = error.inherited === undefined ? undefined : parentPath(path, error.inherited.id);
    return above === undefined ? error : { ...error, above };
  }));
}

function load(path: string): PackFile {
  const loaded: LoadedPack = loadPack(textOf(path) ?? '', parentText(path));
  if (!loaded.ok) throw broken(path, loaded.errors);
  const { pack, notices, layers } = loaded;
  return { pack, path, examples: textOf(examplesOf(path)), notices, layers };
}

function loadSystemFile(path: string): SystemFile {
  const loaded = loadSystem(textOf(path) ?? '', parentText(path));
  if (!loaded.ok) throw broken(path, loaded.errors);
  return { system: loaded.system, notices: loaded.notices, layers: loaded.layers, path, examples: textOf(examplesOf(path)) };
}

const loadRules = (path: string): RulesFile => (saysSystem(textOf(path) ?? '') ? loadSystemFile(path) : load(path));

function attempt(path: string): RulesFile | PackFileError {
  try {
    return loadRules(path);
  } catch (error) {
    if (error instanceof PackFileError) return error;
    throw error;
  }
}

/** Rules of either kind. */
export type RulesFile = PackFile | SystemFile;

/** What both kinds say of themselves. */
export const rulesOf = (file: RulesFile): Pack | FormulaSystem => ('pack' in file ? file.pack : file.system);

const idOf = (file: RulesFile): string => rulesOf(file).id;

/** Two packs of one id cannot be told apart by what they scored: the later one counts as broken. */
function takenIds(files: readonly RulesFile[]): PackFileError[] {
  return files.flatMap((file, index) => {
    const { path } = file;
    const id = idOf(file);
    const first = files.slice(0, index).find((other) => idOf(other) === id);
    return first === undefined ? [] : [new PackFileError(path, [{ code: 'pack-id-taken', params: { id, other: first.path }, line: 1 }])];
  });
}

/** Every pack of a folder of packs; one that is broken does not stop the others. */
export function libraryOf(folder = SHIPPED): Library {
  const all = packPaths(folder).map(attempt);
  const files = all.filter((one): one is RulesFile => !(one instanceof PackFileError));
  const taken = takenIds(files);
  const free = files.filter(({ path }) => !taken.some((error) => error.path === path));
  return {
    packs: free.filter((file): file is PackFile => 'pack' in file),
    systems: free.filter((file): file is SystemFile => 'system' in file),
    broken: [...all.filter((one): one is PackFileError => one instanceof PackFileError), ...taken],
  };
}

/** The rules that come with the program, by id. @throws PackFileError where one of them is broken: it might have been the one to choose. */
export function shippedRules(): Omit<Library, 'broken'> {
  const { packs, systems, broken: [first] } = libraryOf();
  if (first !== undefined) throw first;
  return { packs, systems };
}

/** Those of them that score tables. @throws PackFileError as `shippedRules` */
export function shippedPacks(): readonly PackFile[] {
  const { packs } = shippedRules();
  return packs;
}

/** Ids of shipped rules that a word probably means: its beginning, a slip, or a place in a pack's name (四川). */
function meant(word: string): string[] {
  const { packs, systems } = libraryOf();
  const all = [...packs, ...systems].map(rulesOf);
  const named = all.filter(({ id, name }) => id.startsWith(word.toLowerCase()) || name.includes(word)).map(({ id }) => id);
  const near = nearest(word, all.map(({ id }) => id));
  return named.length > 0 || near === null ? named : [near];
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
const looksLikePath = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name) || existsSync(name);

/** Files that people have beside their rules and take for them. */
const OTHER_FILES = /\.(?:xlsx?|xlsm|et|docx?|csv|pdf)$/i;
const MOST_NAMED = 8;

/** What a folder holds, for a person who took it for a folder of rules. */
function contentsOf(folder: string): string {
  const names = readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
  return names.length === 0 ? '—' : `${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? '…' : ''}`;
}

function pathOf(name: string): string {
  const shipped = pathById(SHIPPED, name);
  if (shipped !== undefined) return shipped;
  const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
  const path = isFolder ? rulesIn(name) : name;
  if (isFile(path) && OTHER_FILES.test(path)) throw new UsageError('rules-of-workbook', path);
  if (isFile(path)) return path;
  if (isFolder) throw new UsageError('no-rules-in-folder', [name, contentsOf(name)]);
  if (looksLikePath(name)) throw new UsageError('no-rules-file', path);
  throw new UsageError('unknown-rules', name, name === '' ? '' : meant(name).join('、'));
}

/**
 * The pack of an id, of a .yaml file or of a folder that holds them.
 * @throws UsageError for an unknown name or a file that is not there, PackFileError for a pack that cannot be used.
 */
export function packNamed(name: string): PackFile {
  return load(pathOf(name));
}

/**
 * The formula system of an id, of a .yaml file or of a folder that holds them.
 * @throws UsageError for an unknown name or a file that is not there, PackFileError for a system that cannot be used.
 */
export function systemNamed(name: string): SystemFile {
  return loadSystemFile(pathOf(name));
}

/**
 * The pack or formula system of a name, whichever it is.
 * @throws UsageError for an unknown name or a file that is not there, PackFileError for rules that cannot be used.
 */
export function rulesNamed(name: string): RulesFile {
  return loadRules(pathOf(name));
}
