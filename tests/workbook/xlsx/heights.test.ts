import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { SheetChange } from '../../../src/sheet/changes.ts';
import { newXlsx } from '../../../src/workbook/xlsx/new.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';

const SHEET: SheetChange = {
  kind: 'sheet', name: '表1', merges: [], widths: [], heights: new Map([[0, 40]]), frozenRows: 0, landscape: false,
  cells: [{ row: 0, col: 0, value: { text: '一' }, look: 'center' }, { row: 1, col: 0, value: { text: '二' }, look: 'center' }],
};

function rowTags(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<row[^>]*>/g)].map(([tag]) => tag);
}

it('gives a row the height of another only where it has none of its own, and adds the row where there is none', () => {
  const heights = [0, 1, 5].map((row) => ({ kind: 'height' as const, sheet: '表1', row, like: row === 5 ? 0 : 2, height: 25 }));
  const rows = rowTags(openXlsx(newXlsx().patch([{ ...SHEET, heights: new Map([[0, 40], [2, 22]]) }])).patch(heights));
  expect(rows.map((tag) => /\sr="(\d+)"/.exec(tag)?.[1])).toEqual(['1', '2', '3', '6']);
  expect(rows.map((tag) => /\sht="([^"]+)"/.exec(tag)?.[1])).toEqual(['40', '22', '22', '25']);
  expect(rows[1]).toContain('customHeight="1"');
});

it('lets a row grow by itself beside one that does', () => {
  const rows = rowTags(openXlsx(newXlsx().patch([SHEET])).patch([{ kind: 'height', sheet: '表1', row: 5, like: 1, height: 25 }, { kind: 'cell', sheet: '表1', row: 5, col: 0, value: { text: '合计' } }]));
  expect(rows.at(-1)).toBe('<row r="6">');
});
