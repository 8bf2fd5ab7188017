import { decimalText } from '../../exact/decimal.ts';
import { type Language, word } from '../../explain/messages/wording.ts';
import { causeTitle, offText, reasonText, sayCause } from '../../explain/review.ts';
import { indicatorName } from '../../model/indicator.ts';
import type { Cause, Difference } from '../../model/review.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { ReviewedTable } from '../session/api.ts';

/** Points are shown to so many decimals where the rules do not round them. */
const PLACES = 10;

/** A difference in a person's words. Points are exact decimal text; `recomputed` is null while the rules leave it open, `off` also for 等级. */
export interface SaidDifference {
  readonly difference: Difference;
  readonly name: string;
  readonly printed: string;
  readonly recomputed: string | null;
  /** Printed less recomputed, with its sign. */
  readonly off: string | null;
  readonly cause: string;
  readonly next: string;
  /** The arithmetic of the printed figure; `''` where there is none. */
  readonly proof: string;
  /** Why the rules give what they give, with the arithmetic; `''` for 总分 and 等级. */
  readonly because: string;
}

/** Differences of one cause. */
export interface SaidGroup {
  readonly kind: Cause['kind'];
  /** One convention explains them throughout the table. */
  readonly isShared: boolean;
  readonly title: string;
  /** What to do; `''` where each has its own. */
  readonly next: string;
  readonly items: readonly SaidDifference[];
}

function because({ place, score }: Difference, { execution }: Scorecard, language: Language): string {
  const scored = place === 'row' ? score : place === 'execution' ? execution : null;
  return scored === null ? '' : reasonText(scored, language);
}

function figures(difference: Difference): Pick<SaidDifference, 'printed' | 'recomputed' | 'off'> {
  const { printed, recomputed, grades } = difference;
  if (grades !== null) return { ...grades, off: null };
  return { printed: printed === null ? '' : decimalText(printed), recomputed: recomputed === null ? null : decimalText(recomputed, PLACES), off: offText(difference) };
}

/** A difference with all that is to be said of it. */
export function sayDifference(difference: Difference, card: Scorecard, language: Language): SaidDifference {
  const { place, score, cause } = difference;
  const { message, next } = sayCause(cause, language);
  const name = place === 'row' && score !== null ? indicatorName(score.indicator) : word(language, `place-${place}`).message;
  return { difference, name, ...figures(difference), cause: message, next, proof: cause.proof ?? '', because: because(difference, card, language) };
}

const isOne = (texts: readonly string[]): boolean => new Set(texts).size === 1;

function groupOf(cause: Cause, differences: readonly Difference[], isShared: boolean, card: Scorecard, language: Language): SaidGroup {
  const items = differences.map((difference) => sayDifference(difference, card, language));
  const [first] = items;
  const title = first !== undefined && isOne(items.map((item) => item.cause)) ? first.cause : causeTitle(cause.code, language);
  return { kind: cause.kind, isShared, title, next: first !== undefined && isOne(items.map((item) => item.next)) ? first.next : '', items };
}

/** What a person should look at first. */
const ORDER: readonly Cause['kind'][] = ['mistake', 'judgement', 'convention', 'open'];

function byCause(differences: readonly Difference[]): readonly (readonly [Cause, readonly Difference[]])[] {
  const groups = new Map<string, [Cause, Difference[]]>();
  for (const difference of differences) {
    const group = groups.get(difference.cause.code);
    if (group === undefined) groups.set(difference.cause.code, [difference.cause, [difference]]);
    else group[1].push(difference);
  }
  return [...groups.values()];
}

/** A table's differences by their causes: mistakes first; a convention of the whole table once. */
export function groupDifferences({ shared, differences, card }: ReviewedTable, language: Language): readonly SaidGroup[] {
  const groups = [
    ...shared.map((one) => groupOf(one.cause, one.differences, true, card, language)),
    ...byCause(differences).map(([cause, own]) => groupOf(cause, own, false, card, language)),
  ];
  return ORDER.flatMap((kind) => groups.filter((group) => group.kind === kind));
}
