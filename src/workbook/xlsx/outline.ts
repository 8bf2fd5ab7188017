import type { XmlReader } from '../xml/reader.ts';

/** Where an element stands in its text: its start tag ends at `inside`, its end tag starts at `close` (both at `end` for `<a/>`). */
export interface Span {
  readonly name: string;
  readonly start: number;
  readonly inside: number;
  readonly close: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

/** The element whose start tag is at hand; the reader goes to its end tag. `within` is called at each tag inside. */
export function spanOf(xml: XmlReader, within?: () => void): Span {
  const { name, start, end: inside, isEmpty, depth } = xml;
  if (isEmpty) return { name, start, inside, close: inside, end: inside, isEmpty };
  while (xml.nextInside(depth)) within?.();
  return { name, start, inside, close: xml.start, end: xml.end, isEmpty };
}

/** The prefix with which a document writes its elements, `x:` or none, by its root. */
export function prefixOf(text: string): string {
  return /^(?:[^<]|<\?[^]*?\?>|<!--[^]*?-->|<![^>]*>)*<([\w.-]+:)?[\w.-]/.exec(text)?.[1] ?? '';
}

/** The children of a document's root. */
export function children(xml: XmlReader): Span[] {
  const spans: Span[] = [];
  while (xml.next()) if (xml.depth === 1 && !xml.isEnd) spans.push(spanOf(xml));
  return spans;
}

/** Where a new child belongs among others, by the order that the schema gives them; `first` where none stands before it. */
export function placeFor(name: string, order: readonly string[], spans: readonly Span[], first: number): number {
  const rank = order.indexOf(name);
  return spans.reduce((at, span) => (order.indexOf(span.name) >= 0 && order.indexOf(span.name) < rank ? Math.max(at, span.end) : at), first);
}
