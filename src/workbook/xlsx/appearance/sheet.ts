import type { LineLook, SheetLooks } from '../../cell-look.ts';
import type { XmlReader } from '../../xml/reader.ts';
import { columnOf, rowOf } from '../references.ts';

/** A file may give all 16,384 columns a width at once: past these nobody looks. */
const MOST_COLUMNS = 256;

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

function numberOf(text: string | undefined): number | null {
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** Reads how one sheet looks while its XML goes by; what its cells hold is passed over. */
class SheetLooksReader {
  readonly cells = new Map<number, Map<number, number>>();
  readonly columns = new Map<number, LineLook>();
  readonly rows = new Map<number, LineLook>();
  columnWidth: number | null = null;
  rowHeight: number | null = null;
  frozen = { rows: 0, columns: 0 };
  hasGridlines = true;
  readonly #xml: XmlReader;
  readonly #most: number;
  #count = 0;
  #row = -1;
  #col = -1;

  constructor(xml: XmlReader, most: number) {
    [this.#xml, this.#most] = [xml, most];
  }

  read(): void {
    const xml = this.#xml;
    while (xml.next()) {
      if (xml.isEnd) continue;
      switch (xml.name) {
        case 'sheetView': this.hasGridlines = (xml.attribute('showGridLines') ?? '1') !== '0'; break;
        case 'pane': this.#pane(); break;
        case 'sheetFormatPr': [this.columnWidth, this.rowHeight] = [numberOf(xml.attribute('defaultColWidth')), numberOf(xml.attribute('defaultRowHeight'))]; break;
        case 'col': this.#column(); break;
        case 'row': this.#startRow(); break;
        case 'c': this.#cell(); break;
        default:
      }
    }
  }

  #pane(): void {
    const xml = this.#xml;
    if (!(xml.attribute('state') ?? '').startsWith('frozen')) return;
    this.frozen = { rows: numberOf(xml.attribute('ySplit')) ?? 0, columns: numberOf(xml.attribute('xSplit')) ?? 0 };
  }

  #line(size: string | undefined, own: string | undefined): LineLook {
    const xml = this.#xml;
    return { size: numberOf(size), isOwn: isTrue(own), isHidden: isTrue(xml.attribute('hidden')), style: numberOf(xml.attribute('style')) };
  }

  #column(): void {
    const xml = this.#xml;
    const [first, last] = [(numberOf(xml.attribute('min')) ?? 1) - 1, (numberOf(xml.attribute('max')) ?? 1) - 1];
    const line = this.#line(xml.attribute('width'), xml.attribute('customWidth'));
    for (let col = Math.max(0, first); col <= Math.min(last, MOST_COLUMNS - 1); col += 1) this.columns.set(col, line);
  }

  #startRow(): void {
    const xml = this.#xml;
    this.#row = rowOf(xml.attribute('r') ?? '', this.#row + 1);
    this.#col = -1;
    const line = this.#line(xml.attribute('ht'), xml.attribute('customHeight'));
    if (line.size !== null || line.isHidden) this.rows.set(this.#row, line);
    this.#weigh();
  }

  #cell(): void {
    const xml = this.#xml;
    const col = columnOf(xml.attribute('r') ?? '');
    this.#col = col < 0 ? this.#col + 1 : col;
    const style = numberOf(xml.attribute('s')) ?? 0;
    const cells = this.cells.get(this.#row) ?? new Map<number, number>();
    this.cells.set(this.#row, cells.set(this.#col, style));
    this.#weigh();
  }

  #weigh(): void {
    this.#count += 1;
    if (this.#count > this.#most) throw this.#xml.tooLarge();
  }
}

/** How one sheet looks. @throws WorkbookError `too-large`, `unreadable-part` */
export function readSheetLooks(xml: XmlReader, name: string, most: number): SheetLooks {
  const reader = new SheetLooksReader(xml, most);
  reader.read();
  const { cells, columns, rows, columnWidth, rowHeight, frozen, hasGridlines } = reader;
  return { name, cells, columns, rows, columnWidth, rowHeight, frozen, hasGridlines };
}
