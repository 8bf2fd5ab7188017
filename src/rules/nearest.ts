/** Slips of one or two letters are taken for a known word, not more. */
const MOST_SLIPS = 2;

/** How many letters have to be put in, left out, changed or swapped with the next to make one word of the other. */
export function slips(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= one.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (isSame ? 0 : 1), isSwap ? at(i - 2, j - 2) + 1 : Infinity));
    }
  }
  return at(one.length, other.length);
}

/** The known word that was probably meant: one that begins with what was written, or differs from it by a slip. Null where there is none. */
export function nearest(written: string, known: readonly string[]): string | null {
  const word = written.toLowerCase();
  const begun = word.length > 1 ? known.find((name) => name.startsWith(word)) : undefined;
  if (begun !== undefined) return begun;
  const [best] = known.map((name) => ({ name, count: slips(word, name) })).sort((a, b) => a.count - b.count);
  return best !== undefined && best.count <= MOST_SLIPS && best.count < best.name.length / 2 ? best.name : null;
}
