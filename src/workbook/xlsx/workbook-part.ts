import { WorkbookError } from '../errors.ts';
import type { XmlReader } from '../xml/reader.ts';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

/** What the workbook part says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Dates count from 1904. */
  readonly date1904: boolean;
  /** Sheets may not be added, moved or renamed. */
  readonly isProtected: boolean;
  /** Defined name in lower case → the formula that it stands for; none for a name that means another thing on another sheet. */
  readonly names: ReadonlyMap<string, string>;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** More sheets and names than any workbook has; broken ones have gathered tens of thousands of names. */
const MOST = 200_000;

/** Reads the workbook part. @throws WorkbookError `not-a-workbook` where it is the main part of something else, `too-large` where it has too many sheets or names */
export function readWorkbookPart(xml: XmlReader): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const meanings = new Map<string, string | null>();
  let [date1904, isProtected] = [false, false];
  while (xml.next()) {
    if (xml.depth === 0 && xml.name !== 'workbook') throw new WorkbookError('not-a-workbook');
    if (xml.isEnd) continue;
    if (meanings.size + sheets.length > MOST) throw xml.tooLarge();
    if (xml.name === 'workbookPr') date1904 = isTrue(xml.attribute('date1904'));
    else if (xml.name === 'workbookProtection') isProtected = isTrue(xml.attribute('lockStructure'));
    else if (xml.name === 'sheet') sheets.push({ name: xml.attribute('name') ?? '', hidden: (xml.attribute('state') ?? 'visible') !== 'visible', relationship: xml.attribute('id') ?? '' });
    else if (xml.name === 'definedName') {
      const name = (xml.attribute('name') ?? '').toLowerCase();
      const formula = xml.content();
      meanings.set(name, (meanings.get(name) ?? formula) === formula && meanings.get(name) !== null ? formula : null);
    }
  }
  const names = new Map([...meanings].flatMap(([name, formula]) => (formula === null ? [] : [[name, formula] as const])));
  return { sheets, date1904, isProtected, names };
}
