import type { Language } from '../../explain/messages/wording.ts';
import { columnIndex } from '../../model/cell.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import { type Annotation, annotateXlsx } from '../../workbook/xlsx/annotate/annotate.ts';
import type { Codec } from '../../workbook/zip/inflated.ts';
import { extension, isPatchable } from '../open-file.ts';
import { fitting } from './book/cells.ts';
import { type Say, sayer } from './book/words.ts';
import { causeText, workingText } from './book/working.ts';
import type { DifferenceRecord, FileRecord, FindingRecord } from './record.ts';
import { sheetOf } from './where.ts';

/** Mistakes and errors, and all else. */
const [MISTAKE, OTHER] = ['#FFC7CE', '#FFEB9C'];

/** With its sign, as everywhere else that says by how much a figure is off. */
const signed = (difference: string): string => (/^[1-9]|^0\.\d*[1-9]/.test(difference) ? `+${difference}` : difference);

function figures({ printed, recomputed, difference }: DifferenceRecord, say: Say): string {
  const shown = { printed, recomputed: recomputed ?? say('undecided') };
  return difference === null ? say('note-figures', shown) : say('note-difference', { ...shown, difference: signed(difference) });
}

function textOf(difference: DifferenceRecord, say: Say): string {
  return [figures(difference, say), causeText(difference, say), workingText(difference, say)].filter((part) => part !== '').join('\n');
}

/** Something that is said at a cell. */
interface Note {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly isMistake: boolean;
}

const CELL = /^([A-Z]{1,3})([1-9]\d*)$/;

/** As in a pane: what is only good to know is not marked. */
function isMarked({ severity }: FindingRecord): boolean {
  return severity !== 'info';
}

function findingNotes({ tables, findings }: FileRecord): Note[] {
  return findings.filter(isMarked).flatMap((finding) => {
    const { message, next, cell, severity } = finding;
    const sheet = sheetOf(finding, tables.find(({ key }) => key === finding.table)?.sheet ?? null);
    return cell === null || sheet === null ? [] : [{ sheet, cell, text: [message, next].filter((part) => part !== '').join('\n'), isMistake: severity === 'error' }];
  });
}

function differenceNotes({ tables }: FileRecord, say: Say): Note[] {
  return tables.flatMap(({ sheet, differences }) => differences.flatMap((difference): Note[] =>
    difference.cell === null ? [] : [{ sheet, cell: difference.cell, text: textOf(difference, say), isMistake: difference.cause.kind === 'mistake' }]));
}

/** What is said at cells: differences first. */
const notesOf = (record: FileRecord, say: Say): Note[] => [...differenceNotes(record, say), ...findingNotes(record)].filter(({ cell }) => CELL.test(cell));

/** Is there a cell that `annotate` would mark? */
export function hasNotes(record: FileRecord, language: Language): boolean {
  return notesOf(record, sayer(language)).length > 0;
}

/** The notes of each cell, by sheet and address. */
function byCell(notes: readonly Note[]): readonly (readonly [Note, ...Note[]])[] {
  const found = new Map<string, [Note, ...Note[]]>();
  for (const note of notes) {
    const key = `${note.sheet}!${note.cell}`;
    const at = found.get(key);
    if (at === undefined) found.set(key, [note]);
    else at.push(note);
  }
  return [...found.values()];
}

/** Notes one below another; a line that an earlier one has said already is left out. */
function together(notes: readonly Note[]): string {
  const said = new Set<string>();
  const texts = notes.map(({ text }) => text.split('\n').filter((line) => !said.has(line) && said.add(line)).join('\n'));
  return texts.filter((text) => text !== '').join('\n\n');
}

function annotationsOf(record: FileRecord, say: Say): Annotation[] {
  return byCell(notesOf(record, say)).map((notes) => {
    const [{ sheet, cell }] = notes;
    const [, letters = '', number = ''] = CELL.exec(cell) ?? [];
    return {
      sheet, row: Number(number) - 1, col: columnIndex(letters),
      title: say('note-title'),
      text: fitting(together(notes), { count: 0 }),
      fill: notes.some(({ isMistake }) => isMistake) ? MISTAKE : OTHER,
    };
  });
}

/**
 * A copy of an .xlsx (or .xlsm) in which every cell whose printed figure differs, or at which an error or a warning was found, is filled and bears the
 * reason as a comment: red for a mistake or an error, amber otherwise. All else is kept byte for byte; with nothing to mark the bytes are the same. A cell with a threaded comment is
 * filled only: what Excel shows there is the thread.
 * @throws WorkbookError `unsupported-format` for a file of another format; `no-such-sheet` where the record is not of this file; as `openXlsx`
 */
export function annotate(bytes: Uint8Array, name: string, record: FileRecord, language: Language, codec?: Codec): Uint8Array {
  if (!isPatchable(name)) throw new WorkbookError('unsupported-format', { extension: extension(name) });
  const say = sayer(language);
  return annotateXlsx(bytes, annotationsOf(record, say), say('note-title'), codec);
}
