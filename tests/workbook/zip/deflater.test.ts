import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codec } from '../../../src/cli/files.ts';
import { BUILT_IN } from '../../../src/workbook/zip/inflated.ts';
import { joined } from '../../../src/workbook/zip/pieces.ts';

describe.each([['built in', BUILT_IN], ['of Node', codec]])('the deflater %s', (_name, { deflater }) => {
  it('makes one stream of a part that comes in pieces, empty ones among them', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (pieces) => {
      const deflated = deflater();
      const packed = joined([...pieces.map((piece) => deflated(piece, false)), deflated(new Uint8Array(), true)]);
      expect(new Uint8Array(inflateRawSync(packed))).toEqual(joined(pieces));
    }));
  });
});
