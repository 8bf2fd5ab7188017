import type { Language } from '../../explain/messages/wording.ts';
import { type PlaceStyle, placeText } from '../../explain/places.ts';
import type { CellRef } from '../../model/cell.ts';
import type { FindingRecord } from './record.ts';

/** How a record is said: the places of its file, and the language. */
export interface Saying {
  readonly style: PlaceStyle;
  readonly language: Language;
}

/** A place as a person finds it: `自评!H12`, 第2个表第12行第5列; `''` where there is none. */
export function whereText(sheet: string, cell: CellRef | null, { style, language }: Saying): string {
  return placeText({ sheets: sheet === '' ? [] : [sheet], cells: cell === null ? [] : [cell] }, style, language);
}

/** The sheet that a finding's place names: `自评!H12`; else that of its table. */
export function sheetOf({ where }: FindingRecord, ofTable: string | null): string | null {
  const end = where.lastIndexOf('!');
  return end < 0 ? ofTable : where.slice(0, end);
}
