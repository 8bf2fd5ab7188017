/// <reference types="./saxen.d.ts" />
import { Parser, type Attributes } from 'saxen';

export type { Attributes };

/** What to do at each step of an XML document; names carry the prefix that `prefixes` gives their namespace. */
export interface XmlHandlers {
  open(name: string, attributes: () => Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Bound by definition, but saxen drops attributes of prefixes that nobody declared. */
const XML_PREFIX = { 'http://www.w3.org/XML/1998/namespace': 'xml' };

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

/** A part's bytes as text: UTF-8, or UTF-16 where the first bytes say so. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/**
 * Walks a document once. `prefixes` maps namespace → the prefix handlers see, whatever the document itself uses.
 * @throws Error where the XML is not well-formed.
 */
export function walkXml(xml: string, prefixes: Readonly<Record<string, string>>, handlers: XmlHandlers): void {
  new Parser()
    .ns({ ...prefixes, ...XML_PREFIX })
    .on('openTag', (name, attributes) => { handlers.open(name, () => attributes() || {}); })
    .on('closeTag', (name) => { handlers.close(name); })
    .on('text', (text) => { handlers.text(decodeEntities(text)); })
    .on('cdata', (text) => { handlers.text(text); })
    .parse(xml);
}
