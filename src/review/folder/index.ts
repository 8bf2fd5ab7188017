import type { FiledTable, FolderCheck, FolderFinding } from './check.ts';
import { allExact, copiedActuals, projectTwice } from './checks.ts';
import type { TableDigest } from './digest.ts';

export type { FolderFinding } from './check.ts';
export { digestOf, type TableDigest } from './digest.ts';

/** Every check of the files of a folder against each other, in the order in which their findings are said. */
export const FOLDER_CHECKS: readonly FolderCheck[] = [projectTwice, copiedActuals, allExact];

/** What the tables of many files say against each other. The order of the findings follows that of the files, which must not depend on who was faster. */
export function folderFindings(files: Iterable<{ readonly file: string; readonly digests: readonly TableDigest[] }>): readonly FolderFinding[] {
  const tables: FiledTable[] = [];
  for (const { file, digests } of files) tables.push(...digests.map((digest) => ({ file, digest })));
  return FOLDER_CHECKS.flatMap(({ name, run }) => run(tables.filter(({ digest }) => !digest.off.includes(name))));
}
