import type { Language } from '../../explain/messages/wording.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import { type Codec, openFile } from '../open-file.ts';
import type { Rules } from '../score-workbook.ts';
import { ownName } from './file-names.ts';
import { errorRecord, fileRecord } from './file-record.ts';
import type { FileRecord } from './record.ts';
import { reviewFile, type Systems } from './review-file.ts';

/** What a file is reviewed by and said in; `codec` is a host's own way to unpack a zip. */
export interface Reviewed {
  readonly rules: Rules & { readonly systems?: Systems };
  readonly language: Language;
  readonly codec?: Codec;
}

/** Opens and reviews a file. `path` is the file as it was reached, with `/`. @throws WorkbookError `file-empty`; as `openFile` */
export function recordOf(path: string, bytes: Uint8Array, { rules, language, codec }: Reviewed): FileRecord {
  if (bytes.length === 0) throw new WorkbookError('file-empty');
  const opened = openFile(bytes, ownName(path), codec);
  return fileRecord(path, reviewFile(opened, rules, rules.systems), opened, language);
}

/** The record of a file that could not be reviewed: by the refusal's own reason, else by `code` with the reason that the host gives. */
export function failedRecord(path: string, code: 'internal-error' | 'file-unreadable', error: unknown, reasonOf: (error: unknown) => string, language: Language): FileRecord {
  if (error instanceof WorkbookError) return errorRecord(path, error.code, error.params, language);
  return errorRecord(path, code, { reason: reasonOf(error) }, language);
}
