const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an XML element or attribute; characters that XML cannot hold are left out. */
export function escaped(text: string): string {
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** Text for a cell, where `_x0041_` would be read as the letter A. */
export function cellText(text: string): string {
  return escaped(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** The pattern of each attribute that was looked for. Their names are those in this program, so there are few. */
const PATTERNS = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const pattern = PATTERNS.get(name) ?? new RegExp(`\\s+${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, pattern);
  return pattern;
}

/** An attribute's value in a start tag's text, whichever quotes it has; null where it is absent. */
export function attribute(tag: string, name: string): string | null {
  const match = patternOf(name).exec(tag);
  return match === null ? null : match[1] ?? match[2] ?? '';
}

/** A start tag's text with an attribute set, put last where it was absent; null takes it away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = patternOf(name);
  const written = value === null ? '' : ` ${name}="${escaped(value)}"`;
  return pattern.test(tag) ? tag.replace(pattern, () => written) : tag.replace(/\s*(\/?>)$/, (_, end: string) => `${written}${end}`);
}
