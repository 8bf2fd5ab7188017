import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../src/app/review/tally.ts';
import { type Run, runPool } from '../../src/cli/review/pool.ts';

const WORKER = new URL('review-worker.mjs', import.meta.url);

interface Went {
  readonly run: Run;
  readonly outcomes: string[];
}

function begin(files: readonly string[], jobs: number, options: { readonly data?: string; readonly timeout?: number; readonly take?: (file: string) => void } = {}): Went {
  const outcomes: string[] = [];
  const run = runPool(files, {
    jobs,
    start: () => new Worker(WORKER, { workerData: options.data, resourceLimits: { maxOldGenerationSizeMb: 32 } }),
    timeout: options.timeout ?? 60_000,
    take: ({ file, record }) => {
      options.take?.(file);
      outcomes.push(record === '{}' ? file : `${file}：${record}`);
    },
    failed: (file, { code, params }) => ({ file, state: null, tally: NOTHING, record: [code, ...Object.values(params)].join(' '), end: 0 }),
  });
  return { run, outcomes };
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `ok${String(index)}`);

describe.each([1, 2, 5])('%i workers', (jobs) => {
  it('take each file once', async () => {
    const { run, outcomes } = begin(numbered(100), jobs);
    await run.done;
    expect(outcomes.sort()).toEqual(numbered(100).sort());
  });

  it('lose no other file to those that a worker dies of', async () => {
    const bad = ['exit1', 'throw1', 'exit2', 'fill1'];
    const { run, outcomes } = begin([...numbered(10), ...bad, ...numbered(20).slice(10)], jobs);
    await run.done;
    expect(outcomes.sort()).toEqual([...numbered(20), 'exit1：review-died exit 7', 'exit2：review-died exit 7', 'throw1：review-died 盘坏了', 'fill1：review-out-of-memory'].sort());
  });

  it('give up a file that takes too long', async () => {
    const { run, outcomes } = begin([...numbered(3), 'hang1', ...numbered(6).slice(3)], jobs, { timeout: 3000 });
    await run.done;
    expect(outcomes.sort()).toEqual(['hang1：review-timeout 3', ...numbered(6)]);
  });

  it('are done at once where there is nothing to do', async () => {
    const { run, outcomes } = begin([], jobs);
    await run.done;
    expect(outcomes).toEqual([]);
  });
});

it('no workers for no files are done at once', async () => {
  const { run, outcomes } = begin([], 0);
  await run.done;
  expect(outcomes).toEqual([]);
});

it('a worker that died of what earlier files left behind is no fault of the file in its hands', async () => {
  const { run, outcomes } = begin(['tired1', 'tired2', 'tired3', 'tired4'], 1);
  await run.done;
  expect(outcomes.sort()).toEqual(['tired1', 'tired2', 'tired3', 'tired4']);
});

it('a worker that cannot start ends the run', async () => {
  const { run, outcomes } = begin(numbered(5), 2, { data: 'broken' });
  await expect(run.done).rejects.toThrow('没有规则');
  expect(outcomes).toEqual([]);
});

it('an outcome that cannot be kept ends the run', async () => {
  const { run } = begin(numbered(50), 2, { take: (file) => { if (file === 'ok20') throw new Error('磁盘已满'); } });
  await expect(run.done).rejects.toThrow('磁盘已满');
});

it('a run that is stopped gives no more outcomes', async () => {
  let stopped = 0;
  const went = begin([...numbered(500), 'hang1', 'hang2'], 2, { take: (file) => {
    if (file !== 'ok50') return;
    stopped = went.outcomes.length + 1;
    void went.run.stop();
  } });
  await went.run.done;
  expect([stopped > 0, went.outcomes.length]).toEqual([true, stopped]);
});
