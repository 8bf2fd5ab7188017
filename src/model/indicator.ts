import type { Rational } from '../exact/rational.ts';
import type { Area, CellRef } from './cell.ts';
import type { Finding } from './finding.ts';
import type { DatePoint, Quantity, Unit } from './quantity.ts';
import type { ScoringRule } from './scoring-rule.ts';

/** 指标性质 / 计算符号: how the actual value is held against the target. `定性` is a qualitative indicator. */
export type Operator = '≥' | '>' | '=' | '<' | '≤' | '定性';

/** Where an operator was printed. */
export type OperatorSource = 'column' | 'cell' | 'name' | 'none';

/** 指标值: what the indicator is to reach, as read from its cell, its operator cell, its unit cell and its name. */
export type Target =
  | { readonly kind: 'quantity'; readonly operator: Operator | null; readonly operatorSource: OperatorSource; readonly quantity: Quantity }
  | { readonly kind: 'range'; readonly low: Rational; readonly high: Rational; readonly unit: Unit | null }
  | { readonly kind: 'date'; readonly operator: Operator | null; readonly date: DatePoint }
  /** A grade or state to be reached: 好, 优, 高, 是, 有效, 及时. */
  | { readonly kind: 'grade'; readonly operator: '定性' | null; readonly text: string }
  /** The scale itself stands where its target should: 好坏, 优良中低差. Best grade first. */
  | { readonly kind: 'scale'; readonly operator: '定性' | null; readonly text: string; readonly grades: readonly string[] }
  | { readonly kind: 'text'; readonly operator: '定性' | null; readonly text: string }
  | { readonly kind: 'blank'; readonly operator: Operator | null }
  | { readonly kind: 'unreadable'; readonly operator: Operator | null; readonly text: string };

/** How far a canned phrase says the target was reached: 达成年度指标, 部分达成年度指标并具有一定效果, 未达成年度指标且效果较差. */
export type Achievement = 'met' | 'partly' | 'missed';

/** 实际完成值: what was reached, as read from its cell beside the target. */
export type Actual =
  /** `bound`: the cell repeats an operator (≥95%), so the value is only a bound of what was measured; null for a measured value. */
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly bound: Exclude<Operator, '定性'> | null }
  /** 完成率: a rate stands where the target has another unit or is text; 1 is 100 %. */
  | { readonly kind: 'completion'; readonly rate: Rational; readonly text: string }
  | { readonly kind: 'range'; readonly low: Rational; readonly high: Rational; readonly unit: Unit | null }
  | { readonly kind: 'date'; readonly date: DatePoint }
  | { readonly kind: 'phrase'; readonly achievement: Achievement; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly text: string };

/** What a column of an indicator table holds. */
export type ColumnRole =
  | 'level1' | 'level2' | 'level3'
  | 'operator' | 'initialTarget' | 'target' | 'unit'
  | 'actual' | 'weight' | 'coefficient' | 'score'
  | 'reviewScore' | 'rule' | 'reason';

/** 指标: one row of the table, with every cell that it was read from and every cell's text as printed. */
export interface Indicator {
  /** 一级, 二级, 三级指标 as printed (line breaks inside a cell removed); `''` where the form has no such level. */
  readonly path: readonly [string, string, string];
  /** Row on the sheet, counted from 0 (the first one of a merged row). */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ColumnRole, CellRef>>>;
  readonly printed: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly target: Target;
  readonly actual: Actual;
  /** 分值/权重 in points; null where none is printed or it cannot be read. */
  readonly weight: Rational | null;
  /** 得分 as printed; null where blank or where the table has no such column. */
  readonly printedScore: Rational | null;
  /** True where the score cell holds anything at all, a formula or unreadable text included. */
  readonly scoreOccupied: boolean;
  /** What the row's own 评分标准 says; absent where the form has no such column. */
  readonly rule?: ScoringRule;
  /** 偏差原因分析及改进措施; `''` where blank. */
  readonly reason: string;
  /**
   * `indicator` — an ordinary row; `subordinate` — a 其中… row without a weight of its own;
   * `empty` — a placeholder (指标2:, ……, /) or a row with a level but nothing to score.
   */
  readonly role: 'indicator' | 'subordinate' | 'empty';
  /** 加分项: its weight comes on top of the 100 points of the others. */
  readonly bonus?: boolean;
  /** ★ before the name: a compulsory indicator. */
  readonly starred: boolean;
}

/** The indicator's own name: 三级指标, or the lowest level that is printed. */
export function indicatorName(indicator: Indicator): string {
  return [...indicator.path].reverse().find((name) => name !== '') ?? '';
}

