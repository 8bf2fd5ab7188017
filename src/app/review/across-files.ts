import type { Language } from '../../explain/messages/wording.ts';
import { folderFindings } from '../../review/folder/index.ts';
import { findingRecord } from './file-record.ts';
import type { FileRecord, FindingRecord } from './record.ts';

/** What the tables of many files say against each other, in words, by file. The files come in the order of the result. */
export function acrossFiles(files: Iterable<Pick<FileRecord, 'file' | 'digests'>>, language: Language): ReadonlyMap<string, readonly FindingRecord[]> {
  const found = new Map<string, FindingRecord[]>();
  for (const { file, table, finding } of folderFindings(files)) {
    const ofFile = found.get(file) ?? [];
    ofFile.push(findingRecord(finding, table, 'workbook', language));
    found.set(file, ofFile);
  }
  return found;
}
