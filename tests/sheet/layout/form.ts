import { parseDecimal } from '../../../src/exact/decimal.ts';
import { ZERO, type Rational } from '../../../src/exact/rational.ts';
import type { Area, CellRef } from '../../../src/model/cell.ts';
import type { ColumnRole, ExecutionBlock, Indicator, IndicatorTable, Totals } from '../../../src/model/indicator.ts';
import type { ExecutionScore, Score, Scorecard } from '../../../src/model/scorecard.ts';
import type { CellChange, Change } from '../../../src/sheet/changes.ts';
import { Grid, plainCell, type GridCell } from '../../../src/sheet/grid.ts';
import { planWrite } from '../../../src/sheet/layout/plan-write.ts';
import type { WriteOptions } from '../../../src/sheet/layout/write-context.ts';

/** The sheet that every form of these tests stands on. */
export const SHEET = '自评表';
/** First indicator row: title, head row, then a header of two rows. */
export const FIRST = 4;

export const WORDS = {
  score: '得分',
  total: '合计',
  pending: '待定',
  totalNoted: '合计（{notes}）',
  withExecution: '含预算执行 {execution} 分',
  soFar: '已评 {decided} 分，{undecided} 分待定',
};
export const OPTIONS: WriteOptions = { overwrite: false, places: 2, words: WORDS };

export function exact(text: string): Rational {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
}

export function at(row: number, col: number): CellRef {
  return { sheet: SHEET, row, col };
}

/** A cell's content in a test: a plain value or a whole cell. */
export type Content = GridCell | GridCell['value'];

/** One indicator: weight as it stands in the sheet, our score (null: undecided), and what stands in its score cell. */
export interface RowSpec {
  readonly weight: Content;
  readonly points: string | null;
  readonly score: string | null;
  readonly standing?: Content;
}

export interface FormSpec {
  readonly rows: readonly RowSpec[];
  readonly scoreColumn: boolean;
  /** Contents of cells by `row:col`, put over the form's own. */
  readonly cells?: Readonly<Record<string, Content>>;
  readonly merges?: readonly Area[];
  readonly totals?: Totals['cells'];
  readonly printedGrade?: string;
  readonly execution?: { readonly score: string | null; readonly weight: string; readonly cells: ExecutionBlock['cells'] };
  readonly grade?: string;
}

const HEADERS = ['一级指标', '二级指标', '三级指标', '绩效指标性质', '绩效指标值', '绩效度量单位', '权重', '实际完成指标值', '得分'];
const ROLES: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'operator', 'target', 'unit', 'weight', 'actual', 'score'];

function asCell(content: Content): GridCell {
  return typeof content === 'object' && content !== null ? content : plainCell(content);
}

/** The grid of a form in the shape of the Sichuan department annex, with or without a score column. */
export function gridOf(spec: FormSpec): Grid {
  const width = spec.scoreColumn ? 9 : 8;
  const rows = new Map<number, Map<number, GridCell>>();
  const put = (row: number, col: number, content: Content): void => {
    const cells = rows.get(row) ?? new Map<number, GridCell>();
    cells.set(col, asCell(content));
    rows.set(row, cells);
  };
  put(0, 0, '部门整体支出绩效自评表');
  put(1, 0, '部门名称');
  put(1, 1, '县委办');
  HEADERS.slice(0, width).forEach((text, col) => { put(2, col, text); });
  spec.rows.forEach((row, index) => {
    const line = FIRST + index;
    put(line, 2, `指标${String(index + 1)}`);
    put(line, 4, 90);
    put(line, 6, row.weight);
    put(line, 7, '100%');
    if (spec.scoreColumn && row.standing !== undefined) put(line, 8, row.standing);
  });
  for (const [key, content] of Object.entries(spec.cells ?? {})) {
    const [row = 0, col = 0] = key.split(':').map(Number);
    put(row, col, content);
  }
  const header = HEADERS.slice(0, width).map((_, col) => ({ top: 2, bottom: 3, left: col, right: col }));
  const title = { top: 0, bottom: 0, left: 0, right: width - 1 };
  return new Grid(SHEET, rows, { merges: [title, ...header, ...(spec.merges ?? [])] });
}

function indicatorOf(spec: FormSpec, row: RowSpec, index: number): Indicator {
  const line = FIRST + index;
  const roles = ROLES.slice(0, spec.scoreColumn ? 9 : 8);
  return {
    path: ['产出指标', '数量指标', `指标${String(index + 1)}`],
    row: line,
    cells: Object.fromEntries(roles.map((role, col) => [role, at(line, col)])),
    printed: {},
    target: { kind: 'blank', operator: null },
    actual: { kind: 'blank' },
    weight: row.points === null ? null : exact(row.points),
    printedScore: null,
    scoreOccupied: row.standing !== undefined,
    reason: '',
    role: 'indicator',
    starred: false,
  };
}

