import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SAMPLES, TEMPLATES } from './all.ts';

const FILES = [
  ...Object.entries(SAMPLES).map(([name, build]) => ['samples', name, build] as const),
  ...Object.entries(TEMPLATES).map(([name, build]) => ['workbench/templates', name, build] as const),
];

test.each(FILES)('%s/%s is what `npm run samples` writes', async (folder, name, build) => {
  const committed = await readFile(new URL(`../../${folder}/${encodeURIComponent(name)}`, import.meta.url));
  expect(Buffer.from(await build()).equals(committed)).toBe(true);
});
