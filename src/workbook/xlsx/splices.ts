interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replacements in a text by offset, made at once: all else is copied as it stands. They must not overlap. */
export class Splices {
  readonly #all: Splice[] = [];

  replace(start: number, end: number, text: string): void {
    this.#all.push({ start, end, text });
  }

  /** Texts set in at one place keep the order in which they came. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  addAll(others: Splices): void {
    this.#all.push(...others.#all);
  }

  in(source: string): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of this.#all.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      pieces.push(source.slice(at, start), text);
      at = end;
    }
    return `${pieces.join('')}${source.slice(at)}`;
  }
}
