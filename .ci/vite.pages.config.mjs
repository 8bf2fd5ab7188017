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
 * What the pane's first view needs of src/ in one piece. Left to itself, the bundler cuts a piece for every set of later views that share a module: many
 * small ones compress worse, and the first view would grow with each view that comes after it.
 */
function engine(id, bundle) {
  const getModuleInfo = (one) => bundle.getModuleInfo(one);
  return id.startsWith(`${ROOT}src/`) && needsOf('taskpane/main.tsx', getModuleInfo).has(id) ? 'engine' : null;
}

export default defineConfig({
  root: ROOT,
  base: './',
  plugins: [react(), scoringRules(`${ROOT}scoring-rules`), officeLibrary('taskpane/office'), copiedFiles(COPIED), withoutHyphenation()],
  // The thread that reviews many files takes up English only where it is spoken.
  worker: { format: 'es' },
  build: {
    outDir: 'dist/pages',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Univer in one piece is as large as it is; the first view's own size is held by a test.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: { input: ENTRIES, output: { codeSplitting: { groups: [{ name: engine, debugName: 'engine' }] } } },
  },
});
