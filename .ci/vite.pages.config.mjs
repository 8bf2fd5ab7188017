// The pages: each an entry of its own, with only what it needs.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { officeLibrary } from './office-plugin.mjs';
import { scoringRules } from './scoring-rules-plugin.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRIES = { taskpane: 'taskpane/index.html', workbench: 'workbench/index.html' };

export default defineConfig({
  root: ROOT,
  base: './',
  plugins: [react(), scoringRules(`${ROOT}scoring-rules`), officeLibrary('taskpane/office')],
  build: {
    outDir: 'dist/pages',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ENTRIES },
  },
});
