import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadPack } from '../../src/rules/load.ts';
import { saysSystem } from '../../src/rules/system/kind.ts';
import { packed, unpacked } from '../../src/rules/packed.ts';

const FOLDER = new URL('../../scoring-rules/', import.meta.url);
const textOf = (id: string): string => readFileSync(new URL(`${id}/pack.yaml`, FOLDER), 'utf8');
const ids = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).filter((id) => !saysSystem(textOf(id)));

it.each(ids)('%s comes out of plain JSON as it went in', (id) => {
  const loaded = loadPack(textOf(id), textOf);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  const again = unpacked(JSON.parse(JSON.stringify(packed(loaded.pack))) as ReturnType<typeof packed>);
  expect(again).toEqual(loaded.pack);
  expect([...again.methods.keys()]).toEqual([...loaded.pack.methods.keys()]);
});
