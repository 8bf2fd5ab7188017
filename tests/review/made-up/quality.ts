import type { CellRef } from '../../../src/model/cell.ts';
import { address } from '../../../src/model/cell.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Difference } from '../../../src/model/review.ts';
import { layOut } from './grid.ts';
import { makeTable } from './make.ts';
import { isDifference, type Mistake, MISTAKES } from './mistakes.ts';
import { type Form, FORMS } from './model.ts';
import { Chance } from './random.ts';
import { allFindings, reviewGrids } from './review.ts';

/** What a review says of one made-up table. */
interface Said {
  readonly findings: readonly Finding[];
  readonly differences: readonly Difference[];
}

/** One planted mistake: whether it was found at its cell, and whatever else was said. */
export interface Outcome {
  readonly mistake: Mistake;
  readonly form: Form;
  readonly seed: number;
  readonly found: boolean;
  readonly others: readonly string[];
}

const PLANTS_SEED = 7919;

function said(made: ReturnType<typeof makeTable>): Said & { readonly cellOf: ReturnType<typeof layOut>['cellOf'] } {
  const { grid, cellOf } = layOut(made);
  const review = reviewGrids([grid]);
  const differences = review.tables.flatMap((table) => [...table.differences, ...table.shared.flatMap((shared) => shared.differences)]);
  return { findings: allFindings(review), differences, cellOf };
}

const isAt = (cell: CellRef | null, wanted: CellRef): boolean => cell?.row === wanted.row && cell.col === wanted.col;
const named = ({ code, cell }: { readonly code: string; readonly cell: CellRef | null }): string => `${code}@${cell === null ? '-' : address(cell)}`;

/** Errors, warnings and differences of a table that nothing was planted in: there have to be none. */
export function falseAlarms(seed: number, form: Form): string[] {
  const { findings, differences } = said(makeTable(seed, form));
  return [...findings.filter(({ severity }) => severity !== 'info').map(named), ...differences.map(({ cause, cell }) => named({ code: cause.code, cell }))];
}

/** What follows from a wrong score at other places (总分, 等级) is said of it there too. */
function isConsequence({ place }: Difference): boolean {
  return place === 'total' || place === 'grade';
}

/** Plants a mistake in one table; null where the table has no place for it. */
export function planted(mistake: Mistake, seed: number, form: Form): Outcome | null {
  const made = makeTable(seed, form);
  const where = mistake.plant(made, new Chance(seed * PLANTS_SEED));
  if (where === null) return null;
  const before = new Set(said(makeTable(seed, form)).findings.map(({ code }) => code));
  const after = said(made);
  const wanted = after.cellOf(where);
  const isWanted = ({ code, cell }: Finding): boolean => code === mistake.code && isAt(cell, wanted);
  const counts = ({ code, severity }: Finding): boolean => severity !== 'info' || (code.startsWith('check-') && !before.has(code));
  const others = after.findings.filter((finding) => counts(finding) && !isWanted(finding) && mistake.along?.includes(finding.code) !== true);
  const isPlanted = ({ cell, cause }: Difference): boolean => isDifference(mistake) && isAt(cell, wanted) && (mistake.code === 'cause-*' || mistake.code === cause.code);
  const otherDifferences = mistake.withDifference === true ? [] : after.differences.filter((difference) => !isPlanted(difference) && (!isConsequence(difference) || isDifference(mistake) && isAt(difference.cell, wanted)));
  const found = isDifference(mistake) ? after.differences.some(isPlanted) : after.findings.some(isWanted);
  return { mistake, form, seed, found, others: [...others.map(named), ...otherDifferences.map(({ cause, cell }) => named({ code: cause.code, cell }))] };
}

/** Every mistake in so many tables of each form that has a place for it. */
export function plantAll(seeds: readonly number[], mistakes: readonly Mistake[] = MISTAKES): Outcome[] {
  return mistakes.flatMap((mistake) => FORMS.flatMap((form) => seeds.flatMap((seed) => planted(mistake, seed, form) ?? [])));
}

/** One line of the account: how many planted, found at their cell, and tables in which something else was said. */
export interface Account {
  readonly item: string;
  readonly code: string;
  readonly planted: number;
  readonly found: number;
  readonly noisy: number;
  /** Found of those planted. */
  readonly recall: string;
  /** Of what was said, what had been planted. */
  readonly precision: string;
}

/** `98.5%`; `-` of nothing. */
export const percentOf = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`);

/** The account of each mistake, in the order of the list. */
export function account(outcomes: readonly Outcome[], mistakes: readonly Mistake[] = MISTAKES): Account[] {
  return mistakes.map((mistake) => {
    const own = outcomes.filter((outcome) => outcome.mistake === mistake);
    const found = own.filter((outcome) => outcome.found).length;
    const others = own.reduce((sum, outcome) => sum + outcome.others.length, 0);
    return {
      item: mistake.item, code: mistake.code, planted: own.length, found, noisy: own.filter((outcome) => outcome.others.length > 0).length,
      recall: percentOf(found, own.length), precision: percentOf(found, found + others),
    };
  });
}
