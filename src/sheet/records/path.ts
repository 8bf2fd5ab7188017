import { compact } from '../read/title-key.ts';

const ARROW = '→';
/** Stands for a level without a name. */
const NO_NAME = '—';

/** The names of an indicator in one cell: `产出指标 → 数量指标 → 培训人数`. An arrow within a name is doubled. */
export function pathText(path: readonly string[]): string {
  return path.map((name) => (name === '' ? NO_NAME : name.replaceAll(ARROW, ARROW + ARROW))).join(` ${ARROW} `);
}

function isNone(name: string): boolean {
  return /^[—\s]*$/.test(name);
}

/** The names in a cell of the column 指标; one name alone is that of the indicator itself. */
export function readPath(text: string): readonly string[] {
  const names: string[] = [''];
  for (const part of text.match(/→→|→|[^→]+/g) ?? []) {
    if (part === ARROW) names.push('');
    else names.push((names.pop() ?? '') + part.replaceAll(ARROW + ARROW, ARROW));
  }
  return names.map((name) => (isNone(name) ? '' : name.trim()));
}

/** What two spellings of the same names share. */
export function pathKey(path: readonly string[]): string {
  const names = path.map((name) => (isNone(name) ? '' : compact(name)));
  return JSON.stringify(names.slice(0, names.findLastIndex((name) => name !== '') + 1));
}
