import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './arguments.ts';

const WHOLE = 'pack.yaml';
const EXAMPLES = 'examples.yaml';
const YAML = /\.ya?ml$/i;

/** Files of a folder that may be rules: examples are told by their names, as the rules' view hands them on. */
function rulesFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => YAML.test(name) && !/(?:^|-)examples\.ya?ml$/i.test(name))
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The rules of a folder: pack.yaml, else the only file that may be rules. Where there is none, the place where pack.yaml would be. @throws UsageError where it is not said which of several */
export function rulesIn(folder: string): string {
  const path = join(folder, WHOLE);
  if (existsSync(path)) return path;
  const [first, ...others] = rulesFiles(folder);
  if (others.length > 0) throw new UsageError('rules-folder-several', [folder, rulesFiles(folder).join('、')]);
  return first === undefined ? path : join(folder, first);
}

/** Where the examples of rules lie: `ID-examples.yaml` beside `ID.yaml`; examples.yaml beside the only rules of a folder. */
export function examplesOf(path: string): string {
  const [folder, name] = [dirname(path), basename(path)];
  const own = join(folder, `${name.replace(YAML, '')}-${EXAMPLES}`);
  if (name === WHOLE) return join(folder, EXAMPLES);
  return existsSync(own) || rulesFiles(folder).length > 1 ? own : join(folder, EXAMPLES);
}

const saysId = (text: string, id: string): boolean => new RegExp(`^编号:\\s*(["']?)${id}\\1\\s*(?:#.*)?$`, 'm').test(text);

function packPath(folder: string, id: string, paths: readonly string[]): string | undefined {
  const own = join(folder, id, WHOLE);
  return existsSync(own) ? own : paths.find((path) => saysId(readFileSync(path, 'utf8'), id));
}

/** The rules in the folders of a folder, by path. */
export function packPaths(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, WHOLE))
    .filter((path) => existsSync(path))
    .sort();
}

const ID = /^[\w-]+$/;

/** The pack of a folder of packs that is kept under an id, or that says it is that. */
export function pathById(folder: string, id: string): string | undefined {
  return ID.test(id) ? packPath(folder, id, packPaths(folder)) : undefined;
}

/** The rules of an id beside a file of rules: another file, or a folder of their own. */
export function pathBeside(path: string, id: string): string | undefined {
  if (!ID.test(id) || basename(path) === WHOLE) return undefined;
  const folder = dirname(path);
  const files = rulesFiles(folder).filter((name) => name !== basename(path)).map((name) => join(folder, name));
  return packPath(folder, id, [...files, ...packPaths(folder)]);
}
