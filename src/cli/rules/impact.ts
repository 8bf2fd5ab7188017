import { type FileImpact, impactBook, impactLine } from '../../app/impact/impact-book.ts';
import { impactOnFile } from '../../app/impact/impact-file.ts';
import { differenceText, saidImpact, type SaidImpact, sumsSaid, totalText } from '../../app/impact/said.ts';
import { impactOnFilled } from '../../app/impact/system-impact.ts';
import type { OpenedFile } from '../../app/open-file.ts';
import { word } from '../../explain/messages/wording.ts';
import { type RulesCall, UsageError } from '../arguments.ts';
import { layOut } from '../columns.ts';
import { isFolder, isSameFile, writeWhole } from '../files.ts';
import { failureOf, openInput } from '../input.ts';
import type { ExitStatus, Output } from '../output.ts';
import { type RulesFile, rulesNamed, rulesOf, shippedPacks } from '../packs.ts';
import { findFiles } from '../review/find.ts';
import { localTime } from '../review/local-time.ts';
import { sentence } from '../strings/strings.ts';

const LEFT = { width: 40, align: 'left' } as const;
const RIGHT = { width: 12, align: 'right' } as const;

function reasonOf(error: unknown, { language }: RulesCall): string {
  const { code, params } = failureOf(error, language);
  const { message, next } = word(language, code, params);
  return `${message}${next === '' ? '' : ` ${sentence(language, 'next', next)}`}`;
}

/** What the rules do to an opened file. */
type OnFile = (file: OpenedFile) => readonly SaidImpact[];

/** A file that cannot be read is a line of the result, never the end of it. */
function impactOn(file: string, onFile: OnFile, call: RulesCall): FileImpact {
  try {
    return { file, tables: onFile(openInput(file, call.language)), error: null };
  } catch (error) {
    return { file, tables: [], error: reasonOf(error, call) };
  }
}

function linesOf({ file, tables }: FileImpact, { language }: RulesCall, { screen }: Output): string[] {
  return tables.filter(({ changes }) => changes).flatMap((table) => {
    const { total, grade } = table;
    const off = differenceText(total.before, total.after);
    const grades = grade.before === grade.after ? '' : `  ${grade.before ?? '—'} → ${grade.after ?? '—'}`;
    const head = `${file}  ${table.sheet}  ${table.title}`.trimEnd();
    const totals = `  ${totalText(total.before, language)} → ${totalText(total.after, language)}${off === '' ? '' : `（${off.startsWith('-') ? off : `+${off}`}）`}${grades}`;
    const rows = table.said.map((row) => [`  ${row.cell}`, row.indicator, row.before, '→', row.after, row.becauseAfter]);
    const sums = sumsSaid(table, language).map((line) => `  ${line}`);
    return [head, totals, ...sums, ...layOut(rows, [LEFT, LEFT, RIGHT, LEFT, RIGHT, { width: 60, align: 'left' }], screen.width)];
  });
}

/** @throws UsageError where the workbook asked for cannot be */
function checkOut(out: string, files: readonly string[]): void {
  if (isFolder(out) || !out.toLowerCase().endsWith('.xlsx')) throw new UsageError('impact-out-needs-xlsx', out);
  const same = files.find((file) => isSameFile(file, out));
  if (same !== undefined) throw new UsageError('result-onto-input', same);
}

/** Two packs on tables, or two systems on the workbooks that were filled in for one of them. @throws UsageError for one of each: no file is scored by both */
function onFileOf(one: RulesFile, other: RulesFile, { language }: RulesCall): OnFile {
  if ('pack' in one && 'pack' in other) return (file) => impactOnFile(file, one.pack, other.pack).map((impact) => saidImpact(impact, language));
  if ('pack' in one || 'pack' in other) throw new UsageError('rules-impact-kinds', [one, other].map((file) => rulesOf(file).id));
  const packs = shippedPacks().map(({ pack }) => pack);
  return ({ grids }) => [impactOnFilled(grids, [one.system, other.system], { packs, packFor: () => null }, language)];
}

/** `jixiao rules impact A B PATH…`: what it would do to tables, or to filled-in workbooks of systems, to be scored by B instead of A. 3 where something would change, 1 where a file could not be read. */
export function impact(call: RulesCall, output: Output): ExitStatus {
  const [one = '', other = '', ...paths] = call.names;
  const rules = [rulesNamed(one), rulesNamed(other)] as const;
  const onFile = onFileOf(...rules, call);
  const { files } = findFiles(paths, call.out === null ? [] : [call.out]);
  if (call.out !== null) checkOut(call.out, files);
  const results = files.map((file) => impactOn(file, onFile, call));
  const names = rules.map(rulesOf).map(({ id, version }) => `${id} ${version}`) as [string, string];
  for (const result of results) {
    if (result.error !== null) output.fail(sentence(call.language, 'failed', `${result.file}：${result.error}`));
    linesOf(result, call, output).forEach(output.out);
  }
  output.out(impactLine(...names, results, call.language));
  if (call.out !== null) {
    writeWhole(call.out, impactBook(...names, results, { language: call.language, made: localTime(new Date()) }));
    output.out(sentence(call.language, 'written', call.out));
  }
  if (results.some(({ error }) => error !== null)) return 1;
  return results.some(({ tables }) => tables.some(({ changes }) => changes)) ? 3 : 0;
}
