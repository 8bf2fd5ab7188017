import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { errorRecord } from '../../app/review/file-record.ts';
import type { Tally } from '../../app/review/tally.ts';
import type { ReviewCall } from '../arguments.ts';
import { type ExitStatus, INTERRUPTED, type Output, packErrorLines, systemReason } from '../output.ts';
import { PackFileError } from '../packs.ts';
import { sentence } from '../strings/strings.ts';
import { version } from '../version.ts';
import { findFiles, type Found } from './find.ts';
import { InUse, Journal, journalPath } from './journal.ts';
import { localTime } from './local-time.ts';
import { outcomeOf } from './outcome.ts';
import { annotatedOf, checkInputs, checkWritable, placesOf } from './places.ts';
import { type Death, runPool } from './pool.ts';
import { Progress, type Terminal } from './progress.ts';
import { NotWritten, type Places, Records, writeResults } from './results.ts';
import type { Annotated } from './review-one.ts';
import { reviewRules, rulesText } from './rules.ts';
import { type Crew, startCrew } from './start-worker.ts';
import { stateOf } from './steady.ts';

/** How long one file may take: a form takes milliseconds, a table of a hundred thousand rows some seconds. */
const TIMEOUT = 180_000;
const TICK = 2_000;

/** A worker takes as long to start as so many forms to be reviewed. */
const WORTH_A_WORKER = 40;

function jobsFor(files: number, { jobs }: ReviewCall): number {
  return Math.min(files, jobs ?? Math.min(availableParallelism(), Math.ceil(files / WORTH_A_WORKER)));
}

/** A run as it was prepared: what is to be reviewed, and where everything goes. */
interface Prepared {
  readonly call: ReviewCall;
  readonly output: Output;
  readonly terminal: Terminal;
  readonly found: Found;
  readonly places: Places;
  readonly annotated: Annotated | null;
  readonly journal: Journal;
  readonly crew: Crew;
}

/** The records of a journal are worth something only while all of this is the same. */
function runText(call: ReviewCall, annotated: Annotated | null): string {
  return [version(), rulesText(reviewRules(call.rules)), call.language, annotated?.folder ?? '', annotated?.base ?? ''].join('\n');
}

/** Files that were read and reviewed: what could not be read or opened is tried again. */
const reviewedOf = ({ found: { files, closed } }: Prepared, left: readonly string[]): number => files.length - left.length - files.filter((file) => closed.has(file)).length;

function sayResumed(prepared: Prepared, left: readonly string[]): void {
  const { call: { resume, language }, journal, output } = prepared;
  const { resumed, dropped } = journal;
  if (resumed > 0) output.fail(sentence(language, 'reviewResumed', String(reviewedOf(prepared, left)), String(left.length)));
  else if (dropped > 0) output.fail(sentence(language, resume ? 'reviewRestarted' : 'reviewDropped', String(dropped)));
  else if (resume) output.fail(sentence(language, 'reviewNothingToResume'));
}

/** Notes the folders that could not be opened, and answers with the files that are still to be reviewed. */
function filesLeft({ found: { files, closed }, journal, call: { language } }: Prepared): string[] {
  for (const [folder, error] of closed) {
    journal.add(outcomeOf(errorRecord(folder, 'folder-unreadable', { reason: systemReason(error, language) }, language), null));
  }
  return files.filter((file) => !closed.has(file) && !journal.holds(file, stateOf(file)));
}

