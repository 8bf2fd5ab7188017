import type { PrintChange } from '../../sheet/changes.ts';
import { decodeEntities } from '../xml/entities.ts';
import { attribute, escaped } from './xml-text.ts';
import { type Package, relationshipsName, resolved } from './package.ts';
import { withArea } from './print-area.ts';
import { emptyProperties, type Properties, propertiesPart, withProperties } from './properties.ts';
import { XmlPart } from './xml-part.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const PROPERTIES = 'docProps/custom.xml';
const CONTENT_TYPES = '[Content_Types].xml';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The schema's order of a workbook's children, as far as something is added. */
const ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr',
];

/** The parts that hold a workbook together, while parts are added to it or taken out. */
export class WorkbookEdits {
  readonly #package: Package;
  readonly #main: string;
  readonly #parts = new Map<string, XmlPart>();
  readonly #added: string[] = [];
  readonly #properties = new Map<string, string>();
  #ids: Set<string> | null = null;
  #sheetId: number | null = null;
  readonly removed = new Set<string>();

  constructor(parts: Package, main: string) {
    this.#package = parts;
    this.#main = main;
  }

  /** A relationship id that is not taken. */
  #freeId(): string {
    this.#ids ??= new Set(this.#package.relationships(this.#main).map(({ id }) => id));
    let number = this.#ids.size + 1;
    while (this.#ids.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    this.#ids.add(id);
    return id;
  }

