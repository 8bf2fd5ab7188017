import { powerOfTen } from '../exact/decimal.ts';
import { type Rational, rational } from '../exact/rational.ts';

/** A number with the literal text that its number format puts around it: `"≥"0.0%` shows 0.955 as ≥ 95.5 %. */
export interface ShownNumber {
  readonly before: string;
  /** The exact value in what the format shows, not rounded to the places that it shows. */
  readonly value: Rational;
  readonly behind: string;
}

type Token =
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'literal'; readonly text: string };

const TOKEN = /"([^"]*)"|[\\!](.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(General|G\/通用格式|[0#?.,]+|[eE][+-]0+)|(.)/gis;

function tokens(section: string): Token[] {
  return [...section.matchAll(TOKEN)].flatMap(([, quoted, escaped, currency, digits, other]): Token[] => {
    if (digits !== undefined) return [{ kind: 'digits', text: digits }];
    const text = quoted ?? escaped ?? currency ?? other ?? '';
    return text === '' ? [] : [{ kind: 'literal', text }];
  });
}

/** Sections of a format, `;` in quotes left alone. */
function sections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? [];
}

function sectionFor(value: Rational, format: string): string {
  const all = sections(format);
  const conditional = all.some((section) => /\[[<>=]/.test(section));
  if (conditional) return '';
  const index = value.s < 0n ? 1 : value.n === 0n ? 2 : 0;
  return all[index] ?? all[0] ?? '';
}

/** How far a format shifts what it shows: a comma behind the digits is three places, each digit behind an escaped point one (0!.0). */
function shift(parts: readonly Token[], first: number, last: number): bigint {
  const digits = parts.slice(first, last + 1);
  const commas = /,+$/.exec(digits.at(-1)?.text.replace(/^([eE].*)$/, '') ?? '')?.[0].length ?? 0;
  const point = digits.findIndex(({ kind, text }) => kind === 'literal' && text === '.');
  const places = point < 0 ? 0 : digits.slice(point).reduce((sum, { kind, text }) => sum + (kind === 'digits' ? text.replace(/[^0#?]/g, '').length : 0), 0);
  return powerOfTen(3 * commas + places);
}

/** Excel refuses a longer format; one of 200,000 commas would ask for a number of 600,000 digits. */
export const LONGEST_FORMAT = 255;

/** `0.00`, `#,##0`: most formats show the number and nothing else. */
const DIGITS_ALONE = /^[0#?.,]*[0#?]$/;

/** What a number format shows around a number, and the number in that unit: 12 as `0"人"`, 0.95 as `0%`, 123450000 as `0!.0,"万元"`. */
export function shownNumber(value: Rational, format: string): ShownNumber {
  if (DIGITS_ALONE.test(format)) return { before: '', value, behind: '' };
  const section = format.length > LONGEST_FORMAT ? '' : sectionFor(value, format);
  const parts = tokens(section);
  const first = parts.findIndex(({ kind }) => kind === 'digits');
  if (first < 0) return { before: '', value, behind: '' };
  const last = parts.findLastIndex(({ kind }) => kind === 'digits');
  const text = (some: readonly Token[]): string => some.map((part) => part.text).join('').trim();
  const percents = section.replace(/"[^"]*"|[\\!]./g, '').split('%').length - 1;
  const shown = value.mul(rational(powerOfTen(2 * percents), shift(parts, first, last)));
  return { before: text(parts.slice(0, first)).replace(/^[-(]$/, ''), value: shown, behind: text(parts.slice(last + 1)).replace(/^\)$/, '') };
}

/** How many decimal places a format shows; null where it sets none (General) or shows a fraction or a power of ten. */
export function shownPlaces(value: Rational, format: string): number | null {
  const digits = format.length > LONGEST_FORMAT ? '' : tokens(sectionFor(value, format)).flatMap(({ kind, text }) => (kind === 'digits' || text === '/' ? [text] : [])).join('');
  if (!/^[0#?,]*(?:\.[0#?]*)?,*$/.test(digits) || digits === '') return null;
  return digits.replace(/,/g, '').split('.')[1]?.length ?? 0;
}
