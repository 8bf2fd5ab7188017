const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities resolved; characters beyond the basic plane included. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Text with each kind of line end as `\n`. */
export function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Text as XML means it: line ends as `\n`, entities resolved. */
export function decodeText(text: string): string {
  return decodeEntities(lineEnds(text));
}

/** An attribute's value as XML means it: each blank is a space, entities resolved. */
export function decodeValue(value: string): string {
  return decodeEntities(value.replace(/\r\n|[\t\n\r]/g, ' '));
}
