import { files } from './files.ts';
import { rows } from './rows.ts';
import { scores } from './scores.ts';

for (const bench of [files, scores, rows]) {
  for (const { title, ratio } of await bench()) process.stdout.write(`${ratio.toFixed(2).padStart(8)}  ${title}\n`);
}
