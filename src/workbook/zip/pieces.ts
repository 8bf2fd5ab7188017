/** How many bytes some pieces have together. */
export const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((length, piece) => length + piece.length, 0);

/** Some pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
