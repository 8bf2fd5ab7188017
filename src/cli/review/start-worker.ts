import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './worker.ts';

/** Old objects that a worker may hold, MB. The same whatever the machine, so that a file does not fail on one and pass on another. */
const MEMORY = 2048;

const isSource = import.meta.url.endsWith('.ts');

/** What Node needs to run our sources as they are: the tests do, the built program does not. */
function loader(): string[] {
  return isSource ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [];
}

/** A thread that reviews the files whose paths it is sent, one after the other, and answers with an Outcome each. It says `ready` first. */
export function startWorker(workerData: WorkerTask): Worker {
  const entry = isSource ? 'worker.ts' : 'review-worker.js';
  return new Worker(new URL(`./${entry}`, import.meta.url), { workerData, execArgv: loader(), resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
}
