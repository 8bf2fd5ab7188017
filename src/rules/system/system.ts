import type { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../expression/tree.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Pack, Source } from '../pack.ts';

/** 范围 of an input: ends that are null are open. */
export interface Range {
  readonly text: string;
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** 数值, 金额, 比率 (1 is 100%), 个数 (whole, not negative), 是否, 日期 (days since 1970-01-01, so that a difference counts days), 选择 (the value of the option). */
export type InputKind = 'number' | 'amount' | 'rate' | 'count' | 'yes-no' | 'date' | 'choice';

/** One value to be filled in (输入). `source` says where it is found (来源). */
export interface ScalarInput {
  readonly kind: InputKind;
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly range: Range | null;
  /** 必填: a missing one is said even where no formula comes to need it. */
  readonly required: boolean;
  /** 选项 of 选择 with the number that each stands for in a formula. */
  readonly options: readonly { readonly name: string; readonly value: Rational }[];
}

/** 取自: what of a project's own scored table fills a column. */
export type TakenFrom = 'score' | 'indicators' | 'indicators-met' | 'execution-rate' | 'budget' | 'executed' | 'balance-rate';

export interface Column extends ScalarInput {
  readonly takenFrom: TakenFrom | null;
  /** 合计: what the column's values must add up to (占比 to 1); null where they need not. */
  readonly sum: Rational | null;
}

/** A row that the list always has, with constants of its own: 6月, of which 目标进度 is 40%. */
export interface FixedRow {
  readonly name: string;
  readonly constants: ReadonlyMap<string, Rational>;
  /** The same as they are written: 67.5%. */
  readonly written: ReadonlyMap<string, string>;
}

/** 列表: a table of rows. Every row has a name; `rows` is empty where a person adds as many as there are. */
export interface ListInput {
  readonly kind: 'list';
  readonly name: string;
  readonly source: string;
  readonly required: boolean;
  readonly rows: readonly FixedRow[];
  readonly columns: readonly Column[];
}

export type Input = ScalarInput | ListInput;

/** 计算: a named value between inputs and scores. `sum` adds the formula over the rows of `list`, `count` counts the rows of which it holds. */
export type Calculation =
  | { readonly kind: 'formula'; readonly name: string; readonly expression: Expression }
  | { readonly kind: 'sum' | 'count'; readonly name: string; readonly list: string; readonly expression: Expression };

/** How a leaf is scored: 计分; 清单 (max(0, weight − each × defects)); 评定 by a person within 0 to the weight. */
export type LeafRule =
  | { readonly kind: 'formula'; readonly expression: Expression }
  | { readonly kind: 'checklist'; readonly items: readonly string[]; readonly each: Rational }
  | { readonly kind: 'rated' };

/** 不适用 and 不适用时: 折算 drops the weight and scales the whole system up to 总分, 满分 gives the weight, 记零 gives nothing. */
export interface Inapplicable {
  readonly when: Expression;
  readonly then: 'scaled' | 'full' | 'zero';
}

/** A third-level indicator. */
export interface Leaf {
  readonly path: readonly [string, string, string];
  /** Place in the pack in its own words: `指标.总体绩效.预算管理.预算编制质量`. */
  readonly place: string;
  readonly weight: Rational;
  readonly rule: LeafRule;
  /** Its own condition, then those of the levels above it. */
  readonly inapplicable: readonly Inapplicable[];
  readonly verified: boolean;
  readonly source: string;
  readonly note: string;
}

/** A first or second level with the weight that it claims. */
export interface Level {
  readonly path: readonly string[];
  readonly weight: Rational;
}

/** 扣分项: points taken off the total, at most `most`. */
export interface Deduction {
  readonly name: string;
  readonly expression: Expression;
  readonly most: Rational | null;
  readonly place: string;
}

/** 封顶: where the condition holds the total is at most so many points. */
export interface SystemCap {
  readonly when: Expression;
  readonly most: Rational;
  readonly place: string;
}

/** 指标体系: a formula system with indicators of its own. The weights of its leaves add up to each level and to `full`. */
export interface FormulaSystem {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly note: string;
  /** SHA-256, hex, over the resolved content in canonical JSON. */
  readonly sha256: string;
  readonly sources: readonly Source[];
  /** Places of which the source text was not read: 未核实 and every leaf with 已核实: 否. */
  readonly unverified: readonly string[];
  readonly kinds: readonly ('department' | 'project')[];
  readonly full: Rational;
  readonly rounding: Pack['rounding'];
  readonly grades: Pack['grades'];
  /** The author's own inputs; `fillIns` adds what leaves are filled in by. */
  readonly inputs: readonly Input[];
  readonly calculations: readonly Calculation[];
  readonly levels: readonly Level[];
  readonly leaves: readonly Leaf[];
  readonly deductions: readonly Deduction[];
  readonly caps: readonly SystemCap[];
}

/** A filled-in value: `text` is what a person reads. */
export interface Entry {
  readonly value: Rational | boolean;
  readonly text: string;
  readonly cell: CellRef | null;
}

export interface EntryRow {
  readonly name: string;
  /** By column. What was not filled in, or could not be read, is not there. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export type Given = { readonly kind: 'one'; readonly entry: Entry } | { readonly kind: 'rows'; readonly rows: readonly EntryRow[] };

/** What was filled in, by the name of an input of `fillIns`. What is not there counts as missing; a list without rows is there and empty. */
export type SystemValues = ReadonlyMap<string, Given>;
