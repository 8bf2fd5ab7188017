import { decimalText } from '../../exact/decimal.ts';
import type { Cause, Difference, SharedCause } from '../../model/review.ts';
import { causeWithoutConvention, isRecorded } from './causes.ts';
import type { Convention, Explained } from './convention.ts';
import { conventionsFor } from './conventions.ts';
import { type Figure, isReproduced, type Setting } from './figure.ts';
import { slipAmong } from './slips.ts';

/** A difference with the convention that explains it; null where none does. */
interface Explanation {
  readonly figure: Figure;
  readonly convention: Convention | null;
  readonly difference: Difference;
}

/** A figure that differs and why, before the table is looked at as a whole. */
interface Caused extends Omit<Explanation, 'difference'> {
  readonly cause: Cause;
}

/** What a table's figures of points differ in: what one convention explains throughout, and the rest. */
export interface Explanations {
  readonly shared: readonly SharedCause[];
  readonly differences: readonly Difference[];
}

interface Match {
  readonly convention: Convention;
  readonly explained: Explained;
}

/** The conventions that give the printed figure to the last digit. */
function matchesOf(figure: Figure, conventions: readonly Convention[], isRefuted: (convention: Convention) => boolean): readonly Match[] {
  if (isRecorded(figure)) return [];
  return conventions.flatMap((convention) => {
    const explained = convention.apply(figure);
    const isExact = explained?.value.equals(figure.printed) === true;
    return isExact && !(convention.throughout !== undefined && isRefuted(convention)) ? [{ convention, explained }] : [];
  });
}

function countsOf(matches: readonly (readonly Match[])[]): ReadonlyMap<Convention, number> {
  const counts = new Map<Convention, number>();
  for (const { convention } of matches.flat()) counts.set(convention, (counts.get(convention) ?? 0) + 1);
  return counts;
}

/** The one that explains most differences of the table; of several the first. */
function bestOf(matches: readonly Match[], counts: ReadonlyMap<Convention, number>): Match | null {
  const countOf = ({ convention }: Match): number => counts.get(convention) ?? 0;
  return matches.reduce<Match | null>((best, match) => (best === null || countOf(match) > countOf(best) ? match : best), null);
}

/** Rounding that makes a missed row full is said to. */
function codeOf({ code }: Convention, { status, printed, weight }: Figure): string {
  const isFull = status === 'missed' && printed.equals(weight);
  return isFull && code.startsWith('cause-rounded-') ? 'cause-rounded-to-full' : code;
}

function causeBy({ convention, explained: { proof } }: Match, figure: Figure): Cause {
  const params = { ...convention.params, printed: decimalText(figure.printed), weight: decimalText(figure.weight) };
  return { code: codeOf(convention, figure), kind: 'convention', params, proof: proof() };
}

function differenceOf({ place, score, cell, printed, recomputed }: Figure, sheet: string, cause: Cause): Difference {
  return { place, score, sheet: cell?.sheet ?? sheet, cell, printed, recomputed, grades: null, cause };
}

/** Does a figure that is printed as the rules have it say that the convention was not followed? */
function contradicts(figure: Figure, { apply }: Convention, { pack }: Setting): boolean {
  const other = isReproduced(figure, pack) ? apply(figure) : null;
  return other !== null && !other.value.equals(figure.printed);
}

/** A missed row with decimals in a table that is said to give whole points. */
function printsDecimals({ place, status, printed }: Figure): boolean {
  return place === 'row' && status === 'missed' && printed.d !== 1n;
}

function throughout(explanations: readonly Explanation[], isRefuted: (convention: Convention) => boolean): ReadonlyMap<Convention, readonly Difference[]> {
  const groups = new Map<Convention, Difference[]>();
  for (const { convention, difference } of explanations) {
    if (convention !== null) groups.set(convention, [...(groups.get(convention) ?? []), difference]);
  }
  return new Map([...groups].filter(([convention, members]) => members.length > 1 && !isRefuted(convention)));
}

/** The figures that differ, each with its cause; those that one convention explains throughout the table, with no figure that speaks against it, are together. */
export function explain(figures: readonly Figure[], setting: Setting): Explanations {
  const { card, pack } = setting;
  const differing = figures.filter((figure) => !isReproduced(figure, pack));
  if (differing.length === 0) return { shared: [], differences: [] };
  const conventions = conventionsFor(setting);
  const isRefuted = (convention: Convention): boolean => figures.some((figure) => contradicts(figure, convention, setting));
  const isSingle = (convention: Convention): boolean => differing.filter((figure) => convention.apply(figure)?.value.equals(figure.printed) === true).length < 2;
  const isOutOfUse = (convention: Convention): boolean => (convention.throughout === 'rows' ? figures.some(printsDecimals) && isSingle(convention) : isRefuted(convention));
  const matches = differing.map((figure) => matchesOf(figure, conventions, isOutOfUse));
  const counts = countsOf(matches);
  const caused = differing.map((figure, index): Caused => {
    const best = bestOf(matches[index] ?? [], counts);
    return { figure, convention: best?.convention ?? null, cause: best === null ? causeWithoutConvention(figure, pack) : causeBy(best, figure) };
  });
  const follows = figures.filter((figure) => figure.status === 'missed' && isReproduced(figure, pack)).length;
  const explanations = caused.map((one): Explanation => {
    const cause = slipAmong(one, caused.filter((other) => other !== one), follows, pack) ?? one.cause;
    return { ...one, difference: differenceOf(one.figure, card.table.sheet, cause) };
  });
  const groups = throughout(explanations, isRefuted);
  const shared = [...groups].map(([{ code, params }, members]): SharedCause => ({ cause: { code, kind: 'convention', params, proof: null }, differences: members }));
  const single = explanations.filter(({ convention }) => convention === null || !groups.has(convention));
  return { shared, differences: single.map(({ difference }) => difference) };
}
