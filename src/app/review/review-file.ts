import '../../explain/messages/reviewing.ts';
import type { Finding } from '../../model/finding.ts';
import type { Paragraph } from '../../model/review.ts';
import { type ReviewedTable, withoutAccepted } from '../../review/accepted.ts';
import { digestOf, type TableDigest } from '../../review/folder/index.ts';
import { carriedRules } from '../carried-rules.ts';
import type { OpenedFile } from '../open-file.ts';
import type { FormulaSystem } from '../../rules/system/system.ts';
import { notedOnOpening, type ScoredSystem, scoreFilled } from '../system/score-system.ts';
import { otherRules } from '../rules-stamp.ts';
import { type Rules, type ScoredTable, scoreGrids } from '../score-workbook.ts';
import { reviewSubmitted } from './submitted.ts';

/** 复核 of one submitted file. `findings` are of the file and of what its tables and its text say together. */
export interface FileReview {
  readonly name: string;
  readonly tables: readonly ReviewedTable[];
  /** A fill-in workbook of a formula system, recomputed; its projects' tables are among `tables`. Null for any other file. */
  readonly system: ScoredSystem | null;
  readonly paragraphs: readonly Paragraph[];
  readonly findings: readonly Finding[];
  /** What is held against the other files of a folder. */
  readonly digests: readonly TableDigest[];
}

const NO_TABLE: Finding = { code: 'no-table', severity: 'warning', sheet: '', cell: null, params: {} };

/** By what fill-in workbooks are reviewed: the system that a person named, else the one that a workbook carries, else one at hand. */
export interface Systems {
  readonly named: FormulaSystem | null;
  readonly systems: () => readonly FormulaSystem[];
}

const CARRIED_ONLY: Systems = { named: null, systems: () => [] };

interface Scored {
  readonly tables: readonly ScoredTable[];
  readonly findings: readonly Finding[];
  readonly system: ScoredSystem | null;
}

function scored(file: OpenedFile, rules: Rules, systems: Systems): Scored {
  const system = scoreFilled(file.grids, { ...systems, tables: rules });
  if (system !== null) return { tables: system.tables, findings: system.own, system };
  return { ...scoreGrids(file.grids, { ...rules, carried: carriedRules(file.grids) }), system };
}

/** Reviews every table of an opened file, by the rules that it carries where it does and no others are named. A fill-in workbook is recomputed with its projects. A file without a table has none and a finding that says so. @throws WorkbookError where the system of a fill-in workbook is not at hand, or the carried one was changed */
export function reviewFile(file: OpenedFile, rules: Rules, systems: Systems = CARRIED_ONLY): FileReview {
  const { tables, findings, system } = scored(file, rules, systems);
  const submitted = reviewSubmitted(tables, file.paragraphs, rules.packs);
  const isSaid = system !== null || tables.length > 0 || file.findings.some(({ code }) => code === 'document-without-tables');
  const used = [...(system === null ? [] : [system.card.system]), ...tables.map(({ card }) => card.rules)];
  const withoutTable = isSaid ? [] : [NO_TABLE];
  return {
    name: file.name,
    tables: submitted.tables.map(({ review }) => withoutAccepted(review)),
    system,
    paragraphs: file.paragraphs,
    findings: [...withoutTable, ...(system === null ? file.findings : notedOnOpening(file.findings)), ...otherRules(file.properties ?? new Map(), used), ...findings, ...submitted.findings],
    digests: submitted.tables.map(({ review: { key, card }, pack }) => digestOf(key, card, pack)),
  };
}
