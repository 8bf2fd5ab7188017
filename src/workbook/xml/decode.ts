import { WorkbookError } from '../errors.ts';

const SIGNS: readonly (readonly [encoding: string, start: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0x3c, 0]],
  ['utf-16be', [0, 0x3c]],
];

const LATIN = new TextDecoder('latin1');

/** The encoding of an XML part, by its first bytes and else by what it declares. */
function encodingOf(start: Uint8Array): string {
  const sign = SIGNS.find(([, bytes]) => bytes.every((byte, at) => start[at] === byte));
  if (sign !== undefined) return sign[0];
  const declaration = LATIN.decode(start.subarray(0, 200));
  return /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
}

function* decoded(pieces: Iterable<Uint8Array>): Generator<string> {
  const rest = pieces[Symbol.iterator]();
  let piece = rest.next();
  if (piece.done === true) return;
  const decoder = new TextDecoder(encodingOf(piece.value), { fatal: true });
  for (let next = rest.next(); ; next = rest.next()) {
    // Decoding without a stream is several times as fast, and most parts are one piece.
    yield decoder.decode(piece.value, { stream: next.done !== true });
    if (next.done === true) return;
    piece = next;
  }
}

/**
 * The text of an XML part whose bytes arrive in pieces.
 * @throws WorkbookError `unreadable-part` where the bytes are no text of the part's encoding
 */
export function* decodedPieces(pieces: Iterable<Uint8Array>, part: string): Generator<string> {
  try {
    yield* decoded(pieces);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('unreadable-part', { part, reason: 'encoding' });
  }
}
