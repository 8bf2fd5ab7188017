import { WorkbookError } from '../../workbook/errors.ts';
import { Queue } from './queue.ts';
import type { Busy, Problem } from './state.ts';
import type { Store } from './store.ts';

function problemOf(error: unknown): Problem {
  // Said for a file and its --sheet by the command line; here the sheet was there and is gone.
  if (error instanceof WorkbookError && error.code === 'no-such-sheet') return { code: 'sheet-gone', params: error.params };
  if (error instanceof WorkbookError) return { code: error.code, params: error.params };
  return { code: 'internal-error', params: { reason: error instanceof Error ? error.message : String(error) } };
}

/** What is done with a workbook: one thing after the other, each said while it is done, its failure as the state's problem. */
export class Operations {
  readonly #store: Store;
  readonly #queue = new Queue();
  #isClosed = false;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Does what a person asked for, and answers whether it succeeded. `busy` is null for what takes no time. */
  run(busy: Busy | null, action: () => Promise<void>): Promise<boolean> {
    return this.#queue.add(async () => {
      if (this.#isClosed) return false;
      if (busy !== null) this.#store.set({ busy });
      try {
        await action();
        this.#store.set({ busy: null, problem: null });
        return true;
      } catch (error) {
        this.#store.set({ busy: null, problem: problemOf(error) });
        return false;
      }
    });
  }

  /**
   * Does something that nobody asked for just now, so that a problem of what was asked for stays in sight. Answers what went wrong,
   * null where all went well.
   */
  aside(busy: Busy | null, action: () => Promise<void>): Promise<Problem | null> {
    return this.#queue.add(async () => {
      if (this.#isClosed) return null;
      if (busy !== null) this.#store.set({ busy });
      try {
        await action();
        return null;
      } catch (error) {
        return problemOf(error);
      } finally {
        if (busy !== null) this.#store.set({ busy: null });
      }
    });
  }

  /** Does nothing that is not under way already. */
  close(): void {
    this.#isClosed = true;
  }
}
