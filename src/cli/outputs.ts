import { existsSync } from 'node:fs';
import { isPatchable } from '../app/open-file.ts';
import { type ScoreCall, UsageError } from './arguments.ts';
import { freeCopyName, isFolder, isSameFile, nameInFolder, writtenExtension } from './files.ts';

/** Does --write name a folder: one that is there, a path with a `/` behind it, or, for several files, any name but a workbook's? */
function namesFolder(write: string, files: readonly string[]): boolean {
  return isFolder(write) || (files.length > 1 && !isPatchable(write) && !existsSync(write));
}

/** Where the result of one input goes; null where nothing is written. */
export function outputPath(file: string, call: ScoreCall): string | null {
  if (call.inPlace) return file;
  if (call.write === null) return call.explain ? freeCopyName(file) : null;
  return namesFolder(call.write, call.files) ? nameInFolder(call.write, file) : call.write;
}

function checkNames(write: string, files: readonly string[]): void {
  if (!namesFolder(write, files)) {
    const wanted = writtenExtension(files[0] ?? '').toLowerCase();
    if (!write.toLowerCase().endsWith(wanted)) throw new UsageError('write-needs-xlsx', `${write}（${wanted}）`);
    return;
  }
  const names = files.map((file) => nameInFolder(write, file));
  // Windows and macOS take names that differ in case, or in how an accent is written, for the same.
  const keys = names.map((name) => name.normalize('NFC').toLowerCase());
  const twice = names.find((_, index) => keys.indexOf(keys[index] ?? '') !== index);
  if (twice !== undefined) throw new UsageError('write-same-name', twice);
}

/**
 * Can the outputs asked for be, each in a place of its own?
 * @throws UsageError where not
 */
export function checkOutput(call: ScoreCall): void {
  const { write } = call;
  if (call.inPlace) {
    const fixed = call.files.find((file) => !isPatchable(file));
    if (fixed !== undefined) throw new UsageError('in-place-needs-xlsx', fixed);
  }
  if (write === null) return;
  if (call.files.length > 1 && !namesFolder(write, call.files)) throw new UsageError('write-needs-folder', write);
  checkNames(write, call.files);
  const same = call.files.find((file) => isSameFile(file, outputPath(file, call) ?? ''));
  if (same !== undefined) throw new UsageError('write-onto-input', same);
}
