import type { Area, CellRef } from '../../../src/model/cell.ts';
import { Grid, type GridCell, plainCell } from '../../../src/sheet/grid.ts';
import { printed } from './make.ts';
import type { Cell, Form, MadeRow, MadeTable, Where } from './model.ts';

type Column = Extract<Where, { row: number }>['column'];
const SHEET = '自评表';

const STANDARD: readonly (readonly [Column, string])[] = [
  ['level1', '一级指标'], ['level2', '二级指标'], ['name', '三级指标'], ['target', '年度指标值'], ['actual', '实际完成值'], ['weight', '分值'], ['score', '得分'], ['reason', '偏差原因分析及改进措施'],
];
const COLUMNS: Readonly<Record<Form, readonly (readonly [Column, string])[]>> = {
  'national-2020': STANDARD, 'national-2021': STANDARD, hubei: STANDARD,
  'sichuan-project': [['level1', '一级指标'], ['level2', '二级指标'], ['name', '三级指标'], ['operator', '指标性质'], ['target', '指标值'], ['unit', '度量单位'], ['actual', '完成值'], ['weight', '权重'], ['score', '得分'], ['reason', '未完成原因分析']],
  'sichuan-department': [['level1', '一级指标'], ['level2', '二级指标'], ['name', '三级指标'], ['operator', '绩效指标性质'], ['target', '绩效指标值'], ['unit', '绩效度量单位'], ['weight', '权重'], ['actual', '实际完成指标值']],
  'transfer-payment': [['level1', '一级指标'], ['level2', '二级指标'], ['name', '三级指标'], ['target', '指标值'], ['actual', '全年实际完成值'], ['reason', '未完成原因和改进措施']],
};

/** A made-up table as a sheet, and where its parts stand. */
export interface Laid {
  readonly grid: Grid;
  readonly cellOf: (where: Where) => CellRef;
}

class Writer {
  readonly sheet: string;
  readonly rows = new Map<number, Map<number, GridCell>>();
  readonly merges: Area[] = [];
  readonly places = new Map<string, CellRef>();

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  put(row: number, col: number, cell: Cell, where?: Where): void {
    if (where !== undefined) this.places.set(JSON.stringify(where), { sheet: this.sheet, row, col });
    if (cell === '') return;
    const cells = this.rows.get(row) ?? new Map<number, GridCell>();
    cells.set(col, typeof cell === 'string' ? plainCell(cell) : plainCell(cell.number, cell.format));
    this.rows.set(row, cells);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
  }
}

const BUDGET_COLUMNS = [['initial', '年初预算数'], ['budget', '全年预算数'], ['executed', '全年执行数'], ['weight', '分值'], ['rate', '执行率'], ['score', '得分'], ['reason', '原因']] as const;

function writeBudget(writer: Writer, made: MadeTable, top: number): number {
  const { budget } = made;
  if (budget === null) return top;
  const roles = BUDGET_COLUMNS.filter(([role]) => (role === 'reason' ? made.form === 'sichuan-project' : budget.weight !== null || (role !== 'weight' && role !== 'score')));
  writer.put(top, 0, '项目资金（万元）');
  writer.merge(top, 0, top + 1 + budget.parts.length, 0);
  roles.forEach(([, title], index) => { writer.put(top, 2 + index, title); });
  const amounts: Readonly<Record<string, string>> = {
    initial: printed(budget.initial), budget: printed(budget.budget), executed: printed(budget.executed), rate: budget.rate, reason: budget.reason,
    weight: budget.weight === null ? '' : printed(budget.weight), score: budget.score === null ? '' : printed(budget.score),
  };
  writer.put(top + 1, 1, '年度资金总额');
  roles.forEach(([role], index) => { writer.put(top + 1, 2 + index, amounts[role] ?? '', { budget: role }); });
  budget.parts.forEach((part, at) => {
    writer.put(top + 2 + at, 1, part.label);
    part.amounts.forEach((amount, index) => { writer.put(top + 2 + at, 2 + index, printed(amount)); });
  });
  return top + 2 + budget.parts.length;
}

