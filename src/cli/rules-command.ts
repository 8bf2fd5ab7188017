import { existsSync } from 'node:fs';
import { type ExampleReport, runExamples } from '../app/run-examples.ts';
import { runSystemExamples } from '../app/run-system-examples.ts';
import { fillInBook } from '../app/system/fill-in-book.ts';
import { type RulesAction, type RulesCall, UsageError } from './arguments.ts';
import { layOut } from './columns.ts';
import { writeWhole } from './files.ts';
import { type ExitStatus, type Output, packErrorLines } from './output.ts';
import { decimalText } from '../exact/decimal.ts';
import { word } from '../explain/messages/wording.ts';
import type { FormulaSystem } from '../rules/system/system.ts';
import { outOfBounds } from '../scoring/system/bounds.ts';
import { ownBranches } from '../rules/branches.ts';
import { shownPack } from '../rules/shown.ts';
import { libraryOf, PackFileError, type RulesFile, rulesNamed, rulesOf, systemNamed } from './packs.ts';
import { examplesOf } from './rule-paths.ts';
import { create, diff } from './rules/author.ts';
import { showCarried } from './rules/carried.ts';
import { impact } from './rules/impact.ts';
import { outlineOf } from './rules/outline.ts';
import { sentence, strings } from './strings/strings.ts';

const COLUMN = { width: 40, align: 'left' } as const;

/** Packs that cannot be used, each with what is wrong; 1 where there are any. */
function reportBroken(broken: readonly PackFileError[], call: RulesCall, { fail }: Output): ExitStatus {
  for (const error of broken) packErrorLines(error, call.language).forEach(fail);
  return broken.length === 0 ? 0 : 1;
}

function list(call: RulesCall, output: Output): ExitStatus {
  const { yes, no, listHead, kindPack, kindSystem } = strings(call.language);
  const { packs, systems, broken } = libraryOf();
  const rows = [...packs, ...systems].map((file) => {
    const { id, name, version, unverified } = rulesOf(file);
    return [id, name, 'pack' in file ? kindPack : kindSystem, version, unverified.length === 0 ? yes : no];
  });
  layOut([listHead, ...rows], [COLUMN, COLUMN, COLUMN, COLUMN, COLUMN], output.screen.width).forEach(output.out);
  return reportBroken(broken, call, output);
}

function show(call: RulesCall, output: Output): ExitStatus {
  const carried = showCarried(call.names[0] ?? '', call, output);
  if (carried !== null) return carried;
  const { out } = output;
  const file = rulesNamed(call.names[0] ?? '');
  const { id, name, version, sha256 } = rulesOf(file);
  out(`# ${id}  ${name}  ${version}  sha256 ${sha256}`);
  packErrorLines({ path: file.path, errors: file.notices }, call.language).forEach((line) => { out(`# ${line}`); });
  if ('system' in file) outlineOf(file.system, call.language).forEach((line) => { out(`# ${line}`.trimEnd()); });
  shownPack(file.layers).trimEnd().split('\n').forEach(out);
  return 0;
}

function testOne(file: RulesFile, call: RulesCall, { out, fail }: Output): boolean {
  const { path, examples, notices, layers } = file;
  const { id } = rulesOf(file);
  packErrorLines({ path, errors: notices }, call.language).forEach(out);
  const lying = examplesOf(path);
  const report = 'pack' in file ? runExamples(file.pack, examples, call.language, lying) : runSystemExamples(file.system, examples, call.language, lying);
  for (const failure of report.failures) fail(failure);
  sumLines(id, report, ownBranches(report.unreached, layers), call).forEach(out);
  return report.failures.length === 0;
}

/** How many examples there are and hold, and what none of them reaches: a failing one has its place shown, though not proved. */
function sumLines(id: string, { count, failed }: Pick<ExampleReport, 'count' | 'failed'>, unreached: readonly string[], { language }: RulesCall): string[] {
  if (failed === null) return [];
  if (count === 0) return [sentence(language, 'noExamples', id)];
  const sum = failed === 0 ? sentence(language, 'examples', id, String(count)) : sentence(language, 'examplesFailed', id, ...[count, count - failed, failed].map(String));
  return [sum, ...(unreached.length === 0 ? [] : [sentence(language, 'examplesUnreached', id, unreached.join('、'))])];
}

function test(call: RulesCall, output: Output): ExitStatus {
  const [name] = call.names;
  const { packs, systems, broken } = name === undefined ? libraryOf() : { packs: [rulesNamed(name)], systems: [], broken: [] };
  const passed = [...packs, ...systems].map((file) => testOne(file, call, output)).every((one) => one);
  return reportBroken(broken, call, output) === 0 && passed ? 0 : 1;
}

/** All that can be said of one pack or system: what is wrong with it, else what it is, what its author should look at, and how its examples come out. */
function check(call: RulesCall, output: Output): ExitStatus {
  const file = rulesNamed(call.names[0] ?? '');
  const { id, name, version, sha256 } = rulesOf(file);
  output.out(sentence(call.language, 'rulesChecked', id, name, version, sha256));
  const passed = testOne(file, call, output);
  if ('system' in file) boundsLines(file.system, call).forEach(output.out);
  return passed ? 0 : 1;
}

/** Formulas that may leave 0 to their weight: to be looked at, since scoring leaves such a row undecided. */
function boundsLines(system: FormulaSystem, { language }: RulesCall): string[] {
  return outOfBounds(system).map(({ leaf, values, arithmetic }) => {
    const { message, next } = word(language, 'system-out-of-bounds', { place: leaf.path.join(' · '), weight: decimalText(leaf.weight), values, arithmetic });
    return `${message} ${next}`;
  });
}

/** A workbook to fill in for a formula system. What lies there already may have been filled in: it is never overwritten. */
function sheet(call: RulesCall, { out }: Output): ExitStatus {
  const { system, layers, examples } = systemNamed(call.names[0] ?? '');
  const path = call.out ?? `填报表-${system.id}.xlsx`;
  if (!/\.xlsx$/i.test(path)) throw new UsageError('write-needs-xlsx', path);
  if (existsSync(path)) throw new UsageError('sheet-exists', path);
  writeWhole(path, fillInBook(system, shownPack(layers), examples ?? ''));
  out(sentence(call.language, 'written', path));
  return 0;
}

const ACTIONS: Readonly<Record<RulesAction, (call: RulesCall, output: Output) => ExitStatus>> = { list, show, test, check, new: create, diff, impact, sheet };

/** `jixiao rules`: lists packs and systems, shows, checks and compares them, runs their examples (1 when one fails or a pack cannot be used), begins a new one, says what one would change. */
export function runRules(call: RulesCall, output: Output): ExitStatus {
  try {
    return ACTIONS[call.action](call, output);
  } catch (error) {
    if (!(error instanceof PackFileError)) throw error;
    packErrorLines(error, call.language).forEach(output.fail);
    return 1;
  }
}
