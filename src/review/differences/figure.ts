import { rational, type Rational, ZERO } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { ExecutionBlock } from '../../model/indicator.ts';
import type { Reason, Score, Scorecard, Trace } from '../../model/scorecard.ts';
import type { Pack } from '../../rules/pack.ts';
import { agrees } from '../../scoring/differences.ts';

/** A printed figure of points, of a row or of 预算执行, beside what the rules give in its place. */
export interface Figure {
  readonly place: 'row' | 'execution';
  /** Of the row; null for 预算执行. */
  readonly score: Score | null;
  /** 预算执行; null for a row. */
  readonly block: ExecutionBlock | null;
  readonly status: 'met' | 'missed' | 'undecided' | 'not-applicable';
  readonly because: readonly Reason[];
  readonly trace: Trace | null;
  readonly weight: Rational;
  readonly printed: Rational;
  readonly recomputed: Rational | null;
  /** 偏差原因 beside it; `''` where blank. */
  readonly reason: string;
  readonly cell: CellRef | null;
}

/** A review's table with the rules that scored it and those at hand. */
export interface Setting {
  readonly card: Scorecard;
  readonly pack: Pack;
  readonly packs: readonly Pack[];
}

const ALL = rational(1);

/** Full marks that a person printed for a missed row, where the rules have no number of their own: taken up as printed, they would differ from nothing. */
function isUnearned({ status, because, indicator: { printedScore: printed, weight } }: Score): boolean {
  return status === 'missed' && because.some(({ code }) => code === 'because-adopted') && printed !== null && printed.gt(ZERO) && weight !== null && printed.equals(weight);
}

function rowFigure(score: Score): Figure[] {
  const { indicator, status, because, trace } = score;
  const { printedScore: printed, weight, reason, cells } = indicator;
  if (printed === null || weight === null) return [];
  return [{ place: 'row', score, block: null, status: status === 'over' ? 'met' : status, because, trace, weight, printed, recomputed: isUnearned(score) ? null : score.score, reason, cell: cells.score ?? null }];
}

function executionFigure({ table: { execution: block }, execution }: Scorecard): Figure[] {
  const printed = block?.printedScore ?? null;
  if (block === null || execution === null || printed === null || execution.weight === null) return [];
  const { weight, rate, trace, because, score: recomputed } = execution;
  const status = execution.status !== 'scored' || rate === null ? 'undecided' : rate.gte(ALL) ? 'met' : 'missed';
  return [{ place: 'execution', score: null, block, status, because, trace, weight, printed, recomputed, reason: block.reason, cell: block.cells.score ?? null }];
}

/** Every printed figure of points that can be held against the rules, 预算执行 first. Rows without a weight have nothing to be held against. */
export function figuresOf(card: Scorecard): readonly Figure[] {
  return [...executionFigure(card), ...card.rows.flatMap(rowFigure)];
}

/** Is the printed figure what the rules give? Never while they leave it open. */
export function isReproduced({ printed, recomputed }: Figure, pack: Pack): boolean {
  return recomputed !== null && agrees(printed, recomputed, pack);
}
