import type { z } from 'zod';

/** What is wrong at a place of a pack's content: a code that explain/messages words. */
export interface Problem {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly path: readonly PropertyKey[];
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A path in the pack in its author's words; items of a list count from 1: `定性.2.区间`. */
export function placeOf(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? String(key + 1) : String(key))).join('.');
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), content);
}

/** Of the forms that a method can have, the one that it was meant to have shows by its keys. */
function meant(forms: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const steps = typeof value === 'object' && value !== null && '阶梯' in value;
  return forms[steps ? 1 : 0] ?? [];
}

function paramsOf(issue: Issue, path: Path): Readonly<Record<string, string>> {
  const place = placeOf(path);
  if (issue.code === 'unrecognized_keys') return { place, keys: issue.keys.join('、') };
  return issue.code === 'invalid_value' ? { place, choices: issue.values.map(String).join('、') } : { place };
}

/** The problems that an issue of the schema stands for. */
export function problemsOf(issue: Issue, content: unknown, above: Path = []): Problem[] {
  const path = [...above, ...issue.path];
  const value = valueAt(content, path);
  if (value === undefined) return [{ code: 'pack-key-missing', params: { place: placeOf(path) }, path }];
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') return meant(issue.errors, value).flatMap((inner) => problemsOf(inner, content, path));
  if (issue.code === 'unrecognized_keys') return [{ code: 'pack-unknown-key', params: paramsOf(issue, path), path: [...path, ...issue.keys.slice(0, 1)] }];
  return [{ code: issue.message, params: paramsOf(issue, path), path }];
}
