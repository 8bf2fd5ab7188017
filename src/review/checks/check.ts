import type { Rational } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Difference } from '../../model/review.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { CheckName, ThresholdOf } from '../../rules/check-names.ts';
import type { Pack } from '../../rules/pack.ts';
import { findingAt } from '../finding-at.ts';

/** What a check looks at: one scored table, its rules and its differences. */
export interface Checked {
  readonly card: Scorecard;
  readonly pack: Pack;
  readonly differences: readonly Difference[];
}

/** 检查: one thing that reviewers look for in a table. The findings it gives bear its id as their code. */
export interface Check {
  readonly id: string;
  /** 名称, by which a pack switches it off or changes its threshold. */
  readonly name: CheckName;
  /** The rule or practice that it comes from, in Chinese, as it stands in the list of checks. */
  readonly source: string;
  /** Codes that say the same more exactly: where the table has one of them, this check is silent. */
  readonly yieldsTo: readonly string[];
  /** The limits that it has where no pack says otherwise, by the names that a pack calls them. */
  readonly limits: Readonly<Partial<Record<string, Rational>>>;
  readonly run: (checked: Checked) => readonly Finding[];
}

/** A place that a check found, the first cell foremost. `severity` where it is not the check's own. */
export interface Spot {
  readonly cells: readonly (CellRef | null | undefined)[];
  readonly params?: Readonly<Record<string, string>>;
  readonly severity?: Severity;
}

/** A check's limits by name. */
export type Limits<Name extends CheckName> = Readonly<Record<ThresholdOf<Name>, Rational>>;

interface Spec<Name extends CheckName> {
  readonly id: string;
  readonly name: Name;
  readonly severity: Severity;
  readonly source: string;
  /** The limits where no pack says otherwise. */
  readonly limits: Limits<Name>;
  readonly yieldsTo?: readonly string[];
  readonly find: (checked: Checked, limits: Limits<Name>) => readonly Spot[];
}

/** A check's own limits with those of the pack over them. */
export function limitsFor<Name extends CheckName>(name: Name, own: Limits<Name>, pack: Pack): Limits<Name> {
  const given = Object.fromEntries(pack.review.get(name)?.thresholds ?? []) as Partial<Limits<Name>>;
  return { ...own, ...given };
}

/** Is the check made under this pack? */
export function isOn(name: CheckName, { review }: Pack): boolean {
  return review.get(name)?.on !== false;
}

/** A check of one table from what it looks for. */
export function tableCheck<Name extends CheckName>({ id, name, severity, source, limits, yieldsTo = [], find }: Spec<Name>): Check {
  const run: Check['run'] = (checked) => {
    const { sheet } = checked.card.table;
    return find(checked, limitsFor(name, limits, checked.pack)).map((spot) => findingAt(spot.severity ?? severity, id, sheet, spot.cells, spot.params));
  };
  return { id, name, source, yieldsTo, limits, run };
}
