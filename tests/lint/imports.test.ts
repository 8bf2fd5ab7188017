import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { forbiddenImports, importCycles, importsOf, packagesOf, readImportGraph, type ImportGraph, type ImportRules } from './import-graph.ts';

const ROOT = new URL('../../', import.meta.url);
const lint = (await import(/* @vite-ignore */ new URL('.ci/eslint.config.mjs', ROOT).href)) as {
  ALLOWED: Readonly<Record<string, readonly string[]>>;
};
const manifest = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { dependencies: Record<string, string> };

/** app/ and cli/ are not in lint's table: they may import every room that is not closed. */
const RULES: ImportRules = {
  rooms: lint.ALLOWED,
  packages: {
    'mathjs': ['expression'],
    'fraction.js': ['exact'],
    'node:': ['workbook', 'cli'],
    '@e965/xlsx': ['workbook'],
    'fflate': ['workbook'],
    // Loaded by the page from Microsoft's own file; only the tests import it.
    '@microsoft/office-js': [],
    'react': [],
    'react-dom': [],
    '@fluentui/react-components': [],
    'picocolors': ['cli'],
    'string-width': ['cli'],
  },
  closed: ['cli'],
};
const ROOMS = [...Object.keys(lint.ALLOWED), 'app', 'cli'];

const graphOf = (files: Readonly<Record<string, string>>): ImportGraph =>
  new Map(Object.entries(files).map(([file, text]) => [file, importsOf(text)]));

describe('the import graph of src', () => {
  const graph = readImportGraph(fileURLToPath(new URL('src/', ROOT)));

  it('holds every room’s files and no other folder', () => {
    const rooms = new Set([...graph.keys()].map((file) => file.split('/')[0]));
    expect([...rooms].filter((room) => !ROOMS.includes(room ?? ''))).toEqual([]);
    for (const room of ['exact', 'model', 'notation', 'expression', 'rules', 'scoring', 'explain', 'sheet', 'workbook', 'app', 'cli']) {
      expect(rooms).toContain(room);
    }
  });

  it('keeps to who may import whom', () => {
    expect(forbiddenImports(graph, RULES)).toEqual([]);
  });

  it('imports only packages that are installed with the program', () => {
    expect(packagesOf(graph).filter((name) => name !== 'node:' && !(name in manifest.dependencies))).toEqual([]);
  });

  it('has no files that load one another in a ring', () => {
    expect(importCycles(graph)).toEqual([]);
  });
});

describe('reading imports', () => {
  it('sees every way to import and which of them are only types', () => {
    const text = `
      import a from 'a'; import 'b'; import type { C } from 'c'; import { type D } from 'd';
      export * from 'e'; export type { F } from 'f'; const g = await import('g'); type H = import('h').H;
      // import z from 'z'
      const text = "import y from 'y'";`;
    expect(importsOf(text).map(({ specifier, erased }) => `${specifier}${erased ? ' (types)' : ''}`))
      .toEqual(['a', 'b', 'c (types)', 'd', 'e', 'f (types)', 'g', 'h (types)']);
  });
});

describe('the pane’s way to a workbook', () => {
  const graph = readImportGraph(fileURLToPath(new URL('src/', ROOT)));
  const loaded = (entry: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(entry)) return seen;
    seen.add(entry);
    for (const { specifier, erased } of graph.get(entry) ?? []) if (!erased) {
      if (specifier.startsWith('.')) loaded(posix.join(posix.dirname(entry), specifier), seen);
      else seen.add(specifier);
    }
    return seen;
  };

  it.each(['workbook/office/port.ts', 'workbook/memory/port.ts'])('%s loads no reader of files, and no package but that of the numbers', (entry) => {
    const all = [...loaded(entry)];
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((file) => (!file.endsWith('.ts') && file !== 'fraction.js') || /\/(?:zip|xml|docx|legacy)\/|xlsx\/(?:open|patch|styles|package)/.test(file))).toEqual([]);
  });
});

describe('the rules on a planted graph', () => {
  it.each([
    ['a lower room imports a higher one', 'model/x.ts', '../scoring/table.ts'],
    ['a room imports the command line', 'app/x.ts', '../cli/files.ts'],
    ['a deep folder climbs into a forbidden room', 'workbook/xlsx/x.ts', '../../scoring/table.ts'],
    ['mathjs outside expression/', 'rules/x.ts', 'mathjs'],
    ['a file of a package', 'cli/x.ts', 'mathjs/number'],
    ['fraction.js outside exact/', 'scoring/x.ts', 'fraction.js'],
    ['office.js anywhere', 'workbook/office/x.ts', '@microsoft/office-js/dist/office.js'],
    ['node: in app/', 'app/x.ts', 'node:fs'],
    ['node: in a pure room', 'sheet/x.ts', 'node:path/posix'],
  ])('refuse it where %s', (_, file, specifier) => {
    expect(forbiddenImports(graphOf({ [file]: `import type { A } from '${specifier}';` }), RULES)).toEqual([`${file} → ${specifier}`]);
  });

  it('let pass what is allowed', () => {
    const graph = graphOf({
      'app/x.ts': `import '../scoring/table.ts'; import './y.ts'; import '../workbook/errors.ts';`,
      'cli/strings/x.ts': `import '../../app/x.ts'; import 'node:fs';`,
      'expression/x.ts': `import 'mathjs'; import '../exact/rational.ts';`,
      'exact/x.ts': `import 'fraction.js';`,
    });
    expect(forbiddenImports(graph, RULES)).toEqual([]);
  });

  it('find a ring of files, and none where one side imports only types', () => {
    const ring = { 'exact/a.ts': `import './b.ts';`, 'exact/b.ts': `export * from './deep/c.ts';`, 'exact/deep/c.ts': `import { a } from '../a.ts';` };
    expect(importCycles(graphOf(ring))).toEqual(['exact/a.ts → exact/b.ts → exact/deep/c.ts → exact/a.ts']);
    expect(importCycles(graphOf({ ...ring, 'exact/deep/c.ts': `import type { a } from '../a.ts';` }))).toEqual([]);
  });
});
