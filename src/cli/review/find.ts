import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { byCodePoint } from '../../app/review/code-points.ts';
import { isHidden, kindOfFile } from '../../app/review/submissions.ts';

/** What there is to review. `files` are paths with `/`, in the order of their code points. */
export interface Found {
  readonly files: readonly string[];
  /** Folders that could not be opened, with the system's error. */
  readonly closed: ReadonlyMap<string, unknown>;
  /** How many files of folders were left out because of their extension: `.pdf` → 3. */
  readonly others: ReadonlyMap<string, number>;
}

const withSlashes = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);

/** Where a path really is; one that leads nowhere stands for itself. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What cannot be looked at (no permission, a link to itself) counts as a file: opening it says why. */
function isFolder(path: string, entry?: Dirent): boolean {
  if (entry !== undefined && !entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Collects files below folders. Each folder and each file is met once, whatever links lead to it: a link to a folder above ends there. */
class Search {
  readonly files: string[] = [];
  readonly closed = new Map<string, unknown>();
  readonly others = new Map<string, number>();
  readonly #met: Set<string>;

  constructor(leftOut: readonly string[]) {
    this.#met = new Set(leftOut.map(real));
  }

  #isNew(path: string): boolean {
    const place = real(path);
    if (this.#met.has(place)) return false;
    this.#met.add(place);
    return true;
  }

  file(path: string): void {
    if (this.#isNew(path)) this.files.push(withSlashes(path));
  }

  folder(path: string): void {
    if (!this.#isNew(path)) return;
    let entries: Dirent[];
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      this.closed.set(withSlashes(path), error);
      return;
    }
    for (const entry of entries.sort((one, other) => byCodePoint(one.name, other.name))) this.#entry(join(path, entry.name), entry);
  }

  #entry(path: string, entry: Dirent): void {
    const { name } = entry;
    if (isHidden(name)) return;
    if (isFolder(path, entry)) this.folder(path);
    else this.#file(path, name);
  }

  #file(path: string, name: string): void {
    const kind = kindOfFile(name);
    if (kind === 'submission') this.file(path);
    if (kind === 'other') this.others.set(extname(name).toLowerCase(), (this.others.get(extname(name).toLowerCase()) ?? 0) + 1);
  }
}

/**
 * The files that paths stand for: a file for itself, whatever its name; a folder for every workbook and document below it, save hidden files, what
 * programs put beside an open file, and results of a review. `leftOut` are paths that are not looked into.
 */
export function findFiles(paths: readonly string[], leftOut: readonly string[] = []): Found {
  const search = new Search(leftOut);
  for (const path of paths) {
    if (isFolder(path)) search.folder(join(path));
    else search.file(join(path));
  }
  const files = [...search.files, ...search.closed.keys()].sort(byCodePoint);
  return { files, closed: search.closed, others: search.others };
}
