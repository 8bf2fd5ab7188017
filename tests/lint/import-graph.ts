import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** One import or re-export of a file. `erased`: types only, so nothing is loaded at run time. */
export interface Import {
  readonly specifier: string;
  readonly erased: boolean;
}

/** File, as a path below src with `/`, → what it imports. */
export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

/** What may be imported where: room → other rooms, package (or prefix `node:`) → rooms. A room that is not listed may import every room. */
export interface ImportRules {
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  readonly packages: Readonly<Record<string, readonly string[]>>;
  /** Rooms that no other room may import. */
  readonly closed: readonly string[];
}

/** The imports of a source text: static, re-exported, dynamic and those inside types. */
export function importsOf(text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, erased: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) found.push({ specifier: specifier.text, erased });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest));
  return found;
}

/** The import graph of a folder's .ts files. */
export function readImportGraph(folder: string): ImportGraph {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  return new Map(files.sort().map((file) => [file.replaceAll('\\', '/'), importsOf(readFileSync(join(folder, file), 'utf8'))]));
}

const roomOf = (file: string): string => file.split('/')[0] ?? '';
const isRelative = (specifier: string): boolean => specifier.startsWith('.');
const resolved = (file: string, specifier: string): string => posix.normalize(`${dirname(file)}/${specifier}`);

/** `@scope/name/sub` → `@scope/name`, `name/sub` → `name`, `node:fs` → `node:`. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function isForbidden(file: string, specifier: string, rules: ImportRules): boolean {
  const room = roomOf(file);
  if (!isRelative(specifier)) return rules.packages[packageOf(specifier)]?.includes(room) === false;
  const other = roomOf(resolved(file, specifier));
  if (other === room) return false;
  return rules.closed.includes(other) || rules.rooms[room]?.includes(other) === false;
}

/** Every import that the rules forbid, as `file → specifier`. */
export function forbiddenImports(graph: ImportGraph, rules: ImportRules): string[] {
  return [...graph].flatMap(([file, imports]) => imports
    .filter(({ specifier }) => isForbidden(file, specifier, rules))
    .map(({ specifier }) => `${file} → ${specifier}`));
}

/** Names of the packages that a graph imports, each once. */
export function packagesOf(graph: ImportGraph): string[] {
  const specifiers = [...graph.values()].flat().map(({ specifier }) => specifier);
  return [...new Set(specifiers.filter((specifier) => !isRelative(specifier)).map(packageOf))].sort();
}

/** Files that load one another in a ring at run time, as `a → b → a`; one ring for each edge that closes one. */
export function importCycles(graph: ImportGraph): string[] {
  const finished = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const entered = path.indexOf(file);
    if (entered >= 0) cycles.push([...path.slice(entered), file].join(' → '));
    if (entered >= 0 || finished.has(file)) return;
    for (const { specifier, erased } of graph.get(file) ?? []) {
      if (!erased && isRelative(specifier)) walk(resolved(file, specifier), [...path, file]);
    }
    finished.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return cycles;
}
