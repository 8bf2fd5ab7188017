import type { Operator } from '../model/indicator.ts';
import type { Unit } from '../model/quantity.ts';
import { isBlank, normalise } from './glyphs.ts';
import { type NameHint, nameHint } from './name-hints.ts';
import { operatorOf, takeSignBefore } from './operators.ts';
import { note, type Note, type Printed } from './printed.ts';
import { quantityOf } from './quantities.ts';
import { isKnownUnit, unitOf } from './units.ts';

/** The cells of one row; null where the form has no such column. `year` is the table's 年度. */
export interface RowCells {
  readonly name: Printed;
  readonly operator: Printed | null;
  readonly target: Printed;
  readonly unit: Printed | null;
  readonly actual: Printed;
  readonly year: number | null;
}

/** What the row says around its values: 指标性质, 度量单位 and the indicator's name. */
export interface Columns {
  readonly name: string;
  readonly operator: Operator | null;
  readonly unit: Unit | null;
  readonly hint: NameHint;
}

const HAS_DIGIT = /\d/;

/** What stands behind the sign that a value begins with: 95 of ≥95. */
function withoutSign(text: string): string {
  const [, before = '', value = ''] = /^(\D*)(.*)$/.exec(normalise(text)) ?? [];
  const taken = takeSignBefore(before);
  return taken !== null && taken !== 'contradictory' && taken.rest === '' ? value : before + value;
}

/** Value in the unit column and unit in the value column: `%` | `95`, `%` | `≥95`. */
export function unswap(cells: RowCells, notes: Note[]): RowCells {
  const { target, unit } = cells;
  if (unit === null || target.number !== null || HAS_DIGIT.test(target.text) || !isKnownUnit(normalise(target.text))) return cells;
  if (unit.number === null && quantityOf(withoutSign(unit.text))?.unit !== null) return cells;
  notes.push(note('warning', 'value-unit-swapped', ['target', 'unit'], { target: target.text.trim(), unit: unit.text.trim() }));
  return { ...cells, target: unit, unit: target };
}

function readOperator(printed: Printed | null, notes: Note[]): Operator | null {
  const text = printed?.text ?? '';
  const word = normalise(text);
  if (isBlank(word)) return null;
  const { operator, known, byDirection } = operatorOf(word);
  if (!known) notes.push(note('warning', 'operator-unknown', ['operator'], { text: text.trim() }));
  if (byDirection) notes.push(note('info', 'operator-from-direction', ['operator'], { text: text.trim(), operator: operator ?? '' }));
  return operator;
}

const NO_UNIT = /^(?:无|定性|文字|文本|其他|无单位)$/;
const LONGEST_UNIT = 12;

function readUnit(printed: Printed | null, notes: Note[]): Unit | null {
  const word = normalise(printed?.text ?? '');
  if (isBlank(word) || NO_UNIT.test(word)) return null;
  if (!isKnownUnit(word) && (/\d/.test(word) || word.length > LONGEST_UNIT)) {
    notes.push(note('warning', 'unit-unreadable', ['unit'], { text: printed?.text.trim() ?? '' }));
    return null;
  }
  return unitOf(word);
}

/** Reads the columns beside the values. */
export function readColumns(cells: RowCells, notes: Note[]): Columns {
  return {
    name: cells.name.text,
    operator: readOperator(cells.operator, notes),
    unit: readUnit(cells.unit, notes),
    hint: nameHint(cells.name.text),
  };
}

const DATE_NAME = /时间|时限|期限|日期|限期|何时|时点/;
const DATE_UNIT = /^(?:年月?日?|月份?|日期?|时间|日期时间)$/;

/** Do the name or the unit column say that a date belongs into the value cells? */
export function expectsDate(cells: RowCells): boolean {
  return DATE_NAME.test(cells.name.text) || DATE_UNIT.test(normalise(cells.unit?.text ?? ''));
}

/** 2023.12 and 20231231. */
const BARE_DATE = /^(20\d{2})(?:\.(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;
/** Names of what is counted, measured or paid. */
const AMOUNT_NAME = /金额|资金|成本|经费|投资|支出|收入|费用|数量|面积|里程|人数|产值|产量/;
const YEARS_AWAY = 5;

/** 2023.12 or 20231231 as a target that is measured in nothing, of a year about the table's: a month or a day, whatever the row is called. */
export function isBareDate({ name, target, year }: RowCells, { unit, hint }: Columns): boolean {
  const [, printed] = BARE_DATE.exec(normalise(target.text)) ?? [];
  if (printed === undefined || unit !== null || hint.unit !== null || AMOUNT_NAME.test(name.text)) return false;
  return year === null || Math.abs(Number(printed) - year) <= YEARS_AWAY;
}
