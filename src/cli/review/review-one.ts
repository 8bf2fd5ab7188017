import { basename, join, relative } from 'node:path';
import { isPatchable } from '../../app/open-file.ts';
import { annotate, hasNotes } from '../../app/review/annotate.ts';
import { findingRecord } from '../../app/review/file-record.ts';
import type { FileRecord, FindingRecord } from '../../app/review/record.ts';
import { failedRecord, recordOf } from '../../app/review/record-of.ts';
import { type Language, word } from '../../explain/messages/wording.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import { codec, writeWhole } from '../files.ts';
import { systemReason } from '../output.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { ReviewRules } from './rules.ts';
import { readSteady, type SteadyRead } from './steady.ts';

/** Where copies with comments go: each file lies below `folder` as it lies below `base`. */
export interface Annotated {
  readonly folder: string;
  readonly base: string;
}

/** What a file is reviewed by. */
export interface Reviewing {
  readonly rules: ReviewRules;
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

/** Writes the copy with comments that a record's file is to have, if any; null, or where that fails what to say of it. */
export function writeCopy(record: FileRecord, read: () => Uint8Array, place: Annotated, language: Language): FindingRecord | null {
  if (!isPatchable(record.file) || !hasNotes(record, language)) return null;
  const path = annotatedPath(record.file, place);
  try {
    writeWhole(path, annotate(read(), basename(record.file), record, language, codec));
    return null;
  } catch (error) {
    const reason = error instanceof WorkbookError ? word(language, error.code, error.params).message : systemReason(error, language);
    return findingRecord({ code: 'annotation-not-written', severity: 'error', sheet: '', cell: null, params: { path, reason } }, null, 'workbook', language);
  }
}

function annotated(record: FileRecord, bytes: Uint8Array, { annotated: place, language }: Reviewing): FileRecord {
  const failed = place === null ? null : writeCopy(record, () => bytes, place, language);
  return failed === null ? record : { ...record, findings: [...record.findings, failed] };
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
