import type { Rational } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Totals } from '../../model/indicator.ts';
import { isOpenChoice, tickedGrade, TOTAL_GRADES } from '../../notation/grade-choice.ts';
import { readPoints } from '../../notation/points.ts';
import { CellReader } from './cell-reader.ts';
import type { HeadField } from './head.ts';
import { isGradeLabel, isTotalLabel } from './labels.ts';
import { ownCells, seenFor, type Place } from './place.ts';
import { isFilled, type SeenCell } from './sheet-view.ts';
import { compact } from './title-key.ts';

/** The totals under the indicators, and what there is to say about them. */
export interface TotalsReading {
  readonly totals: Totals;
  readonly findings: readonly Finding[];
}

type Roles = 'score' | 'grade' | 'weight';

const GRADE = new RegExp(`(${TOTAL_GRADES})(?:等|级|等级|档)?(?:[)\\]]?$|(?=\\(\\d))`);
/** A grade by a name of the rules' own (达标, A级), which only the label beside it tells from other words. */
const OWN_NAME = /^(?!待定|未评|暂无|无$)[\p{Script=Han}A-Za-z]{1,6}$/u;
const BEHIND_LABEL = /^[^\d(]*?[:]?(\d+(?:\.\d+)?)分?(?:[^\d].*)?$/;

/** The grade in a text of its own or behind a label. */
function gradeIn(text: string): { readonly grade: string | null; readonly index: number } | null {
  const plain = compact(text);
  const ticked = tickedGrade(plain);
  if (ticked !== undefined) return { grade: ticked, index: 0 };
  const match = isOpenChoice(plain) ? null : GRADE.exec(plain);
  return match === null ? null : { grade: match[1] ?? null, index: match.index };
}

/** Two numbers with a space or a line break between them: no single total. */
const TWO_NUMBERS = /\d\s+\d/;

/** 合计（已评 89.89 分，10 分待定）: what stands beside it is a part of the total. */
const UNFINISHED = /[（(].*待定[)）]$/;

/** A total or grade cell apart: `96 优` → 96, 优. */
function parts(text: string): { readonly number: string; readonly grade: string | null } {
  if (TWO_NUMBERS.test(text)) return { number: text, grade: null };
  const plain = compact(text);
  const grade = GRADE.exec(plain);
  const number = (grade === null ? plain : plain.slice(0, grade.index)).replace(/[/,;:、([]+$/, '');
  return { number, grade: grade?.[1] ?? null };
}

function isSame(a: SeenCell | null, b: SeenCell): boolean {
  return a !== null && a.area.top === b.area.top && a.area.left === b.area.left;
}

/** Collects the totals from the rows that hold them, the last one counting. */
class TotalsReader {
  readonly reader: CellReader;
  readonly cells: Partial<Record<Roles, CellRef>> = {};
  readonly #place: Place;
  total: Rational | null = null;
  weight: Rational | null = null;
  grade: string | null = null;
  scoreOccupied = false;

  constructor(place: Place) {
    this.#place = place;
    this.reader = new CellReader(place);
  }

  totalRow(row: number): void {
    const own = ownCells(this.#place, row);
    const label = own.find(({ text }) => isTotalLabel(text));
    if (label === undefined) return;
    const score = this.#cellOf('score', row, label);
    const weight = this.#cellOf('weight', row, label);
    if (weight !== null && (score === null || !isSame(score, weight)) && isFilled(weight)) this.#takeWeight(weight);
    const loose = own.find((cell) => cell.area.left > label.area.right && !isSame(weight, cell) && /^\d/.test(parts(cell.text).number));
    const inside = TWO_NUMBERS.test(label.text) ? undefined : BEHIND_LABEL.exec(compact(label.text))?.[1];
    if (inside !== undefined) this.takeScore(label, `${inside}${parts(label.text).grade ?? ''}`);
    else if (score !== null && (isFilled(score) || loose === undefined)) this.takeScore(score, score.text);
    else if (loose !== undefined) this.takeScore(loose, loose.text);
    if (UNFINISHED.test(label.text)) this.total = null;
    this.gradeRow(row);
  }

  unlabelledRow(row: number): void {
    const [weight, score] = [seenFor(this.#place, row, 'weight'), seenFor(this.#place, row, 'score')];
    if (weight !== null) this.#takeWeight(weight);
    if (score !== null) this.takeScore(score, score.text);
    this.reader.say('info', 'total-unlabelled', [weight, score].flatMap((seen) => (seen === null ? [] : [this.reader.ref(seen)])));
  }

  gradeRow(row: number): void {
    const own = ownCells(this.#place, row);
    own.forEach((cell, index) => {
      if (isGradeLabel(cell.text)) this.takeGrade(cell, own[index + 1] ?? this.#rightOf(cell));
      else if (this.grade === null && (gradeIn(cell.text)?.index === 0 || isOpenChoice(cell.text))) this.takeGrade(null, cell);
    });
  }

  /** A total cell that may carry its grade: `96 优`. */
  takeScore(seen: SeenCell, text: string): void {
    const { number, grade } = parts(text);
    this.cells.score = this.reader.ref(seen);
    this.scoreOccupied = isFilled(seen) || (seen.cell?.formula ?? null) !== null;
    const plain = seen.text === number || typeof seen.cell?.value === 'number';
    const value = plain ? seen : { ...seen, text: number };
    this.total = this.reader.read(value, (printed) => readPoints(printed, 'score'));
    if (grade === null) return;
    this.grade = grade;
    this.cells.grade = this.reader.ref(seen);
  }

  /** A grade beside its label, or behind it in the same cell. */
  takeGrade(label: SeenCell | null, beside: SeenCell): void {
    const inside = label === null ? null : gradeIn(label.text);
    const isInLabel = inside !== null || (label !== null && isOpenChoice(label.text));
    const seen = isInLabel && label !== null ? label : beside;
    const own = label === null ? null : OWN_NAME.exec(compact(beside.text))?.[0] ?? null;
    const grade = (isInLabel ? inside : gradeIn(beside.text) ?? { grade: own })?.grade ?? null;
    if (grade === null && this.grade !== null) return;
    this.grade = grade;
    this.cells.grade = this.reader.ref(seen);
  }

  result(): TotalsReading {
    const { total, grade, weight, scoreOccupied, cells } = this;
    const totals = { printedTotal: total, printedGrade: grade, printedWeight: weight, scoreOccupied, cells: { ...cells } };
    return { totals, findings: this.reader.findings };
  }

  #takeWeight(seen: SeenCell): void {
    this.cells.weight = this.reader.ref(seen);
    this.weight = this.reader.read(seen, (printed) => readPoints(printed, 'weight'));
  }

  #cellOf(role: 'score' | 'weight', row: number, label: SeenCell): SeenCell | null {
    const seen = seenFor(this.#place, row, role);
    return seen === null || isSame(seen, label) || seen.area.top !== row ? null : seen;
  }

  #rightOf({ area }: SeenCell): SeenCell {
    return this.#place.view.seenAt(area.top, area.right + 1);
  }
}

/** Reads a row that is a total by its numbers alone, its cells under the weight and the score. */
export function readUnlabelledTotal(place: Place, row: number): TotalsReading {
  const reader = new TotalsReader(place);
  reader.unlabelledRow(row);
  return reader.result();
}

/** What is read below the table, with the blank cells over it that are to hold the same. */
function withBlanksAbove(reader: TotalsReader, head: readonly HeadField[]): TotalsReading {
  const { totals, findings } = reader.result();
  const blanks = head.filter(({ value }) => value.text === '');
  const score = blanks.find(({ label }) => isTotalLabel(label) && label.includes('分'));
  const grade = blanks.find(({ label }) => isGradeLabel(label));
  if (score === undefined && grade === undefined) return { totals, findings };
  const above = { ...(score && { score: reader.reader.ref(score.value) }), ...(grade && { grade: reader.reader.ref(grade.value) }) };
  return { totals: { ...totals, above }, findings };
}

/**
 * Reads 总分, 等级 and the weight total from the rows under the indicators; where there are none, from a 自评得分 above the table.
 */
export function readTotals(place: Place, rows: { readonly total: readonly number[]; readonly grade: readonly number[] }, head: readonly HeadField[]): TotalsReading {
  const reader = new TotalsReader(place);
  for (const row of rows.total) reader.totalRow(row);
  for (const row of rows.grade) reader.gradeRow(row);
  if (rows.total.length > 0) return withBlanksAbove(reader, head);
  for (const { label, value } of head) {
    if (isTotalLabel(label) && label.includes('分') && /^(?:\d|$)/.test(value.text)) reader.takeScore(value, value.text);
    if (isGradeLabel(label) && (value.text === '' || gradeIn(value.text)?.index === 0)) reader.takeGrade(null, value);
  }
  return reader.result();
}
