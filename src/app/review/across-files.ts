import type { Language } from '../../explain/messages/wording.ts';
import { folderFindings } from '../../review/folder/index.ts';
import { findingRecord } from './file-record.ts';
import { FileNames } from './file-names.ts';
import type { FileRecord, FindingRecord } from './record.ts';

type Digested = Pick<FileRecord, 'file' | 'digests'>;

function* noting(files: Iterable<Digested>, names: FileNames): Generator<Digested> {
  for (const one of files) {
    names.take(one.file);
    yield one;
  }
}

/** What the tables of many files say against each other, in words, by file; another file is called by its name as the lists call it. The files come in the order of the result. */
export function acrossFiles(files: Iterable<Digested>, language: Language): ReadonlyMap<string, readonly FindingRecord[]> {
  const [found, names] = [new Map<string, FindingRecord[]>(), new FileNames()];
  for (const { file, table, finding } of folderFindings(noting(files, names))) {
    const ofFile = found.get(file) ?? [];
    const { params } = finding;
    ofFile.push(findingRecord({ ...finding, params: params['file'] === undefined ? params : { ...params, file: names.of(params['file']) } }, table, 'workbook', language));
    found.set(file, ofFile);
  }
  return found;
}
