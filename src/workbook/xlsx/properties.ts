import { decodeEntities } from '../xml/entities.ts';
import type { Package } from './package.ts';
import { XmlPart } from './xml-part.ts';
import { attribute, escaped } from './xml-text.ts';

/** Texts that a workbook keeps about itself (文件 → 信息 → 属性 → 自定义), by name; null takes one out. */
export type Properties = ReadonlyMap<string, string | null>;

const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Excel keeps 0 and 1 for itself. */
const FIRST_ID = 2;
const TYPES = ['custom-properties', 'customProperties'];

const NAMESPACES = {
  usual: ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'],
  strict: ['http://purl.oclc.org/ooxml/officeDocument/customProperties', 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes'],
} as const;

/** The part of a package's own properties; null where it has none. */
export function propertiesPart(parts: Package): string | null {
  const found = parts.relationships('').find(({ type }) => TYPES.includes(type))?.target;
  return found === undefined || !parts.has(found) ? null : found;
}

interface Held {
  readonly name: string;
  readonly id: number;
  readonly text: string;
}

function heldIn(part: XmlPart): readonly (Held & { readonly span: XmlPart['children'][number] })[] {
  return part.children.map((span) => {
    const [item = ''] = part.itemsOf(span);
    const text = item.replace(/^<[^>]*>/, '').replace(/<\/[^>]*>$/, '');
    return { span, name: decodeEntities(part.attribute(span, 'name') ?? ''), id: Number(attribute(part.tag(span), 'pid') ?? 0), text: decodeEntities(text) };
  });
}

/** The properties that a package holds. @throws WorkbookError `unreadable-part` */
export function readProperties(parts: Package): ReadonlyMap<string, string> {
  const name = propertiesPart(parts);
  return name === null ? new Map() : new Map(heldIn(new XmlPart(parts.text(name), name)).map((one) => [one.name, one.text]));
}

/** An empty part of properties. */
export function emptyProperties(isStrict: boolean): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${NAMESPACES[isStrict ? 'strict' : 'usual'][0]}"></Properties>`;
}

/** The text of a part with these properties set; all others stay as they stand. */
export function withProperties(source: string, name: string, properties: Properties, isStrict: boolean): string {
  const part = new XmlPart(source, name);
  const held = heldIn(part);
  let next = Math.max(FIRST_ID - 1, ...held.map(({ id }) => id)) + 1;
  for (const [property, text] of properties) {
    const standing = held.find((one) => one.name === property);
    if (standing?.text === text) continue;
    if (standing !== undefined) part.remove(standing.span);
    if (text === null) continue;
    part.addLast(`<${part.prefix}property fmtid="${FORMAT}" pid="${String(next)}" name="${escaped(property)}"><vt:lpwstr xmlns:vt="${NAMESPACES[isStrict ? 'strict' : 'usual'][1]}">${escaped(text)}</vt:lpwstr></${part.prefix}property>`);
    next += 1;
  }
  return part.text;
}