function writeGoal(writer: Writer, { goal }: MadeTable, top: number, width: number): number {
  if (goal === null) return top;
  const half = Math.floor(width / 2);
  writer.put(top, 0, '年度总体目标');
  writer.merge(top, 0, top + 1, 0);
  writer.put(top, 1, '预期目标');
  writer.put(top, half, '实际完成情况');
  writer.put(top + 1, 1, goal.expected, { goal: 'expected' });
  writer.put(top + 1, half, goal.actual, { goal: 'actual' });
  for (const row of [top, top + 1]) {
    writer.merge(row, 1, row, half - 1);
    writer.merge(row, half, row, width - 1);
  }
  return top + 2;
}

function valueOf(row: MadeRow, column: Column): Cell {
  if (column === 'weight') return row.weightText ?? (row.weight === null ? '' : printed(row.weight));
  if (column === 'score') return row.score === null ? '' : printed(row.score);
  return row[column];
}

function writeRows(writer: Writer, made: MadeTable, header: number): number {
  const columns = COLUMNS[made.form];
  columns.forEach(([, title], col) => { writer.put(header, col, title); });
  const keyOf = (index: number, depth: number): string => JSON.stringify([made.rows[index]?.level1, made.rows[index]?.level2].slice(0, depth));
  made.rows.forEach((row, index) => {
    columns.forEach(([column], col) => {
      const depth = column === 'level1' ? 1 : column === 'level2' ? 2 : 0;
      const where: Where = { row: index, column };
      const at = header + 1 + index;
      if (depth === 0) { writer.put(at, col, valueOf(row, column), where); return; }
      if (index > 0 && keyOf(index - 1, depth) === keyOf(index, depth)) return;
      const cap = column === 'level1' ? made.caps?.get(row.level1) : undefined;
      writer.put(at, col, cap === undefined ? valueOf(row, column) : `${row.level1}（${printed(cap)}分）`, where);
      let end = index;
      while (end + 1 < made.rows.length && keyOf(end + 1, depth) === keyOf(index, depth)) end += 1;
      if (made.merged) writer.merge(at, col, header + 1 + end, col);
    });
  });
  return header + 1 + made.rows.length;
}

function writeTotal(writer: Writer, made: MadeTable, row: number): void {
  const columns = COLUMNS[made.form].map(([column]) => column);
  const [weightAt, scoreAt] = [columns.indexOf('weight'), columns.indexOf('score')];
  if (made.total !== null) {
    writer.put(row, 0, '总分');
    writer.put(row, weightAt, printed(made.total.weight), { total: 'weight' });
    writer.put(row, scoreAt, printed(made.total.score), { total: 'score' });
  }
  if (made.grade !== null) {
    writer.put(row + 1, 0, '自评等级');
    writer.put(row + 1, 1, made.grade, { total: 'grade' });
  }
}

/** Lays a made-up table out as a form. */
export function layOut(made: MadeTable, sheet = SHEET): Laid {
  const writer = new Writer(sheet);
  const width = COLUMNS[made.form].length;
  writer.put(0, 0, made.title);
  writer.merge(0, 0, 0, width - 1);
  writer.put(1, 0, `（${String(made.year)}年度）`);
  made.head.forEach(([label, value], index) => {
    writer.put(2 + index, 0, label);
    writer.put(2 + index, 1, value, { head: label });
    writer.merge(2 + index, 1, 2 + index, width - 1);
  });
  const budget = writeBudget(writer, made, 2 + made.head.length);
  const end = writeRows(writer, made, writeGoal(writer, made, budget, width));
  writeTotal(writer, made, end);
  const cellOf = (where: Where): CellRef => {
    const cell = writer.places.get(JSON.stringify(where));
    if (cell === undefined) throw new Error(`nothing laid out at ${JSON.stringify(where)}`);
    return cell;
  };
  return { grid: new Grid(sheet, writer.rows, { merges: writer.merges }), cellOf };
}