/** Has all files reviewed that are left. False where a person interrupted it. @throws what the journal or a worker could not do */
async function reviewFiles(prepared: Prepared): Promise<boolean> {
  const { call, journal, found, terminal, crew } = prepared;
  const { language } = call;
  const left = filesLeft(prepared);
  sayResumed(prepared, left);
  const before = found.files.length - left.length;
  let [done, errors, isInterrupted] = [before, 0, false];
  const progress = new Progress(terminal, language);
  const show = (): void => { progress.show({ done, before, all: found.files.length, errors }); };
  const run = runPool(left, {
    jobs: jobsFor(left.length, call),
    start: crew.start,
    timeout: TIMEOUT,
    take: (outcome) => {
      journal.add(outcome);
      done += 1;
      errors += outcome.tally.errors;
      show();
    },
    failed: (file, { code, params }: Death) => outcomeOf(errorRecord(file, code, params, language), stateOf(file)),
  });
  crew.end();
  const interrupt = (): void => {
    isInterrupted = true;
    void run.stop();
  };
  const ticking = setInterval(() => { journal.touch(); show(); }, TICK);
  SIGNALS.forEach((signal) => process.once(signal, interrupt));
  try {
    await run.done;
  } finally {
    SIGNALS.forEach((signal) => process.off(signal, interrupt));
    clearInterval(ticking);
    progress.end();
  }
  return !isInterrupted;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function others({ found, call: { language } }: Prepared): string[] {
  const counts = [...found.others].sort(([one], [other]) => (one < other ? -1 : 1));
  if (counts.length === 0) return [];
  const all = counts.reduce((total, [, count]) => total + count, 0);
  return [sentence(language, 'reviewOthers', String(all), counts.map(([extension, count]) => `${extension === '' ? '?' : extension} ${String(count)}`).join(language === 'zh' ? '、' : ', '))];
}

const statusOf = ({ errors, toLookAt }: Tally): ExitStatus => (errors > 0 ? 1 : toLookAt > 0 ? 3 : 0);

/** Writes the results of a review that is done, says what came of it, and takes the journal away. */
function finish(prepared: Prepared): ExitStatus {
  const { call: { language }, output: { out }, journal, found: { files }, places, annotated } = prepared;
  const records = new Records(files, journal, language);
  if (annotated !== null) records.annotate(annotated);
  const replaced = new Set([places.out, places.ndjson].filter((path) => path !== null && existsSync(path)));
  const written = writeResults(records, places, language, localTime(new Date()));
  const tally = records.tally();
  journal.remove();
  out(sentence(language, 'reviewDone', ...[tally.files, tally.tables, tally.differences, tally.findings, tally.toLookAt, tally.errors].map(String)));
  others(prepared).forEach(out);
  if (annotated !== null) out(sentence(language, 'reviewAnnotated', annotated.folder));
  for (const path of written) out(`${sentence(language, 'written', path)}${replaced.has(path) ? sentence(language, 'overwrote') : ''}`);
  return statusOf(tally);
}

/** What stopped a run, said with the way to go on. */
function stopped(error: unknown, { call: { language }, output: { fail }, journal }: Prepared): ExitStatus {
  journal.close();
  if (error instanceof NotWritten) fail(sentence(language, 'reviewNotWritten', `${error.path}：${systemReason(error.cause, language)}`));
  else fail(sentence(language, 'reviewStopped', systemReason(error, language)));
  return 1;
}

async function run(prepared: Prepared): Promise<ExitStatus> {
  const { call: { language }, found: { files }, journal, output: { fail } } = prepared;
  try {
    if (await reviewFiles(prepared)) return finish(prepared);
    fail(sentence(language, 'reviewInterrupted', String(journal.kept(files)), String(files.length)));
    journal.close();
    return INTERRUPTED;
  } catch (error) {
    return stopped(error, prepared);
  } finally {
    prepared.crew.end();
  }
}

function openedJournal(call: ReviewCall, places: Places, annotated: Annotated | null): Journal {
  const text = runText(call, annotated);
  checkWritable(places);
  const path = journalPath(places.out);
  try {
    return new Journal(path, text, call.resume);
  } catch (error) {
    throw error instanceof InUse ? error : new NotWritten(path, error);
  }
}

/** Opens all that a run needs. @throws UsageError, PackFileError, NotWritten, InUse */
function prepare(call: ReviewCall, output: Output, terminal: Terminal): Prepared | null {
  const places = placesOf(call);
  const found = findFiles(call.paths, call.annotate === null ? [] : [call.annotate]);
  if (found.files.length === 0) return null;
  const annotated = annotatedOf(call, found.files);
  checkInputs(found.files, places, annotated);
  const crew = startCrew(jobsFor(found.files.length, call), { rules: call.rules, language: call.language, annotated });
  try {
    return { call, output, terminal, found, places, annotated, journal: openedJournal(call, places, annotated), crew };
  } catch (error) {
    crew.end();
    throw error;
  }
}

/** Why a run was not begun, in words. */
function refusalLines(error: unknown, { rules, language }: ReviewCall): string[] {
  if (error instanceof PackFileError) return [...packErrorLines(error, language), ...(rules === null ? [sentence(language, 'brokenRulesReview')] : [])];
  if (error instanceof NotWritten) return [sentence(language, 'reviewCannotWrite', error.path, systemReason(error.cause, language))];
  if (error instanceof InUse) return [sentence(language, 'reviewInUse', String(error.pid))];
  throw error;
}

/**
 * `jixiao review`: recomputes every table of files and folders and says where and why the printed figures differ. 0 nothing to look at, 3 something,
 * 1 where a file could not be reviewed or a result not written, 130 where a person interrupted it.
 * @throws UsageError where the outputs asked for cannot be
 */
export async function runReview(call: ReviewCall, output: Output, terminal: Terminal = process.stderr): Promise<ExitStatus> {
  let prepared: Prepared | null;
  try {
    prepared = prepare(call, output, terminal);
  } catch (error) {
    refusalLines(error, call).forEach(output.fail);
    return 1;
  }
  if (prepared !== null) return run(prepared);
  output.fail(sentence(call.language, 'nothingToReview'));
  return 1;
}
