const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an XML element or attribute; characters that XML cannot hold are left out. */
export function escaped(text: string): string {
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** Text for a cell, where `_x0041_` would be read as the letter A. */
export function cellText(text: string): string {
  return escaped(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that an element's or attribute's XML stands for. */
export function plain(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** An attribute's value in a start tag's text, whichever quotes it has; null where it is absent. */
export function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? null : match[1] ?? match[2] ?? '';
}

/** A start tag's text with an attribute set, put last where it was absent; null takes it away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const bare = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === null ? bare : bare.replace(/\s*(\/?>)$/, ` ${name}="${escaped(value)}"$1`);
}
