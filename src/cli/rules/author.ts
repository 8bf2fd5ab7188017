import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { comparePacks } from '../../rules/compare.ts';
import { deriveText } from '../../rules/draft.ts';
import { type RulesCall, UsageError } from '../arguments.ts';
import { layOut } from '../columns.ts';
import { writeWhole } from '../files.ts';
import type { ExitStatus, Output } from '../output.ts';
import { packNamed } from '../packs.ts';
import { sentence, strings } from '../strings/strings.ts';

const COLUMN = { width: 40, align: 'left' } as const;
const ID = /^[\w-]+$/;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `jixiao rules new ID --from ID`: a folder with a pack that inherits everything and says nothing of its own yet. Nothing is ever overwritten. */
export function create(call: RulesCall, { out }: Output): ExitStatus {
  const [id = ''] = call.names;
  if (!ID.test(id)) throw new UsageError('rules-new-id', id);
  const { pack } = packNamed(call.from ?? '');
  const folder = join(call.out ?? '.', id);
  if (existsSync(folder)) throw new UsageError('rules-new-exists', folder);
  const { newName, newExamples } = strings(call.language);
  writeWhole(join(folder, 'pack.yaml'), bytes(deriveText(pack.id, id, newName.replace('{0}', pack.name))));
  writeWhole(join(folder, 'examples.yaml'), bytes(newExamples));
  out(sentence(call.language, 'rulesNew', folder));
  return 0;
}

/** `jixiao rules diff A B`: every place where two packs say different things. */
export function diff(call: RulesCall, { out, screen }: Output): ExitStatus {
  const [one = '', other = ''] = call.names;
  const [before, after] = [packNamed(one), packNamed(other)];
  const differences = comparePacks(before.layers, after.layers);
  if (differences.length === 0) {
    out(sentence(call.language, 'rulesSame'));
    return 0;
  }
  const rows = differences.map(({ place, before: mine, after: theirs }) => [place, mine ?? '—', theirs ?? '—']);
  layOut([[strings(call.language).placeHead, before.pack.id, after.pack.id], ...rows], [COLUMN, COLUMN, COLUMN], screen.width).forEach(out);
  return 0;
}