/** One row of the 项目资金 block: 年度资金总额, 其中:当年财政拨款, 上年结转资金, 其他资金. Amounts as printed, in the block's unit. */
export interface BudgetRow {
  readonly label: string;
  readonly row: number;
  readonly initial: Rational | null;
  readonly budget: Rational | null;
  readonly executed: Rational | null;
  readonly cells: Readonly<Partial<Record<'initial' | 'budget' | 'executed', CellRef>>>;
}

/** 预算执行: the 项目资金 block, or the 预算执行率 head of a form. Null members were blank or not on the form. */
export interface ExecutionBlock {
  /** 年初预算数 of the total row. */
  readonly initial: Rational | null;
  /** 全年预算数 (the adjusted one where the form has both) of the total row. */
  readonly budget: Rational | null;
  /** 全年执行数 of the total row. */
  readonly executed: Rational | null;
  /** 执行率 as a fraction (0.8619 for 86.19%). */
  readonly printedRate: Rational | null;
  /** True where 执行率 is all that the form prints: no amount stands beside it, or their cells are blank. */
  readonly rateAlone?: boolean;
  readonly weight: Rational | null;
  readonly printedScore: Rational | null;
  readonly scoreOccupied: boolean;
  readonly unit: string | null;
  /** Reason given for low execution, where the form has the column; `''` where blank. */
  readonly reason: string;
  readonly cells: Readonly<Partial<Record<'initial' | 'budget' | 'executed' | 'rate' | 'weight' | 'score' | 'reason', CellRef>>>;
  readonly parts: readonly BudgetRow[];
}

/** Has the execution points on the form, but as many as the rules say? */
export function leavesWeight({ weight, cells }: ExecutionBlock): boolean {
  return weight === null && (cells.weight ?? cells.score) !== undefined;
}

/** 总分, 等级 and the weight total as printed under the indicators. `score` is the cell a total belongs in, also while blank. */
export interface Totals {
  readonly printedTotal: Rational | null;
  readonly printedGrade: string | null;
  readonly printedWeight: Rational | null;
  readonly scoreOccupied: boolean;
  readonly cells: Readonly<Partial<Record<'score' | 'grade' | 'weight', CellRef>>>;
  /** Blank cells over the table that ask for the total or the grade too, where its total stands below it. */
  readonly above?: Readonly<Partial<Record<'score' | 'grade', CellRef>>>;
}

/** A cap printed in a level cell: 产出指标(50分). `rows` are indexes into the table's indicators. */
export interface LevelCap {
  readonly level: 1 | 2;
  readonly name: string;
  readonly cap: Rational;
  readonly cell: CellRef;
  readonly rows: readonly number[];
}

/** A long text of a form outside its indicators: 实际完成情况, 说明 below the table. */
export interface FormNote {
  readonly cell: CellRef;
  readonly text: string;
  /** 预期目标, 年度总体目标: what was to be reached. */
  readonly isPlan: boolean;
}

/** 年度总体目标: one of its texts as printed, the goal (预期目标) or what came of it (实际完成情况), and its cell. */
export interface GoalText {
  readonly text: string;
  readonly cell: CellRef;
}

export type FormKind =
  /** 项目支出绩效自评表 with the 项目资金 block */
  | 'standard-project'
  /** 四川: 指标性质, 度量单位, 权重, 得分 */
  | 'sichuan-project'
  /** 四川部门整体 annex: no score column, no execution block */
  | 'sichuan-department'
  /** 转移支付: no weights, no scores */
  | 'transfer-payment'
  /** Any other department table. */
  | 'department'
  /** Any other project table. */
  | 'project';

/** 自评表: one indicator table found on a sheet. */
export interface IndicatorTable {
  readonly sheet: string;
  /** From the title row, or the first row of the form where it has no title, to the last row of the form. */
  readonly area: Area;
  /** The header rows of the indicator block, first and last. */
  readonly header: { readonly top: number; readonly bottom: number };
  readonly form: FormKind;
  readonly kind: 'department' | 'project';
  readonly title: string;
  /** 年度 from the title or the rows above the table. */
  readonly year: number | null;
  /** 项目名称, 部门名称, 主管部门, 实施单位… as printed above the indicators. */
  readonly head: Readonly<Record<string, string>>;
  /** Where the fields of `head` were read. */
  readonly headCells?: Readonly<Record<string, CellRef>>;
  /** What is written of 年度总体目标; none where the form has no such part. */
  readonly goals?: readonly GoalText[];
  /** All text of the sheet that can name a region, for choosing a pack. */
  readonly regionText: string;
  /** What of it names the form's own unit: its title, and the fields 单位, 部门, 地区. */
  readonly unitText?: string;
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly execution: ExecutionBlock | null;
  readonly indicators: readonly Indicator[];
  readonly totals: Totals;
  readonly caps: readonly LevelCap[];
  readonly findings: readonly Finding[];
  /** Running text in the cells above and below the indicators; absent where there is none. */
  readonly notes?: readonly FormNote[];
}
