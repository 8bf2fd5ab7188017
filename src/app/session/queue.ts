/** Does one thing after the other: what is asked for while something is under way waits for its end. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** The answer of the action, once all that was asked for before is done. One that fails holds up nothing behind it. */
  add<T>(action: () => Promise<T>): Promise<T> {
    const done = this.#last.then(action);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