function scoreOf(indicator: Indicator, row: RowSpec): Score {
  const weight = row.points === null ? null : exact(row.points);
  const score = row.score === null ? null : exact(row.score);
  const possible = weight === null ? null : { low: score ?? ZERO, high: score ?? weight };
  const status = weight === null ? 'not-applicable' : score === null ? 'undecided' : 'met';
  return { indicator, status, score, possible, because: [], assumedOperator: null, trace: null };
}

function executionOf(spec: FormSpec): { block: ExecutionBlock | null; score: ExecutionScore | null } {
  if (spec.execution === undefined) return { block: null, score: null };
  const { score, weight, cells } = spec.execution;
  const points = score === null ? null : exact(score);
  return {
    block: {
      initial: null, budget: null, executed: null, printedRate: null, weight: exact(weight), printedScore: null,
      scoreOccupied: false, unit: null, reason: '', cells, parts: [],
    },
    score: {
      rate: null, weight: exact(weight), status: points === null ? 'undecided' : 'scored', score: points,
      possible: { low: points ?? ZERO, high: points ?? exact(weight) }, because: [], trace: null,
    },
  };
}

function tableOf(spec: FormSpec, indicators: readonly Indicator[], execution: ExecutionBlock | null): IndicatorTable {
  const roles = ROLES.slice(0, spec.scoreColumn ? 9 : 8);
  const ends = Object.values(spec.totals ?? {}).map((cell) => cell.row);
  return {
    sheet: SHEET,
    area: { top: 0, left: 0, bottom: Math.max(FIRST + indicators.length - 1, ...ends), right: roles.length - 1 },
    header: { top: 2, bottom: 3 },
    form: 'sichuan-department', kind: 'department', title: '', year: 2023, head: {}, regionText: '',
    columns: Object.fromEntries(roles.map((role, col) => [role, col])),
    execution, indicators,
    totals: {
      printedTotal: null, printedGrade: spec.printedGrade ?? null, printedWeight: null, scoreOccupied: false,
      cells: spec.totals ?? {},
    },
    caps: [], findings: [],
  };
}

function sum(values: readonly (Rational | null)[]): Rational {
  return values.reduce<Rational>((total, value) => (value === null ? total : total.add(value)), ZERO);
}

/** The scorecard of a form, its sums made from its rows. */
export function cardOf(spec: FormSpec): Scorecard {
  const indicators = spec.rows.map((row, index) => indicatorOf(spec, row, index));
  const { block, score: execution } = executionOf(spec);
  const rows = spec.rows.flatMap((row, index) => {
    const indicator = indicators[index];
    return indicator === undefined ? [] : [scoreOf(indicator, row)];
  });
  const decided = sum([...rows.map((row) => row.score), execution?.score ?? null]);
  const possible = [...rows.map((row) => row.possible), execution?.possible ?? null];
  const undecided = sum(possible.map((range) => (range === null || range.low.equals(range.high) ? null : range.high)));
  const hasWeights = rows.some((row) => row.possible !== null);
  return {
    table: tableOf(spec, indicators, block),
    rules: { id: 'test', name: '', version: '1', sha256: '', chosen: { code: '', params: {} }, verified: true },
    execution, rows,
    weightTotal: hasWeights ? sum([...indicators.map((one) => one.weight), execution?.weight ?? null]) : null,
    decided, undecided,
    total: hasWeights && undecided.equals(ZERO) ? decided : null,
    grade: spec.grade ?? null,
    findings: [],
  };
}

export function plan(spec: FormSpec, options: Partial<WriteOptions> = {}): ReturnType<typeof planWrite> {
  return planWrite(cardOf(spec), gridOf(spec), { ...OPTIONS, ...options });
}

export function cellChanges(changes: readonly Change[]): CellChange[] {
  return changes.filter((change) => change.kind === 'cell');
}

/** The value that a plan puts into a cell, with its formula: `100 =SUM(G5:G6)`; undefined where it is not touched. */
export function written(changes: readonly Change[], row: number, col: number): string | undefined {
  const change = cellChanges(changes).find((one) => one.row === row && one.col === col);
  if (change === undefined) return undefined;
  const value = change.value === null ? '' : 'number' in change.value ? change.value.number : change.value.text;
  return change.formula === undefined ? value : `${value} =${change.formula}`;
}

/** A plan's changes made in a form: its contents and merges by spec, so that it can be planned again. */
export function applied(spec: FormSpec, changes: readonly Change[]): FormSpec {
  const cells: Record<string, Content> = { ...spec.cells };
  for (const { row, col, value, formula } of cellChanges(changes)) {
    if (value === null) continue;
    const held = 'number' in value ? Number(value.number) : value.text;
    cells[`${String(row)}:${String(col)}`] = { ...plainCell(held), formula: formula ?? null };
  }
  const merges = changes.flatMap((change) => (change.kind === 'merge' ? [change.area] : []));
  return { ...spec, cells, merges: [...(spec.merges ?? []), ...merges] };
}
