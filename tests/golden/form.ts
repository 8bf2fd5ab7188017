import { readFileSync } from 'node:fs';
import type { Area } from '../../src/model/cell.ts';
import { Grid, plainCell, type GridCell } from '../../src/sheet/grid.ts';

/** What a person reads in a target cell: its kind, and for a quantity operator, number and unit; for a date operator and day. */
type ExpectedTarget = readonly [kind: string, operator?: string | null, value?: string, unit?: string | null];
/** What a person reads in an actual cell: its kind and number, unit and bound, phrase, rate or day. */
type ExpectedActual = readonly [kind: string, value?: string, unit?: string | null, bound?: string];

/** One published table: cells as printed in the order of its columns, and how a person reads each row. */
export interface GoldenCase {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly region: string;
  readonly year: number;
  readonly kind: 'department' | 'project';
  /** False where the publication breaks off, so that its weights need not add up. */
  readonly complete: boolean;
  readonly columns: readonly string[];
  readonly budget: {
    readonly unit: string | null;
    /** Null where the form only names amounts beside labels. */
    readonly columns: readonly string[] | null;
    /** The labels stand in one row with the amounts below them. */
    readonly across?: boolean;
    /** Label, then the amounts in the order of the columns. */
    readonly rows: readonly (readonly string[])[];
  } | null;
  /** Columns whose blank cells belong to the merge above them. */
  readonly mergedColumns?: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly expect: {
      readonly target: ExpectedTarget;
      readonly actual: ExpectedActual;
      readonly weight: string | null;
      readonly score: string | null;
      readonly role: 'indicator' | 'subordinate' | 'empty';
    };
  }[];
  /** Weight total and score total of the 总分 row; null where none is published. */
  readonly total: readonly [weight: string | null, score: string] | null;
}

/** `merged`: the official look, level cells merged, a label beside the table. `blank`: levels blank below the first, moved to the right. */
export type Layout = 'merged' | 'blank';

export const CASE_IDS = [
  'ah-chizhou-tangxi-2022', 'ah-suixi-mzj-2019', 'ah-yuan-wlj-2022', 'cq-kxc-rmt-2021-dept', 'hb-caidian-ylj-2021',
  'hb-huangshi-tsg-2022', 'nx-yinchuan-6z-2021', 'sc-daying-tsg-2022', 'sc-maoxian-xwb-2023-dept', 'sc-maoxian-xwb-2023-proj',
  'sc-zhongjiang-slj-2022', 'sh-putuo-tyzx-2022-a', 'sx-jishan-yibao-2020', 'yn-yongde-mlzx-2022',
] as const;

export function goldenCase(id: string): GoldenCase {
  return JSON.parse(readFileSync(new URL(`cases/${id}.json`, import.meta.url), 'utf8')) as GoldenCase;
}

/** Fills a grid row by row, as somebody fills in a form. */
class FormWriter {
  readonly #rows = new Map<number, Map<number, GridCell>>();
  readonly #merges: Area[] = [];
  readonly #left: number;
  row: number;

  constructor(top: number, left: number) {
    this.row = top;
    this.#left = left;
  }

