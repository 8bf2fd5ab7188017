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

/** Workers started before it is known what they are to do: loading takes them as long as it takes to prepare a run. */
export interface Crew {
  /** One of them, or a new one where all are taken. */
  readonly start: () => Worker;
  /** Ends those that nobody took. */
  readonly end: () => void;
}

/** So many workers at once. */
export function startCrew(count: number, task: WorkerTask): Crew {
  const waiting = Array.from({ length: count }, () => startWorker(task));
  // What ails one that is not taken is nobody's concern: the run itself meets the same.
  waiting.forEach((worker) => worker.on('error', () => undefined));
  return {
    start: () => waiting.shift() ?? startWorker(task),
    end: () => { waiting.splice(0).forEach((worker) => void worker.terminate()); },
  };
}

/** A thread that reviews the files whose paths it is sent, one after the other, and answers with an Outcome each. It says `ready` first. */
export function startWorker(workerData: WorkerTask): Worker {
  const entry = isSource ? sourceEntry() : new URL('./review-worker.js', import.meta.url);
  return new Worker(entry, { workerData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
}
