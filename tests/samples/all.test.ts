import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SAMPLES } from './all.ts';

test.each(Object.entries(SAMPLES))('samples/%s is what `npm run samples` writes', async (name, build) => {
  const committed = await readFile(new URL(`../../samples/${encodeURIComponent(name)}`, import.meta.url));
  expect(Buffer.from(await build()).equals(committed)).toBe(true);
});