  put(row: number, col: number, text: string): void {
    const cells = this.#rows.get(row) ?? new Map<number, GridCell>();
    cells.set(this.#left + col, plainCell(text));
    this.#rows.set(row, cells);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.#merges.push({ top, bottom, left: this.#left + left, right: this.#left + right });
  }

  grid(sheet: string): Grid {
    return new Grid(sheet, this.#rows, { merges: this.#merges });
  }
}

function writeHead(form: FormWriter, golden: GoldenCase, width: number): void {
  form.put(form.row, 0, golden.title);
  form.merge(form.row, 0, form.row, width - 1);
  form.put(form.row + 1, 0, `（${String(golden.year)}年度）`);
  form.merge(form.row + 1, 0, form.row + 1, width - 1);
  const label = golden.kind === 'department' ? '部门名称' : '主管部门';
  form.put(form.row + 2, 0, label);
  form.put(form.row + 2, 1, golden.region);
  form.merge(form.row + 2, 1, form.row + 2, width - 1);
  form.row += 3;
}

function writeBudgetColumns(form: FormWriter, budget: NonNullable<GoldenCase['budget']>, columns: readonly string[], width: number): void {
  const first = width - columns.length;
  const { row } = form;
  form.put(row, 0, budget.unit === null ? '项目资金' : `项目资金（${budget.unit}）`);
  form.merge(row, 0, row + budget.rows.length, 0);
  form.merge(row, 1, row, first - 1);
  columns.forEach((title, index) => form.put(row, first + index, title));
  budget.rows.forEach(([label = '', ...amounts], index) => {
    form.put(row + 1 + index, 1, label);
    form.merge(row + 1 + index, 1, row + 1 + index, first - 1);
    amounts.forEach((amount, at) => form.put(row + 1 + index, first + at, amount));
  });
  form.row += budget.rows.length + 1;
}

function writeAmounts(form: FormWriter, budget: NonNullable<GoldenCase['budget']>, width: number): void {
  const { row } = form;
  const unit = budget.unit ?? '万元';
  if (budget.across === true) {
    form.put(row, 0, `年度部门整体支出预算（${unit}）`);
    form.merge(row, 0, row + 1, 0);
    budget.rows.forEach(([label = '', amount = ''], index) => {
      form.put(row, 1 + index, label);
      form.put(row + 1, 1 + index, amount);
    });
    form.row += 2;
    return;
  }
  form.put(row, 0, `项目资金（${unit}）`);
  form.merge(row, 0, row + budget.rows.length - 1, 0);
  budget.rows.forEach(([label = '', amount = ''], index) => {
    form.put(row + index, 1, label);
    form.put(row + index, 2, amount);
    form.merge(row + index, 2, row + index, width - 1);
  });
  form.row += budget.rows.length;
}

function writeGoals(form: FormWriter, width: number): void {
  const middle = Math.floor(width / 2);
  form.put(form.row, 0, '年度总体目标');
  form.merge(form.row, 0, form.row + 1, 0);
  form.put(form.row, 1, '预期目标');
  form.merge(form.row, 1, form.row, middle);
  form.put(form.row, middle + 1, '实际完成情况');
  form.merge(form.row, middle + 1, form.row, width - 1);
  form.put(form.row + 1, 1, '按年度计划完成各项工作。');
  form.merge(form.row + 1, 1, form.row + 1, middle);
  form.put(form.row + 1, middle + 1, '已按计划完成。');
  form.merge(form.row + 1, middle + 1, form.row + 1, width - 1);
  form.row += 2;
}

/** Last row of the run of equal cells (outer levels included) that begins at a row. */
function runEnd(rows: GoldenCase['rows'], start: number, level: number): number {
  const key = (index: number): string => JSON.stringify(rows[index]?.cells.slice(0, level + 1));
  let end = start;
  while (end + 1 < rows.length && key(end + 1) === key(start)) end += 1;
  return end;
}

function blankRunEnd(rows: GoldenCase['rows'], start: number, at: number): number {
  let end = start;
  while (end + 1 < rows.length && rows[end + 1]?.cells[at] === '') end += 1;
  return end;
}

function writeIndicators(form: FormWriter, golden: GoldenCase, left: number, layout: Layout): void {
  const { row } = form;
  const first = row + 1;
  golden.columns.forEach((title, index) => form.put(row, left + index, title));
  const levels = golden.columns.filter((title) => /^[一二]级指标/.test(title)).length;
  golden.rows.forEach(({ cells }, index) => {
    cells.forEach((text, at) => {
      const repeated = at < levels && index > 0 && runEnd(golden.rows, index - 1, at) >= index;
      if (!repeated && text !== '') form.put(first + index, left + at, text);
      if (layout === 'merged' && at < levels && !repeated) form.merge(first + index, left + at, first + runEnd(golden.rows, index, at), left + at);
      const shared = golden.mergedColumns?.includes(golden.columns[at] ?? '') === true && text !== '';
      if (shared) form.merge(first + index, left + at, first + blankRunEnd(golden.rows, index, at), left + at);
    });
  });
  form.row = first + golden.rows.length;
}

function writeTotal(form: FormWriter, golden: GoldenCase, left: number, layout: Layout): void {
  if (golden.total === null) return;
  const weightAt = golden.columns.findIndex((title) => /分值|权重/.test(title));
  const scoreAt = golden.columns.findIndex((title) => /得分(?!系数)/.test(title));
  form.put(form.row, 0, '总分');
  if (layout === 'merged') form.merge(form.row, 0, form.row, left + Math.min(weightAt, scoreAt) - 1);
  const [weight, score] = golden.total;
  if (weight !== null) form.put(form.row, left + weightAt, weight);
  form.put(form.row, left + scoreAt, score);
  form.row += 1;
}

/** A published table as the sheet that it came from: title, head rows, 项目资金, indicators, 总分, notes. */
export function caseGrid(id: string, layout: Layout = 'merged'): Grid {
  const golden = goldenCase(id);
  const left = layout === 'merged' ? 1 : 0;
  const width = golden.columns.length + left;
  const form = layout === 'merged' ? new FormWriter(0, 0) : new FormWriter(2, 2);
  writeHead(form, golden, width);
  const { budget } = golden;
  if (budget !== null && budget.columns !== null) writeBudgetColumns(form, budget, budget.columns, width);
  else if (budget !== null) writeAmounts(form, budget, width);
  if (layout === 'merged') writeGoals(form, width);
  const header = form.row;
  writeIndicators(form, golden, left, layout);
  if (left > 0) {
    form.put(header, 0, '年度绩效指标');
    form.merge(header, 0, form.row - 1, 0);
  }
  writeTotal(form, golden, left, layout);
  form.put(form.row, 0, '注：1.其他资金包括和财政资金共同投入到同一项目的自有资金、社会资金等。2.定量指标未完成的按比例计分。');
  form.merge(form.row, 0, form.row, width - 1);
  form.put(form.row + 1, 0, '填报人：        联系电话：        填报日期：');
  return form.grid('自评表');
}
