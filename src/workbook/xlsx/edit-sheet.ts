import { address, areaAddress, type Area } from '../../model/cell.ts';
import type { CellChange } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import { areaOf, placeOf } from './read-sheet.ts';
import { moved } from './references.ts';
import { attribute, cellText, escaped, plain, withAttribute } from './xml-text.ts';

/** One cell as it is to stand: its style index (null for none) and its content. */
export interface CellEdit {
  readonly row: number;
  readonly col: number;
  readonly value: CellChange['value'];
  readonly formula: string | null;
  /** undefined keeps the style that the cell has. */
  readonly style: string | null | undefined;
}

interface CellText {
  readonly row: number;
  readonly col: number;
  readonly xml: string;
}

interface RowText {
  readonly row: number;
  open: string;
  cells: CellText[];
}

/** A worksheet's XML taken apart at its rows, so that an untouched row is copied as it stands. */
export class SheetXml {
  readonly #prefix: string;
  readonly #head: string;
  readonly #tail: string;
  readonly #rows: RowText[];
  /** A formula was overwritten, so the calculation chain may name a cell that has none any more. */
  formulaLost = false;

  constructor(xml: string) {
    this.#prefix = /<([A-Za-z_][\w.-]*:)?worksheet[\s>]/.exec(xml)?.[1] ?? '';
    const p = this.#prefix;
    const found = new RegExp(`<${p}sheetData\\s*(?:/>|>([\\s\\S]*)</${p}sheetData\\s*>)`).exec(xml);
    this.#head = found === null ? xml : xml.slice(0, found.index);
    this.#tail = found === null ? '' : xml.slice(found.index + found[0].length);
    this.#rows = this.#split(found?.[1] ?? '');
  }

  #split(data: string): RowText[] {
    const p = this.#prefix;
    const rowPattern = new RegExp(`(<${p}row(?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${p}row\\s*>)`, 'g');
    const rows: RowText[] = [];
    let previous = -1;
    for (const [, open = '', content = ''] of data.matchAll(rowPattern)) {
      const printed = attribute(open, 'r');
      const row = printed === null ? previous + 1 : Number(printed) - 1;
      rows.push({ row, open: `${open}>`, cells: this.#cells(content, row) });
      previous = row;
    }
    return rows;
  }

  #cells(content: string, row: number): CellText[] {
    const p = this.#prefix;
    const pattern = new RegExp(`<${p}c(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${p}c\\s*>)`, 'g');
    let previous = -1;
    return [...content.matchAll(pattern)].map(([xml]) => {
      const place = placeOf(attribute(xml.slice(0, xml.indexOf('>') + 1), 'r') ?? '');
      const col = place?.col ?? previous + 1;
      previous = col;
      return { row, col, xml };
    });
  }

