import { isSubmission } from '../../src/app/review/submissions.ts';
import type { FolderFile } from './messages.ts';

/** What a person chose or dropped: files by their own choice, whatever they are called, and those of folders that are submissions by their names. */
export interface Dropped {
  readonly files: readonly FolderFile[];
  /** A folder was among them: 汇总 is wanted, be there one file only. */
  readonly isFolder: boolean;
}

const entriesOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((fulfil, reject) => { reader.readEntries(fulfil, reject); });
const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((fulfil, reject) => { entry.file(fulfil, reject); });

/** A browser hands a folder's entries over in parts; an empty one is the last. */
async function* within(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  for (let part = await entriesOf(reader); part.length > 0; part = await entriesOf(reader)) yield* part;
}

async function* filesOf(entry: FileSystemEntry, isOfFolder: boolean): AsyncGenerator<FolderFile> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile && (!isOfFolder || isSubmission(path))) yield { path, file: await fileOf(entry as FileSystemFileEntry) };
  if (!entry.isDirectory) return;
  for await (const inner of within(entry as FileSystemDirectoryEntry)) yield* filesOf(inner, true);
}

/** What was dropped. To be called while the drop is told of: its entries are gone afterwards. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Dropped> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosenFiles([...files]);
  const found: FolderFile[] = [];
  for (const entry of entries) for await (const file of filesOf(entry, false)) found.push(file);
  return { files: found, isFolder: entries.some(({ isDirectory }) => isDirectory) };
}

/** What was chosen with a button: some files, or the folder in which all of them lie. */
export function chosenFiles(files: readonly File[]): Dropped {
  const isFolder = files.some(({ webkitRelativePath }) => webkitRelativePath !== '');
  const named = files.map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }));
  return { files: isFolder ? named.filter(({ path }) => isSubmission(path)) : named, isFolder };
}
