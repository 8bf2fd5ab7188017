import '../../explain/messages/reviewing.ts';
import type { Finding } from '../../model/finding.ts';
import type { Paragraph, TableReview } from '../../model/review.ts';
import { claimFindings } from '../../review/claims/index.ts';
import { digestOf, type TableDigest } from '../../review/folder/index.ts';
import { submissionFindings } from '../../review/submission/index.ts';
import { reviewTable } from '../../review/table.ts';
import { carriedRules } from '../carried-rules.ts';
import type { OpenedFile } from '../open-file.ts';
import { type Rules, scoreGrids } from '../score-workbook.ts';

/** 复核 of one submitted file. `findings` are of the file and of what its tables and its text say together. */
export interface FileReview {
  readonly name: string;
  readonly tables: readonly TableReview[];
  readonly paragraphs: readonly Paragraph[];
  readonly findings: readonly Finding[];
  /** What is held against the other files of a folder. */
  readonly digests: readonly TableDigest[];
}

const NO_TABLE: Finding = { code: 'no-table', severity: 'warning', sheet: '', cell: null, params: {} };

/** Reviews every table of an opened file, by the rules that it carries where it does and no others are named. A file without a table has none and a finding that says so. */
export function reviewFile(file: OpenedFile, rules: Rules): FileReview {
  const scored = scoreGrids(file.grids, { ...rules, carried: carriedRules(file.grids) });
  const submitted = scored.tables.map((table) => ({ review: reviewTable({ ...table, packs: rules.packs }), pack: table.pack }));
  const claimed = claimFindings(file.paragraphs, scored.tables.map(({ key, card, pack }) => ({ key, card, grades: pack.grades })));
  const isSaid = submitted.length > 0 || file.findings.some(({ code }) => code === 'document-without-tables');
  const withoutTable = isSaid ? [] : [NO_TABLE];
  return {
    name: file.name,
    tables: submitted.map(({ review }) => review),
    paragraphs: file.paragraphs,
    findings: [...withoutTable, ...file.findings, ...scored.findings, ...submissionFindings(submitted), ...claimed],
    digests: submitted.map(({ review: { key, card }, pack }) => digestOf(key, card, pack)),
  };
}
