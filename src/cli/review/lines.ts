import { readSync } from 'node:fs';

const PIECE = 1 << 20;
const LINE_FEED = 10;

/** One whole line of a file: where it begins, bytes, and its text without the end of the line. */
export interface Line {
  readonly at: number;
  readonly text: string;
}

/** The whole lines of an open file from its beginning, a piece at a time; what stands behind the last end of a line is left out. */
export function* linesOf(file: number): Generator<Line> {
  let [rest, at, read] = [Buffer.alloc(0), 0, 0];
  for (;;) {
    const piece = Buffer.allocUnsafe(PIECE);
    const count = readSync(file, piece, 0, PIECE, read);
    if (count === 0) return;
    read += count;
    let bytes = Buffer.concat([rest, piece.subarray(0, count)]);
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED)) {
      yield { at, text: bytes.toString('utf8', 0, end) };
      at += end + 1;
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
  }
}

/** So many bytes of an open file. */
export function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let read = 0; read < length;) {
    const count = readSync(file, bytes, read, length - read, at + read);
    if (count === 0) throw new Error('the journal is shorter than it was');
    read += count;
  }
  return bytes;
}