  /** A sheet id that no sheet has had. */
  #freeSheetId(): number {
    const workbook = this.#part(this.#main);
    const sheets = workbook.child('sheets');
    const used = sheets === undefined ? [] : workbook.itemsOf(sheets).map((item) => Number(attribute(item, 'sheetId')));
    this.#sheetId = (this.#sheetId ?? Math.max(0, ...used)) + 1;
    return this.#sheetId;
  }

  /** The parts that were changed, by name. */
  texts(): Map<string, string> {
    const parts = [...this.#parts].map(([name, part]) => [name, part.text] as const).filter(([name, text]) => text !== this.#package.text(name.toLowerCase()));
    return new Map([...parts, ...this.#properties]);
  }

  #part(name: string): XmlPart {
    const known = this.#parts.get(name);
    if (known !== undefined) return known;
    const part = new XmlPart(this.#package.text(name.toLowerCase()), name);
    this.#parts.set(name, part);
    return part;
  }

  /** A name for a new part that is not taken: `sheet` → `xl/worksheets/sheet4.xml`. */
  #freeName(folder: string, stem: string): string {
    const base = this.#main.replace(/[^/]*$/, '');
    for (let number = 1; ; number += 1) {
      const name = `${base}${folder}${stem}${String(number)}.xml`;
      if (!this.#package.has(name) && !this.#added.includes(name)) return name;
    }
  }

  /** Makes room for a new part: its name, relationship and content type. */
  #newPart(folder: string, stem: string, type: string): { readonly name: string; readonly id: string } {
    const name = this.#freeName(folder, stem);
    this.#added.push(name);
    const id = this.#freeId();
    const [relations, types] = [this.#part(relationshipsName(this.#main)), this.#part(CONTENT_TYPES)];
    const office = this.#part(this.#main).root.includes(STRICT_MAIN) ? STRICT_OFFICE : OFFICE;
    relations.addLast(`<${relations.prefix}Relationship Id="${id}" Type="${office}/${type}" Target="/${name}"/>`);
    types.addLast(`<${types.prefix}Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`);
    return { name, id };
  }

  /** Makes room for a sheet behind the others; answers the name of its part. */
  addSheet(sheet: string): string {
    const { name, id } = this.#newPart('worksheets/', 'sheet', 'worksheet');
    const workbook = this.#part(this.#main);
    const office = workbook.root.includes(STRICT_MAIN) ? STRICT_OFFICE : OFFICE;
    const declared = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${office}["']`).exec(workbook.root)?.[1];
    const link = declared === undefined ? `xmlns:r="${office}" r:id="${id}"` : `${declared}:id="${id}"`;
    const sheets = workbook.child('sheets');
    const xml = `<${workbook.prefix}sheet name="${escaped(sheet)}" sheetId="${String(this.#freeSheetId())}" ${link}/>`;
    if (sheets !== undefined) workbook.append(sheets, xml);
    return name;
  }

  /** The namespace in which this workbook's worksheets are written. */
  get sheetNamespace(): string {
    return this.#part(this.#main).root.includes(STRICT_MAIN) ? STRICT_MAIN : MAIN;
  }

  /** Sets what the workbook keeps about itself. False where it says that already. */
  setProperties(properties: Properties): boolean {
    const isStrict = this.#part(this.#main).root.includes(STRICT_MAIN);
    const standing = propertiesPart(this.#package);
    const before = standing === null ? emptyProperties(isStrict) : this.#package.text(standing);
    const after = withProperties(before, PROPERTIES, properties, isStrict);
    if (after === before) return false;
    this.#properties.set(standing ?? PROPERTIES, after);
    if (standing !== null) return true;
    const [relations, types] = [this.#part(relationshipsName('')), this.#part(CONTENT_TYPES)];
    const ids = new Set(this.#package.relationships('').map(({ id }) => id));
    const id = Array.from({ length: ids.size + 1 }, (_, index) => `rId${String(index + 1)}`).find((one) => !ids.has(one)) ?? 'rId0';
    relations.addLast(`<${relations.prefix}Relationship Id="${id}" Type="${isStrict ? `${STRICT_OFFICE}/customProperties` : `${OFFICE}/custom-properties`}" Target="${PROPERTIES}"/>`);
    if (!types.children.some((type) => types.attribute(type, 'PartName') === `/${PROPERTIES}`)) {
      types.addLast(`<${types.prefix}Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`);
    }
    return true;
  }

  /** Makes room for a styles part; answers its name. */
  addStyles(): string {
    return this.#newPart('', 'styles', 'styles').name;
  }

  /** Asks the next program that opens the file to calculate it whole. */
  askForCalculation(): void {
    const workbook = this.#part(this.#main);
    const settings = workbook.child('calcPr');
    if (settings === undefined) workbook.add('calcPr', ORDER, `<${workbook.prefix}calcPr fullCalcOnLoad="1"/>`);
    else workbook.setAttribute(settings, 'fullCalcOnLoad', '1');
  }

  /** Takes an area into what is printed of its sheet, where the sheet says so and the area touches it. */
  widenPrintArea({ sheet, area }: PrintChange): void {
    const workbook = this.#part(this.#main);
    const [sheets, names] = [workbook.child('sheets'), workbook.child('definedNames')];
    if (sheets === undefined || names === undefined) return;
    const index = workbook.itemsOf(sheets).findIndex((item) => decodeEntities(attribute(item, 'name') ?? '') === sheet);
    workbook.replaceItems(names, (item) => {
      const tag = /^<[^>]*>/.exec(item)?.[0] ?? '';
      const isPrintArea = attribute(tag, 'name')?.toLowerCase() === '_xlnm.print_area' && attribute(tag, 'localSheetId') === String(index);
      return isPrintArea ? `${tag}${withArea(item.slice(tag.length), area)}` : item;
    });
  }

  /** Takes the calculation chain out, which may name a cell that has no formula any more; it is made anew by the next program. */
  dropCalculationChain(): void {
    const relations = this.#part(relationshipsName(this.#main));
    const types = this.#part(CONTENT_TYPES);
    for (const relation of relations.children.filter((span) => relations.attribute(span, 'Type')?.endsWith('/calcChain') === true)) {
      const chain = resolved(this.#main, relations.attribute(relation, 'Target') ?? '');
      relations.remove(relation);
      this.removed.add(chain);
      for (const type of types.children) if (resolved('', types.attribute(type, 'PartName') ?? '') === chain) types.remove(type);
    }
  }
}
