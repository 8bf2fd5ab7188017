import { rational } from '../../src/exact/rational.ts';
import type { ExecutionBlock, Indicator, IndicatorTable } from '../../src/model/indicator.ts';

/** A cell of the sheet that all rows of these tests stand on. */
export const cell = (row: number, col: number) => ({ sheet: '表', row, col });

/** A row with what a test says of it: without that, an ordinary one of 10 points that was reached. */
export function indicatorOf(more: Partial<Indicator> = {}): Indicator {
  return {
    path: ['', '', '指标'], row: 5, cells: { actual: cell(5, 4), score: cell(5, 6) }, printed: {}, target: { kind: 'grade', operator: null, text: '好' }, actual: { kind: 'text', text: '好' },
    weight: rational(10), printedScore: null, scoreOccupied: false, reason: '', role: 'indicator', starred: false, ...more,
  };
}

/** The 预算执行 block of a form. */
export function blockOf(more: Partial<ExecutionBlock> = {}): ExecutionBlock {
  return {
    initial: null, budget: rational(100), executed: rational(100), printedRate: null, weight: rational(10), printedScore: null, scoreOccupied: false, unit: '万元', reason: '',
    cells: { score: cell(3, 6) }, parts: [], ...more,
  };
}

/** A table of these rows. */
export function tableOf(indicators: readonly Indicator[], more: Partial<IndicatorTable> = {}): IndicatorTable {
  return {
    sheet: '表', area: { top: 0, left: 0, bottom: 20, right: 9 }, header: { top: 4, bottom: 4 }, form: 'standard-project', kind: 'project', title: '', year: 2023, head: {}, regionText: '',
    columns: { weight: 5 }, execution: null, indicators, totals: { printedTotal: null, printedGrade: null, printedWeight: null, scoreOccupied: false, cells: {} }, caps: [], findings: [], ...more,
  };
}
