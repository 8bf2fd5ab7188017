import { compile } from '../../expression/formula.ts';
import { CONDITIONALS, FUNCTIONS } from '../../expression/functions.ts';
import type { FormulaError, Kind } from '../../expression/tree.ts';
import { noPoints, otherScale } from '../../rules/scales.ts';

/** Where a value stands in a pack: keys, and indexes of lists from 0. */
export type RulePath = readonly (string | number)[];

/** How a value is entered. `names` are what its formula may use; a `list` is entered in one line, or chosen from `choices` where there are any. */
export type FieldKind =
  /** A number or a percentage, as the author writes it. */
  | { readonly kind: 'number' }
  | { readonly kind: 'words' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  | { readonly kind: 'formula'; readonly names: readonly string[]; readonly needed: Kind };

/** One value of a pack as it is used, and where it comes from. */
export interface RuleField {
  readonly path: RulePath;
  /** The last key, in the author's words. */
  readonly label: string;
  readonly how: FieldKind;
  /** As its author wrote it; '' where an optional one is not there. Items of a list are joined by 、. */
  readonly value: string;
  /** The pack is whole without it. */
  readonly isOptional: boolean;
  /** What holds where the pack says nothing; '' where that is nothing. */
  readonly fallback: string;
  /** Id of the pack that says so; null where none does. */
  readonly origin: string | null;
  /** The pack at hand says so itself and inherits another value, which can be taken back. */
  readonly isOverlaid: boolean;
  /** The document behind it, where the pack says which; null where it does not, or the value describes the pack itself. */
  readonly document: string | null;
  /** Its document is named and was read, and no pack lists it in 未核实. Null for what describes the pack itself and needs no document. */
  readonly isVerified: boolean | null;
  /** The place as a score's working names it: `计分.≤.未达到`. */
  readonly clause: string;
}

/** A value that has to be entered of an item that is added; `hint` is how one is written. */
export interface AskedValue {
  readonly key: string;
  readonly how: FieldKind;
  readonly hint: string;
}

/** A change of a pack's shape that is done at once: one more item, one fewer, 阶梯 in place of 达到 and 未达到. `value` is all that then stands at `path`. */
export interface RuleAct {
  readonly kind: 'item' | 'step' | 'steps' | 'sides' | 'target' | 'remove';
  /** What it is about: the kind of target that is added. */
  readonly label: string;
  readonly path: RulePath;
  readonly value: unknown;
  /** What nobody but the author can say of the item that is added. `value` is then as it was: see `withItem`. */
  readonly asks?: readonly AskedValue[];
}

/** Values that belong together under a name of their own: one kind of target, one band. */
export interface RuleGroup {
  readonly title: string;
  readonly fields: readonly RuleField[];
  /** Takes it out; null where it has to be there. */
  readonly removal: RuleAct | null;
  readonly acts: readonly RuleAct[];
}

/** One part of a pack. */
export interface RuleSection {
  readonly title: string;
  readonly groups: readonly RuleGroup[];
  readonly acts: readonly RuleAct[];
}

/** The part of a path down to its first list: a list is said as a whole. */
export function whole(path: RulePath): RulePath {
  const index = path.findIndex((key) => typeof key === 'number');
  return index < 0 ? path : path.slice(0, index);
}

/** What is wrong with a formula, and where: so many characters of the text from `position` on, counted from 0. */
export interface FormulaFault extends FormulaError {
  readonly length: number;
}

/** How else an author may write a sign than it is said. */
const ALSO: Readonly<Record<string, string>> = { '×': '[×*＊]', '÷': '[÷/／]', '−': '[−－-]', '+': '[+＋]', '(': '[(（]', ')': '[)）]', ',': '[,，]', '%': '[%％]', '≥': '(?:≥|>=)', '≤': '(?:≤|<=)' };

/** A part of a formula in the text as its author spaced and wrote it; the whole text where it is not found. */
function placeOf(part: string, text: string): Pick<FormulaFault, 'position' | 'length'> {
  const signs = [...part.replace(/\s/g, '')].map((sign) => ALSO[sign] ?? sign.replace(/[.*+?^${}()|[\]\\]/, '\\$&'));
  const found = new RegExp(signs.join('\\s*')).exec(text);
  return found === null ? { position: 0, length: text.length } : { position: found.index, length: found[0].length };
}

/** What is wrong with a formula as it is typed, with its place; null where nothing is. 待定 leaves it to a person. */
export function formulaFault(text: string, { names, needed }: Pick<Extract<FieldKind, { kind: 'formula' }>, 'names' | 'needed'>): FormulaFault | null {
  if (text.trim() === '待定' && needed === 'number') return null;
  const compiled = compile(text, new Set(names), needed);
  if (!compiled.ok) {
    const [error] = compiled.errors;
    return error === undefined ? null : { ...error, length: ([...text.slice(error.position)][0] ?? '').length };
  }
  const { tree } = compiled.expression;
  const other = otherScale(tree) ?? (needed === 'number' ? noPoints(tree) : null);
  if (other === null) return null;
  const place = placeOf(other.name, text);
  return { code: other.code, params: { name: other.name, text, at: String(place.position + 1) }, ...place };
}

/** Functions to offer beside the names: the Chinese words of those there are. */
export const FUNCTION_NAMES: readonly string[] = [...CONDITIONALS, ...FUNCTIONS.keys()].filter((name) => /\p{Script=Han}/u.test(name));
