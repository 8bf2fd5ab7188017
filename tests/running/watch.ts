import { Worker } from 'node:worker_threads';
import { beforeEach } from 'vitest';

/** Longer than any test may take. */
const LIMIT = 8 * 60_000;

/** Lives in a thread of its own, since a test that blocks its thread cannot be timed out from within it. */
const WATCHER = `
const { parentPort, workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const watch = (what) => setTimeout(() => {
  writeSync(2, 'blocked for ' + String(workerData) + ' ms: ' + what + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, workerData);
let timer = watch('before the first test');
parentPort.on('message', (what) => { clearTimeout(timer); timer = watch(what); });
`;

const watcher = new Worker(WATCHER, { eval: true, workerData: Number(process.env['TEST_LIMIT'] ?? LIMIT), execArgv: [] });
watcher.unref();

beforeEach(({ task }) => { watcher.postMessage(`${task.file.name}: ${task.name}`); });
