import { escaped } from '../xml-text.ts';

/** Where a cell leads: a file (a path that is relative to the workbook's folder, or absolute), a place in it or in this workbook (`'自评'!H12`). */
export interface Link {
  readonly file: string | null;
  readonly place: string | null;
}

/** Links that Excel takes on one sheet; with more it repairs the file. */
export const MOST_LINKS = 65_530;
/** Letters of a target that Excel takes. */
const MOST_TARGET = 2_079;
const MOST_PLACE = 255;

const ABSOLUTE = /^(?:[A-Za-z]:[\\/]|[\\/])/;

/** A path as the target of a relationship: what a URI gives a meaning to is escaped, Chinese stays as Excel itself writes it. */
export function fileTarget(path: string): string {
  const target = path.replaceAll('\\', '/').replace(/[%#?\s"<>^`{}|[\]]/g, (letter) => encodeURIComponent(letter));
  return ABSOLUTE.test(path) ? `file:///${target.replace(/^\/+/, '')}` : target;
}

/** The links of one sheet, kept until its rows are written: they stand behind them. */
export class Links {
  readonly #items: string[] = [];
  readonly #targets = new Map<string, string>();
  /** Many links of a row's file stand one after the other. */
  #last = { file: '', target: '' };

  /** Adds a link; false where Excel would not take it. */
  add(cell: string, { file, place }: Link): boolean {
    const target = file === null ? null : this.#targetOf(file);
    const isTooLong = (target?.length ?? 0) > MOST_TARGET || (place?.length ?? 0) > MOST_PLACE;
    if (isTooLong || this.#items.length >= MOST_LINKS) return false;
    const id = target === null ? '' : ` r:id="${this.#idOf(target)}"`;
    const location = place === null ? '' : ` location="${escaped(place)}"`;
    this.#items.push(`<hyperlink ref="${cell}"${id}${location}/>`);
    return true;
  }

  #targetOf(file: string): string {
    if (file !== this.#last.file) this.#last = { file, target: fileTarget(file) };
    return this.#last.target;
  }

  #idOf(target: string): string {
    const id = this.#targets.get(target) ?? `rId${String(this.#targets.size + 1)}`;
    this.#targets.set(target, id);
    return id;
  }

  *pieces(): Generator<string> {
    if (this.#items.length === 0) return;
    yield '<hyperlinks>';
    yield* this.#items;
    yield '</hyperlinks>';
  }

  /** The relationships of the sheet to the files. */
  relationships(type: string): string[] {
    return Array.from(this.#targets, ([target, id]) => `<Relationship Id="${id}" Type="${type}/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`);
  }
}
