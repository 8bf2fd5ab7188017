/** Orders texts by their code points, the same on every system and in every language; JavaScript's own order puts what lies beyond U+FFFF too early. */
export function byCodePoint(one: string, other: string): number {
  const [left, right] = [one[Symbol.iterator](), other[Symbol.iterator]()];
  for (;;) {
    const [a, b] = [left.next(), right.next()];
    if (a.done === true || b.done === true) return Number(b.done ?? false) - Number(a.done ?? false);
    const difference = (a.value.codePointAt(0) ?? 0) - (b.value.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
}
