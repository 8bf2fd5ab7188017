import { WorkbookError } from '../errors.ts';
import { decodeText, decodeValue, lineEnds } from './entities.ts';

const [SPACE, BANG, DOUBLE, AMPERSAND, SINGLE, SLASH, COLON, LESS, EQUALS, GREATER, QUESTION] = [32, 33, 34, 38, 39, 47, 58, 60, 61, 62, 63];

const CDATA = '<![CDATA[';
/** What is passed over, and where it ends. */
const SKIPPED = [[CDATA, ']]>'], ['<!--', '-->'], ['<?', '?>']] as const;

/** A tag or text longer than this is in no form. */
const LONGEST = 4 * 1024 * 1024;

/** Numbers kept of each attribute: where its name, its local name, the name's end, its value and the value's end are, and whether the value must be decoded. */
const FIELDS = 6;

/**
 * Walks XML forward, tag by tag, over text that arrives in pieces. Names are local names: `x:row` reads as `row`, so that
 * neither prefixes nor the strict namespaces matter. Offsets count from the start of the document.
 */
export class XmlReader {
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
  /** Where the tag at hand starts in `#text`; nothing from there on is let go of. Names and attributes are counted from it. */
  #tag = 0;
  #position = 0;
  #isStarted = false;
  #nameStart = 0;
  #localStart = 0;
  #nameEnd = 0;
  /** A number for the qualified name of the tag at hand, and of each element around it. */
  #key = 0;
  readonly #keys: number[] = [];
  readonly #attributes: number[] = [];
  #count = 0;

  constructor(pieces: Iterable<string>, part: string) {
    this.#pieces = pieces[Symbol.iterator]();
    this.#part = part;
  }

  /** Local name of the tag at hand. */
  get name(): string {
    return this.#text.slice(this.#tag + this.#localStart, this.#tag + this.#nameEnd);
  }

  /** Name of the tag at hand as written, with its prefix. */
  get qualifiedName(): string {
    return this.#text.slice(this.#tag + this.#nameStart, this.#tag + this.#nameEnd);
  }

