import type { Finding } from '../../model/finding.ts';
import type { Paragraph, TableReview } from '../../model/review.ts';
import { claimFindings } from '../../review/claims/index.ts';
import { reviewTable } from '../../review/table.ts';
import type { OpenedFile } from '../open-file.ts';
import { type Rules, scoreGrids } from '../score-workbook.ts';

/** 复核 of one submitted file. `findings` are of the file and of what its tables and its text say together. */
export interface FileReview {
  readonly name: string;
  readonly tables: readonly TableReview[];
  readonly paragraphs: readonly Paragraph[];
  readonly findings: readonly Finding[];
}

/** Reviews every table of an opened file. A file without a table has none and a finding that says so. */
export function reviewFile(file: OpenedFile, rules: Rules): FileReview {
  const scored = scoreGrids(file.grids, rules);
  const tables = scored.tables.map((table) => reviewTable({ ...table, packs: rules.packs }));
  const claimed = claimFindings(file.paragraphs, scored.tables.map(({ key, card, pack }) => ({ key, card, grades: pack.grades })));
  return { name: file.name, tables, paragraphs: file.paragraphs, findings: [...file.findings, ...scored.findings, ...claimed] };
}
