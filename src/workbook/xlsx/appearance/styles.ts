import type { CellLook, Line } from '../../cell-look.ts';
import type { XmlReader } from '../../xml/reader.ts';
import { colourOf, type Theme } from './colours.ts';

type Font = CellLook['font'];
type Lines = CellLook['lines'];
type Side = keyof Lines;

const USUAL_FONT: Font = { name: '宋体', size: 11, bold: false, italic: false, underline: false, strike: false, colour: null };
const NO_LINES: Lines = { left: null, right: null, top: null, bottom: null };
const SIDES: readonly string[] = ['left', 'right', 'top', 'bottom'] satisfies Side[];

const isOn = (xml: XmlReader): boolean => !['0', 'false', 'none'].includes(xml.attribute('val') ?? '1');

/** Reads the lists of a styles part while it goes by. */
class StylesReader {
  readonly fonts: Font[] = [];
  readonly fills: (string | null)[] = [];
  readonly borders: Lines[] = [];
  readonly looks: CellLook[] = [];
  readonly #xml: XmlReader;
  readonly #theme: Theme;
  readonly #most: number;
  #list = '';
  #side: Side | null = null;

  constructor(xml: XmlReader, theme: Theme, most: number) {
    [this.#xml, this.#theme, this.#most] = [xml, theme, most];
  }

  read(): void {
    const xml = this.#xml;
    while (xml.next()) {
      if (xml.depth === 1) this.#list = xml.name;
      if (xml.isEnd || xml.depth < 2) continue;
      if (this.fonts.length + this.fills.length + this.borders.length + this.looks.length > this.#most) throw xml.tooLarge();
      switch (this.#list) {
        case 'fonts': this.#font(); break;
        case 'fills': this.#fill(); break;
        case 'borders': this.#border(); break;
        case 'cellXfs': this.#look(); break;
        default:
      }
    }
  }

  #font(): void {
    if (this.#xml.depth === 2) this.fonts.push(USUAL_FONT);
    else this.fonts.push({ ...this.fonts.pop() ?? USUAL_FONT, ...this.#fontPart() });
  }

  #fontPart(): Partial<Font> {
    const xml = this.#xml;
    switch (xml.name) {
      case 'name': return { name: xml.attribute('val') ?? USUAL_FONT.name };
      case 'sz': return { size: Number(xml.attribute('val')) || USUAL_FONT.size };
      case 'b': return { bold: isOn(xml) };
      case 'i': return { italic: isOn(xml) };
      case 'u': return { underline: isOn(xml) };
      case 'strike': return { strike: isOn(xml) };
      case 'color': return { colour: colourOf(xml, this.#theme) };
      default: return {};
    }
  }

  /** Of a pattern only its first colour is shown; a gradient is not. */
  #fill(): void {
    const xml = this.#xml;
    if (xml.depth === 2) this.fills.push(null);
    if (xml.name === 'patternFill') this.fills[this.fills.length - 1] = ['none', undefined].includes(xml.attribute('patternType')) ? null : '#FFFFFF';
    if (xml.name === 'fgColor' && this.fills.at(-1) !== null) this.fills[this.fills.length - 1] = colourOf(xml, this.#theme);
  }

  #border(): void {
    const xml = this.#xml;
    if (xml.depth === 2) this.borders.push(NO_LINES);
    else if (xml.depth === 3) {
      this.#side = SIDES.includes(xml.name) ? xml.name as Side : null;
      const style = xml.attribute('style') ?? 'none';
      if (style !== 'none') this.#line({ style, colour: '#000000' });
    } else if (xml.name === 'color') {
      const [line, colour] = [this.#side === null ? null : this.borders.at(-1)?.[this.#side], colourOf(xml, this.#theme)];
      if (line !== null && line !== undefined && colour !== null) this.#line({ ...line, colour });
    }
  }

  #line(line: Line): void {
    if (this.#side !== null) this.borders.push({ ...this.borders.pop() ?? NO_LINES, [this.#side]: line });
  }

  #look(): void {
    const xml = this.#xml;
    const indexOf = (name: string): number => Number(xml.attribute(name) ?? 0);
    if (xml.depth === 2) {
      this.looks.push({
        font: this.fonts[indexOf('fontId')] ?? USUAL_FONT, fill: this.fills[indexOf('fillId')] ?? null, lines: this.borders[indexOf('borderId')] ?? NO_LINES,
        horizontal: null, vertical: 'bottom', wrap: false, indent: 0, rotation: 0,
      });
    } else if (xml.name === 'alignment') {
      const look = this.looks.pop();
      if (look !== undefined) this.looks.push({ ...look, ...this.#alignment() });
    }
  }

  #alignment(): Partial<CellLook> {
    const xml = this.#xml;
    const horizontal = xml.attribute('horizontal') ?? 'general';
    return {
      horizontal: horizontal === 'general' ? null : horizontal, vertical: xml.attribute('vertical') ?? 'bottom', wrap: ['1', 'true'].includes(xml.attribute('wrapText') ?? ''),
      indent: Number(xml.attribute('indent') ?? 0), rotation: Number(xml.attribute('textRotation') ?? 0),
    };
  }
}

/** The looks of a styles part, by the index that cells name, and its usual font. @throws WorkbookError `too-large`, `unreadable-part` */
export function readLookStyles(xml: XmlReader, theme: Theme, most: number): { readonly looks: readonly CellLook[]; readonly font: Font } {
  const reader = new StylesReader(xml, theme, most);
  reader.read();
  return { looks: reader.looks, font: reader.fonts[0] ?? USUAL_FONT };
}

/** The look of a workbook without a styles part. */
export const USUAL_LOOKS = { looks: [], font: USUAL_FONT } as const;
