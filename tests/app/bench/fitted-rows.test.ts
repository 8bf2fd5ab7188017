import { describe, expect, it } from 'vitest';
import { withFittedRows } from '../../../src/app/bench/fitted-rows.ts';
import { Grid, plainCell } from '../../../src/sheet/grid.ts';
import { PLAIN_PICTURE, type SheetPicture } from '../../../src/workbook/univer/snapshot.ts';

const LONG = '滨河路段管线迁改滞后，五百二十平方米转入下年实施';
const WRAPPED = { tb: 3, fs: 10 };

const gridOf = (text: string, merges: Grid['merges'] = []): Grid => new Grid('表', new Map([[2, new Map([[1, plainCell(text)]])]]), { merges });
const picture = (row: object | null, style: object = WRAPPED): SheetPicture =>
  ({ ...PLAIN_PICTURE, styles: new Map([[2, new Map([[1, style]])]]), columns: new Map([[1, { w: 100 }]]), rows: new Map(row === null ? [] : [[2, row]]) });
const heightOf = (one: SheetPicture, text = LONG, merges: Grid['merges'] = []): number | undefined => withFittedRows(one, gridOf(text, merges)).rows.get(2)?.h;

/** Pixels of four lines in 10 points. */
const FOUR_LINES = 4 * 10 * (96 / 72);

describe('a row of the workbench', () => {
  it('is as high as its wrapped text needs where the file says no height or a smaller one', () => {
    expect(heightOf(picture(null))).toBeGreaterThan(FOUR_LINES);
    expect(heightOf(picture({ h: 20, ah: 20, ia: 1 }))).toBe(heightOf(picture(null)));
  });

  it('keeps a height that a person set, and one that is enough', () => {
    expect(heightOf(picture({ h: 20, ia: 0 }))).toBe(20);
    expect(heightOf(picture({ h: 300, ah: 300, ia: 1 }))).toBe(300);
    expect(withFittedRows(picture({ hd: 1 }), gridOf(LONG)).rows.get(2)).toEqual({ hd: 1 });
  });

  it('stays as it is with a short text, or one that is not wrapped', () => {
    expect(heightOf(picture(null), '短')).toBeUndefined();
    expect(heightOf(picture(null, { fs: 10 }))).toBeUndefined();
  });

  it('has the width of all columns that its text reaches over, and no need of one that reaches over several rows', () => {
    expect(heightOf(picture(null), LONG, [{ top: 2, bottom: 2, left: 1, right: 6 }])).toBeUndefined();
    expect(heightOf(picture(null), LONG, [{ top: 2, bottom: 3, left: 1, right: 1 }])).toBeUndefined();
  });

  it('is no higher than Excel lets it be', () => {
    expect(heightOf(picture(null), LONG.repeat(200))).toBe(545.333);
  });
});
