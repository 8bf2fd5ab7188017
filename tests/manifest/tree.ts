import { SaxesParser } from 'saxes';

/** An element of a document with its own text and the elements in it. Names are as written, prefix included. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads a whole document. @throws Error where it is not well-formed */
export function elementTree(text: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const root = document.children[0];
  if (root === undefined) throw new Error('no root element');
  return root;
}

/** An element and everything in it, in document order. */
export function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}
