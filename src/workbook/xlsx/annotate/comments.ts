import { address } from '../../../model/cell.ts';
import type { Place } from '../references.ts';
import { attribute, cellText, escaped } from '../xml-text.ts';
import { XmlPart } from '../xml-part.ts';

/** A comment to be put on a cell. The first line is set bold. */
export interface Comment extends Place {
  readonly title: string;
  readonly text: string;
}

/** A comments part with comments put in: on cells that had none before, and into the comments of those that had one. */
export interface Commented {
  readonly xml: string;
  readonly added: readonly Comment[];
  readonly merged: readonly Comment[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** An author by whom a program knows that the comment stands for a thread. */
const THREAD = /^tc=/i;
const ORDER = ['authors', 'commentList', 'extLst'];

/** A part without comments. */
export const emptyComments = (namespace: string): string => `${XML}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;

function runs(p: string, { title, text }: Comment, isBehind: boolean): string {
  const run = (content: string, bold: string): string =>
    `<${p}r><${p}rPr>${bold}<${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}family val="3"/><${p}charset val="134"/></${p}rPr><${p}t xml:space="preserve">${cellText(content)}</${p}t></${p}r>`;
  return `${run(`${isBehind ? '\n' : ''}${title}\n`, `<${p}b/>`)}${run(text, '')}`;
}

/** The rich text of a comment with our runs behind its own, before what tells how it is pronounced. */
function mergedText(text: string, p: string, comment: Comment): string {
  const part = new XmlPart(text, 'text');
  const items = part.children.map((span) => ({ name: span.name, xml: text.slice(span.start, span.end) }));
  const own = items.filter(({ name }) => name === 't' || name === 'r').map(({ name, xml }) => (name === 't' ? `<${p}r>${xml}</${p}r>` : xml));
  const behind = items.filter(({ name }) => name !== 't' && name !== 'r').map(({ xml }) => xml);
  const tag = part.root.slice(part.root.lastIndexOf('<')).replace(/\s*\/>$/, '>');
  return `${tag}${own.join('')}${runs(p, comment, own.length > 0)}${behind.join('')}</${p}text>`;
}

function mergedComment(item: string, p: string, comment: Comment): string {
  const part = new XmlPart(item, 'comment');
  const text = part.child('text');
  if (text === undefined) return item;
  return `${item.slice(0, text.start)}${mergedText(item.slice(text.start, text.end), p, comment)}${item.slice(text.end)}`;
}

const tagOf = (item: string): string => /^<[^>]*>/.exec(item)?.[0] ?? '';
const refOf = (item: string): string => (attribute(tagOf(item), 'ref') ?? '').replaceAll('$', '').toUpperCase();

/** The texts of the authors, in order. */
function authorsOf(part: XmlPart): string[] {
  const authors = part.child('authors');
  return authors === undefined ? [] : part.itemsOf(authors).map((item) => item.replace(/<[^>]*>/g, ''));
}

/** The author's number; he is added where he is not there yet. */
function authorId(part: XmlPart, authors: readonly string[], author: string): number {
  const known = authors.indexOf(escaped(author));
  if (known >= 0) return known;
  const [list, xml] = [part.child('authors'), `<${part.prefix}author>${escaped(author)}</${part.prefix}author>`];
  if (list === undefined) part.add('authors', ORDER, `<${part.prefix}authors>${xml}</${part.prefix}authors>`);
  else part.append(list, xml);
  return authors.length;
}

function commentXml(p: string, comment: Comment, author: number): string {
  return `<${p}comment ref="${address(comment)}" authorId="${String(author)}"><${p}text>${runs(p, comment, false)}</${p}text></${p}comment>`;
}

function addComments(part: XmlPart, added: readonly Comment[], author: number): void {
  const [p, list] = [part.prefix, part.child('commentList')];
  const xml = added.map((comment) => commentXml(p, comment, author)).join('');
  if (list === undefined) part.add('commentList', ORDER, `<${p}commentList>${xml}</${p}commentList>`);
  else part.append(list, xml);
}

/** A comments part with comments put in: into the cell's own where it has one, else as one of `author`'s. Those that stand for a thread stay as they are. */
export function commented(text: string, name: string, comments: readonly Comment[], author: string): Commented {
  const part = new XmlPart(text, name);
  const p = part.prefix;
  const authors = authorsOf(part);
  const list = part.child('commentList');
  const items = list === undefined ? [] : part.itemsOf(list);
  const standing = new Set(items.map(refOf));
  const isThread = (item: string): boolean => THREAD.test(authors[Number(attribute(tagOf(item), 'authorId') ?? -1)] ?? '');
  const wanted = new Map(comments.map((comment) => [address(comment), comment]));
  const merged: Comment[] = [];
  if (list !== undefined) {
    part.replaceItems(list, (item) => {
      const comment = wanted.get(refOf(item));
      if (comment === undefined || isThread(item)) return item;
      merged.push(comment);
      return mergedComment(item, p, comment);
    });
  }
  const added = comments.filter((comment) => !standing.has(address(comment)));
  if (added.length > 0) addComments(part, added, authorId(part, authors, author));
  return { xml: part.text, added, merged };
}
