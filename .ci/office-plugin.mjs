// Microsoft's library beside the pane, file by file as it comes from npm, with its notice: it may be served, not changed.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));

/** What Excel's pane may ask for: the loader, Excel's own part for each platform, the strings of each language. */
const ofExcel = (name) => /^(?:office|o15apptofilemappingtable|es6-promise|excel[\w.-]*)\.js$/.test(name) && !name.includes('.debug');
const isLanguage = (name) => /^[a-z]{2,3}(?:-[a-z0-9]+)+$/.test(name);

export function officeLibrary(folder) {
  let out = '';
  return {
    name: 'office-library',
    apply: 'build',
    configResolved(config) {
      out = join(config.root, config.build.outDir, folder);
    },
    writeBundle() {
      const from = join(PACKAGE, 'dist');
      mkdirSync(out, { recursive: true });
      for (const name of readdirSync(from)) {
        if (ofExcel(name)) cpSync(join(from, name), join(out, name));
        if (isLanguage(name)) cpSync(join(from, name, 'office_strings.js'), join(out, name, 'office_strings.js'));
      }
      cpSync(join(from, 'telemetry'), join(out, 'telemetry'), { recursive: true });
      cpSync(join(PACKAGE, 'LICENSE.md'), join(out, 'LICENSE.md'));
    },
  };
}

/** Files and folders that are served as they are: source → place in the built folder. */
export function copiedFiles(places) {
  let config;
  return {
    name: 'copied-files',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle() {
      for (const [from, to] of Object.entries(places)) cpSync(join(config.root, from), join(config.root, config.build.outDir, to), { recursive: true });
    },
  };
}
