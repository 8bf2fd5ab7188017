// The rule packs as a module of a page: read, checked and compiled while it is built, so that the page carries no reader, schema or grammar.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../src/rules/load.ts';
import { saysSystem } from '../src/rules/system/kind.ts';
import { packed } from '../src/rules/packed.ts';

const NAME = 'virtual:scoring-rules';
/** The same packs as their authors wrote them, for the view that changes rules. */
const TEXTS = `${NAME}/texts`;
/** The formula systems as their authors wrote them, for the view that shows them. */
const SYSTEMS = `${NAME}/systems`;

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

/** Formula systems, which the view reads itself. */
function systems(folder) {
  const pathOf = (id) => join(folder, id, 'pack.yaml');
  const ids = readdirSync(folder).filter((id) => existsSync(pathOf(id)) && saysSystem(readFileSync(pathOf(id), 'utf8'))).sort();
  return ids.map((id) => ({ id, path: pathOf(id), text: readFileSync(pathOf(id), 'utf8') }));
}

/** What each module holds, and the files that it is made from. */
const MADE = {
  [NAME]: (folder) => ({ packs: shipped(folder), of: ({ pack }) => pack }),
  [TEXTS]: (folder) => ({ packs: shipped(folder), of: ({ id, text, examples }) => ({ id, text, examples }) }),
  [SYSTEMS]: (folder) => ({ packs: systems(folder), of: ({ id, text }) => ({ id, text }) }),
};

export function scoringRules(folder) {
  return {
    name: 'scoring-rules',
    resolveId: (id) => (Object.hasOwn(MADE, id) ? `\0${id}` : null),
    load(id) {
      const make = MADE[id.slice(1)];
      if (!id.startsWith('\0') || make === undefined) return null;
      const { packs, of } = make(folder);
      for (const { path } of packs) this.addWatchFile(path);
      const content = packs.map(of);
      return `export default ${JSON.stringify(content)};`;
    },
  };
}
