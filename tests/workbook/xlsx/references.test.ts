import { expect, test } from 'vitest';
import { areaAddress } from '../../../src/model/cell.ts';
import { areaOf } from '../../../src/workbook/xlsx/references.ts';

test.each([
  ['B2:D9', 'B2:D9'],
  ['$b$2:D$9', 'B2:D9'],
  ['D9:B2', 'B2:D9'],
  ['C7', 'C7'],
  ['B:D', 'B1:D1048576'],
  ['2:9', 'A2:XFD9'],
  ['$A:$XFD', 'A1:XFD1048576'],
  ['A1:XFD1048576', 'A1:XFD1048576'],
])('%s is the area %s', (reference, address) => {
  const area = areaOf(reference);
  expect(area === null ? null : areaAddress(area)).toBe(address);
});

test.each(['', '$', ':', 'A0', 'A1048577', 'XFE1', 'ABCD1', 'A12345678', 'A1:', 'A-1', 'A1 ', 'A1:B2:C3', '甲1', 'R1C1'])('%j is none', (reference) => {
  expect(areaOf(reference)).toBeNull();
});
