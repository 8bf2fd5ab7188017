import { existsSync } from 'node:fs';
import type { OpenedFile } from '../app/open-file.ts';
import { systemFileJson } from '../app/system/system-json.ts';
import { otherRules, stampOf } from '../app/rules-stamp.ts';
import { levelText, linesOf, notedOnOpening, planSystemScores, type ScoredSystem, scoreFilled, systemNeedsPerson } from '../app/system/score-system.ts';
import { sayFinding } from '../explain/score.ts';
import { type Language, word } from '../explain/messages/wording.ts';
import { withoutRepeats } from '../explain/groups.ts';
import { address } from '../model/cell.ts';
import type { Finding } from '../model/finding.ts';
import type { Pack } from '../rules/pack.ts';
import type { FormulaSystem } from '../rules/system/system.ts';
import { INAPPLICABLE } from '../sheet/system/words.ts';
import { WorkbookError } from '../workbook/errors.ts';
import type { ScoreCall } from './arguments.ts';
import { type Column, layOut } from './columns.ts';
import type { ExitStatus, Output } from './output.ts';
import { outputPath } from './outputs.ts';
import { libraryOf } from './packs.ts';
import { sentence } from './strings/strings.ts';

/** The rules of a call as a filled-in workbook takes them. */
export interface SystemChoice {
  readonly packs: readonly Pack[];
  readonly pack?: Pack;
  readonly system?: FormulaSystem;
}

/** What scoring a filled-in workbook came to; `written` is the file written, null where nothing was. */
export interface SystemOutcome {
  readonly scored: ScoredSystem;
  readonly findings: readonly Finding[];
  readonly written: string | null;
  readonly replaced: boolean;
}

type Write = (path: string, bytes: Uint8Array, language: Language) => void;

function patched({ patch }: OpenedFile, ...changes: Parameters<NonNullable<OpenedFile['patch']>>): Uint8Array {
  if (patch === null) throw new WorkbookError('fill-not-xlsx');
  return patch(...changes);
}

/** Options that change nothing of a fill-in workbook, since its sheet 得分 gives reasons, and is the program's own. */
function needless({ explain, overwrite }: ScoreCall): Finding[] {
  const said = (code: string): Finding => ({ code, severity: 'info', sheet: '', cell: null, params: {} });
  return [...(explain ? [said('fill-explained')] : []), ...(overwrite ? [said('fill-always-written')] : [])];
}

/** Scores a file that is filled in for a formula system, and writes its sheet 得分 where that was asked for; null for any other file. @throws WorkbookError where a single sheet was asked for: it is scored as a whole */
export function scoreSystemFile(file: string, opened: OpenedFile, call: ScoreCall, { packs, pack, system }: SystemChoice, write: Write): SystemOutcome | null {
  const systems = (): FormulaSystem[] => libraryOf().systems.map((one) => one.system);
  const scored = scoreFilled(opened.grids, { named: system ?? null, systems, tables: { packs, packFor: () => pack ?? null } });
  if (scored === null) return null;
  if (call.sheet !== null) throw new WorkbookError('fill-whole', { sheet: call.sheet });
  const used = [scored.card.system, ...scored.projects.map(({ rules }) => rules)];
  const found = [...notedOnOpening(opened.findings), ...otherRules(opened.properties ?? new Map(), used), ...scored.findings, ...needless(call)];
  const path = outputPath(file, call);
  if (path === null) return { scored, findings: found, written: null, replaced: false };
  const { changes, findings } = planSystemScores(opened.grids, scored, call.language);
  const replaced = !call.inPlace && existsSync(path);
  write(path, patched(opened, changes, stampOf([scored.card.system])), call.language);
  return { scored, findings: [...found, ...findings], written: path, replaced };
}

const COLUMNS: readonly Column[] = [{ width: 48, align: 'left' }, { width: 8, align: 'right' }];

function findingLines(findings: readonly Finding[], language: Language): string[] {
  return withoutRepeats(findings).map((finding) => {
    const { message, next } = sayFinding(finding, language);
    const place = [finding.sheet, finding.cell === null ? '' : address(finding.cell)].filter((one) => one !== '').join('!');
    return `${place === '' ? '' : `${place}  `}${message}${next === '' ? '' : ` ${next}`}`;
  });
}

function scoreText(score: string | null, language: Language): string {
  if (score === null) return word(language, 'status-undecided').message;
  return score === INAPPLICABLE ? word(language, 'system-inapplicable').message : score;
}

function lines({ scored: { card }, findings }: SystemOutcome, { language }: ScoreCall, width: number): string[] {
  const rows = linesOf(card, language).map(({ path, score, reason }) => [path.filter((one) => one !== '').join(' · '), scoreText(score, language), reason]);
  const levels = card.levels.map((level) => `${level.path.join(' · ')}  ${levelText(level, language)}`);
  const { id, name, version, sha256 } = card.system;
  return [sentence(language, 'rulesUsed', `${id} ${name} ${version} sha256 ${sha256.slice(0, 12)}`), ...layOut(rows, [...COLUMNS, { width: 120, align: 'left' }], width), '', ...levels, '', ...findingLines(findings, language)];
}

/** Prints the result level by level and row by row, or as one line of JSON. */
export function reportSystem(file: string, outcome: SystemOutcome, call: ScoreCall, { screen, out }: Output): ExitStatus {
  const { scored, findings, written, replaced } = outcome;
  if (call.json) out(systemFileJson(file, scored, findings, call.language));
  else {
    lines(outcome, call, screen.width).forEach(out);
    if (written !== null) out(`${sentence(call.language, 'written', written)}${replaced ? sentence(call.language, 'overwrote') : ''}`);
  }
  return systemNeedsPerson(scored, findings) ? 3 : 0;
}
