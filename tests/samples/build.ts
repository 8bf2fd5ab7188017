// Writes samples/ and workbench/templates/.
import { mkdir, writeFile } from 'node:fs/promises';
import { SAMPLES, TEMPLATES } from './all.ts';

const FOLDERS = [[new URL('../../samples/', import.meta.url), SAMPLES], [new URL('../../workbench/templates/', import.meta.url), TEMPLATES]] as const;

for (const [folder, files] of FOLDERS) {
  await mkdir(folder, { recursive: true });
  for (const [name, build] of Object.entries(files)) await writeFile(new URL(encodeURIComponent(name), folder), await build());
}
