import { shippedPacks } from '../../src/cli/packs.ts';
import { decimalText } from '../../src/exact/decimal.ts';
import type { Rational } from '../../src/exact/rational.ts';
import type { ExecutionBlock, Indicator, IndicatorTable } from '../../src/model/indicator.ts';
import type { SubjectRecords } from '../../src/model/judgement.ts';
import type { Difference, TableReview } from '../../src/model/review.ts';
import { readTexts } from '../../src/notation/row.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { reviewTable } from '../../src/review/table.ts';
import { scoreTable } from '../../src/scoring/table.ts';
import { blockOf, cell, indicatorOf, tableOf } from '../scoring/indicator.ts';
import { number, type Row, shipped } from '../scoring/packs.ts';

export const NATIONAL = shipped('national-2020');
export const PACKS: readonly Pack[] = shippedPacks().map(({ pack }) => pack);

/** A row as printed: its cells, its weight and the score beside it. */
export interface PrintedRow extends Row {
  readonly weight?: string;
  readonly score?: string;
}

const points = (text: string | undefined): Rational | null => (text === undefined ? null : number(text));

/** The row at a place of the form, scores in column G. */
export function rowOf({ weight = '10', score, reason = '', name = '', ...texts }: PrintedRow, at = 0, more: Partial<Indicator> = {}): Indicator {
  const { target, actual } = readTexts({ name, ...texts });
  const row = 5 + at;
  return indicatorOf({
    path: ['', '', name], row, cells: { target: cell(row, 2), actual: cell(row, 3), weight: cell(row, 4), score: cell(row, 6), reason: cell(row, 7) }, target, actual,
    printed: { target: texts.target, actual: texts.actual }, weight: number(weight), printedScore: points(score), scoreOccupied: score !== undefined, reason, ...more,
  });
}

/** What stands around the rows. */
export interface Around {
  readonly total?: string;
  readonly grade?: string;
  readonly execution?: Partial<ExecutionBlock>;
  readonly table?: Partial<IndicatorTable>;
  readonly pack?: Pack;
  readonly packs?: readonly Pack[];
  readonly records?: (rows: readonly Indicator[]) => SubjectRecords;
}

/** A table of these rows, scored and reviewed. */
export function reviewed(rows: readonly (PrintedRow | Indicator)[], { total, grade, execution, table, pack = NATIONAL, packs = PACKS, records }: Around = {}): TableReview {
  const indicators = rows.map((row, at) => ('path' in row ? row : rowOf(row, at)));
  const printed = tableOf(indicators, {
    columns: { weight: 4, score: 6, reason: 7 }, execution: execution === undefined ? null : blockOf({ cells: { score: cell(3, 6), weight: cell(3, 4) }, ...execution }),
    totals: { printedTotal: points(total), printedGrade: grade ?? null, printedWeight: null, scoreOccupied: total !== undefined, cells: { score: cell(30, 6), grade: cell(30, 7) } }, ...table,
  });
  const card = scoreTable(printed, pack, { code: 'chosen-by-default', params: {} }, records?.(indicators));
  return reviewTable({ key: '表#1', card, pack, packs, findings: [...card.table.findings, ...card.findings] });
}

/** Every difference, those that a convention shares first. */
export function all({ shared, differences }: TableReview): readonly Difference[] {
  return [...shared.flatMap((group) => group.differences), ...differences];
}

const text = (value: Rational | null): string => (value === null ? '?' : decimalText(value));

/** `row 5 for 4.84: cause-rounded-whole`. */
export function said({ place, printed, recomputed, grades, cause: { code } }: Difference): string {
  return grades === null ? `${place} ${text(printed)} for ${text(recomputed)}: ${code}` : `${place} ${grades.printed} for ${grades.recomputed ?? '?'}: ${code}`;
}

/** What a table of these rows is said to differ in. */
export function differences(rows: readonly (PrintedRow | Indicator)[], around: Around = {}): readonly string[] {
  return all(reviewed(rows, around)).map(said);
}

/** The causes of a single row, with their proofs. */
export function causeOf(row: PrintedRow, around: Around = {}): string {
  return all(reviewed([row], around)).map(({ cause: { code, proof } }) => (proof === null ? code : `${code} ${proof}`)).join('; ');
}
