import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText } from '../../../src/exact/decimal.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { pathKey } from '../../../src/sheet/records/path.ts';
import { planJudgement, withdrawJudgement } from '../../../src/sheet/records/plan.ts';
import { readRecords } from '../../../src/sheet/records/read.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { anyJudgement, applied } from './judgement.ts';

const text = (judgement: Judgement) => ({ ...judgement, points: decimalText(judgement.points) });
const keyOf = ({ sheet, place, path }: Judgement): string => [sheet, place, pathKey(path)].join('|');
const planned = (judgements: readonly Judgement[]): Grid | null => judgements.reduce<Grid | null>((grid, judgement) => applied(grid, planJudgement(grid, judgement)), null);
/** The last one of each indicator. */
const lasting = (judgements: readonly Judgement[]): Judgement[] => [...new Map(judgements.map((one) => [keyOf(one), one])).values()];
const sorted = (judgements: readonly Judgement[]) => judgements.map((one) => JSON.stringify(Object.entries(text(one)).sort())).sort();

test('what is planned and applied is read again, the last judgement of each indicator', () => {
  fc.assert(fc.property(fc.array(anyJudgement, { minLength: 1, maxLength: 8 }), (judgements) => {
    const grid = planned(judgements);
    if (grid === null) throw new Error('no sheet');
    const { records, findings } = readRecords(grid);
    expect(sorted(records.map(({ judgement }) => judgement))).toEqual(sorted(lasting(judgements)));
    expect(findings).toEqual([]);
    expect(readTables(grid)).toEqual({ tables: [], findings: [] });
  }));
});

test('what is withdrawn is gone, and nothing else', () => {
  fc.assert(fc.property(fc.array(anyJudgement, { minLength: 1, maxLength: 6 }), fc.nat(), anyJudgement, (judgements, index, later) => {
    const grid = planned(judgements);
    const gone = judgements[index % judgements.length];
    if (grid === null || gone === undefined) throw new Error('no sheet');
    const left = applied(grid, withdrawJudgement(grid, gone));
    const kept = lasting(judgements).filter((one) => keyOf(one) !== keyOf(gone));
    expect(sorted(readRecords(left).records.map(({ judgement }) => judgement))).toEqual(sorted(kept));
    expect(readRecords(left).findings).toEqual([]);
    const again = applied(left, planJudgement(left, later));
    expect(sorted(readRecords(again).records.map(({ judgement }) => judgement))).toEqual(sorted(lasting([...kept, later])));
  }));
});
