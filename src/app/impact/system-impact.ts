import type { Language } from '../../explain/messages/wording.ts';
import { word } from '../../explain/messages/wording.ts';
import { decimalText, parseDecimal } from '../../exact/decimal.ts';
import type { FormulaSystem } from '../../rules/system/system.ts';
import type { SystemScorecard } from '../../scoring/system/scorecard.ts';
import type { Grid } from '../../sheet/grid.ts';
import { systemNameOf } from '../../sheet/system/find.ts';
import type { ScoreLine } from '../../sheet/system/scores.ts';
import { GRADE, TOTAL } from '../../sheet/system/words.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import type { Rules } from '../score-workbook.ts';
import { linesOf, scoreFilled } from '../system/score-system.ts';
import { differenceText, type SaidImpact, type SaidRow } from './said.ts';

/** An indicator that only one of the two systems has. */
const ABSENT = '—';

/** The indicators and deductions of a result by their path, in its order. */
function partsOf(card: SystemScorecard, language: Language): ReadonlyMap<string, ScoreLine> {
  return new Map(linesOf(card, language).filter(({ path: [first] }) => first !== TOTAL && first !== GRADE).map((line) => [line.path.filter((part) => part !== '').join(' · '), line]));
}

function pointsText(line: ScoreLine | undefined, language: Language): string {
  return line === undefined ? ABSENT : line.score ?? word(language, 'impact-undecided').message;
}

function weightOf(name: string, { rows }: SystemScorecard): string {
  const row = rows.find(({ leaf }) => leaf.path.join(' · ') === name);
  return row === undefined ? '' : decimalText(row.weight);
}

/** Indicators of which the points change; those of one system alone among them. */
function changedRows(before: SystemScorecard, after: SystemScorecard, language: Language): SaidRow[] {
  const [mine, theirs] = [partsOf(before, language), partsOf(after, language)];
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((name) => {
    const [one, other] = [mine.get(name), theirs.get(name)];
    const [was, is] = [pointsText(one, language), pointsText(other, language)];
    if (was === is) return [];
    const weight = other === undefined ? weightOf(name, before) : weightOf(name, after);
    return [{
      cell: '', indicator: name, target: '', actual: '', weight, before: was, after: is, difference: differenceText(parseDecimal(was), parseDecimal(is)),
      becauseBefore: one?.reason ?? '', becauseAfter: other?.reason ?? '',
    }];
  });
}

/**
 * What it would do to a fill-in workbook to be scored by another system: what it has no place for is missing there, and leaves undecided what needs it.
 * @throws WorkbookError for a workbook that is none, or one of a third system
 */
export function impactOnFilled(grids: readonly Grid[], [before, after]: readonly [FormulaSystem, FormulaSystem], tables: Rules, language: Language): SaidImpact {
  const name = systemNameOf(grids);
  if (name !== null && name.id !== before.id && name.id !== after.id) throw new WorkbookError('impact-other-system', { id: name.id, before: before.id, after: after.id });
  const [one, other] = [before, after].map((named) => scoreFilled(grids, { named, systems: () => [], tables })?.card);
  if (name === null || one === undefined || other === undefined) throw new WorkbookError('fill-none');
  const said = changedRows(one, other, language);
  const [total, grade] = [{ before: one.total, after: other.total }, { before: one.grade, after: other.grade }];
  const isSameTotal = total.before === null || total.after === null ? total.before === total.after : total.before.equals(total.after);
  return { sheet: '', title: name.id, total, grade, said, changes: said.length > 0 || !isSameTotal || grade.before !== grade.after };
}
