import { XmlReader } from '../xml/reader.ts';
import { children, placeFor, prefixOf, type Span } from './outline.ts';
import { Splices } from './splices.ts';
import { attribute, withAttribute } from './xml-text.ts';

/** A small part (workbook, relationships, content types, styles) that is added to here and there; all else of it stays as it stands. */
export class XmlPart {
  readonly children: readonly Span[];
  /** `x:` where the part writes its elements so. */
  readonly prefix: string;
  readonly #source: string;
  readonly #splices = new Splices();
  readonly #appended = new Map<Span, { readonly xml: string; readonly count: number | undefined }>();
  readonly #inside: number;

  /** @throws WorkbookError `unreadable-part` */
  constructor(source: string, name: string) {
    this.#source = source;
    this.prefix = prefixOf(source);
    const xml = new XmlReader([source], name);
    xml.next();
    this.#inside = xml.end;
    this.children = children(xml);
  }

  get text(): string {
    const splices = new Splices();
    splices.addAll(this.#splices);
    for (const [span, { xml, count }] of this.#appended) this.#append(span, xml, count, splices);
    return splices.in(this.#source);
  }

  /** The start tag of the root. */
  get root(): string {
    return this.#source.slice(0, this.#inside);
  }

  child(name: string): Span | undefined {
    return this.children.find((span) => span.name === name);
  }

  tag({ start, inside }: Span): string {
    return this.#source.slice(start, inside);
  }

  /** The elements inside a child, as text. */
  itemsOf(span: Span): string[] {
    const xml = new XmlReader([this.#source.slice(span.start, span.end)], span.name);
    return children(xml).map(({ start, end }) => this.#source.slice(span.start + start, span.start + end));
  }

  /** Rewrites the elements inside a child one by one; one that comes back as it is stays as it stands. */
  replaceItems(span: Span, rewritten: (item: string) => string): void {
    const xml = new XmlReader([this.#source.slice(span.start, span.end)], span.name);
    for (const { start, end } of children(xml)) {
      const item = this.#source.slice(span.start + start, span.start + end);
      const written = rewritten(item);
      if (written !== item) this.#splices.replace(span.start + start, span.start + end, written);
    }
  }

  attribute(span: Span, name: string): string | null {
    return attribute(this.tag(span), name);
  }

  setAttribute(span: Span, name: string, value: string): void {
    this.#splices.replace(span.start, span.inside, withAttribute(this.tag(span), name, value));
  }

  remove(span: Span): void {
    this.#splices.replace(span.start, span.end, '');
  }

  /** Adds elements at the end of a child; its `count`, where the schema has one, is given. */
  append(span: Span, xml: string, count?: number): void {
    const before = this.#appended.get(span);
    this.#appended.set(span, { xml: `${before?.xml ?? ''}${xml}`, count });
  }

  #append(span: Span, xml: string, count: number | undefined, splices: Splices): void {
    const tag = count === undefined ? this.tag(span) : withAttribute(this.tag(span), 'count', String(count));
    if (span.isEmpty) splices.replace(span.start, span.end, `${tag.replace(/\s*\/>$/, '>')}${xml}</${this.prefix}${span.name}>`);
    else {
      splices.replace(span.start, span.inside, tag);
      splices.insert(span.close, xml);
    }
  }

  /** Sets a new child in where the schema's order has it. */
  add(name: string, order: readonly string[], xml: string): void {
    this.#splices.insert(placeFor(name, order, this.children, this.#inside), xml);
  }

  /** Sets a new child in behind all others. */
  addLast(xml: string): void {
    this.#splices.insert(this.children.at(-1)?.end ?? this.#inside, xml);
  }
}
