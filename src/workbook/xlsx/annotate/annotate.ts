import { WorkbookError } from '../../errors.ts';
import type { Codec } from '../../zip/inflated.ts';
import { rewritten } from '../archive.ts';
import type { RowEdit } from '../edit-cells.ts';
import { editedSheet, ORDER } from '../edit-sheet.ts';
import { openWhole, type OpenedSheet, type OpenedWorkbook } from '../open.ts';
import { SheetText } from '../sheet-text.ts';
import { EMPTY_STYLES, Styles } from '../styles.ts';
import { XmlPart } from '../xml-part.ts';
import { type Comment, type Commented, commented, emptyComments } from './comments.ts';
import { blocksFor, blocksOf, withBoxes, withHigherBoxes } from './drawing.ts';
import { HungParts } from './parts.ts';

/** A cell to be marked, with what is to be said at it. */
export interface Annotation extends Comment {
  readonly sheet: string;
  /** `#RRGGBB` */
  readonly fill: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** One workbook being annotated. */
class Annotating {
  readonly #opened: OpenedWorkbook;
  readonly #author: string;
  readonly #parts: HungParts;
  readonly #styles: Styles;
  readonly #texts = new Map<string, string>();
  #freeBlock: number;

  constructor(opened: OpenedWorkbook, author: string) {
    this.#opened = opened;
    this.#author = author;
    const { package: parts, main, styles } = opened;
    this.#parts = new HungParts(parts, main);
    this.#styles = new Styles(styles === null ? EMPTY_STYLES : parts.text(styles), styles ?? '');
    const blocks = parts.names().filter((name) => name.endsWith('.vml')).flatMap((name) => blocksOf(parts.text(name)));
    this.#freeBlock = Math.max(0, ...blocks) + 1;
  }

  onSheet({ part }: OpenedSheet, annotations: readonly Annotation[]): void {
    const text = this.#comment(part, this.#mark(part, annotations), annotations);
    this.#texts.set(part, text);
  }

  /** The sheet with the cells filled. */
  #mark(part: string, annotations: readonly Annotation[]): string {
    const sheet = new SheetText(this.#opened.package.text(part), part, annotations.map(({ row }) => row));
    const rows = new Map<number, RowEdit>();
    for (const { row, col, fill } of [...annotations].sort((a, b) => a.col - b.col)) {
      const style = this.#styles.withFill(sheet.styleOf(row, col), fill);
      rows.set(row, { height: null, cells: [...rows.get(row)?.cells ?? [], { kind: 'restyle', row, col, style }] });
    }
    return editedSheet(sheet, { rows, widths: [], merges: [] });
  }

  /** The sheet with its comments and their boxes hung on. */
  #comment(part: string, text: string, annotations: readonly Annotation[]): string {
    const office = text.includes(STRICT_MAIN) ? STRICT_OFFICE : OFFICE;
    const standing = this.#parts.hanging(part, { kind: 'comments' });
    const name = standing ?? this.#parts.freeName('comments', '.xml');
    const before = standing === undefined ? emptyComments(office === OFFICE ? MAIN : STRICT_MAIN) : this.#parts.text(name);
    const done = commented(before, name, annotations, this.#author);
    if (done.xml !== before) this.#parts.write(name, done.xml);
    if (standing === undefined) {
      this.#parts.addType(name, COMMENTS_TYPE);
      this.#parts.hang(part, name, `${office}/comments`);
    }
    return this.#draw(part, text, done, office);
  }

  #draw(part: string, text: string, { added, merged }: Commented, office: string): string {
    const sheet = new XmlPart(text, part);
    const element = sheet.child('legacyDrawing');
    const id = element === undefined ? undefined : /[\w.-]+:id\s*=\s*["']([^"']*)/.exec(sheet.tag(element))?.[1];
    const standing = id === undefined ? undefined : this.#parts.hanging(part, { id });
    if (standing === undefined && added.length === 0) return text;
    const before = standing === undefined ? null : withHigherBoxes(this.#parts.text(standing), merged);
    const name = standing ?? this.#parts.freeName('drawings/vmlDrawing', '.vml');
    this.#parts.write(name, added.length === 0 ? before ?? '' : withBoxes(before, added, this.#freeBlock));
    this.#freeBlock += blocksFor(added.length);
    if (standing !== undefined) return text;
    this.#parts.addDefault('vml', DRAWING_TYPE);
    if (element !== undefined) sheet.remove(element);
    addDrawing(sheet, this.#parts.hang(part, name, `${office}/vmlDrawing`), office);
    return sheet.text;
  }

  /** The styles with the fills; a workbook without any gets a part for them. */
  #keepStyles(): void {
    const { styles, main } = this.#opened;
    const name = styles ?? this.#parts.freeName('styles', '.xml');
    this.#texts.set(name, this.#styles.text());
    if (styles !== null) return;
    this.#parts.addType(name, STYLES_TYPE);
    this.#parts.hang(main, name, `${this.#parts.text(main).includes(STRICT_MAIN) ? STRICT_OFFICE : OFFICE}/styles`);
  }

  bytes(): Uint8Array {
    if (this.#styles.isChanged) this.#keepStyles();
    const { bytes, codec } = this.#opened;
    return rewritten(bytes, { texts: new Map([...this.#parts.texts(), ...this.#texts]) }, codec);
  }
}

/** Names the drawing of a sheet's comments. */
function addDrawing(sheet: XmlPart, id: string, office: string): void {
  const prefix = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${office}["']`).exec(sheet.root)?.[1];
  const link = prefix === undefined ? `xmlns:r="${office}" r:id="${id}"` : `${prefix}:id="${id}"`;
  sheet.add('legacyDrawing', ORDER, `<${sheet.prefix}legacyDrawing ${link}/>`);
}

/**
 * A copy of an .xlsx in which cells are filled and bear comments of `author`'s. All else of it is kept byte for byte, protection too: it is a copy.
 * A comment that a cell has is added to; a cell with a threaded comment is filled only. One annotation a cell.
 * @throws WorkbookError as `openXlsx`; `no-such-sheet`
 */
export function annotateXlsx(bytes: Uint8Array, annotations: readonly Annotation[], author: string, codec?: Codec): Uint8Array {
  if (annotations.length === 0) return bytes;
  const opened = openWhole(bytes, codec);
  const annotating = new Annotating(opened, author);
  for (const name of new Set(annotations.map(({ sheet }) => sheet))) {
    const sheet = opened.sheets.find(({ reading }) => reading.grid.sheet === name);
    if (sheet === undefined) throw new WorkbookError('no-such-sheet', { sheet: name, sheets: opened.sheets.map(({ reading }) => reading.grid.sheet).join('、') });
    annotating.onSheet(sheet, annotations.filter((annotation) => annotation.sheet === name));
  }
  return annotating.bytes();
}
