// Stands for the worker of a review: does to each file what its name says.
import { parentPort, workerData } from 'node:worker_threads';

const DOES = {
  exit: () => process.exit(7),
  throw: () => { throw new Error('盘坏了'); },
  hang: () => { for (;;); },
  fill: () => { for (const all = []; ;) all.push(new Array(100_000).fill(all.length)); },
};
const tally = { files: 1, tables: 0, differences: 0, findings: 0, errors: 0, toLookAt: 0 };

if (workerData === 'broken') throw new Error('没有规则');
let seen = 0;
parentPort.on('message', (file) => {
  seen += 1;
  if (!(file.startsWith('tired') && seen < 2)) DOES[file.replace(/\d+$/, '')]?.();
  if (file.startsWith('tired') && seen > 2) process.exit(9);
  parentPort.postMessage({ file, state: null, tally, record: '{}', end: 0 });
});
parentPort.postMessage('ready');
