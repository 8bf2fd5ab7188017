import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import type { Actual, Indicator, Target } from '../../src/model/indicator.ts';
import { readTables } from '../../src/sheet/read/tables.ts';
import { CASE_IDS, caseGrid, goldenCase, type GoldenCase, type Layout } from './form.ts';

function targetAsRead(target: Target): unknown[] {
  switch (target.kind) {
    case 'quantity': return ['quantity', target.operator, decimalText(target.quantity.value), target.quantity.unit?.text ?? null];
    case 'date': return ['date', target.operator, target.date.iso];
    case 'grade': case 'scale': case 'text': return [target.kind, target.operator];
    default: return [target.kind];
  }
}

function actualAsRead(actual: Actual): unknown[] {
  switch (actual.kind) {
    case 'quantity': return ['quantity', decimalText(actual.quantity.value), actual.quantity.unit?.text ?? null, actual.bound];
    case 'completion': return ['completion', decimalText(actual.rate)];
    case 'date': return ['date', actual.date.iso];
    case 'phrase': return ['phrase', actual.achievement];
    default: return [actual.kind];
  }
}

/** As read, cut to what the case states: a bare actual number states no unit. */
function asStated(read: readonly unknown[], stated: readonly unknown[]): unknown[] {
  return read.slice(0, stated.length);
}

function withoutTrailingNulls(values: readonly unknown[]): unknown[] {
  const last = values.findLastIndex((value) => value !== null);
  return values.slice(0, last + 1);
}

function rowAsRead(indicator: Indicator, expected: GoldenCase['rows'][number]['expect']): unknown {
  const target = targetAsRead(indicator.target);
  return {
    target: withoutTrailingNulls(target.length > expected.target.length && expected.target[0] !== 'quantity' ? asStated(target, expected.target) : target),
    actual: withoutTrailingNulls(asStated(actualAsRead(indicator.actual), expected.actual)),
    weight: indicator.weight === null ? null : decimalText(indicator.weight),
    score: indicator.printedScore === null ? null : decimalText(indicator.printedScore),
    role: indicator.role,
  };
}

const LAYOUTS: readonly Layout[] = ['merged', 'blank'];

describe.each(CASE_IDS)('%s', (id) => {
  const golden = goldenCase(id);
  describe.each(LAYOUTS)('%s', (layout) => {
    const { tables } = readTables(caseGrid(id, layout));
    const table = tables[0];

    it('is the one table of its sheet, with title, year and kind', () => {
      expect(tables).toHaveLength(1);
      expect([table?.title, table?.year, table?.kind]).toEqual([golden.title, golden.year, golden.kind]);
    });

    it('has every row, read as a person reads it', () => {
      const rows = golden.rows.map(({ expect: expected }) => ({
        ...expected, target: withoutTrailingNulls(expected.target), actual: withoutTrailingNulls(expected.actual),
      }));
      expect(table?.indicators.map((indicator, index) => rowAsRead(indicator, golden.rows[index]?.expect ?? { target: [''], actual: [''], weight: null, score: null, role: 'empty' }))).toEqual(rows);
    });

    it('names the levels of every row', () => {
      const at = ['一级指标', '二级指标', '三级指标'].map((title) => golden.columns.indexOf(title));
      const named = at[2] === -1 ? [-1, -1, golden.columns.indexOf('指标名称')] : at;
      expect(table?.indicators.map(({ path }) => path)).toEqual(golden.rows.map(({ cells }) => named.map((index) => cells[index] ?? '')));
    });

    it('keeps the cell of every value', () => {
      const grid = caseGrid(id, layout);
      for (const { cells, printed } of table?.indicators ?? []) {
        for (const role of ['target', 'actual', 'weight', 'score'] as const) {
          const cell = cells[role];
          if (cell !== undefined) expect(grid.at(cell.row, cell.col)?.value ?? '').toBe(printed[role]);
        }
      }
    });
  });
});
