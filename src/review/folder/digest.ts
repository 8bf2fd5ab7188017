import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { decimalText } from '../../exact/decimal.ts';
import { ONE, ZERO } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Indicator } from '../../model/indicator.ts';
import { comparable, inUnit } from '../../model/measure.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { CheckName } from '../../rules/check-names.ts';
import type { Pack } from '../../rules/pack.ts';
import { isOn } from '../checks/check.ts';
import { judgedRows, plainName } from '../checks/rows.ts';
import { type Figures, figuresOf } from '../figures.ts';
import { nameKey, namesOf, titleCell } from '../names.ts';

/** What of a table is held against the tables of other files: plain JSON, a few hundred characters however large the table. */
export interface TableDigest extends Figures {
  /** As of a reviewed table: `部门#2`. */
  readonly key: string;
  readonly sheet: string;
  /** The cell that the table begins in. */
  readonly cell: CellRef;
  readonly kind: 'department' | 'project';
  readonly year: number | null;
  /** As printed; `''` where the form names none. */
  readonly unit: string;
  readonly project: string;
  /** Of the actual values that say something of their own, and how many they are; null where they are too few to tell one unit from another. */
  readonly actuals: { readonly hash: string; readonly rows: number } | null;
  /** How many quantitative rows are exactly at a target that is not 100 % or nothing; null where a row is not at its target. */
  readonly exact: number | null;
  /** Checks of a folder that the table's rules switch off. */
  readonly off: readonly CheckName[];
}

export const FOLDER_NAMES = ['跨文件同一项目', '实际值雷同', '全部恰好达到'] as const satisfies readonly CheckName[];

const FEWEST_TELLING = 3;
const SHORTEST_TEXT = 10;
const HASH_LENGTH = 24;

/** The actual in the target's unit, and the target; null where they are not two numbers that compare. */
function pairOf({ target, actual }: Indicator) {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity' || actual.bound !== null) return null;
  const { unit } = target.quantity;
  if (comparable(unit, actual.quantity.unit) === 'incomparable') return null;
  const share = (unit ?? actual.quantity.unit)?.dimension === 'ratio';
  const stated = target.quantity.value;
  const whole = share && stated.mul((unit ?? actual.quantity.unit)?.factor ?? ONE).equals(ONE);
  return { stated, reached: inUnit(actual.quantity, unit), isOrdinary: !whole && !stated.equals(ZERO) };
}

/** An actual that units do not come to independently: a number that is not the target, or words of their own. */
function isTelling(indicator: Indicator): boolean {
  const { actual, printed } = indicator;
  if (actual.kind === 'text') return actual.text.length >= SHORTEST_TEXT && nameKey(actual.text) !== nameKey(printed.target ?? '');
  const pair = pairOf(indicator);
  return pair !== null && pair.isOrdinary && !pair.reached.equals(pair.stated);
}

function actualOf({ actual, printed }: Indicator): string {
  return actual.kind === 'quantity' ? `${decimalText(actual.quantity.value)}${actual.quantity.unit?.text ?? ''}` : nameKey(printed.actual ?? '');
}

function actualsOf(card: Scorecard): TableDigest['actuals'] {
  const telling = judgedRows(card).filter(({ indicator }) => isTelling(indicator)).map(({ indicator }) => `${nameKey(plainName(indicator))}=${actualOf(indicator)}`);
  if (telling.length < FEWEST_TELLING) return null;
  return { hash: bytesToHex(sha256(utf8ToBytes(telling.join('\n')))).slice(0, HASH_LENGTH), rows: telling.length };
}

function exactOf(card: Scorecard): number | null {
  const pairs = judgedRows(card).flatMap(({ indicator }) => pairOf(indicator) ?? []);
  if (pairs.some(({ stated, reached }) => !stated.equals(reached))) return null;
  return pairs.filter(({ isOrdinary }) => isOrdinary).length;
}

/** The digest of a reviewed table. */
export function digestOf(key: string, card: Scorecard, pack: Pack): TableDigest {
  const { table } = card;
  return {
    key, sheet: table.sheet, cell: titleCell(table.sheet, table.area), kind: table.kind, year: table.year, ...namesOf(table), ...figuresOf(card),
    actuals: actualsOf(card), exact: exactOf(card), off: FOLDER_NAMES.filter((name) => !isOn(name, pack)),
  };
}

