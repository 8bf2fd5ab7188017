import { areaAddress } from '../../model/cell.ts';
import type { CellChange, Change, HeightChange, MergeChange, SheetChange, WidthChange } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import type { Inflate } from '../parts.ts';
import { Archive } from './archive.ts';
import { SheetXml } from './edit-sheet.ts';
import { freeSheetName, sheetXml } from './new-sheet.ts';
import type { Parts } from './open.ts';
import { relationshipsName } from './package.ts';
import { recalculate, type Result } from './recalculate.ts';
import { StylesXml } from './styles.ts';
import { attribute, escaped, withAttribute } from './xml-text.ts';

const CONTENT_TYPES = '[content_types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

type OnSheet = CellChange | MergeChange | WidthChange | HeightChange;

function styleOf(change: CellChange, sheet: SheetXml, styles: StylesXml): string | null | undefined {
  if (change.style === undefined) return undefined;
  const { like, format } = change.style;
  const style = sheet.styleOf(like.row, like.col);
  return format === undefined ? style : styles.withFormat(style, format);
}

function merged(tail: string, merges: readonly MergeChange[], prefix: string): string {
  if (merges.length === 0) return tail;
  const cells = merges.map(({ area }) => `<${prefix}mergeCell ref="${areaAddress(area)}"/>`).join('');
  const list = new RegExp(`(<${prefix}mergeCells(?:\\s[^>]*)?>)([\\s\\S]*?)(</${prefix}mergeCells>)`).exec(tail);
  if (list !== null) {
    const [whole, open = '', content = '', close = ''] = list;
    const count = [...content.matchAll(/mergeCell[\s/]/g)].length + merges.length;
    return tail.replace(whole, () => `${withAttribute(open, 'count', String(count))}${content}${cells}${close}`);
  }
  const before = new RegExp(`^(?:\\s*<${prefix}(?:sheetCalcPr|sheetProtection|protectedRanges|scenarios|autoFilter|sortState|dataConsolidate|customSheetViews)(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}(?:sheetCalcPr|sheetProtection|protectedRanges|scenarios|autoFilter|sortState|dataConsolidate|customSheetViews)>))*`).exec(tail)?.[0] ?? '';
  return `${before}<${prefix}mergeCells count="${String(merges.length)}">${cells}</${prefix}mergeCells>${tail.slice(before.length)}`;
}

function widened(head: string, widths: readonly WidthChange[], prefix: string): string {
  const list = new RegExp(`(<${prefix}cols(?:\\s[^>]*)?>)([\\s\\S]*?)(</${prefix}cols>)`).exec(head);
  const columns = list === null ? [] : [...(list[2] ?? '').matchAll(/<[^>]*\/>/g)].map(([tag]) => tag);
  const covered = (col: number): boolean => columns.some((tag) => Number(attribute(tag, 'min')) <= col + 1 && Number(attribute(tag, 'max')) >= col + 1);
  const added = widths.filter(({ col }) => !covered(col)).map(({ col, width }) => `<${prefix}col min="${String(col + 1)}" max="${String(col + 1)}" width="${String(width)}" customWidth="1"/>`);
  if (added.length === 0) return head;
  const all = [...columns, ...added].sort((a, b) => Number(attribute(a, 'min')) - Number(attribute(b, 'min'))).join('');
  if (list === null) return `${head}<${prefix}cols>${all}</${prefix}cols>`;
  return head.replace(list[0], () => `${list[1] ?? ''}${all}${list[3] ?? ''}`);
}

/** One patch under way: the archive and the parts that several changes touch. */
class Patch {
  readonly #archive: Archive;
  readonly #parts: Parts;
  readonly #styles: StylesXml;
  readonly #sheets = new Map<string, SheetXml>();
  #formulaLost = false;

  constructor(archive: Archive, parts: Parts) {
    this.#archive = archive;
    this.#parts = parts;
    this.#styles = new StylesXml(parts.styles === null ? '' : archive.text(parts.styles));
  }

