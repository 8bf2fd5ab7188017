import { type FileReview, reviewFile } from '../../../src/app/review/review-file.ts';
import { shippedPacks } from '../../../src/cli/packs.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Pack } from '../../../src/rules/pack.ts';
import type { Grid } from '../../../src/sheet/grid.ts';

const packs = shippedPacks().map(({ pack }) => pack);

/** Reviews sheets, and paragraphs beside them, as a file that was opened; `pack` where the table's own choice is not wanted. */
export function reviewGrids(grids: readonly Grid[], pack: Pack | null = null, text: readonly string[] = []): FileReview {
  const paragraphs = text.map((one, index) => ({ number: index + 1, text: one }));
  return reviewFile({ name: '自评.xlsx', grids, findings: [], paragraphs, patch: null }, { packs, packFor: () => pack });
}

/** Everything found in a file, that of its tables last. */
export function allFindings({ findings, tables }: FileReview): readonly Finding[] {
  return [...findings, ...tables.flatMap((table) => table.findings)];
}
