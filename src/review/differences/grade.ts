import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Cause, Difference } from '../../model/review.ts';
import type { Pack } from '../../rules/pack.ts';
import { gradeOf, isSameGrade } from '../../scoring/grades.ts';
import { cause } from './causes.ts';
import type { Setting } from './figure.ts';

function fits(printed: string, pack: Pack, total: Rational): boolean {
  const grade = gradeOf(pack, total);
  return grade !== null && isSameGrade(printed, grade, pack);
}

/** Another pack at hand whose 等级 give the printed one for this total. */
function byOtherPack(printed: string, total: Rational, { pack, packs }: Setting): Cause | null {
  const other = packs.find((one) => one.sha256 !== pack.sha256 && fits(printed, one, total));
  if (other === undefined) return null;
  const from = other.grades.find(({ name }) => isSameGrade(printed, name, other))?.from;
  return { code: 'cause-grade-other-pack', kind: 'convention', params: { id: other.id, name: other.name }, proof: from === undefined ? null : `${decimalText(total)} ≥ ${decimalText(from)} → ${printed}` };
}

/** A grade that does not belong to the total printed beside it contradicts it, whatever is recomputed. */
function againstTotal(printed: string, total: Rational, setting: Setting): Cause | null {
  const grade = gradeOf(setting.pack, total);
  if (grade === null) return null;
  if (!isSameGrade(printed, grade, setting.pack)) return byOtherPack(printed, total, setting) ?? cause('mistake', 'cause-grade-not-of-total', { printed, total: decimalText(total), grade });
  const own = setting.card.grade;
  return own === null || isSameGrade(printed, own, setting.pack) ? null : { code: 'cause-grade-of-total', kind: 'convention', params: { printed, grade: own }, proof: `${decimalText(total)} → ${printed}` };
}

function againstRules(printed: string, setting: Setting): Cause | null {
  const { grade, total } = setting.card;
  if (grade === null || isSameGrade(printed, grade, setting.pack)) return null;
  return (total === null ? null : byOtherPack(printed, total, setting)) ?? cause('mistake', 'cause-grade-differs', { printed, grade });
}

/** The printed 等级 that does not belong to the printed total, or not to the recomputed one. */
export function gradeDifference(setting: Setting): readonly Difference[] {
  const { table, grade } = setting.card;
  const { printedGrade: printed, printedTotal: total, cells } = table.totals;
  const found = printed === null ? null : total === null ? againstRules(printed, setting) : againstTotal(printed, total, setting);
  if (found === null || printed === null) return [];
  const cell = cells.grade ?? cells.score ?? null;
  return [{ place: 'grade', score: null, sheet: cell?.sheet ?? table.sheet, cell, printed: null, recomputed: null, grades: { printed, recomputed: grade }, cause: found }];
}
