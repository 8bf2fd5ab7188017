import { Listeners } from '../../workbook/listeners.ts';
import type { Stop } from '../../workbook/port.ts';
import type { SessionState } from './state.ts';

/** Holds the state that a face shows and tells of each new one. */
export class Store {
  readonly #listeners = new Listeners<undefined>();
  #state: SessionState;

  constructor(state: SessionState) {
    this.#state = state;
  }

  get state(): SessionState {
    return this.#state;
  }

  set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.tell(undefined);
  }

  subscribe(listener: () => void): Stop {
    return this.#listeners.add(listener);
  }
}
