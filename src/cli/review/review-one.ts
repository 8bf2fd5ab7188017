import { basename, join, relative } from 'node:path';
import { isPatchable } from '../../app/open-file.ts';
import { annotate, hasNotes } from '../../app/review/annotate.ts';
import { findingRecord } from '../../app/review/file-record.ts';
import type { FileRecord } from '../../app/review/record.ts';
import { failedRecord, recordOf } from '../../app/review/record-of.ts';
import type { Rules } from '../../app/score-workbook.ts';
import { type Language, word } from '../../explain/messages/wording.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import { codec, writeWhole } from '../files.ts';
import { systemReason } from '../output.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { readSteady, type SteadyRead } from './steady.ts';

/** Where copies with comments go: each file lies below `folder` as it lies below `base`. */
export interface Annotated {
  readonly folder: string;
  readonly base: string;
}

/** What a file is reviewed by. */
export interface Reviewing {
  readonly rules: Rules;
  readonly language: Language;
  readonly annotated: Annotated | null;
}

/** The path of a file's copy with comments. */
export function annotatedPath(file: string, { folder, base }: Annotated): string {
  return join(folder, relative(base, file));
}

function failure(file: string, code: 'internal-error' | 'file-unreadable', error: unknown, language: Language): FileRecord {
  return failedRecord(file, code, error, (one) => systemReason(one, language), language);
}

/** Writes a file's copy with comments; where that fails, the record says so. */
function annotated(record: FileRecord, bytes: Uint8Array, { annotated: place, language }: Reviewing): FileRecord {
  if (place === null || !isPatchable(record.file) || !hasNotes(record, language)) return record;
  const path = annotatedPath(record.file, place);
  try {
    writeWhole(path, annotate(bytes, basename(record.file), record, language, codec));
    return record;
  } catch (error) {
    const reason = error instanceof WorkbookError ? word(language, error.code, error.params).message : systemReason(error, language);
    const failed = findingRecord({ code: 'annotation-not-written', severity: 'error', sheet: '', cell: null, params: { path, reason } }, null, 'workbook', language);
    return { ...record, findings: [...record.findings, failed] };
  }
}

function reviewed(file: string, { bytes, state }: SteadyRead, reviewing: Reviewing): Outcome {
  try {
    return outcomeOf(annotated(recordOf(file, bytes, { ...reviewing, codec }), bytes, reviewing), state);
  } catch (error) {
    return outcomeOf(failure(file, 'internal-error', error, reviewing.language), state);
  }
}

/** Reads and reviews one file. It never throws: what is wrong with the file, a fault of ours included, is said in its record. */
export function reviewOne(file: string, reviewing: Reviewing): Outcome {
  let read: SteadyRead;
  try {
    read = readSteady(file);
  } catch (error) {
    return outcomeOf(failure(file, 'file-unreadable', error, reviewing.language), null);
  }
  return reviewed(file, read, reviewing);
}
