import type { Stop } from './port.ts';

/** Those who want to be told of something. One that ends its watch while it is told is not told again. */
export class Listeners<T> {
  readonly #all = new Set<{ readonly tell: (said: T) => void }>();

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  add(tell: (said: T) => void): Stop {
    const listener = { tell };
    this.#all.add(listener);
    return () => { this.#all.delete(listener); };
  }

  tell(said: T): void {
    for (const { tell } of [...this.#all]) tell(said);
  }
}
