import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaAddress } from '../../src/model/cell.ts';
import type { CellChange, Change } from '../../src/sheet/changes.ts';
import { WorkbookError } from '../../src/workbook/errors.ts';
import type { Adapter } from './adapter.ts';
import { added, plannedSheets } from './book.ts';

const place = { row: fc.nat(14), col: fc.nat(6) };
const value = fc.oneof(
  fc.constant(null),
  fc.constantFrom('0', '12.50', '-3', '100', '0.1').map((number) => ({ number })),
  fc.constantFrom('甲', '10%', '=1', '2023-1-1', "'x", '', ' 甲 ', '-').map((text) => ({ text })),
);
const style = fc.record({ like: fc.record(place), format: fc.constantFrom('General', '0.00', '@', '0%') }, { requiredKeys: ['like'] });
const sheet = fc.constantFrom('部门', '旧表');

const cell: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('cell' as const), sheet, ...place, value, style, inFull: fc.constant(true as const) }, { requiredKeys: ['kind', 'sheet', 'row', 'col', 'value'] });
const formula: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('cell' as const), sheet, ...place, value: fc.constant({ number: '6' }), formula: fc.constant('2*3') });
const merge: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('merge' as const), sheet, area: fc.tuple(fc.nat(14), fc.nat(6), fc.nat(2), fc.nat(2))
  .filter(([, , down, right]) => down + right > 0).map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })) });
const width: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('width' as const), sheet, col: fc.nat(10), width: fc.oneof(fc.constant(null), fc.integer({ min: 5, max: 40 })), least: fc.nat(20) });
const height: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('height' as const), sheet, row: fc.nat(14), like: fc.nat(14), height: fc.integer({ min: 10, max: 60 }) });
const print: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('print' as const), sheet, area: fc.record({ top: fc.nat(6), left: fc.nat(3), bottom: fc.integer({ min: 7, max: 20 }), right: fc.integer({ min: 4, max: 9 }) }) });
const shown: fc.Arbitrary<Change> = fc.constant({ kind: 'shown', sheet: '部门', row: 4, col: 2, places: 2 });
const newSheet: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom('评分依据', '部门'), fc.option(fc.constantFrom('旧表', '锁定', '没有')))
  .map(([name, replaces]) => (replaces === null ? added(name) : { ...added(name), replaces }));

/** What a batch may be refused for. */
const REFUSALS = ['array-cell', 'merged-cell', 'merge-overlap'];

const isCell = (change: Change): change is CellChange => change.kind === 'cell';

/** Each cell once, no two merges of one batch over one another, no change of a sheet that goes: what a caller promises. */
function promised(changes: readonly Change[]): Change[] {
  const seen = new Set<string>();
  const taken: { readonly sheet: string; readonly row: number; readonly col: number }[] = [];
  const written = new Set(changes.flatMap((change) => (change.kind === 'sheet' ? [] : [change.sheet])));
  return changes.filter((change) => {
    if (change.kind === 'sheet' && written.has(change.replaces ?? '')) return false;
    if (isCell(change)) {
      const key = `${change.sheet} ${String(change.row)} ${String(change.col)}`;
      return !seen.has(key) && seen.add(key).size > 0;
    }
    if (change.kind !== 'merge') return true;
    const { top, left, bottom, right } = change.area;
    if (taken.some((one) => one.sheet === change.sheet && one.row >= top && one.row <= bottom && one.col >= left && one.col <= right)) return false;
    for (let row = top; row <= bottom; row += 1) for (let col = left; col <= right; col += 1) taken.push({ sheet: change.sheet, row, col });
    return areaAddress(change.area) !== '';
  });
}

const batch = fc.array(fc.oneof({ weight: 6, arbitrary: cell }, formula, merge, width, height, print, shown, newSheet), { minLength: 1, maxLength: 12 }).map(promised);

/** Any batches of changes, made and taken back in turn, leave the workbook as it was; a refused one does too. */
export function restoresAnything(adapter: Adapter, numRuns: number): void {
  it(`${adapter.name}: whatever is made and taken back leaves the workbook as it was`, async () => {
    await fc.assert(fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 3 }), async (batches) => {
      const { port, snapshot } = await adapter.open({ sheets: plannedSheets() });
      const made: { readonly before: string; readonly restore: Awaited<ReturnType<typeof port.apply>> }[] = [];
      for (const changes of batches) {
        const before = snapshot();
        try {
          made.push({ before, restore: await port.apply(changes) });
        } catch (error) {
          if (!(error instanceof WorkbookError) || !REFUSALS.includes(error.code)) throw error;
          expect(snapshot()).toBe(before);
        }
      }
      for (const { before, restore } of made.reverse()) {
        await port.restore(restore);
        expect(snapshot()).toBe(before);
      }
    }), { numRuns });
  });
}
