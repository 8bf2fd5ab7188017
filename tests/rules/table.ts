import type { FormKind, Indicator, IndicatorTable } from '../../src/model/indicator.ts';

function indicator(level: string): Indicator {
  return {
    path: [level, '', ''], row: 0, cells: {}, printed: {}, target: { kind: 'blank', operator: null }, actual: { kind: 'blank' },
    weight: null, printedScore: null, scoreOccupied: false, reason: '', role: 'indicator', starred: false,
  };
}

/** A table that says only what a pack is chosen by. */
export function tableOf(regionText: string, more: { readonly form?: FormKind; readonly year?: number | null; readonly kind?: IndicatorTable['kind']; readonly level?: string } = {}): IndicatorTable {
  return {
    sheet: 'Sheet1', area: { top: 0, left: 0, bottom: 9, right: 9 }, header: { top: 0, bottom: 0 },
    form: more.form ?? 'standard-project', kind: more.kind ?? 'project', title: '', year: more.year ?? null, head: {}, regionText,
    columns: {}, execution: null, indicators: [indicator(more.level ?? '产出指标')],
    totals: { printedTotal: null, printedGrade: null, printedWeight: null, scoreOccupied: false, cells: {} }, caps: [], findings: [],
  };
}
