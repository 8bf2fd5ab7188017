// The rule packs as a module of a page: read, checked and compiled while it is built, so that the page carries no reader, schema or grammar.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../src/rules/load.ts';
import { saysSystem } from '../src/rules/system/kind.ts';
import { packed } from '../src/rules/packed.ts';

const NAME = 'virtual:scoring-rules';
const RESOLVED = `\0${NAME}`;
/** The same packs as their authors wrote them, for the view that changes rules. */
const TEXTS = `${NAME}/texts`;

function shipped(folder) {
  const pathOf = (id) => join(folder, id, 'pack.yaml');
  const textOf = (id) => (existsSync(pathOf(id)) ? readFileSync(pathOf(id), 'utf8') : undefined);
  const ids = readdirSync(folder).filter((id) => existsSync(pathOf(id)) && !saysSystem(textOf(id))).sort();
  return ids.map((id) => {
    const loaded = loadPack(textOf(id), textOf);
    if (!loaded.ok) throw new Error(`${pathOf(id)}: ${loaded.errors.map(({ code, line }) => `${code} (line ${line})`).join(', ')}`);
    const examples = join(folder, id, 'examples.yaml');
    return { id, path: pathOf(id), pack: packed(loaded.pack), text: textOf(id), examples: existsSync(examples) ? readFileSync(examples, 'utf8') : '' };
  });
}

export function scoringRules(folder) {
  return {
    name: 'scoring-rules',
    resolveId: (id) => (id === NAME || id === TEXTS ? `\0${id}` : null),
    load(id) {
      if (id !== RESOLVED && id !== `\0${TEXTS}`) return null;
      const packs = shipped(folder);
      for (const { path } of packs) this.addWatchFile(path);
      const content = id === RESOLVED ? packs.map(({ pack }) => pack) : packs.map(({ id, text, examples }) => ({ id, text, examples }));
      return `export default ${JSON.stringify(content)};`;
    },
  };
}
