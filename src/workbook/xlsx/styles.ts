import type { SheetLook } from '../../sheet/changes.ts';
import { attribute, escaped, withAttribute } from './xml-text.ts';

const FONT = (size: number, bold: boolean, name: string): string => `<font>${bold ? '<b/>' : ''}<sz val="${String(size)}"/><name val="${name}"/><charset val="134"/></font>`;
const LINE = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`;
const BORDER = `<border>${['left', 'right', 'top', 'bottom'].map(LINE).join('')}<diagonal/></border>`;
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const GREY = '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill>';
const NO_FILL = '<fill><patternFill patternType="none"/></fill>';

interface Look {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly horizontal: 'left' | 'center' | 'right';
}

const BODY = FONT(10, false, '宋体');
const LOOKS: Readonly<Record<SheetLook, Look>> = {
  title: { font: FONT(16, true, '黑体'), fill: NO_FILL, border: NO_BORDER, horizontal: 'center' },
  subtitle: { font: FONT(11, false, '宋体'), fill: NO_FILL, border: NO_BORDER, horizontal: 'left' },
  caption: { font: FONT(11, false, '宋体'), fill: NO_FILL, border: NO_BORDER, horizontal: 'center' },
  aside: { font: FONT(9, false, '宋体'), fill: NO_FILL, border: NO_BORDER, horizontal: 'right' },
  header: { font: FONT(10, true, '宋体'), fill: GREY, border: BORDER, horizontal: 'center' },
  text: { font: BODY, fill: NO_FILL, border: BORDER, horizontal: 'left' },
  center: { font: BODY, fill: NO_FILL, border: BORDER, horizontal: 'center' },
  number: { font: BODY, fill: NO_FILL, border: BORDER, horizontal: 'center' },
  note: { font: FONT(9, false, '宋体'), fill: NO_FILL, border: NO_BORDER, horizontal: 'left' },
  strong: { font: FONT(10, true, '宋体'), fill: NO_FILL, border: BORDER, horizontal: 'center' },
};

const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '0%': 9, '0.00%': 10, '@': 49 };

/** The styles part of a workbook; entries are only ever added behind the ones that are there. */
export class StylesXml {
  #xml: string;
  readonly #prefix: string;
  readonly #looks = new Map<SheetLook, string>();
  readonly #variants = new Map<string, string>();
  changed = false;

  constructor(xml: string) {
    this.#xml = xml;
    this.#prefix = /<([A-Za-z_][\w.-]*:)?styleSheet[\s>]/.exec(xml)?.[1] ?? '';
  }

  get xml(): string {
    return this.#xml;
  }

  #prefixed(xml: string): string {
    return this.#prefix === '' ? xml : xml.replace(/<(\/?)(\w)/g, (_, slash: string, letter: string) => `<${slash}${this.#prefix}${letter}`);
  }

  /** Appends an element to a list and answers its index. */
  #append(list: string, item: string, xml: string): number {
    const p = this.#prefix;
    this.changed = true;
    const pattern = new RegExp(`(<${p}${list}(?:\\s[^>]*)?>)([\\s\\S]*?)(</${p}${list}>)`);
    const found = pattern.exec(this.#xml);
    if (found === null) return this.#start(list, xml);
    const [whole, open = '', content = '', close = ''] = found;
    const count = [...content.matchAll(new RegExp(`<${p}${item}[\\s/>]`, 'g'))].length;
    this.#xml = this.#xml.replace(whole, () => `${withAttribute(open, 'count', String(count + 1))}${content}${this.#prefixed(xml)}${close}`);
    return count;
  }

  /** A list that the part does not have yet stands first, where number formats belong. */
  #start(list: string, xml: string): number {
    const p = this.#prefix;
    this.#xml = this.#xml.replace(new RegExp(`(<${p}styleSheet(?:\\s[^>]*)?>)`), (open) => `${open}<${p}${list} count="1">${this.#prefixed(xml)}</${p}${list}>`);
    return 0;
  }

  #formatId(code: string): number {
    const known = BUILT_IN[code];
    if (known !== undefined) return known;
    const ids = [...this.#xml.matchAll(/<(?:[\w.-]+:)?numFmt\s[^>]*>/g)].map(([tag]) => Number(attribute(tag, 'numFmtId')));
    const id = Math.max(175, ...ids) + 1;
    this.#append('numFmts', 'numFmt', `<numFmt numFmtId="${String(id)}" formatCode="${escaped(code)}"/>`);
    return id;
  }

  #cellFormats(): string[] {
    const p = this.#prefix;
    const list = new RegExp(`<${p}cellXfs(?:\\s[^>]*)?>([\\s\\S]*?)</${p}cellXfs>`).exec(this.#xml)?.[1] ?? '';
    return [...list.matchAll(new RegExp(`<${p}xf(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${p}xf>)`, 'g'))].map(([xml]) => xml);
  }

  /** The style like another one but for its number format. */
  withFormat(style: string | null, code: string): string {
    const key = `${style ?? '0'} ${code}`;
    const before = this.#variants.get(key);
    if (before !== undefined) return before;
    const id = String(this.#formatId(code));
    const xf = this.#cellFormats()[Number(style ?? 0)] ?? `<${this.#prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const tag = /^<[^>]*>/.exec(xf)?.[0] ?? '';
    if (attribute(tag, 'numFmtId') === id) return style ?? '0';
    const changed = withAttribute(withAttribute(tag, 'numFmtId', id), 'applyNumberFormat', '1');
    const index = String(this.#appendRaw(`${changed}${xf.slice(tag.length)}`));
    this.#variants.set(key, index);
    return index;
  }

  #appendRaw(xf: string): number {
    const bare = this.#prefix === '' ? xf : xf.replaceAll(this.#prefix, '');
    return this.#append('cellXfs', 'xf', bare);
  }

  /** The style of one of the fixed looks. */
  look(name: SheetLook): string {
    const before = this.#looks.get(name);
    if (before !== undefined) return before;
    const { font, fill, border, horizontal } = LOOKS[name];
    const fontId = this.#append('fonts', 'font', font);
    const fillId = fill === NO_FILL ? 0 : this.#append('fills', 'fill', fill);
    const borderId = border === NO_BORDER ? this.#append('borders', 'border', NO_BORDER) : this.#append('borders', 'border', border);
    const ids = `numFmtId="0" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="${String(borderId)}" xfId="0"`;
    const style = String(this.#append('cellXfs', 'xf', `<xf ${ids} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`));
    this.#looks.set(name, style);
    return style;
  }
}
