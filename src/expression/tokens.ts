import { CONDITIONALS, FUNCTIONS } from './functions.ts';
import { FormulaFailure } from './tree.ts';

/** A piece of a formula. `text` is its plain spelling (× is `*`, 且 is `and`), `at` its place in the author's text, counted from 0. */
export interface Token {
  readonly kind: 'number' | 'name' | 'function' | 'sign';
  readonly text: string;
  readonly at: number;
}

/** Glyphs that an author may use for a plain one; full-width forms (（ ＋ １) are a block of their own. */
const GLYPHS: Readonly<Record<string, string>> = {
  '、': ',', '−': '-', '–': '-', '—': '-', '×': '*', '✕': '*', '∗': '*', '÷': '/', '∕': '/',
  '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '\u3000': ' ', '\u00a0': ' ', '\n': ' ', '\r': ' ', '\t': ' ',
};
const FULL_WIDTH_OFFSET = 0xfee0;

const PIECES: readonly (readonly [Piece['kind'], RegExp])[] = [
  ['number', /(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['run', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['sign', />=|<=|==|!=|<>|[-+*/^%(),?:<>=≥≤≠]/y],
];
/** Signs with more than one spelling. A single `=` compares: nothing is ever assigned. */
const PLAIN_SIGN: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '≠': '!=', '<>': '!=', '=': '==' };

const CONNECTIVES: ReadonlyMap<string, string> = new Map([
  ['并且', 'and'], ['而且', 'and'], ['且', 'and'], ['and', 'and'], ['或者', 'or'], ['或', 'or'], ['or', 'or'], ['非', 'not'], ['not', 'not'],
]);
const CONNECTIVE_IN_WORD = ['并且', '而且', '或者', '且', '或', '非'];
const HOLDS_CONNECTIVE = /[且或非]/;

function plainGlyph(glyph: string): string {
  const code = glyph.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : GLYPHS[glyph] ?? glyph;
}

/** One glyph for one glyph, so that places in the text stay the same. */
function plainGlyphs(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, plainGlyph);
}

/** Words that stand in one run without spaces, 实际值且指标值; a name that holds such a glyph itself (非税收入) stays whole. */
function splitRun(run: string, names: ReadonlySet<string>): string[] {
  if (names.has(run) || !HOLDS_CONNECTIVE.test(run)) return [run];
  const marks = [...[...names].filter((name) => HOLDS_CONNECTIVE.test(name)).sort((a, b) => b.length - a.length), ...CONNECTIVE_IN_WORD];
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at < run.length;) {
    const mark = marks.find((one) => run.startsWith(one, at));
    if (mark !== undefined) words.push(run.slice(from, at), mark);
    at += mark?.length ?? 1;
    if (mark !== undefined) from = at;
  }
  return [...words, run.slice(from)].filter((word) => word !== '');
}

function wordToken(text: string, at: number, called: boolean, names: ReadonlySet<string>): Token {
  const connective = CONNECTIVES.get(text);
  if (names.has(text)) return { kind: 'name', text, at };
  if (connective !== undefined) return { kind: 'sign', text: connective, at };
  if (FUNCTIONS.has(text) || CONDITIONALS.has(text)) {
    if (called) return { kind: 'function', text, at };
    throw new FormulaFailure('formula-arguments', { name: text }, at);
  }
  if (called) throw new FormulaFailure('formula-unknown-function', { name: text, names: [...FUNCTIONS.keys(), ...CONDITIONALS].join('、') }, at);
  throw new FormulaFailure('formula-unknown-name', { name: text, names: [...names].join('、') }, at);
}

function runTokens(run: string, start: number, plain: string, names: ReadonlySet<string>): Token[] {
  let at = start;
  return splitRun(run, names).map((word) => {
    const here = at;
    at += word.length;
    return wordToken(word, here, /^\s*\(/.test(plain.slice(at)), names);
  });
}

interface Piece {
  readonly kind: 'number' | 'run' | 'sign';
  readonly text: string;
  readonly at: number;
}

function pieceAt(plain: string, at: number): Piece | null {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const text = pattern.exec(plain)?.[0];
    if (text !== undefined) return { kind, text, at };
  }
  return null;
}

/** A run of letters and digits up to a number that follows a connective: 且80% is not a word. */
function cutRun(piece: Piece, names: ReadonlySet<string>): Piece {
  const words = piece.kind === 'run' ? splitRun(piece.text, names) : [];
  const digits = words.findIndex((word) => /^\p{N}/u.test(word));
  return digits < 0 ? piece : { ...piece, text: words.slice(0, digits).join('') };
}

function pieces(plain: string, written: string, names: ReadonlySet<string>): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < plain.length;) {
    const whole = pieceAt(plain, at);
    const piece = whole === null ? null : cutRun(whole, names);
    if (piece !== null) found.push(piece);
    else if (plain[at] !== ' ') throw new FormulaFailure('formula-not-allowed', { what: String.fromCodePoint(written.codePointAt(at) ?? 0) }, at);
    at += piece?.text.length ?? 1;
  }
  return found;
}

/**
 * The tokens of a formula in the author's words: numbers, the given names, listed functions, signs. Spaces and line breaks mean nothing.
 * @throws FormulaFailure at the first glyph that has no place in any formula, then at the first word that is none of these.
 */
export function tokenise(text: string, names: ReadonlySet<string>): Token[] {
  const plain = plainGlyphs(text);
  return pieces(plain, text, names).flatMap((piece): Token | Token[] => {
    if (piece.kind === 'run') return runTokens(piece.text, piece.at, plain, names);
    return { kind: piece.kind, text: PLAIN_SIGN[piece.text] ?? piece.text, at: piece.at };
  });
}

/** Can a text stand in a formula as one name? What the language of formulas has itself (最小, 且) cannot, nor what reads as more than a name (1 + 1). */
export function isName(text: string): boolean {
  if (text !== plainGlyphs(text) || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(text)) return false;
  const word = splitRun(text, new Set()).find((one) => !CONNECTIVES.has(one));
  return word !== undefined && !/^\p{N}/u.test(word) && !FUNCTIONS.has(word) && !CONDITIONALS.has(word);
}
