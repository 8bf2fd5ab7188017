import { basename } from 'node:path';
import { type OpenedFile, openFile } from '../app/open-file.ts';
import type { Language } from '../explain/messages/wording.ts';
import { WorkbookError } from '../workbook/errors.ts';
import { codec, NotAFile, readBytes } from './files.ts';
import { systemReason } from './output.ts';

function read(file: string, language: Language): Uint8Array {
  try {
    return readBytes(file);
  } catch (error) {
    if (error instanceof NotAFile) throw new WorkbookError('not-a-file');
    throw new WorkbookError('file-unreadable', { reason: systemReason(error, language) });
  }
}

/** An input file, opened. @throws WorkbookError where it cannot be read, or as `openFile` */
export function openInput(file: string, language: Language): OpenedFile {
  return openFile(read(file, language), basename(file), codec);
}

/** A fault of ours in one file is that file's failure: the files behind it are worked on all the same. */
export function failureOf(error: unknown, language: Language): WorkbookError {
  return error instanceof WorkbookError ? error : new WorkbookError('internal-error', { reason: systemReason(error, language) });
}
