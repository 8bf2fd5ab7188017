import type { Rational } from '../exact/rational.ts';
import type { CellRef } from '../model/cell.ts';
import type { Severity } from '../model/finding.ts';
import type { Indicator, Operator } from '../model/indicator.ts';
import type { Binding, Reason, Status } from '../model/scorecard.ts';
import type { Band, MethodKey } from '../rules/pack.ts';

/** Something that was noticed while judging a row; the table turns it into a finding at `cell`. */
export interface Remark {
  readonly code: string;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string>>;
  readonly cell: CellRef | null;
}

/** Which side of a clause counts: 达到, 未达到, or 超过 of “=”. */
export type Side = 'met' | 'missed' | 'beyond';

/** How the points of a judged row come about. `band` limits what a person can give where it comes to that. */
export type Award =
  /**
   * By the pack's clause for this kind of target. `ratio` is the share of the target that was reached where more is better, so that over-achievement
   * can be told; null where there is none.
   */
  | { readonly by: 'method'; readonly key: MethodKey; readonly side: Side; readonly bindings: readonly Binding[]; readonly ratio: Rational | null; readonly band: Band | null }
  /** By a 定性 band's default share. */
  | { readonly by: 'band'; readonly band: Band }
  /** By the pack's clause for a canned phrase on a numeric target. */
  | { readonly by: 'phrase'; readonly band: Band | null }
  /** A person decides. `open`: whether only the points are missing, or something that the points would have to go by. */
  | { readonly by: 'person'; readonly band: Band | null; readonly open: 'points' | 'facts' };

/** One row held against its target, before points. */
export interface Judgement {
  readonly status: Status;
  readonly award: Award;
  readonly because: readonly Reason[];
  readonly remarks: readonly Remark[];
  readonly assumedOperator: Operator | null;
}

/** A reason: a code worded in explain/messages with what it needs. */
export function reason(code: string, params: Readonly<Record<string, string>> = {}): Reason {
  return { code, params };
}

/** A remark at one of the indicator's cells. */
export function remark(indicator: Indicator, severity: Severity, code: string, params: Readonly<Record<string, string>> = {}, at: 'actual' | 'target' | 'weight' | 'score' | 'reason' = 'actual'): Remark {
  return { code, severity, params, cell: indicator.cells[at] ?? indicator.cells.level3 ?? null };
}

/** Said of each side that is no more than about its number, at its own cell. */
export function approximateRemarks(indicator: Indicator, sides: Readonly<Partial<Record<'target' | 'actual', boolean>>>): Remark[] {
  return (['target', 'actual'] as const).flatMap((side) => (sides[side] === true ? [remark(indicator, 'warning', 'approximate-value', {}, side)] : []));
}

/** Left open, since something is missing that any points would have to go by; and why. */
export function undecided(because: Reason, band: Band | null = null, remarks: readonly Remark[] = []): Judgement {
  return { status: 'undecided', award: { by: 'person', band, open: 'facts' }, because: [because], remarks, assumedOperator: null };
}

/** Left to a person who has all that is needed to give points; and why. */
export function forPerson(because: Reason): Judgement {
  return { status: 'undecided', award: { by: 'person', band: null, open: 'points' }, because: [because], remarks: [], assumedOperator: null };
}

/** Judged by the pack's clause for a kind of target; what is not given is as in most rows. */
export function byMethod(key: MethodKey, side: Side, because: Reason, more: Partial<Judgement> & { readonly bindings?: readonly Binding[]; readonly ratio?: Rational; readonly band?: Band | null } = {}): Judgement {
  const { bindings = [], ratio = null, band = null, ...rest } = more;
  return { status: side === 'met' ? 'met' : 'missed', award: { by: 'method', key, side, bindings, ratio, band }, because: [because], remarks: [], assumedOperator: null, ...rest };
}

/** A named number of a formula with the cell it came from. */
export function binding(name: string, value: Rational, text: string, cell: CellRef | undefined): Binding {
  return { name, value, text, cell: cell ?? null };
}
