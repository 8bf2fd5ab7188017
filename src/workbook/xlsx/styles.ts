import type { SheetLook } from '../../sheet/changes.ts';
import { LOOK_DATA, type LookData } from '../looks.ts';
import { type Look, lookXml } from './looks.ts';
import type { Span } from './outline.ts';
import { XmlPart } from './xml-part.ts';
import { attribute, escaped, withAttribute } from './xml-text.ts';

/** The schema's order of the children of a styles part. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** What a list starts with: an index of 0 means the default, and a sheet program takes the first two fills for its own. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** A styles part for a workbook that has none. */
export const EMPTY_STYLES = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
  + `<fonts count="1">${FIRST['fonts']?.join('') ?? ''}</fonts><fills count="2">${FIRST['fills']?.join('') ?? ''}</fills><borders count="1">${FIRST['borders']?.join('') ?? ''}</borders>`
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Number formats that have the same id in every language of Excel. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '0.00E+00': 11, '@': 49 };
/** Ids of a workbook's own number formats start here. */
const FIRST_OWN_FORMAT = 176;

/** One list of the part while it grows. */
interface List {
  readonly span: Span | undefined;
  readonly items: string[];
  /** Item → its first index. */
  readonly places: Map<string, number>;
  readonly before: number;
}

/** The styles part of a workbook; entries are only ever added behind the ones that are there. */
export class Styles {
  readonly #part: XmlPart;
  readonly #lists = new Map<string, List>();
  readonly #looks = new Map<LookData, Map<string, string>>();

  /** @throws WorkbookError `unreadable-part` */
  constructor(text: string, name: string) {
    this.#part = new XmlPart(text, name);
  }

  /** Was anything added? */
  get isChanged(): boolean {
    return [...this.#lists.values()].some(({ items, before }) => items.length > before);
  }

  /** The part with what was added. */
  text(): string {
    for (const [name, { span, items, before }] of this.#lists) {
      const added = items.slice(before).join('');
      if (added === '') continue;
      const p = this.#part.prefix;
      if (span === undefined) this.#part.add(name, ORDER, `<${p}${name} count="${String(items.length)}">${added}</${p}${name}>`);
      else this.#part.append(span, added, items.length);
    }
    return this.#part.text;
  }

  #list(name: string): List {
    const known = this.#lists.get(name);
    if (known !== undefined) return known;
    const span = this.#part.child(name);
    const items = span === undefined ? [] : this.#part.itemsOf(span);
    const places = new Map(items.map((item, index) => [item, index] as const).reverse());
    const list: List = { span, items, places, before: items.length };
    this.#lists.set(name, list);
    for (const item of FIRST[name]?.slice(items.length) ?? []) this.#push(list, this.#prefixed(item));
    return list;
  }

  #push(list: List, item: string): number {
    list.places.set(item, list.places.get(item) ?? list.items.length);
    return list.items.push(item) - 1;
  }

  #prefixed(xml: string): string {
    return xml.replace(/<(\/?)(?=\w)/g, (_, slash: string) => `<${slash}${this.#part.prefix}`);
  }

  /** The index of an item that is written as in this part; the one that is there already, where there is one. */
  #indexOf(name: string, item: string): number {
    const list = this.#list(name);
    return list.places.get(item) ?? this.#push(list, item);
  }

  #formatId(code: string): number {
    const known = BUILT_IN[code];
    if (known !== undefined) return known;
    const { items } = this.#list('numFmts');
    const written = escaped(code);
    const own = items.map((item) => ({ id: Number(attribute(item, 'numFmtId')), code: attribute(item, 'formatCode') }));
    const found = own.find((format) => format.code === written);
    if (found !== undefined) return found.id;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...own.map((format) => format.id)) + 1;
    this.#indexOf('numFmts', this.#prefixed(`<numFmt numFmtId="${String(id)}" formatCode="${written}"/>`));
    return id;
  }

  /** The style like another one but for its number format, and for the mark that makes text of whatever is typed in. */
  withFormat(style: string | null, code: string): string {
    const id = String(this.#formatId(code));
    const { items } = this.#list('cellXfs');
    const like = items[Number(style ?? 0)] ?? items[0] ?? '';
    const tag = /^<[^>]*>/.exec(like)?.[0] ?? '';
    if ((attribute(tag, 'numFmtId') ?? '0') === id) return style ?? '0';
    const changed = withAttribute(withAttribute(withAttribute(tag, 'quotePrefix', null), 'numFmtId', id), 'applyNumberFormat', '1');
    return String(this.#indexOf('cellXfs', `${changed}${like.slice(tag.length)}`));
  }

  /** The style like another one but for its fill, one colour (`#RRGGBB`). */
  withFill(style: string | null, colour: string): string {
    const rgb = `FF${colour.slice(1)}`;
    const fill = this.#indexOf('fills', this.#prefixed(`<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`));
    const { items } = this.#list('cellXfs');
    const like = items[Number(style ?? 0)] ?? items[0] ?? '';
    const tag = /^<[^>]*>/.exec(like)?.[0] ?? '';
    return String(this.#indexOf('cellXfs', `${withAttribute(withAttribute(tag, 'fillId', String(fill)), 'applyFill', '1')}${like.slice(tag.length)}`));
  }

  /** The style of one of the fixed looks; a linked one is blue and underlined besides. */
  look(name: SheetLook, isLinked = false): string {
    return this.lookOf(LOOK_DATA[name], { isLinked });
  }

  /** The style of a look with a number format. A look that is asked for again is to be the same object. */
  lookOf(look: LookData, { isLinked = false, format = 'General' }: { readonly isLinked?: boolean; readonly format?: string } = {}): string {
    const known = this.#looks.get(look) ?? new Map<string, string>();
    this.#looks.set(look, known);
    const key = isLinked ? `${format} linked` : format;
    const style = known.get(key) ?? this.#newLook(look, isLinked, format);
    known.set(key, style);
    return style;
  }

  #newLook(look: LookData, isLinked: boolean, format: string): string {
    const style = String(this.#indexOf('cellXfs', this.#prefixed(this.#formatOf(lookXml(look, isLinked), look.isInput === true))));
    return format === 'General' ? style : this.withFormat(style, format);
  }

  #formatOf({ font, fill, border, alignment }: Look, isInput: boolean): string {
    const lists = { fonts: font, fills: fill, borders: border };
    const [fontId, fillId, borderId] = Object.entries(lists).map(([list, item]) => String(this.#indexOf(list, this.#prefixed(item))));
    const based = this.#part.child('cellStyleXfs') === undefined ? '' : ' xfId="0"';
    return `<xf numFmtId="0" fontId="${fontId ?? ''}" fillId="${fillId ?? ''}" borderId="${borderId ?? ''}"${based} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${isInput ? ' applyProtection="1"' : ''}>${alignment}${isInput ? '<protection locked="0"/>' : ''}</xf>`;
  }
}
