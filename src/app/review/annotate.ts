import type { Language } from '../../explain/messages/wording.ts';
import { columnIndex } from '../../model/cell.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import { type Annotation, annotateXlsx } from '../../workbook/xlsx/annotate/annotate.ts';
import type { Codec } from '../../workbook/zip/inflated.ts';
import { extension, isPatchable } from '../open-file.ts';
import { fitting } from './book/cells.ts';
import { type Say, sayer } from './book/words.ts';
import { causeText, workingText } from './book/working.ts';
import type { DifferenceRecord, FileRecord } from './record.ts';

/** What the rules do not explain, and all other differences. */
const [MISTAKE, OTHER] = ['#FFC7CE', '#FFEB9C'];

function figures({ printed, recomputed, difference }: DifferenceRecord, say: Say): string {
  const shown = { printed, recomputed: recomputed ?? say('undecided') };
  return difference === null ? say('note-figures', shown) : say('note-difference', { ...shown, difference });
}

function textOf(difference: DifferenceRecord, say: Say): string {
  return [figures(difference, say), causeText(difference, say), workingText(difference, say)].filter((part) => part !== '').join('\n');
}

const CELL = /^([A-Z]{1,3})([1-9]\d*)$/;

/** Differences of each cell, by sheet and address. */
function byCell({ tables }: FileRecord): Map<string, { sheet: string; cell: string; differences: DifferenceRecord[] }> {
  const found = new Map<string, { sheet: string; cell: string; differences: DifferenceRecord[] }>();
  for (const { sheet, differences } of tables) {
    for (const difference of differences) {
      const { cell } = difference;
      if (cell === null || !CELL.test(cell)) continue;
      const at = found.get(`${sheet}!${cell}`) ?? { sheet, cell, differences: [] };
      at.differences.push(difference);
      found.set(`${sheet}!${cell}`, at);
    }
  }
  return found;
}

function annotationsOf(record: FileRecord, say: Say): Annotation[] {
  return Array.from(byCell(record).values(), ({ sheet, cell, differences }) => {
    const [, letters = '', number = ''] = CELL.exec(cell) ?? [];
    return {
      sheet, row: Number(number) - 1, col: columnIndex(letters),
      title: say('note-title'),
      text: fitting(differences.map((difference) => textOf(difference, say)).join('\n\n'), { count: 0 }),
      fill: differences.some(({ cause, recomputed }) => cause.kind === 'mistake' && recomputed !== null) ? MISTAKE : OTHER,
    };
  });
}

/**
 * A copy of an .xlsx (or .xlsm) in which every cell whose printed figure differs is filled and bears the reason as a comment: red where the rules do
 * not explain it, amber otherwise. All else is kept byte for byte; without a difference the bytes are the same. A cell with a threaded comment is
 * filled only: what Excel shows there is the thread.
 * @throws WorkbookError `unsupported-format` for a file of another format; `no-such-sheet` where the record is not of this file; as `openXlsx`
 */
export function annotate(bytes: Uint8Array, name: string, record: FileRecord, language: Language, codec?: Codec): Uint8Array {
  if (!isPatchable(name)) throw new WorkbookError('unsupported-format', { extension: extension(name) });
  const say = sayer(language);
  return annotateXlsx(bytes, annotationsOf(record, say), say('note-title'), codec);
}
