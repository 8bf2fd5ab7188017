import { WorkbookError } from '../errors.ts';
import { decodeEntities } from './sax.ts';

const [TAB, SPACE, BANG, DOUBLE, SINGLE, SLASH, COLON, LESS, EQUALS, GREATER, QUESTION] = [9, 32, 33, 34, 39, 47, 58, 60, 61, 62, 63];

const CDATA = '<![CDATA[';
/** What is passed over, and where it ends. */
const SKIPPED = [[CDATA, ']]>'], ['<!--', '-->'], ['<?', '?>']] as const;

/** A tag or text longer than this is in no form. */
const LONGEST = 4 * 1024 * 1024;

/**
 * Walks XML forward, tag by tag, over text that arrives in pieces. Names are local names: `x:row` reads as `row`, so that
 * neither prefixes nor the strict namespaces matter. Offsets count from the start of the document.
 */
export class XmlReader {
  /** Local name of the tag at hand. */
  name = '';
  /** `</row>` */
  isEnd = false;
  /** `<row/>` */
  isEmpty = false;
  /** How many elements enclose the element whose start or end tag is at hand. */
  depth = 0;
  readonly #part: string;
  readonly #pieces: Iterator<string>;
  #text = '';
  /** Offset of `#text` in the document. */
  #base = 0;
  #tagStart = 0;
  #position = 0;
  /** Name start, name end, value start, value end of each attribute of the tag. */
  #attributes: number[] = [];
  #count = 0;

  constructor(pieces: Iterable<string>, part: string) {
    this.#pieces = pieces[Symbol.iterator]();
    this.#part = part;
  }

  /** Where the tag at hand starts, at its `<`. */
  get start(): number {
    return this.#base + this.#tagStart;
  }

  /** Where the tag at hand ends, behind its `>`; after `content`, where the content ends. */
  get end(): number {
    return this.#base + this.#position;
  }

  /**
   * Goes to the next tag; false at the end of the document.
   * @throws WorkbookError `unreadable-part` where the XML is broken or stops inside an element
   */
  next(): boolean {
    if (!this.isEnd && !this.isEmpty && this.name !== '') this.depth += 1;
    for (;;) {
      const start = this.#find('<', this.#position, true);
      if (start < 0) return this.#finish();
      this.#position = start;
      const mark = this.#mark();
      if (mark === BANG || mark === QUESTION) this.#skip();
      else return this.#tag();
    }
  }

