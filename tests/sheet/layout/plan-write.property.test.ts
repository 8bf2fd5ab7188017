import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaAddress } from '../../../src/model/cell.ts';
import { plainCell } from '../../../src/sheet/grid.ts';
import { isFree } from '../../../src/sheet/layout/standing.ts';
import { applied, at, cellChanges, FIRST, gridOf, plan, WORDS, written, type Content, type FormSpec } from './form.ts';

const entry: fc.Arbitrary<Content> = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.constantFrom<Content>('96', '—', '已评', '', ' ', '96 优', '10%', { ...plainCell(7), formula: 'SUM(A1:A2)' }, { value: '#REF!', format: null, formula: null, state: 'error' }),
);

const row = fc
  .record({ points: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 6 }), share: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 5 }), standing: fc.option(entry, { nil: undefined }) })
  .map(({ points, share, standing }) => ({
    weight: points,
    points: points === null ? null : String(points),
    score: points === null || share === null ? null : String((points * share) / 100),
    ...(standing === undefined ? {} : { standing }),
  }));

/** Forms with and without score column, entries anywhere in and around them, now and then a merge across the way. */
const form: fc.Arbitrary<FormSpec> = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    scoreColumn: fc.boolean(),
    strays: fc.dictionary(fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 7, max: 11 })).map(([r, c]) => `${String(r)}:${String(c)}`), entry, { maxKeys: 3 }),
    merge: fc.option(fc.record({ top: fc.integer({ min: FIRST, max: 11 }), left: fc.integer({ min: 6, max: 10 }), down: fc.integer({ min: 0, max: 2 }), across: fc.integer({ min: 0, max: 2 }) })),
    totals: fc.boolean(),
    execution: fc.boolean(),
  })
  .map(({ rows, scoreColumn, strays, merge, totals, execution }) => ({
    rows,
    scoreColumn,
    cells: strays,
    merges: merge === null ? [] : [{ top: merge.top, left: merge.left, bottom: merge.top + merge.down, right: merge.left + merge.across }],
    ...(totals && scoreColumn ? { totals: { score: at(FIRST + rows.length, 8), grade: at(FIRST + rows.length, 7) } } : {}),
    ...(execution ? { execution: { score: '9.5', weight: '10', cells: { score: at(1, 7) } } } : {}),
    grade: '优',
  }));

/** The form as a reader finds it after the changes: with a score column, its total where it was put. */
function readAgain(spec: FormSpec, changes: ReturnType<typeof plan>['changes']): FormSpec | null {
  const next = applied(spec, changes);
  if (spec.scoreColumn) return next;
  const header = cellChanges(changes).find(({ value }) => value !== null && 'text' in value && value.text === WORDS.score);
  if (header === undefined) return next;
  if (header.col !== 8) return null;
  const row = FIRST + spec.rows.length;
  return { ...next, scoreColumn: true, ...(written(changes, row, 8) === undefined ? {} : { totals: { score: at(row, 8) } }) };
}

describe('a plan', () => {
  it('never changes a cell that holds an entry, unless asked to', () => {
    fc.assert(fc.property(form, (spec) => {
      const grid = gridOf(spec);
      for (const { row: line, col } of cellChanges(plan(spec).changes)) expect(isFree(grid.at(line, col))).toBe(true);
    }), { numRuns: 400 });
  });

  it('never changes a cell twice, overwriting or not', () => {
    fc.assert(fc.property(form, fc.boolean(), (spec, overwrite) => {
      const places = cellChanges(plan(spec, { overwrite }).changes).map(({ row: line, col }) => `${String(line)}:${String(col)}`);
      expect(new Set(places).size).toBe(places.length);
    }), { numRuns: 400 });
  });

  it('never merges cells into a standing merge', () => {
    fc.assert(fc.property(form, (spec) => {
      const standing = gridOf(spec).merges;
      for (const change of plan(spec).changes) {
        if (change.kind !== 'merge') continue;
        const { area: { top, bottom, left, right }, replaces } = change;
        expect(standing.filter((one) => replaces === undefined || areaAddress(one) !== areaAddress(replaces)).some((one) => one.top <= bottom && top <= one.bottom && one.left <= right && left <= one.right)).toBe(false);
      }
    }), { numRuns: 400 });
  });

  it('has nothing left to do once its changes are made', () => {
    fc.assert(fc.property(form, fc.boolean(), (spec, overwrite) => {
      const first = plan(spec, { overwrite });
      const again = readAgain(spec, first.changes);
      if (again === null) return;
      expect(plan(again, { overwrite }).changes).toEqual([]);
    }), { numRuns: 400 });
  });
});
