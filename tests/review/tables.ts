import type { FileReview } from '../../src/app/review/review-file.ts';
import { address } from '../../src/model/cell.ts';
import { plainCell, Grid, type GridCell } from '../../src/sheet/grid.ts';
import { reviewGrids } from './made-up/review.ts';

/** A short form: its title, the fields of its head, its amounts and its rows. */
export interface ShortForm {
  readonly title?: string;
  readonly head?: Readonly<Record<string, string>>;
  /** 全年预算数 and 全年执行数, in 万元 unless `unit` says otherwise. */
  readonly money?: readonly [budget: string, executed: string];
  readonly unit?: string;
  /** Name, target, actual; ten points each, all given. */
  readonly rows?: readonly (readonly [string, string, string])[];
}

const ROWS: NonNullable<ShortForm['rows']> = [['举办培训', '≥10场', '12场'], ['受训人数', '≥100人', '130人'], ['群众满意度', '≥90%', '95%']];

/** A project's form (项目支出绩效自评表) or a department's (部门整体支出绩效自评表) on a sheet of its own. */
export function shortForm(sheet: string, { title = '2023年度项目支出绩效自评表', head = {}, money, unit = '万元', rows = ROWS }: ShortForm): Grid {
  const amounts = money === undefined ? [] : [[`项目资金（${unit}）`, '', '全年预算数', '全年执行数'], ['', '年度资金总额', ...money]];
  const body = rows.map(([name, target, actual]) => ['产出指标', '数量指标', name, target, actual, '10', '10', '见说明']);
  const lines = [[title], ...Object.entries(head), ...amounts, ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'], ...body];
  const cells = lines.map((texts, row) => [row, new Map<number, GridCell>(texts.flatMap((text, col) => (text === '' ? [] : [[col, plainCell(text)] as const])))] as const);
  return new Grid(sheet, new Map(cells));
}

/** A file of these forms, a sheet each. */
export function fileOf(forms: readonly ShortForm[]): FileReview {
  return reviewGrids(forms.map((form, index) => shortForm(`表${String(index + 1)}`, form)));
}

/** What the tables of a file say against each other: `submission-… 表2!A1`. */
export function between(forms: readonly ShortForm[]): string[] {
  return fileOf(forms).findings.filter(({ code }) => code.startsWith('submission-')).map(({ code, cell, sheet }) => `${code} ${sheet}!${cell === null ? '-' : address(cell)}`);
}