  /** Where the tag at hand starts, at its `<`. */
  get start(): number {
    return this.#base + this.#tag;
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
    if (this.#isStarted && !this.isEnd && !this.isEmpty) this.depth += 1;
    for (;;) {
      if (this.#text.charCodeAt(this.#position) !== LESS && !this.#passText()) return this.#finish();
      this.#tag = this.#position;
      const mark = this.#mark();
      if (mark === BANG || mark === QUESTION) this.#skip();
      else return this.#takeTag();
    }
  }

  /** Text of the tag's element up to the next tag, entities resolved. */
  content(): string {
    if (this.isEmpty) return '';
    let content = '';
    for (;;) {
      const end = this.#find('<', this.#position);
      if (end < 0) throw this.broken();
      if (end > this.#position) content += decodeText(this.#text.slice(this.#position, end));
      this.#position = end;
      const mark = this.#mark();
      if (mark !== BANG && mark !== QUESTION) return content;
      content += this.#skip();
    }
  }

  /** Value of an attribute of the tag at hand, by its local name: the one without prefix, else one with any. Undefined where it has none. */
  attribute(name: string): string | undefined {
    const text = this.#text;
    const first = name.charCodeAt(0);
    let prefixed: number | undefined;
    for (let at = 0; at < this.#count; at += FIELDS) {
      const local = this.#place(at + 1);
      if (text.charCodeAt(local) !== first || this.#place(at + 2) - local !== name.length || !text.startsWith(name, local)) continue;
      const start = this.#place(at);
      if (start === local) return this.#value(at);
      if (!text.startsWith('xmlns:', start)) prefixed ??= at;
    }
    return prefixed === undefined ? undefined : this.#value(prefixed);
  }

  /** The attributes of the tag at hand by their names as written. */
  attributes(): Map<string, string> {
    const all = new Map<string, string>();
    for (let at = 0; at < this.#count; at += FIELDS) all.set(this.#text.slice(this.#place(at), this.#place(at + 2)), this.#value(at));
    return all;
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

  #place(field: number): number {
    return this.#tag + (this.#attributes[field] ?? 0);
  }

  #value(at: number): string {
    const value = this.#text.slice(this.#place(at + 3), this.#place(at + 4));
    return this.#attributes[at + 5] === 0 ? value : decodeValue(value);
  }

  /** Goes to the next `<`, letting go of all before it; false where there is none. */
  #passText(): boolean {
    for (;;) {
      const found = this.#text.indexOf('<', this.#position);
      this.#position = this.#tag = found < 0 ? this.#text.length : found;
      if (found >= 0) return true;
      if (!this.#more()) return false;
    }
  }

  /** What stands behind the `<` at the position. Looked up anew after each piece, since taking one moves the position. */
  #mark(): number {
    while (this.#position + 1 >= this.#text.length) if (!this.#more()) throw this.broken();
    return this.#text.charCodeAt(this.#position + 1);
  }

  /** Where a mark stands from a place on, -1 where it does not come any more. */
  #find(mark: string, from: number): number {
    let start = from;
    for (;;) {
      const found = this.#text.indexOf(mark, start);
      if (found >= 0) return found;
      // A piece may end inside of the mark.
      start = Math.max(start, this.#text.length - mark.length + 1) - this.#tag;
      if (!this.#more()) return -1;
    }
  }

  /** Takes one more piece and lets go of what lies before the tag at hand. */
  #more(): boolean {
    const tag = this.#tag;
    if (this.#text.length - tag > LONGEST) throw this.tooLarge();
    const { done, value } = this.#pieces.next();
    if (done === true) return false;
    this.#text = this.#text.slice(tag) + value;
    this.#base += tag;
    this.#position -= tag;
    this.#tag = 0;
    return true;
  }

  #finish(): boolean {
    if (this.depth !== 0 || !this.#isStarted) throw this.broken();
    return false;
  }

  /** Passes a comment, an instruction or CDATA, whose text it answers. A document type is refused: no workbook has one. */
  #skip(): string {
    while (this.#text.length - this.#position < CDATA.length && this.#more());
    const [open, close] = SKIPPED.find(([start]) => this.#text.startsWith(start, this.#position)) ?? [];
    if (open === undefined || close === undefined) throw this.broken();
    const end = this.#find(close, this.#position + open.length);
    if (end < 0) throw this.broken();
    const inside = open === CDATA ? lineEnds(this.#text.slice(this.#position + open.length, end)) : '';
    this.#position = end + close.length;
    return inside;
  }

  #takeTag(): true {
    while (!this.#parse()) if (!this.#more()) throw this.broken();
    if (this.isEnd) {
      this.depth -= 1;
      if (this.#key !== this.#keys[this.depth] || this.isEmpty || this.#count > 0) throw this.broken();
    } else {
      if (this.depth === 0 && this.#isStarted) throw this.broken();
      this.#keys[this.depth] = this.#key;
    }
    this.#isStarted = true;
    return true;
  }

  /** Reads the tag at hand; false where the text stops inside it. */
  #parse(): boolean {
    const text = this.#text;
    const start = this.#tag;
    let at = start + 1;
    let code = text.charCodeAt(at);
    this.isEnd = code === SLASH;
    if (this.isEnd) code = text.charCodeAt(at += 1);
    const nameStart = at;
    let local = at;
    let key = 0;
    for (; code > SPACE && code !== GREATER && code !== SLASH; code = text.charCodeAt(at += 1)) {
      if (code === COLON) local = at + 1;
      else if (code === LESS) throw this.broken();
      key = (Math.imul(key, 31) + code) | 0;
    }
    if (at >= text.length) return false;
    if (at === local) throw this.broken();
    this.#nameStart = nameStart - start;
    this.#localStart = local - start;
    this.#nameEnd = at - start;
    this.#key = key;
    return this.#parseAttributes(text, at);
  }

  /** Reads attributes up to the tag's end; false where the text stops. */
  #parseAttributes(text: string, from: number): boolean {
    this.#count = 0;
    this.isEmpty = false;
    for (let at = from; at >= 0;) {
      let code = text.charCodeAt(at);
      while (code <= SPACE) code = text.charCodeAt(at += 1);
      if (at >= text.length) return false;
      if (code === SLASH) {
        code = text.charCodeAt(at += 1);
        if (at >= text.length) return false;
        if (code !== GREATER) throw this.broken();
        this.isEmpty = true;
      }
      if (code === GREATER) {
        this.#position = at + 1;
        return true;
      }
      at = this.#parseAttribute(text, at);
    }
    return false;
  }

  /** Reads an attribute; the place behind it, -1 where the text stops. */
  #parseAttribute(text: string, start: number): number {
    let at = start;
    let local = at;
    let code = text.charCodeAt(at);
    for (; code !== EQUALS && code > SPACE; code = text.charCodeAt(at += 1)) {
      if (code === COLON) local = at + 1;
      else if (code === LESS || code === GREATER) throw this.broken();
    }
    const nameEnd = at;
    while (code <= SPACE) code = text.charCodeAt(at += 1);
    if (at >= text.length) return -1;
    if (code !== EQUALS) throw this.broken();
    do code = text.charCodeAt(at += 1); while (code <= SPACE);
    if (at >= text.length) return -1;
    if (code !== DOUBLE && code !== SINGLE) throw this.broken();
    const value = at + 1;
    const end = this.#parseValue(text, value, code);
    if (end < 0) return -1;
    const attributes = this.#attributes;
    const count = this.#count;
    const tag = this.#tag;
    attributes[count] = start - tag;
    attributes[count + 1] = local - tag;
    attributes[count + 2] = nameEnd - tag;
    attributes[count + 3] = value - tag;
    attributes[count + 4] = end - tag;
    this.#count = count + FIELDS;
    return end + 1;
  }

  /** Where an attribute's value ends, -1 where the text stops; notes whether the value must be decoded. */
  #parseValue(text: string, start: number, quote: number): number {
    let at = start;
    let mustDecode = 0;
    for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(at += 1)) {
      if (code < SPACE || code === AMPERSAND) mustDecode = 1;
      else if (code === LESS) throw this.broken();
      else if (at >= text.length) return -1;
    }
    this.#attributes[this.#count + 5] = mustDecode;
    return at;
  }
}
