/** One line of the bench: a ratio of two measurements of the same run, and what it should be. */
export interface Row {
  readonly zh: string;
  readonly en: string;
  readonly ratio: number;
  readonly aim?: { readonly least: number } | { readonly most: number };
}

/** How often a second something runs; the best of three rounds after one to warm up. */
export function perSecond(runs: number, work: (index: number) => unknown): number {
  let best = 0;
  for (let round = 0; round < 4; round += 1) {
    const start = performance.now();
    for (let index = 0; index < runs; index += 1) work(index);
    const rate = (runs * 1000) / (performance.now() - start);
    if (round > 0) best = Math.max(best, rate);
  }
  return best;
}