  #sheet(name: string): SheetXml {
    const found = this.#sheets.get(name) ?? new SheetXml(this.#archive.text(this.#parts.sheets.get(name) ?? ''));
    this.#sheets.set(name, found);
    return found;
  }

  onSheet(name: string, changes: readonly OnSheet[], results: readonly Result[]): void {
    const sheet = this.#sheet(name);
    const edits = changes.filter((change): change is CellChange => change.kind === 'cell')
      .map((change) => ({ row: change.row, col: change.col, value: change.value, formula: change.formula ?? null, style: styleOf(change, sheet, this.#styles) }));
    sheet.refuseArrays(edits);
    for (const edit of edits) sheet.set(edit);
    for (const { row, col, value } of results) sheet.setResult(row, col, value);
    for (const change of changes) if (change.kind === 'height') sheet.setHeight(change.row, change.height);
    this.#formulaLost ||= sheet.formulaLost;
    const merges = changes.filter((change): change is MergeChange => change.kind === 'merge');
    const widths = changes.filter((change): change is WidthChange => change.kind === 'width');
    this.#archive.put(this.#parts.sheets.get(name) ?? '', sheet.xml((head, tail, prefix) => [widened(head, widths, prefix), merged(tail, merges, prefix)]));
  }

  #freePart(): string {
    for (let number = this.#parts.sheets.size + 1; ; number += 1) {
      const name = `xl/worksheets/sheet${String(number)}.xml`;
      if (!this.#archive.has(name)) return name;
    }
  }

  addSheet(change: SheetChange, taken: Set<string>): void {
    const name = freeSheetName(change.name, taken);
    taken.add(name);
    const part = this.#freePart();
    this.#archive.put(part, sheetXml(change, this.#styles));
    const id = this.#relate(part);
    const workbook = this.#archive.text(this.#parts.workbook);
    const used = [...workbook.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)].map(([, value]) => Number(value));
    const prefix = /<([A-Za-z_][\w.-]*:)?workbook[\s>]/.exec(workbook)?.[1] ?? '';
    const strict = workbook.includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
    const namespace = strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : RELATIONSHIPS;
    const tag = `<${prefix}sheet name="${escaped(name)}" sheetId="${String(Math.max(0, ...used) + 1)}" xmlns:rj="${namespace}" rj:id="${id}"/>`;
    this.#archive.put(this.#parts.workbook, workbook.replace(new RegExp(`</${prefix}sheets\\s*>`), (close) => `${tag}${close}`));
    const types = this.#archive.text(CONTENT_TYPES);
    this.#archive.put(CONTENT_TYPES, types.replace(/<\/((?:[\w.-]+:)?)Types\s*>/, (close, p: string) => `<${p}Override PartName="/${part}" ContentType="${WORKSHEET_TYPE}"/>${close}`));
  }

  #relate(part: string): string {
    const name = relationshipsName(this.#parts.workbook);
    const xml = this.#archive.text(name);
    const ids = new Set([...xml.matchAll(/\sId\s*=\s*["']([^"']+)["']/g)].map(([, id]) => id));
    let number = ids.size + 1;
    while (ids.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    this.#archive.put(name, xml.replace(/<\/((?:[\w.-]+:)?)Relationships\s*>/, (close, p: string) => `<${p}Relationship Id="${id}" Type="${RELATIONSHIPS}/worksheet" Target="/${part}"/>${close}`));
    return id;
  }

  /** Asks the next program that opens the file to calculate it whole. */
  askForCalculation(): void {
    const workbook = this.#archive.text(this.#parts.workbook);
    const tag = /<(?:[\w.-]+:)?calcPr(?:\s[^>]*)?>/.exec(workbook)?.[0];
    if (tag !== undefined) {
      this.#archive.put(this.#parts.workbook, workbook.replace(tag, () => withAttribute(tag, 'fullCalcOnLoad', '1')));
      return;
    }
    this.#archive.put(this.#parts.workbook, workbook.replace(/(<\/(?:[\w.-]+:)?(?:definedNames|externalReferences|functionGroups|sheets)\s*>)(?![\s\S]*<\/(?:[\w.-]+:)?(?:definedNames|externalReferences|functionGroups|sheets)\s*>)/, (close) => {
      const prefix = /<\/([\w.-]+:)?/.exec(close)?.[1] ?? '';
      return `${close}<${prefix}calcPr fullCalcOnLoad="1"/>`;
    }));
  }

  #dropChain(): void {
    const chain = ['xl/calcchain.xml'].find((name) => this.#archive.has(name));
    if (chain === undefined) return;
    this.#archive.remove(chain);
    const relations = relationshipsName(this.#parts.workbook);
    this.#archive.put(relations, this.#archive.text(relations).replace(/<(?:[\w.-]+:)?Relationship\s[^>]*calcChain[^>]*\/>/i, ''));
    this.#archive.put(CONTENT_TYPES, this.#archive.text(CONTENT_TYPES).replace(/<(?:[\w.-]+:)?Override\s[^>]*calcChain[^>]*\/>/i, ''));
  }

  bytes(): Uint8Array {
    if (this.#formulaLost) this.#dropChain();
    if (this.#styles.changed && this.#parts.styles !== null) this.#archive.put(this.#parts.styles, this.#styles.xml);
    return this.#archive.bytes();
  }
}

/** The original bytes with the changes in them. No change leaves them byte for byte. @throws WorkbookError `array-cell` */
export function patchWorkbook(bytes: Uint8Array, parts: Parts, grids: readonly Grid[], changes: readonly Change[], inflate?: Inflate): Uint8Array {
  if (changes.length === 0) return bytes;
  const onSheets = changes.filter((change): change is OnSheet => change.kind !== 'sheet');
  const results = recalculate(grids, onSheets.filter((change): change is CellChange => change.kind === 'cell'));
  const patch = new Patch(new Archive(bytes, inflate), parts);
  const touched = new Set([...onSheets, ...results].map(({ sheet }) => sheet));
  for (const sheet of touched) {
    if (!parts.sheets.has(sheet)) continue;
    patch.onSheet(sheet, onSheets.filter((change) => change.sheet === sheet), results.filter((result) => result.sheet === sheet));
  }
  const taken = new Set(parts.sheets.keys());
  for (const change of changes) if (change.kind === 'sheet') patch.addSheet(change, taken);
  if (results.some(({ value }) => value === null)) patch.askForCalculation();
  return patch.bytes();
}
