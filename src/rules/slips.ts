import type { PackError } from './problem.ts';

/** A way of writing that looks like YAML to a person and is none: where it begins in a line, and the line as it should be. */
interface Slip {
  readonly code: string;
  readonly find: RegExp;
  readonly mend: (line: string, at: number) => string;
}

const KEY = '(?:"[^"]*"|[\\p{Script=Han}A-Za-z][\\p{Script=Han}A-Za-z0-9_]{0,15})';
/** Where a key may stand: at the beginning of a line or of an item, or inside of braces. */
const BEFORE_KEY = '(?:^\\s*(?:-\\s+)?|[{｛,，]\\s*)';
const VALUE = '(?:[:：]\\s*|^\\s*-\\s+|[\\[,]\\s*)';
const SIGNS: Readonly<Record<string, string>> = { '【': '[', '】': ']', '［': '[', '］': ']', '｛': '{', '｝': '}', '“': '"', '”': '"', '‘': '"', '’': '"', '＂': '"' };

const put = (line: string, at: number, length: number, text: string): string => line.slice(0, at) + text + line.slice(at + length).trimStart();
const signs = (found: RegExp) => (line: string): string => line.replace(found, (sign) => SIGNS[sign] ?? sign);
/** A colon behind its key, with what `find` took before it. */
const afterKey = (line: string, at: number): string => { const colon = at + line.slice(at).search(/[:：]/); return put(line, colon, 1, ': '); };

/** Full-width commas that part keys or items; those of formulas stand in round brackets. */
function commas(line: string): string {
  let depth = 0;
  return [...line].map((sign) => {
    if (/[(（]/.test(sign)) depth += 1;
    if (/[)）]/.test(sign)) depth -= 1;
    return sign === '，' && depth === 0 ? ', ' : sign;
  }).join('').replace(/, +/g, ', ');
}

const SLIPS: readonly Slip[] = [
  { code: 'pack-tab', find: /^ *\t/, mend: (line) => line.replace(/^[ \t]+/, (blank) => blank.replaceAll('\t', '  ')) },
  { code: 'pack-full-colon', find: new RegExp(`${BEFORE_KEY}${KEY}\\s*：`, 'u'), mend: afterKey },
  { code: 'pack-colon-blank', find: new RegExp(`${BEFORE_KEY}${KEY}:(?![\\s/]|$)`, 'u'), mend: afterKey },
  { code: 'pack-full-brackets', find: new RegExp(`${VALUE}[【［｛]`, 'u'), mend: signs(/[【】［］｛｝]/g) },
  { code: 'pack-full-quotes', find: new RegExp(`${VALUE}[“”‘’＂]`, 'u'), mend: signs(/[“”‘’＂]/g) },
  { code: 'pack-full-comma', find: new RegExp(`\\{[^(（]*，\\s*${KEY}\\s*[:：]|\\[[^\\]:：(（]*，`, 'u'), mend: commas },
  { code: 'pack-full-digits', find: new RegExp(`${VALUE}[0-9０-９.．]*[０-９][0-9０-９.．]*[%％]?\\s*(?:[,}\\]]|$)`, 'u'), mend: (line) => line.replace(/[０-９．％]/g, (sign) => sign.normalize('NFKC')) },
];

/** Errors of a text that is no YAML, or none that a pack can be. */
const AS_YAML: ReadonlySet<string> = new Set(['pack-syntax', 'pack-not-a-map']);

const MOST_SHOWN = 60;
/** A longer line is no line that a person wrote. */
const LONGEST_LINE = 500;

/** Quoted texts and comments hold whatever they hold. */
function masked(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => `"${'x'.repeat(Math.max(0, quoted.length - 2))}"`).replace(/(^|\s)#.*$/, '$1');
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function slipIn(line: string): Omit<PackError, 'line'> | null {
  if (line.length > LONGEST_LINE) return null;
  const bare = masked(line);
  for (const { code, find, mend } of SLIPS) {
    const found = find.exec(bare);
    if (found === null) continue;
    const meant = mend(line, found.index).trim();
    return { code, params: { meant: meant.length > MOST_SHOWN ? `${meant.slice(0, MOST_SHOWN)}…` : meant } };
  }
  return null;
}

/**
 * Full-width signs, tabs and missing blanks in a text, one for a line. Most of them may stand in a text that is right, so they are only asked for where a
 * text could not be read.
 */
function slipsOf(text: string): PackError[] {
  const found: PackError[] = [];
  let block: number | null = null;
  text.split(/\r?\n/).forEach((line, index) => {
    if (block !== null && (line.trim() === '' || indentOf(line) > block)) return;
    block = /[:：-]\s*[|>][+-]?\d*\s*$/.test(line) ? indentOf(line) : null;
    const slip = slipIn(line);
    if (slip !== null) found.push({ ...slip, line: index + 1 });
  });
  return found;
}

/** An error of a text as it is read; of one that is no YAML, the slip that it most likely comes from: the nearest one above it. */
export function yamlSlip(text: string, error: PackError): PackError {
  if (error.inherited !== undefined || !AS_YAML.has(error.code)) return error;
  return slipsOf(text).filter(({ line }) => line <= error.line).at(-1) ?? error;
}

/** What is wrong with a content, or the slips in the lines where that is said: an author mends these first, since the others may come from them. */
export function slipsBehind(text: string, errors: readonly PackError[]): readonly PackError[] {
  const lines = new Set(errors.filter(({ inherited }) => inherited === undefined).map(({ line }) => line));
  const slips = slipsOf(text).filter(({ line }) => lines.has(line));
  return slips.length > 0 ? slips : errors;
}
