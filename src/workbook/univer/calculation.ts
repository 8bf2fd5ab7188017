import type { Stop } from '../port.ts';
import type { UniverHost } from './host.ts';
import { CELLS, MOVES, SHEETS } from './names.ts';

const STARTED = 'formula.mutation.set-formula-calculation-start';
const TOLD = 'formula.mutation.set-formula-calculation-notification';
/** Univer begins to calculate a tenth of a second after a change of content; where it has not after so long, it will not. */
const BEGINS_WITHIN = 1_000;
/** A calculation that takes longer is not waited for: its cells read as they stand. */
const LONGEST = 10_000;
const STOPPED = 1;

/** Knows whether Univer's formulas have come to rest. */
export class Calculation {
  readonly #stop: Stop;
  #isAwaited = false;
  #isRunning = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(host: UniverHost) {
    this.#stop = host.watch(({ id, params, isResult }) => {
      if (id === STARTED) this.#started();
      else if (id === TOLD && this.#isRunning && params['functionsExecutedState'] !== undefined && params['functionsExecutedState'] !== STOPPED) this.#rest();
      else if (!isResult && (id === CELLS || MOVES.has(id) || SHEETS.has(id))) this.#changed();
    });
  }

  close(): void {
    this.#stop();
    this.#rest();
  }

  #changed(): void {
    this.#isAwaited = true;
    if (this.#isRunning) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#rest(); }, BEGINS_WITHIN);
  }

  #started(): void {
    [this.#isRunning, this.#isAwaited] = [true, false];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#rest(); }, LONGEST);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    const isNext = this.#isRunning && this.#isAwaited;
    this.#isRunning = false;
    if (isNext) {
      this.#changed();
      return;
    }
    this.#isAwaited = false;
    for (const tell of this.#waiting.splice(0)) tell();
  }

  /** Waits until no formula's result is outstanding. */
  done(): Promise<void> {
    if (!this.#isAwaited && !this.#isRunning) return Promise.resolve();
    return new Promise((resolve) => { this.#waiting.push(resolve); });
  }
}
