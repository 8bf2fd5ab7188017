import { type Package, relationshipsName } from '../package.ts';
import { escaped } from '../xml-text.ts';
import { XmlPart } from '../xml-part.ts';

const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The way from a part to another, as a relationship writes it: not every reader understands a target from the root. */
export function relativeTarget(from: string, to: string): string {
  const [start, end] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < start.length && same < end.length - 1 && start[same] === end[same]) same += 1;
  return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/');
}

/** Parts hung on the sheets of a package, with their relationships and content types. */
export class HungParts {
  readonly #package: Package;
  readonly #base: string;
  readonly #texts = new Map<string, string>();
  #types: XmlPart | null = null;

  /** `main` is the workbook part: new parts lie beside it. */
  constructor(parts: Package, main: string) {
    this.#package = parts;
    this.#base = main.replace(/[^/]*$/, '');
  }

  /** The parts that were written, by name. */
  texts(): Map<string, string> {
    return new Map([...this.#texts, ...(this.#types === null ? [] : [[CONTENT_TYPES, this.#types.text] as const])]);
  }

  /** A part's text as it is by now. */
  text(name: string): string {
    return this.#texts.get(name) ?? this.#package.text(name);
  }

  has(name: string): boolean {
    return this.#texts.has(name) || this.#package.has(name);
  }

  write(name: string, text: string): void {
    this.#texts.set(name, text);
  }

  /** A name that no part has: `comments`, `.xml` → `xl/comments3.xml`. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${this.#base}${stem}${String(number)}${extension}`;
      if (!this.has(name.toLowerCase()) && !this.#texts.has(name)) return name;
    }
  }

  /** Says what kind of part it is. */
  addType(name: string, type: string): void {
    const types = this.#contentTypes();
    types.addLast(`<${types.prefix}Override PartName="/${escaped(name)}" ContentType="${type}"/>`);
  }

  /** Says what kind all parts with an extension are, where nobody said it yet. */
  addDefault(extension: string, type: string): void {
    const types = this.#contentTypes();
    const isSaid = types.children.some((span) => span.name === 'Default' && types.attribute(span, 'Extension')?.toLowerCase() === extension);
    if (!isSaid && !types.text.includes(`Extension="${extension}"`)) types.addLast(`<${types.prefix}Default Extension="${extension}" ContentType="${type}"/>`);
  }

  #contentTypes(): XmlPart {
    this.#types ??= new XmlPart(this.#package.text(CONTENT_TYPES.toLowerCase()), CONTENT_TYPES);
    return this.#types;
  }

  /** The part that hangs on another by a kind of relationship (the end of its type), or by the relationship with some id; undefined where there is none. */
  hanging(part: string, by: { readonly kind?: string; readonly id?: string }): string | undefined {
    const found = this.#package.relationships(part).find(({ id, type, target }) => (id === by.id || type === by.kind) && target !== '' && this.has(target));
    return found?.target;
  }

  /** Hangs a part on another one; answers the relationship's id. */
  hang(part: string, name: string, type: string): string {
    const file = relationshipsName(part);
    const relations = new XmlPart(this.has(file) ? this.text(file) : `${XML}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`, file);
    const ids = new Set(relations.children.map((span) => relations.attribute(span, 'Id')));
    let number = ids.size + 1;
    while (ids.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    relations.addLast(`<${relations.prefix}Relationship Id="${id}" Type="${type}" Target="${escaped(relativeTarget(part, name))}"/>`);
    this.write(file, relations.text);
    return id;
  }
}
