import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStream } from '../../../src/workbook/legacy/ole.ts';

function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const ole = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(ole, `/${name}`, Buffer.from(content));
  return new Uint8Array(CFB.write(ole, { type: 'buffer' }) as Uint8Array);
}

test('small and ordinary streams come back whole, whatever lies beside them', () => {
  const bytes = fc.uint8Array({ maxLength: 12_000 });
  fc.assert(fc.property(bytes, bytes, (workbook, other) => {
    const ole = container({ Other: other, Workbook: workbook });
    expect(readStream(ole, ['Workbook'])).toEqual(workbook);
  }), { numRuns: 50 });
});

test('a stream with more sector tables than the header names comes back whole', () => {
  const workbook = Uint8Array.from({ length: 8_500_000 }, (_, index) => (index * 2_654_435_761) >>> 24);
  const ole = container({ Workbook: workbook });
  expect(Buffer.from(ole).readUInt32LE(72)).toBeGreaterThan(0);
  expect(Buffer.from(readStream(ole, ['Workbook']) ?? []).equals(workbook)).toBe(true);
});

test('the first name wins, a missing one is null', () => {
  const ole = container({ Book: Uint8Array.of(1), Workbook: Uint8Array.of(2) });
  expect(readStream(ole, ['Workbook', 'Book'])).toEqual(Uint8Array.of(2));
  expect(readStream(ole, ['WordDocument'])).toBeNull();
});
