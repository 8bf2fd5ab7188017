import { defineConfig } from 'vitest/config';
import { Unfinished } from './running/unfinished.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    // The command line speaks both languages from the start.
    setupFiles: ['tests/running/watch.ts', 'src/explain/messages/english.ts', 'src/explain/messages/loading.ts', 'src/explain/messages/documents.ts', 'src/explain/messages/reviewing.ts', 'src/explain/messages/reviewing-english.ts'],
    reporters: ['default', new Unfinished()],
    // Many times what a test takes by itself: the machine may be busy with others.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
