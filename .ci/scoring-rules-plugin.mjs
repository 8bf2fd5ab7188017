// The rule packs as a module of a page: read, checked and compiled while it is built, so that the page carries no reader, schema or grammar.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../src/rules/load.ts';
import { saysSystem } from '../src/rules/system/kind.ts';
import { packed } from '../src/rules/packed.ts';

const NAME = 'virtual:scoring-rules';
const RESOLVED = `\0${NAME}`;

function shipped(folder) {
  const pathOf = (id) => join(folder, id, 'pack.yaml');
  const textOf = (id) => (existsSync(pathOf(id)) ? readFileSync(pathOf(id), 'utf8') : undefined);
  const ids = readdirSync(folder).filter((id) => existsSync(pathOf(id)) && !saysSystem(textOf(id))).sort();
  return ids.map((id) => {
    const loaded = loadPack(textOf(id), textOf);
    if (!loaded.ok) throw new Error(`${pathOf(id)}: ${loaded.errors.map(({ code, line }) => `${code} (line ${line})`).join(', ')}`);
    return { path: pathOf(id), pack: packed(loaded.pack) };
  });
}

export function scoringRules(folder) {
  return {
    name: 'scoring-rules',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const packs = shipped(folder);
      for (const { path } of packs) this.addWatchFile(path);
      return `export default ${JSON.stringify(packs.map(({ pack }) => pack))};`;
    },
  };
}