  #at(row: number, col: number): CellText | undefined {
    return this.#rows.find((found) => found.row === row)?.cells.find((cell) => cell.col === col);
  }

  /** The style index of a cell, null where it has none. */
  styleOf(row: number, col: number): string | null {
    const cell = this.#at(row, col);
    return cell === undefined ? null : attribute(/^<[^>]*>/.exec(cell.xml)?.[0] ?? '', 's');
  }

  #formulaTag(cell: CellText): string | null {
    return new RegExp(`<${this.#prefix}f(?:\\s[^>]*)?>`).exec(cell.xml)?.[0] ?? null;
  }

  #all(): CellText[] {
    return this.#rows.flatMap(({ cells }) => cells);
  }

  /** @throws WorkbookError `array-cell` where an edit lies in an array of several cells. */
  refuseArrays(edits: readonly CellEdit[]): void {
    for (const cell of this.#all()) {
      const tag = this.#formulaTag(cell);
      const kind = tag === null ? null : attribute(tag, 't');
      if (tag === null || (kind !== 'array' && kind !== 'dataTable')) continue;
      const area = areaOf(attribute(tag, 'ref') ?? '');
      if (area === null || (area.top === area.bottom && area.left === area.right)) continue;
      const hit = edits.find(({ row, col }) => row >= area.top && row <= area.bottom && col >= area.left && col <= area.right);
      if (hit !== undefined) throw new WorkbookError('array-cell', { cell: address(hit) });
    }
  }

  /** Writes out the children of a shared formula whose master is about to go. */
  #release(cell: CellText): void {
    const tag = this.#formulaTag(cell);
    if (tag === null || attribute(tag, 't') !== 'shared' || attribute(tag, 'ref') === null) return;
    const index = attribute(tag, 'si');
    const formula = plain(new RegExp(`>([^<]*)</${this.#prefix}f>`).exec(cell.xml)?.[1] ?? '');
    const own = new RegExp(`<${this.#prefix}f\\s[^>]*?(?:/>|>([^<]*)</${this.#prefix}f>)`);
    for (const row of this.#rows) {
      row.cells = row.cells.map((child) => {
        const childTag = this.#formulaTag(child);
        if (child === cell || childTag === null || attribute(childTag, 't') !== 'shared' || attribute(childTag, 'si') !== index) return child;
        const text = escaped(moved(formula, child.row - cell.row, child.col - cell.col));
        return { ...child, xml: child.xml.replace(own, (_, written?: string) => `<${this.#prefix}f>${written === undefined || written === '' ? text : written}</${this.#prefix}f>`) };
      });
    }
  }

  #content({ value, formula }: CellEdit): { readonly type: string | null; readonly inner: string } {
    const p = this.#prefix;
    const f = formula === null ? '' : `<${p}f>${escaped(formula)}</${p}f>`;
    if (value === null) return { type: null, inner: f };
    if ('number' in value) return { type: null, inner: `${f}<${p}v>${value.number}</${p}v>` };
    if (formula !== null) return { type: 'str', inner: `${f}<${p}v>${cellText(value.text)}</${p}v>` };
    return { type: 'inlineStr', inner: `<${p}is><${p}t xml:space="preserve">${cellText(value.text)}</${p}t></${p}is>` };
  }

  #cellXml(edit: CellEdit, style: string | null): string {
    const { type, inner } = this.#content(edit);
    const attributes = [` r="${address(edit)}"`, style === null ? '' : ` s="${style}"`, type === null ? '' : ` t="${type}"`].join('');
    const name = `${this.#prefix}c`;
    return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
  }

  #rowFor(row: number): RowText {
    const at = this.#rows.findIndex((found) => found.row >= row);
    const found = this.#rows[at];
    if (found?.row === row) return found;
    const added: RowText = { row, open: `<${this.#prefix}row r="${String(row + 1)}">`, cells: [] };
    this.#rows.splice(at < 0 ? this.#rows.length : at, 0, added);
    return added;
  }

  /** Sets one cell; its own style stays unless another is given. */
  set(edit: CellEdit): void {
    const before = this.#at(edit.row, edit.col);
    if (before !== undefined && this.#formulaTag(before) !== null) {
      this.#release(before);
      if (edit.formula === null) this.formulaLost = true;
    }
    const style = edit.style === undefined ? this.styleOf(edit.row, edit.col) : edit.style;
    const row = this.#rowFor(edit.row);
    const cell: CellText = { row: edit.row, col: edit.col, xml: this.#cellXml(edit, style) };
    row.cells = [...row.cells.filter(({ col }) => col !== edit.col), cell].sort((a, b) => a.col - b.col);
  }

  /** Gives a row a height in points where it has none of its own. */
  setHeight(row: number, height: number): void {
    const found = this.#rowFor(row);
    if (attribute(found.open, 'ht') === null) found.open = withAttribute(withAttribute(found.open, 'ht', String(height)), 'customHeight', '1');
  }

  /** Gives a formula cell another stored result, or none. */
  setResult(row: number, col: number, result: string | null): void {
    const p = this.#prefix;
    const found = this.#rowFor(row);
    found.cells = found.cells.map((cell) => {
      if (cell.col !== col) return cell;
      const bare = cell.xml.replace(new RegExp(`<${p}v(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${p}v>)`), '');
      const tag = /^<[^>]*>/.exec(bare)?.[0] ?? '';
      const value = result === null ? '' : `<${p}v>${result}</${p}v>`;
      return { ...cell, xml: `${withAttribute(tag, 't', null)}${bare.slice(tag.length)}`.replace(new RegExp(`</${p}c\\s*>$`), `${value}</${p}c>`) };
    });
  }

  #head1(): string {
    const all = this.#all();
    if (all.length === 0) return this.#head;
    const area: Area = {
      top: Math.min(...this.#rows.map(({ row }) => row)), bottom: Math.max(...this.#rows.map(({ row }) => row)),
      left: all.reduce((least, { col }) => Math.min(least, col), Infinity), right: all.reduce((most, { col }) => Math.max(most, col), 0),
    };
    return this.#head.replace(new RegExp(`(<${this.#prefix}dimension\\s[^>]*?ref=)["']([^"']*)["']`), (_, start: string, old: string) => {
      const before = areaOf(old);
      const whole = before === null ? area : {
        top: Math.min(area.top, before.top), left: Math.min(area.left, before.left), bottom: Math.max(area.bottom, before.bottom), right: Math.max(area.right, before.right),
      };
      return `${start}"${areaAddress(whole)}"`;
    });
  }

  #rowXml({ open, cells }: RowText): string {
    const p = this.#prefix;
    const spans = attribute(open, 'spans');
    const [first, last] = [cells[0]?.col ?? 0, cells.at(-1)?.col ?? 0];
    const [low, high] = (spans ?? '').split(':').map(Number);
    const wider = spans === null || low === undefined || high === undefined ? null : `${String(Math.min(low, first + 1))}:${String(Math.max(high, last + 1))}`;
    const tag = wider === null || wider === spans ? open : withAttribute(open, 'spans', wider);
    return cells.length === 0 ? tag.replace(/\s*>$/, '/>') : `${tag}${cells.map(({ xml }) => xml).join('')}</${p}row>`;
  }

  /** The sheet's XML again. `edit` may change what stands before and behind the cells. */
  xml(edit: (head: string, tail: string, prefix: string) => readonly [string, string] = (head, tail) => [head, tail]): string {
    const p = this.#prefix;
    const [head, tail] = edit(this.#head1(), this.#tail, p);
    return `${head}<${p}sheetData>${this.#rows.map((row) => this.#rowXml(row)).join('')}</${p}sheetData>${tail}`;
  }
}
