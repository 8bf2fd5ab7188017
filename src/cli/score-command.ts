import { existsSync } from 'node:fs';
import { carriedRules } from '../app/carried-rules.ts';
import type { OpenedFile } from '../app/open-file.ts';
import { errorJson, fileJson } from '../app/score-json.ts';
import { needsPerson, type ScoredWorkbook, scoreWorkbook } from '../app/score-workbook.ts';
import { writeScores } from '../app/write-scores.ts';
import { type Language, word } from '../explain/messages/wording.ts';
import type { Finding } from '../model/finding.ts';
import { WorkbookError } from '../workbook/errors.ts';
import type { ScoreCall } from './arguments.ts';
import { codec, writeWhole } from './files.ts';
import { failureOf, openInput } from './input.ts';
import { type ExitStatus, type Output, packErrorLines, systemReason } from './output.ts';
import { checkOutput, outputPath } from './outputs.ts';
import { PackFileError, rulesNamed, shippedPacks } from './packs.ts';
import { scoreLines } from './print-score.ts';
import { reportSystem, scoreSystemFile, type SystemChoice } from './score-system-command.ts';
import { sentence } from './strings/strings.ts';
import type { Pack } from '../rules/pack.ts';

interface Rules extends SystemChoice {
  readonly packs: readonly Pack[];
  readonly pack?: Pack;
}

function write(path: string, bytes: Uint8Array, language: Language): void {
  try {
    writeWhole(path, bytes);
  } catch (error) {
    throw new WorkbookError('not-written', { path, reason: systemReason(error, language) });
  }
}

interface Outcome {
  readonly scored: ScoredWorkbook;
  readonly findings: readonly Finding[];
  /** The file written, null where nothing was. */
  readonly written: string | null;
  /** Another file's content lay there before. */
  readonly replaced: boolean;
}

function scoreFile(file: string, opened: OpenedFile, call: ScoreCall, rules: Rules): Outcome {
  const scored = scoreWorkbook(opened, { ...rules, carried: carriedRules(opened.grids), ...(call.sheet === null ? {} : { sheet: call.sheet }) });
  const path = outputPath(file, call);
  if (path === null) return { scored, findings: scored.findings, written: null, replaced: false };
  const result = writeScores(scored, { overwrite: call.overwrite, explain: call.explain, language: call.language, codec });
  const replaced = !call.inPlace && existsSync(path);
  write(path, result.bytes, call.language);
  return { scored, findings: [...scored.findings, ...result.findings], written: path, replaced };
}

function report(file: string, outcome: Outcome, call: ScoreCall, { screen, out }: Output): ExitStatus {
  if (call.json) {
    out(fileJson(file, outcome.scored, outcome.findings, call.language));
  } else {
    for (const line of scoreLines(outcome.scored, outcome.findings, screen)) out(line);
    if (outcome.written !== null) out(`${sentence(call.language, 'written', outcome.written)}${outcome.replaced ? sentence(call.language, 'overwrote') : ''}`);
  }
  return needsPerson(outcome.scored.cards, outcome.findings) ? 3 : 0;
}

function reportFailure(file: string, error: WorkbookError, call: ScoreCall, { out, fail }: Output): ExitStatus {
  const { message, next } = word(call.language, error.code, error.params);
  if (call.json) out(errorJson(file, error.code, `${message}${next === '' ? '' : ` ${next}`}`));
  else fail(`${sentence(call.language, 'failed', `${file}：${message}`)}${next === '' ? '' : `\n  ${sentence(call.language, 'next', next)}`}`);
  return 1;
}

function scoreOne(file: string, call: ScoreCall, rules: Rules, output: Output): ExitStatus {
  try {
    const opened = openInput(file, call.language);
    const system = scoreSystemFile(file, opened, call, rules, write);
    if (system !== null) return reportSystem(file, system, call, output);
    if (rules.system !== undefined) throw new WorkbookError('fill-none');
    return report(file, scoreFile(file, opened, call, rules), call, output);
  } catch (error) {
    return reportFailure(file, failureOf(error, call.language), call, output);
  }
}

function loadRules(call: ScoreCall): Rules {
  if (call.rules !== null) {
    const named = rulesNamed(call.rules);
    return 'system' in named ? { packs: shippedPacks().map(({ pack }) => pack), system: named.system } : { packs: [], pack: named.pack };
  }
  return { packs: shippedPacks().map(({ pack }) => pack) };
}

function withoutRules(error: PackFileError, call: ScoreCall, { out, fail }: Output): ExitStatus {
  const advice = call.rules === null ? [sentence(call.language, 'brokenRules')] : [];
  const lines = [...packErrorLines(error, call.language), ...advice];
  const code = error.errors[0]?.code ?? 'pack-unreadable';
  if (call.json) for (const file of call.files) out(errorJson(file, code, lines.join('\n')));
  else lines.forEach(fail);
  return 1;
}

/** How many files there were, and how many ended with each status: 0, 3, 1. */
function counts(statuses: readonly ExitStatus[]): string[] {
  return [statuses.length, ...[0, 3, 1].map((wanted) => statuses.filter((status) => status === wanted).length)].map(String);
}

/**
 * `jixiao score`: scores every file, one after the other, and answers with the gravest status.
 * @throws UsageError when the outputs asked for cannot be.
 */
export function runScore(call: ScoreCall, output: Output): ExitStatus {
  checkOutput(call);
  let rules: Rules;
  try {
    rules = loadRules(call);
  } catch (error) {
    if (error instanceof PackFileError) return withoutRules(error, call, output);
    throw error;
  }
  const statuses = call.files.map((file) => scoreOne(file, call, rules, output));
  if (statuses.length > 1 && !call.json) output.out(sentence(call.language, 'filesDone', ...counts(statuses)));
  if (statuses.includes(1)) return 1;
  return statuses.includes(3) ? 3 : 0;
}
