import type { z } from 'zod';
import { OWN_KEYS, valueAt } from './layers.ts';
import { slips } from './nearest.ts';
import { SYSTEM_KIND } from './system/kind.ts';

/** What is wrong at a place of a pack's content: a code that explain/messages words. */
export interface Problem {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly path: readonly PropertyKey[];
}

/** An author mends these first; the others may come from them. */
export const MOST_PROBLEMS = 100;

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A path in the pack in its author's words; items of a list count from 1: `定性.2.区间`. */
export function placeOf(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? String(key + 1) : String(key))).join('.');
}

/** Of the forms that a method can have, the one that it was meant to have shows by its keys. */
function meant(forms: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const steps = typeof value === 'object' && value !== null && '阶梯' in value;
  return forms[steps ? 1 : 0] ?? [];
}

/** Words that people write for a key which another key is nearer to by its letters, though not by its meaning. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([['没达到', '未达到'], ['没有达到', '未达到'], ['不达到', '未达到'], ['记分', '计分']]);

/** A key that was probably meant: one that differs by a letter, or by two of four and more. */
function meantKey(key: string, allowed: readonly string[]): string | null {
  const word = OTHER_WORDS.get(key);
  if (word !== undefined) return allowed.includes(word) ? word : null;
  const [best] = allowed.map((name) => ({ name, count: slips(key, name) })).sort((a, b) => a.count - b.count);
  return best !== undefined && best.count <= 2 && best.count * 2 <= best.name.length ? best.name : null;
}

/** A cap is of the total, and stands with 预算执行 in rules for tables and by itself in systems; it is looked for beside the grades. */
const CAP = '封顶';

function unknownKey(key: string, allowed: string, path: Path): Problem {
  if (key === CAP) return { code: 'pack-cap-elsewhere', params: { place: placeOf([...path, key]) }, path: [...path, key] };
  const meant = meantKey(key, allowed.split('、'));
  const params = { place: placeOf(path), keys: key, allowed };
  if (meant === null) return { code: 'pack-unknown-key', params, path: [...path, key] };
  return { code: 'pack-misspelt-key', params: { ...params, meant }, path: [...path, key] };
}

/** 已核实 is asked of every source and of every indicator of a system: nobody can answer it for its author. */
const VERIFIED = '已核实';

/** What is missing: a part that is inherited by most, one that every pack has of its own, or one of an item of a list, which is inherited by none. */
function missingCode(content: unknown, path: Path): string {
  if (path.at(-1) === VERIFIED) return 'pack-verified-missing';
  if (path.some((key) => typeof key === 'number')) return 'pack-item-key-missing';
  if (path.length === 1 && OWN_KEYS.has(String(path[0]))) return 'pack-own-key-missing';
  return valueAt(content, ['类型']) === SYSTEM_KIND ? 'system-key-missing' : 'pack-key-missing';
}

function missing(content: unknown, path: Path): Problem {
  return { code: missingCode(content, path), params: { place: placeOf(path), key: String(path.at(-1)) }, path };
}

/** The problems that an issue of the schema stands for. */
function problemsOf(issue: Issue, content: unknown, above: Path = []): Problem[] {
  const path = [...above, ...issue.path];
  const value = valueAt(content, path);
  if (value === undefined) return [missing(content, path)];
  if (issue.code === 'invalid_union') return issue.message === 'Invalid input' ? meant(issue.errors, value).flatMap((inner) => problemsOf(inner, content, path)) : inUnion(issue, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, MOST_PROBLEMS + 1).map((key) => unknownKey(key, issue.message.split(' ')[1] ?? '', path));
  const place = placeOf(path);
  const [code = '', named] = issue.message.split(' ');
  if (named !== undefined) return [{ code, params: { place, allowed: named }, path }];
  return [{ code: issue.message, params: issue.code === 'invalid_value' ? { place, choices: issue.values.map(String).join('、') } : { place }, path }];
}

/** A number where whole ones are taken fails as such, not as no text. */
function inUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): Problem[] {
  const closer = issue.errors.flat().find(({ message }) => message === 'pack-version');
  return [{ code: closer === undefined ? issue.message : 'pack-version', params: { place: placeOf(path) }, path }];
}

/** The problems that the issues of a schema stand for, as many as are told and one more. */
export function allProblems(issues: readonly Issue[], content: unknown): Problem[] {
  const found: Problem[] = [];
  for (const issue of issues) {
    if (found.length > MOST_PROBLEMS) break;
    found.push(...problemsOf(issue, content));
  }
  return found;
}
