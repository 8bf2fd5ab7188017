/** Text in quotes, escaped characters, room for a character, a character that fills up: nothing of them is a sign of the format. */
const LITERAL = /"[^"]*"|\\.|[_*]./g;
const CONDITION = /\[[<>=]/;
/** Percentages, fractions, powers, dates, times, text and what a Chinese Excel escapes with a `!`. */
const OTHER = /[%@/!a-z]/i;
const DIGITS = /[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+/g;

const placesOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;

/** The section of a format that a number is shown by, without its literal text. */
function sectionFor(format: string, number: string): string {
  const [positive = '', negative = positive, zero = positive] = format.replace(LITERAL, '').split(';');
  const section = number.startsWith('-') ? negative : Number(number) === 0 ? zero : positive;
  return section.replace(/\[[^\]]*\]/g, '');
}

function withPlaces(format: string, places: number): string {
  const pieces = new RegExp(`(${LITERAL.source}|\\[[^\\]]*\\])|${DIGITS.source}`, 'g');
  return format.replace(pieces, (piece, literal: string | undefined) => (literal === undefined ? `${piece.replace(/\..*/, '')}.${'0'.repeat(places)}` : literal));
}

/**
 * The number format in which a cell shows a decimal number in full, since `0` shows 18.95 as 19. Null where its own format (null for General) does;
 * the same format with more decimals where that is all it lacks; General in place of percentages, dates, text and the like.
 */
export function formatShowing(format: string | null, number: string): string | null {
  if (format === null) return null;
  const section = sectionFor(format, number);
  const [digits, ...others] = section.match(DIGITS) ?? [];
  const isPlain = digits !== undefined && others.length === 0 && !OTHER.test(section) && !/,(?![0#?])/.test(section) && !CONDITION.test(format);
  if (!isPlain || (Number(number) === 0 && !digits.includes('0'))) return 'General';
  const places = placesOf(number);
  if (placesOf(digits) >= places) return null;
  return format.replace(LITERAL, '').includes(';') ? 'General' : withPlaces(format, places);
}
