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
    rolldownOptions: { input: ENTRIES },
  },
});
