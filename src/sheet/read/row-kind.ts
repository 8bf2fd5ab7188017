import type { ColumnRole } from '../../model/indicator.ts';
import { isBlank } from '../../notation/glyphs.ts';
import { isOpenChoice } from '../../notation/grade-choice.ts';
import { isContinuation, isFormPart, isFurtherGoal, isGradeLabel, isHeadField, isNote, isSection, isSubtotalLabel, isTitle, isTotalLabel } from './labels.ts';
import { LEVELS, ownCells, seenFor, type Place } from './place.ts';
import { isFilled, type SeenCell } from './sheet-view.ts';
import { compact } from './title-key.ts';

/**
 * What a row below the header is. `level` has a level's name and no indicator; `between` heads a further goal or page of the same table;
 * `note` is a remark, which only a total or a grade may stand below;
 * `other` holds nothing of the table; `end` belongs to something else and closes the table.
 */
export type RowKind = 'indicator' | 'level' | 'section' | 'subtotal' | 'total' | 'grade' | 'blank' | 'between' | 'note' | 'other' | 'end';

const VALUES: readonly ColumnRole[] = ['target', 'initialTarget', 'actual', 'weight'];
const LONG_TEXT = 24;

function isNumeric(text: string): boolean {
  return /^[\d.,]+[%分]?$/.test(compact(text));
}

function beginsIn(row: number, seen: SeenCell | null): boolean {
  return seen !== null && seen.area.top === row && isFilled(seen);
}

/** Does a level cell in front of the label's column reach in from above? Then a 合计 is one of that level only. */
function standsInsideLevel(place: Place, row: number, label: SeenCell): boolean {
  return LEVELS.some((role) => {
    const seen = seenFor(place, row, role);
    return seen !== null && seen.text !== '' && seen.area.top < row && seen.area.right < label.area.left;
  });
}

const SUM = /合计|总计/;

/** 考核等级 or 综合得分 in the column of names, with a target and what was reached of it or a weight: an indicator that is only called like a total. Nor has a form without weights any total. */
function isNamedLikeTotal(place: Place, row: number, label: SeenCell): boolean {
  if (label.area.left < place.levels.last || SUM.test(label.text)) return false;
  const [target, actual] = [seenFor(place, row, 'target'), seenFor(place, row, 'actual')];
  const isOwn = (seen: SeenCell | null): seen is SeenCell => seen !== null && beginsIn(row, seen) && seen.area.left > label.area.right && !isBlank(seen.text);
  const isBelowLevel = place.segment.columns.weight === undefined && label.area.left > place.levels.first;
  return isOwn(target) && (isBelowLevel || hasOwnWeight(place, row) || (isOwn(actual) && actual.area.left !== target.area.left));
}

function totalKind(place: Place, row: number, cells: readonly SeenCell[]): RowKind | null {
  const { last } = place.levels;
  const labels = cells.filter((cell, index) => (index === 0 || cell.area.left <= last) && !isNamedLikeTotal(place, row, cell));
  if (labels.some(({ text }) => isSubtotalLabel(text))) return 'subtotal';
  const total = labels.find(({ text }) => isTotalLabel(text));
  if (total !== undefined) return standsInsideLevel(place, row, total) ? 'subtotal' : 'total';
  return labels.some(({ text }) => isGradeLabel(text)) ? 'grade' : null;
}

/** Does the first cell of a row reach from the levels over the target, so that the row is one text? */
function spansTable(place: Place, { area }: SeenCell): boolean {
  const { target, actual } = place.segment.columns;
  const value = target?.left ?? actual?.left ?? Infinity;
  return area.left <= place.levels.first && area.right >= value && area.right > place.levels.last;
}

function hasOwnWeight(place: Place, row: number): boolean {
  const weight = seenFor(place, row, 'weight');
  return weight !== null && weight.area.top === row && isNumeric(weight.text);
}

/** Has the row a weight in points, or both a target and an actual value of its own? */
function hasOwnValues(place: Place, row: number): boolean {
  if (hasOwnWeight(place, row)) return true;
  const values = [seenFor(place, row, 'target'), seenFor(place, row, 'actual')].filter((seen) => seen !== null);
  const isOneText = values.length > 1 && new Set(values.map(({ area }) => area.left)).size === 1;
  return !isOneText && values.every((seen) => beginsIn(row, seen) && seen.area.left > place.levels.last);
}

function isNoteRow(place: Place, row: number, first: SeenCell): boolean {
  if (first.area.left > place.levels.first || !isNote(first.text)) return false;
  return /^[^:：]{1,14}[:：]/.test(first.text) || !hasOwnValues(place, row);
}

function closes(place: Place, row: number, cells: readonly SeenCell[], first: SeenCell): boolean {
  const outermost = first.area.left <= place.levels.first;
  if (!outermost) return false;
  if (hasOwnValues(place, row)) return false;
  return isTitle(first.text) || isHeadField(first.text) || isFormPart(first.text) || (cells.length === 1 && first.text.length > LONG_TEXT && !isSection(first.text));
}

/** 1 2 3, ① ② ③, A B D=B/A: the row of column numbers that some forms have below their titles, 栏次 in front of it. */
function numbersColumns(cells: readonly SeenCell[]): boolean {
  const texts = cells.map(({ text }) => compact(text).replace(/=.*/, ''));
  const numbers = /^(?:栏次|行次|列次|序号)$/.test(texts[0] ?? '') ? texts.slice(1) : texts;
  const isNumbered = numbers.every((text, index) => /^[A-Z]$/.test(text) || (/^\d+$/.test(text) && Number(text) === Number(numbers[0]) + index));
  return numbers.length >= 3 && isNumbered;
}

/** Tells what a row below the header is. */
export function kindOfRow(place: Place, row: number): RowKind {
  const cells = ownCells(place, row);
  const [first] = cells;
  if (first === undefined) return 'blank';
  if (numbersColumns(cells)) return 'other';
  const total = totalKind(place, row, cells);
  if (total !== null) return total;
  if (isFurtherGoal(first.text) || isContinuation(first.text)) return 'between';
  if (isNoteRow(place, row, first)) return cells.some(({ text }) => isOpenChoice(text)) ? 'grade' : 'note';
  if (closes(place, row, cells, first)) return 'end';
  if (spansTable(place, first)) return isSection(first.text) ? 'section' : 'end';
  if (beginsIn(row, seenFor(place, row, 'level3')) || VALUES.some((role) => beginsIn(row, seenFor(place, row, role)))) return 'indicator';
  return LEVELS.some((role) => beginsIn(row, seenFor(place, row, role))) ? 'level' : 'other';
}

const LEVEL_WORD = /产出|效益|效果|满意|成本|数量|质量|时效|决策|过程|管理|履职|影响|指标/;

function levelsOf(place: Place, row: number): readonly string[] {
  return LEVELS.map((role) => seenFor(place, row, role)?.text ?? '');
}

/** Does a level or the name of a row use the words of indicators? */
export function namesLevel(place: Place, row: number): boolean {
  return levelsOf(place, row).some((text) => LEVEL_WORD.test(text));
}

/** Is a row beyond doubt an indicator of this table, so that it may stand behind blank rows or behind a total? */
export function isSureIndicator(place: Place, row: number): boolean {
  if (kindOfRow(place, row) !== 'indicator') return false;
  if (place.segment.columns.weight !== undefined) return hasOwnWeight(place, row) && levelsOf(place, row).some((text) => text !== '');
  return hasOwnValues(place, row) && namesLevel(place, row);
}
