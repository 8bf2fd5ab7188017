import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../src/exact/decimal.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { loadPack } from '../../../src/rules/load.ts';
import type { Pack } from '../../../src/rules/pack.ts';
import { scoreTable } from '../../../src/scoring/table.ts';
import { Grid, type GridCell } from '../../../src/sheet/grid.ts';
import { formSheet } from '../../../src/sheet/layout/form-sheet.ts';
import { applyToSheet } from '../../../src/sheet/layout/apply.ts';
import { planWrite } from '../../../src/sheet/layout/plan-write.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { place, type Form } from '../../samples/form.ts';
import { DEPARTMENT, PROJECT } from '../../samples/maoxian.ts';
import { STANDARD } from '../../samples/standard.ts';
import { changedGrid } from './changed-grid.ts';
import { OPTIONS } from './form.ts';

function packText(id: string): string {
  return readFileSync(new URL(`../../../scoring-rules/${id}/pack.yaml`, import.meta.url), 'utf8');
}

function pack(id: string): Pack {
  const loaded = loadPack(packText(id), packText);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.pack;
}

function gridOf(form: Form): Grid {
  const rows = new Map<number, Map<number, GridCell>>();
  const placed = place(form);
  for (const { row, col, value, format, formula } of placed) {
    const cells = rows.get(row) ?? new Map<number, GridCell>();
    rows.set(row, cells.set(col, { value, format: format ?? null, formula: formula ?? null, state: 'ok' }));
  }
  const merges = placed
    .filter(({ across, down }) => across > 1 || down > 1)
    .map(({ row, col, across, down }) => ({ top: row, left: col, bottom: row + down - 1, right: col + across - 1 }));
  return new Grid(form.sheet, rows, { merges });
}

function score(grid: Grid, rules: Pack): Scorecard {
  const [table, ...others] = readTables(grid).tables;
  if (table === undefined || others.length > 0) throw new Error(`not one table on ${grid.sheet}`);
  return scoreTable(table, rules, { code: 'chosen-by-person', params: {} });
}

const FORMS: readonly (readonly [string, Form, string])[] = [
  ['department annex', DEPARTMENT, 'sichuan-2023'],
  ['project annex', PROJECT, 'sichuan-2023'],
  ['standard project form', STANDARD, 'national-2020'],
];

describe.each(FORMS)('%s, read, scored, written and read again', (_, form, id) => {
  const rules = pack(id);
  const grid = gridOf(form);
  const card = score(grid, rules);
  const { changes } = planWrite(card, grid, OPTIONS);
  const written = changedGrid(grid, changes);
  const again = score(written, rules);

  it('is the same table with the same result', () => {
    expect(again.rows.map(({ indicator }) => indicator.path)).toEqual(card.rows.map(({ indicator }) => indicator.path));
    expect(again.rows.map(({ score: one }) => one?.toFraction())).toEqual(card.rows.map(({ score: one }) => one?.toFraction()));
    expect([again.weightTotal, again.decided, again.undecided].map((sum) => sum?.toFraction())).toEqual(
      [card.weightTotal, card.decided, card.undecided].map((sum) => sum?.toFraction()),
    );
  });

  it('prints our scores in its score cells', () => {
    const printed = again.table.indicators.map(({ printedScore }) => (printedScore === null ? null : decimalText(printedScore)));
    expect(printed).toEqual(card.rows.map(({ score: one }) => (one === null ? null : decimalText(one, OPTIONS.places))));
    expect(printed.some((one) => one !== null)).toBe(true);
    const execution = card.execution?.score ?? null;
    expect(again.table.execution?.printedScore?.toFraction()).toEqual(execution?.toFraction());
  });

  it('prints our total, and none while anything is undecided', () => {
    const { printedTotal } = again.table.totals;
    if (card.total !== null) expect(printedTotal?.toFraction()).toBe(card.total.toFraction());
    else expect(printedTotal === null || printedTotal.equals(card.decided)).toBe(true);
  });

  it('leaves nothing to write', () => {
    expect(planWrite(again, written, OPTIONS).changes).toEqual([]);
  });

  it('reads the same from a new sheet in its look', () => {
    const sheet = applyToSheet(formSheet(grid, [card.table]), changes);
    const rows = new Map<number, Map<number, GridCell>>();
    for (const { row, col, value, formula } of sheet.cells) {
      if (value === null) continue;
      const plain = 'number' in value ? Number(value.number) : value.text;
      const cells = rows.get(row) ?? new Map<number, GridCell>();
      rows.set(row, cells.set(col, { value: plain, format: null, formula: formula ?? null, state: 'ok' }));
    }
    const copy = score(new Grid(sheet.name, rows, { merges: sheet.merges }), rules);
    expect(copy.rows.map(({ score: one }) => one?.toFraction())).toEqual(card.rows.map(({ score: one }) => one?.toFraction()));
  });
});
