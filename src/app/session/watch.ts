import type { CellRef } from '../../model/cell.ts';
import type { Stop, WorkbookPort } from '../../workbook/port.ts';
import type { Clock } from './api.ts';

/** Milliseconds without a further edit after which the workbook is read again. */
const CALM = 300;
/** Milliseconds after which a workbook that could not be read is tried again. */
const AGAIN = 1000;

/** What a watch tells. */
export interface Watcher {
  /** Edits came and ceased. */
  edited(): void;
  selected(cell: CellRef): void;
}

/** A person's edits in a workbook: counted at once, told once they cease. */
export class Watch {
  readonly #port: WorkbookPort;
  readonly #clock: Clock;
  readonly #watcher: Watcher;
  readonly #stops: Stop[] = [];
  #edits = 0;
  #callOff: () => void = () => undefined;
  #watchesEdits = false;
  #watchesSelection = false;
  #isClosed = false;

  constructor(port: WorkbookPort, clock: Clock, watcher: Watcher) {
    this.#port = port;
    this.#clock = clock;
    this.#watcher = watcher;
  }

  /** How many edits there were. */
  get edits(): number {
    return this.#edits;
  }

  /** Begins to watch, where that has not been done. What failed is tried again with the next call. @throws WorkbookError as the port */
  async begin(): Promise<void> {
    if (!this.#watchesEdits) {
      this.#add(await this.#port.watchEdits(() => { this.#edits += 1; this.#after(CALM); }));
      this.#watchesEdits = true;
    }
    if (!this.#watchesSelection) {
      this.#add(await this.#port.watchSelection((cell) => { this.#watcher.selected(cell); }));
      this.#watchesSelection = true;
    }
  }

  #add(stop: Stop): void {
    if (this.#isClosed) stop();
    else this.#stops.push(stop);
  }

  #after(milliseconds: number): void {
    this.#callOff();
    this.#callOff = this.#isClosed ? () => undefined : this.#clock.after(milliseconds, () => { this.#watcher.edited(); });
  }

  /** Tells again later, since it could not be heeded. */
  again(): void {
    this.#after(AGAIN);
  }

  end(): void {
    this.#isClosed = true;
    this.#callOff();
    for (const stop of this.#stops) stop();
  }
}
