import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { comparePacks } from '../../rules/compare.ts';
import { deriveText } from '../../rules/draft.ts';
import { deriveSystemText } from '../../rules/system/draft.ts';
import { type RulesCall, UsageError } from '../arguments.ts';
import { layOut } from '../columns.ts';
import { writeWhole } from '../files.ts';
import type { ExitStatus, Output } from '../output.ts';
import { libraryOf, rulesNamed, rulesOf } from '../packs.ts';
import { sentence, strings } from '../strings/strings.ts';

const COLUMN = { width: 40, align: 'left' } as const;
const ID = /^[\w-]+$/;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Do rules of this id come with the program? Commands find those by their ids, so a person's must be others. */
function isShippedId(id: string): boolean {
  const { packs, systems } = libraryOf();
  return [...packs, ...systems].some((file) => rulesOf(file).id === id);
}

/** `jixiao rules new ID --from ID`: a folder with rules that inherit from others; a system comes with its tree, since a list is replaced as a whole. Nothing is ever overwritten. */
export function create(call: RulesCall, { out }: Output): ExitStatus {
  const [id = ''] = call.names;
  if (!ID.test(id)) throw new UsageError('rules-new-id', id);
  if (isShippedId(id)) throw new UsageError('rules-new-taken', id);
  const parent = rulesNamed(call.from ?? '');
  const folder = join(call.out ?? '.', id);
  if (existsSync(folder)) throw new UsageError('rules-new-exists', folder);
  const { newName, newExamples, newSystemExamples } = strings(call.language);
  const name = newName.replace('{0}', rulesOf(parent).name);
  writeWhole(join(folder, 'pack.yaml'), bytes('pack' in parent ? deriveText(parent.pack.id, id, name) : deriveSystemText(parent.layers, id, name)));
  writeWhole(join(folder, 'examples.yaml'), bytes('pack' in parent ? newExamples : newSystemExamples));
  out(sentence(call.language, 'rulesNew', folder));
  return 0;
}

/** `jixiao rules diff A B`: every place where two packs, or two systems, say different things. @throws UsageError for one of each: they share no places */
export function diff(call: RulesCall, { out, screen }: Output): ExitStatus {
  const [one = '', other = ''] = call.names;
  const [before, after] = [rulesNamed(one), rulesNamed(other)];
  if ('pack' in before !== 'pack' in after) throw new UsageError('rules-diff-kinds', [one, other]);
  const differences = comparePacks(before.layers, after.layers);
  if (differences.length === 0) {
    out(sentence(call.language, 'rulesSame'));
    return 0;
  }
  const rows = differences.map(({ place, before: mine, after: theirs }) => [place, mine ?? '—', theirs ?? '—']);
  layOut([[strings(call.language).placeHead, rulesOf(before).id, rulesOf(after).id], ...rows], [COLUMN, COLUMN, COLUMN], screen.width).forEach(out);
  return 0;
}
