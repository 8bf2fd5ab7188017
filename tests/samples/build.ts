// Writes samples/.
import { mkdir, writeFile } from 'node:fs/promises';
import { SAMPLES } from './all.ts';

const FOLDER = new URL('../../samples/', import.meta.url);

await mkdir(FOLDER, { recursive: true });
for (const [name, build] of Object.entries(SAMPLES)) await writeFile(new URL(encodeURIComponent(name), FOLDER), await build());
