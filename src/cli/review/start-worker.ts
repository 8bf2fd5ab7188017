import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './worker.ts';

/** Old objects that a worker may hold, MB. The same whatever the machine, so that a file does not fail on one and pass on another. */
const MEMORY = 2048;

const isSource = import.meta.url.endsWith('.ts');

/** A module that has Node run our sources as they are, and then the worker's: a thread takes over no loader of the thread that starts it. */
function sourceEntry(): URL {
  const api = import.meta.resolve('tsx/esm/api');
  const worker = new URL('./worker.ts', import.meta.url).href;
  const code = `import { register } from ${JSON.stringify(api)}; register(); await import(${JSON.stringify(worker)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** A thread that reviews the files whose paths it is sent, one after the other, and answers with an Outcome each. It says `ready` first. */
export function startWorker(workerData: WorkerTask): Worker {
  const entry = isSource ? sourceEntry() : new URL('./review-worker.js', import.meta.url);
  return new Worker(entry, { workerData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
}
