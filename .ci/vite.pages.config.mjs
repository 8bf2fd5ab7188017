// The pages: each an entry of its own, with only what it needs.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { copiedFiles, officeLibrary } from './office-plugin.mjs';
import { scoringRules } from './scoring-rules-plugin.mjs';
import { withoutHyphenation } from './univer-plugin.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRIES = { taskpane: 'taskpane/index.html', commands: 'taskpane/commands.html', said: 'taskpane/said.html', workbench: 'workbench/index.html' };
/** What goes beside the pages as it is: source → place. */
const COPIED = { 'taskpane/icons': 'taskpane/icons', 'workbench/start.html': 'index.html', 'manifest.xml': 'manifest.xml' };

/** All that a module needs before it runs: what it imports outright, and what that does. */
function neededBy(start, getModuleInfo, needed = new Set()) {
  if (needed.has(start)) return needed;
  needed.add(start);
  for (const id of getModuleInfo(start)?.importedIds ?? []) neededBy(id, getModuleInfo, needed);
  return needed;
}

const needs = new Map();
function needsOf(file, getModuleInfo) {
  if (!needs.has(file)) needs.set(file, neededBy(`${ROOT}${file}`, getModuleInfo));
  return needs.get(file);
}

/**
 * The pane's first view in two pieces, the one that the ribbon's commands need too and the rest. Left to itself, the bundler cuts a piece for every
 * set of later views that share a module: many small ones compress worse, and the first view grows with each view that comes after it.
 */
function firstView(id, { getModuleInfo }) {
  if (!needsOf('taskpane/pane.tsx', getModuleInfo).has(id) && !needsOf('taskpane/main.tsx', getModuleInfo).has(id)) return null;
  return needsOf('taskpane/commands.ts', getModuleInfo).has(id) ? 'engine' : 'pane';
}

export default defineConfig({
  root: ROOT,
  base: './',
  plugins: [react(), scoringRules(`${ROOT}scoring-rules`), officeLibrary('taskpane/office'), copiedFiles(COPIED), withoutHyphenation()],
  build: {
    outDir: 'dist/pages',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Univer in one piece is as large as it is; the first view's own size is held by a test.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: { input: ENTRIES, output: { codeSplitting: { groups: [{ name: firstView }] } } },
  },
});
