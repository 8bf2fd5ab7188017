import type { Worker } from 'node:worker_threads';
import type { Outcome } from './outcome.ts';

/** Why a file has no review of its own: a code of explain/messages. */
export interface Death {
  readonly code: 'review-timeout' | 'review-out-of-memory' | 'review-died';
  readonly params: Readonly<Record<string, string>>;
}

export interface PoolOptions {
  /** How many workers; 0 where there is nothing to do. */
  readonly jobs: number;
  readonly start: () => Worker;
  /** How long one file may take, milliseconds. */
  readonly timeout: number;
  /** Takes one outcome; where it throws, the run ends with that error. */
  readonly take: (outcome: Outcome) => void;
  /** The outcome of a file that no worker gave one for. */
  readonly failed: (file: string, death: Death) => Outcome;
}

/** Files that a worker is sent before it has answered: so it never waits for the next. */
const LOOK_AHEAD = 3;
/** A worker may die of what an earlier file left behind: a second one tries again. */
const LIVES = 2;

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** One worker and the files that it was sent and has not answered, in order: the first is the one in its hands. */
interface Lane {
  readonly worker: Worker;
  readonly sent: string[];
  isReady: boolean;
  error: (Error & { readonly code?: unknown }) | null;
  timer: NodeJS.Timeout | null;
}

class Pool {
  readonly #todo: Iterator<string>;
  /** Files to be tried again, before those that nobody has tried. */
  readonly #again: string[] = [];
  readonly #deaths = new Map<string, number>();
  readonly #lanes = new Set<Lane>();
  readonly #options: PoolOptions;
  readonly #end: (error: Error | null) => void;
  #isOver = false;

  constructor(files: Iterable<string>, options: PoolOptions, end: (error: Error | null) => void) {
    this.#todo = files[Symbol.iterator]();
    this.#options = options;
    this.#end = end;
    for (let job = 0; job < options.jobs; job += 1) this.#open();
    if (this.#lanes.size === 0) void this.stop();
  }

  /** Ends the run; what is in the hands of workers is dropped. */
  async stop(error: Error | null = null): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    const lanes = [...this.#lanes];
    lanes.forEach((lane) => { this.#rest(lane); });
    await Promise.all(lanes.map(({ worker }) => worker.terminate()));
    this.#end(error);
  }

  #next(): string | undefined {
    const again = this.#again.pop();
    if (again !== undefined) return again;
    const next = this.#todo.next();
    return next.done === true ? undefined : next.value;
  }

  #open(): void {
    const lane: Lane = { worker: this.#options.start(), sent: [], isReady: false, error: null, timer: null };
    this.#lanes.add(lane);
    lane.worker.on('message', (message: Outcome | 'ready') => { this.#guard(() => { this.#heard(lane, message); }); });
    lane.worker.on('error', (error) => { lane.error = error as Lane['error']; });
    lane.worker.on('exit', (status) => { this.#guard(() => { this.#died(lane, status); }); });
  }

  #guard(work: () => void): void {
    if (this.#isOver) return;
    try {
      work();
    } catch (error) {
      void this.stop(error as Error);
    }
  }

  #heard(lane: Lane, message: Outcome | 'ready'): void {
    if (message === 'ready') {
      lane.isReady = true;
    } else {
      lane.sent.shift();
      this.#options.take(message);
    }
    this.#rest(lane);
    this.#feed(lane);
  }

  #feed(lane: Lane): void {
    while (lane.sent.length < LOOK_AHEAD) {
      const file = this.#next();
      if (file === undefined) break;
      lane.sent.push(file);
      lane.worker.postMessage(file);
    }
    if (lane.sent.length === 0) this.#close(lane);
    else lane.timer = setTimeout(() => { this.#guard(() => { this.#timedOut(lane); }); }, this.#options.timeout);
  }

  #rest(lane: Lane): void {
    if (lane.timer !== null) clearTimeout(lane.timer);
    lane.timer = null;
  }

  /** Takes a worker out; the last one ends the run. */
  #close(lane: Lane): void {
    this.#rest(lane);
    this.#lanes.delete(lane);
    void lane.worker.terminate();
    if (this.#lanes.size === 0) void this.stop();
  }

  #timedOut(lane: Lane): void {
    this.#replace(lane, { code: 'review-timeout', params: { seconds: String(this.#options.timeout / 1000) } });
  }

  #died(lane: Lane, status: number): void {
    if (!this.#lanes.has(lane)) return;
    const reason = lane.error?.message ?? `exit ${String(status)}`;
    if (!lane.isReady) throw lane.error ?? new Error(reason);
    const [file = ''] = lane.sent;
    const deaths = (this.#deaths.get(file) ?? 0) + 1;
    this.#deaths.set(file, deaths);
    if (deaths < LIVES) this.#replace(lane, null);
    else this.#replace(lane, lane.error?.code === OUT_OF_MEMORY ? { code: 'review-out-of-memory', params: {} } : { code: 'review-died', params: { reason } });
  }

  /** A new worker takes over from one that is lost; `death` is what befell the file in its hands, null where that one is tried again. */
  #replace(lane: Lane, death: Death | null): void {
    const { sent } = lane;
    const [file] = sent;
    const left = death === null ? sent : sent.slice(1);
    this.#again.push(...left.reverse());
    this.#open();
    this.#lanes.delete(lane);
    this.#rest(lane);
    void lane.worker.terminate();
    if (file !== undefined && death !== null) this.#options.take(this.#options.failed(file, death));
  }
}

/** A run of workers over files. */
export interface Run {
  /** Fulfilled when every file has its outcome or the run was stopped; rejected where an outcome could not be taken or a worker could not start. */
  readonly done: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Has workers review files. Outcomes come in the order in which they are done; a worker that dies or takes too long costs one file, not the run. */
export function runPool(files: Iterable<string>, options: PoolOptions): Run {
  let pool: Pool | undefined;
  const done = new Promise<void>((fulfil, reject) => {
    pool = new Pool(files, options, (error) => { if (error === null) fulfil(); else reject(error); });
  });
  return { done, stop: async () => pool?.stop() };
}
