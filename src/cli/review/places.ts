import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type ReviewCall, UsageError } from '../arguments.ts';
import { isFolder, isSameFile } from '../files.ts';
import { type Annotated, annotatedPath } from './review-one.ts';
import { NotWritten, type Places } from './results.ts';

const RESULT = '复核结果.xlsx';

/**
 * Where the results of a call go.
 * @throws UsageError where they cannot go there
 */
export function placesOf({ out: asked, ndjson }: ReviewCall): Places {
  const out = isFolder(asked) ? join(asked, RESULT) : asked;
  if (!out.toLowerCase().endsWith('.xlsx')) throw new UsageError('out-needs-xlsx', out);
  if (ndjson !== null && isFolder(ndjson)) throw new UsageError('ndjson-is-folder', ndjson);
  if (ndjson !== null && isSameFile(out, ndjson)) throw new UsageError('outputs-same', ndjson);
  return { out, ndjson };
}

/** The deepest folder that holds all of some files. */
function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => dirname(resolve(file)).split(sep));
  const shared = first.findIndex((part, index) => others.some((parts) => parts[index] !== part));
  return (shared < 0 ? first : first.slice(0, shared)).join(sep) || sep;
}

/** Where the copies with comments of some files go; null where none are asked for. */
export function annotatedOf({ annotate }: ReviewCall, files: readonly string[]): Annotated | null {
  return annotate === null ? null : { folder: resolve(annotate), base: commonFolder(files) };
}

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/**
 * Does none of the results lie on a file that is to be reviewed?
 * @throws UsageError where one does
 */
export function checkInputs(files: readonly string[], { out, ndjson }: Places, annotated: Annotated | null): void {
  const inputs = new Set(files.map(real));
  const copies = annotated === null ? [] : files.map((file) => annotatedPath(file, annotated));
  const onto = [out, ...(ndjson === null ? [] : [ndjson]), ...copies].find((path) => inputs.has(real(path)));
  if (onto !== undefined) throw new UsageError('result-onto-input', onto);
}

function checkOne(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    accessSync(dirname(path), constants.W_OK);
    // On Windows a program that holds the file open shows here.
    if (existsSync(path)) closeSync(openSync(path, 'r+'));
  } catch (error) {
    throw new NotWritten(path, error);
  }
}

/**
 * Could the results be written now? Folders on the way are made.
 * @throws NotWritten
 */
export function checkWritable({ out, ndjson }: Places): void {
  [out, ...(ndjson === null ? [] : [ndjson])].forEach(checkOne);
}
