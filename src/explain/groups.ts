import type { CellRef } from '../model/cell.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { isSaid, type Language, wordAll } from './messages/wording.ts';
import { spokenParams } from './score.ts';

/** Findings that say the same of several places, as one. `cells` is empty where none is named; `sheets` where the matter is of no sheet. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly sheets: readonly string[];
  readonly cells: readonly CellRef[];
  readonly message: string;
  readonly next: string;
}

/** Said of the rules, whichever sheets they score. */
export const OF_THE_RULES: ReadonlySet<string> = new Set(['rules-unverified']);
/** A sentence with more lists than this no longer reads. */
const MOST_LISTS = 2;
const LONGEST_LIST = 60;

function gather<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

const sheetOf = ({ sheet, cell }: Finding): string => (cell === null ? '' : sheet);
const kindOf = (finding: Finding): string => JSON.stringify([finding.code, finding.severity, finding.cell === null, sheetOf(finding)]);
const sayingOf = (finding: Finding): string => JSON.stringify([kindOf(finding), Object.entries(finding.params).sort()]);

/** Which parameters differ among findings of one code. */
function differing(findings: readonly Finding[]): string[] {
  const names = new Set(findings.flatMap(({ params }) => Object.keys(params)));
  return [...names].filter((name) => new Set(findings.map(({ params }) => params[name])).size > 1);
}

/** May these be said in one sentence, each differing word as a list? */
function fits(findings: readonly Finding[]): boolean {
  const names = differing(findings);
  const isWhole = findings.every(({ params }) => names.every((name) => params[name] !== undefined));
  return isWhole && names.length <= MOST_LISTS && names.every((name) => findings.reduce((sum, { params }) => sum + (params[name] ?? '').length, 0) <= LONGEST_LIST);
}

/** Single findings of one code, put together as far as they fit. */
function joined(singles: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  for (const finding of singles) {
    const last = groups.at(-1);
    if (last !== undefined && finding.cell !== null && fits([...last, finding])) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function groupOf(findings: readonly Finding[], language: Language): FindingGroup[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { code, severity } = first;
  const lists = Object.fromEntries(differing(findings).map((name) => [name, findings.map(({ params }) => params[name] ?? '')]));
  return [{
    code,
    severity,
    sheets: OF_THE_RULES.has(code) ? [] : [...new Set(findings.map(({ sheet }) => sheet))].filter((sheet) => sheet !== ''),
    cells: findings.flatMap(({ cell }) => (cell === null ? [] : [cell])),
    ...wordAll(language, code, first.params, lists),
  }];
}

function groupsOfKind(findings: readonly Finding[], language: Language): FindingGroup[] {
  const alike = gather(findings, sayingOf);
  const several = alike.filter((group) => group.length > 1);
  const singles = joined(alike.filter((group) => group.length === 1).flat());
  return [...several, ...singles].flatMap((group) => groupOf(group, language));
}

/** Only what is said counts for what is alike: findings carry the address of their cell, too. */
function saidParams(finding: Finding, language: Language): Readonly<Record<string, string>> {
  const used = isSaid(language, finding.code);
  return Object.fromEntries(Object.entries(spokenParams(finding, language)).filter(([name]) => used(name)));
}

/**
 * What a person reads: findings of one code and sheet that say the same are one with all their cells; those that differ in a word or two list
 * these in the order of the cells. Those that name no cell are one over all sheets. In the order in which each is first met.
 */
export function groupFindings(findings: readonly Finding[], language: Language): FindingGroup[] {
  const spoken = withoutRepeats(findings).map((finding) => ({ ...finding, params: saidParams(finding, language) }));
  return gather(spoken, kindOf).flatMap((kind) => groupsOfKind(kind, language));
}

const keyOf = ({ code, severity, sheet, cell, params }: Finding): string => JSON.stringify([code, severity, sheet, cell?.row, cell?.col, Object.entries(params).sort()]);

/** Findings of which each is said once: an exact repetition (one pack for two tables of a sheet) is left out. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return gather(findings, keyOf).flatMap(([first]) => first ?? []);
}