  /** Text of the tag's element up to the next tag, entities resolved. */
  content(): string {
    if (this.isEmpty) return '';
    let content = '';
    for (;;) {
      const end = this.#find('<', this.#position, false);
      if (end < 0) throw this.broken();
      if (end > this.#position) content += decoded(this.#text.slice(this.#position, end));
      this.#position = end;
      const mark = this.#mark();
      if (mark !== BANG && mark !== QUESTION) return content;
      content += this.#skip();
    }
  }

  /** Value of an attribute of the tag at hand, by its local name; undefined where it has none. */
  attribute(name: string): string | undefined {
    for (let at = 0; at < this.#count; at += 4) {
      const [from = 0, to = 0] = [this.#attributes[at], this.#attributes[at + 1]];
      if (to - from !== name.length || !this.#text.startsWith(name, from)) continue;
      return decodeEntities(this.#text.slice(this.#attributes[at + 2], this.#attributes[at + 3]));
    }
    return undefined;
  }

  /** Goes to the next tag inside the element whose start tag stood at `depth`; false at its end tag. */
  nextInside(depth: number): boolean {
    return this.next() && this.depth > depth;
  }

  /** Goes to the end tag of the element whose start tag is at hand. */
  skipElement(): void {
    const { depth } = this;
    if (!this.isEmpty) while (this.nextInside(depth));
  }

  broken(): WorkbookError {
    return new WorkbookError('unreadable-part', { part: this.#part, reason: 'XML' });
  }

  tooLarge(): WorkbookError {
    return new WorkbookError('too-large', { part: this.#part });
  }

  /** What stands behind the `<` at the position. Looked up anew after each piece, since taking one moves the position. */
  #mark(): number {
    while (this.#position + 1 >= this.#text.length) if (!this.#more()) throw this.broken();
    return this.#text.charCodeAt(this.#position + 1);
  }

  /** Where a mark stands, -1 where it does not come any more. What is passed over may be let go of. */
  #find(mark: string, from: number, letGo: boolean): number {
    for (;;) {
      const found = this.#text.indexOf(mark, from);
      if (found >= 0) return found;
      if (letGo) from = this.#position = this.#text.length;
      const before = this.#base;
      if (!this.#more()) return -1;
      from -= this.#base - before;
    }
  }

  /** Takes one more piece and lets go of what lies before the position. */
  #more(): boolean {
    if (this.#text.length - this.#position > LONGEST) throw this.tooLarge();
    const { done, value } = this.#pieces.next();
    if (done === true) return false;
    this.#text = this.#text.slice(this.#position) + value;
    this.#base += this.#position;
    this.#position = 0;
    return true;
  }

  #finish(): boolean {
    if (this.depth !== 0 || this.name === '') throw this.broken();
    return false;
  }

  /** Passes a comment, an instruction or CDATA, whose text it answers. A document type is refused: no workbook has one. */
  #skip(): string {
    while (this.#text.length - this.#position < CDATA.length && this.#more());
    const [open, close] = SKIPPED.find(([start]) => this.#text.startsWith(start, this.#position)) ?? [];
    if (open === undefined || close === undefined) throw this.broken();
    const end = this.#find(close, this.#position + open.length, false);
    if (end < 0) throw this.broken();
    const inside = open === CDATA ? this.#text.slice(this.#position + open.length, end) : '';
    this.#position = end + close.length;
    return inside;
  }

  #tag(): true {
    while (!this.#parse(this.#position)) if (!this.#more()) throw this.broken();
    if (this.isEnd) this.depth -= 1;
    if (this.depth < 0) throw this.broken();
    return true;
  }

  /** Reads the tag at a place of the text; false where the text stops inside it. */
  #parse(start: number): boolean {
    const text = this.#text;
    const length = text.length;
    this.isEnd = text.charCodeAt(start + 1) === SLASH;
    let at = this.isEnd ? start + 2 : start + 1;
    let from = at;
    for (; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code <= SPACE || code === GREATER || code === SLASH) break;
      if (code === COLON) from = at + 1;
      else if (code === LESS) throw this.broken();
    }
    this.name = text.slice(from, at);
    at = this.#parseAttributes(text, at);
    if (at < 0) return false;
    this.#tagStart = start;
    this.#position = at;
    return true;
  }

  /** Reads attributes up to the tag's `>`; the place behind it, or -1 where the text stops. */
  #parseAttributes(text: string, from: number): number {
    this.#count = 0;
    this.isEmpty = false;
    let at = from;
    for (;;) {
      let code = text.charCodeAt(at);
      while (code <= SPACE && code >= TAB) code = text.charCodeAt(at += 1);
      if (code === GREATER) return at + 1;
      if (code === SLASH) {
        this.isEmpty = true;
        at += 1;
      } else {
        if (at >= text.length) return -1;
        at = this.#parseAttribute(text, at);
        if (at < 0) return -1;
      }
    }
  }

  #parseAttribute(text: string, start: number): number {
    let at = start;
    let from = at;
    let code = text.charCodeAt(at);
    for (; code !== EQUALS && code > SPACE; code = text.charCodeAt(at += 1)) {
      if (code === COLON) from = at + 1;
      else if (code === LESS || code === GREATER) throw this.broken();
    }
    const to = at;
    while (code <= SPACE) code = text.charCodeAt(at += 1);
    if (at >= text.length) return -1;
    if (code !== EQUALS) throw this.broken();
    do code = text.charCodeAt(at += 1); while (code <= SPACE);
    if (at >= text.length) return -1;
    if (code !== DOUBLE && code !== SINGLE) throw this.broken();
    const close = text.indexOf(code === DOUBLE ? '"' : "'", at + 1);
    if (close < 0) return -1;
    this.#attributes[this.#count] = from;
    this.#attributes[this.#count + 1] = to;
    this.#attributes[this.#count + 2] = at + 1;
    this.#attributes[this.#count + 3] = close;
    this.#count += 4;
    return close + 1;
  }
}

/** Text as XML means it: entities resolved, line ends as `\n`. */
function decoded(text: string): string {
  return decodeEntities(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
}
