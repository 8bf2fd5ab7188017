import type { Figure } from './figures.ts';

/** The figures of a text that were held against a table or against each other, each of them once: silence about them is a result. */
export class Compared {
  readonly #figures = new Set<Figure>();

  add(...figures: readonly (Figure | null)[]): void {
    for (const figure of figures) if (figure !== null) this.#figures.add(figure);
  }

  get count(): number {
    return this.#figures.size;
  }
}
