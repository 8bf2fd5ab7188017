import type { GoalText } from '../../model/indicator.ts';
import { isFormPart, isHeadField } from './labels.ts';
import { cellsAcross, type Place } from './place.ts';
import type { SeenCell } from './sheet-view.ts';
import { compact } from './title-key.ts';

const GOAL = /^(?:年度|项目|部门|单位|绩效|全年|本年度?|总体|整体|预期)*目标(?:及?(?:实际)?完成情况)?$/;
const IN_ONE_CELL = /^((?:年度|项目|部门|单位|绩效|全年|本年度?|总体|整体|预期)*目标(?:及?(?:实际)?完成情况)?)[:：]/;
/** As far above the header as the rest of the head is read. */
const MOST_ROWS = 200;
/** What a label never is. */
const SHORTEST = 8;

const isGoalLabel = ({ text }: SeenCell): boolean => text.length <= 20 && GOAL.test(compact(text).replace(/[:：]$/, ''));

/** A further part of the form begins below the goal's label; a text beside it (目标1：…) may read like one. */
function endsGoal([first]: readonly SeenCell[], label: SeenCell): boolean {
  return first !== undefined && first.area.left <= label.area.right && (isFormPart(first.text) || isHeadField(first.text));
}

/** Line ends stay: a goal lists its points one a line. */
function goalText(place: Place, seen: SeenCell): GoalText {
  const value = seen.cell?.value;
  return { text: typeof value === 'string' ? value : seen.text, cell: place.view.refOf(seen) };
}

/** The texts of 年度总体目标 between row `top` and the header of the table: 预期目标 and 实际完成情况, beside their labels, below them or behind a colon. */
export function readGoals(place: Place, top: number): readonly GoalText[] {
  const found: GoalText[] = [];
  let label: SeenCell | null = null;
  for (const row of place.view.rowsFrom(top, place.header.top).slice(-MOST_ROWS)) {
    const cells = cellsAcross(place, row);
    if (label !== null && endsGoal(cells, label)) label = null;
    label ??= cells.find(isGoalLabel) ?? null;
    const isWithin = label !== null;
    const texts = cells.filter((seen) => IN_ONE_CELL.test(seen.text) || (isWithin && !isGoalLabel(seen) && seen.text.length >= SHORTEST));
    found.push(...texts.map((seen) => goalText(place, seen)));
  }
  return found;
}
