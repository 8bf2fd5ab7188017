import type { XmlReader } from '../xml/reader.ts';

/** Text of _x000D_ and its kin, which stand for control characters. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** The text of the element at hand (`si`, `is`): rich text joined, phonetic guides left out. */
export function richText(xml: XmlReader): string {
  if (xml.isEmpty) return '';
  const { depth } = xml;
  let text = '';
  while (xml.nextInside(depth)) {
    if (xml.isEnd) continue;
    if (xml.name === 't') text += xml.content();
    else if (xml.name === 'rPh') xml.skipElement();
  }
  return unescaped(text);
}

/** The shared strings of a workbook in order. @throws WorkbookError `too-large` where there are more than `most` */
export function readSharedStrings(xml: XmlReader, most: number): readonly string[] {
  const strings: string[] = [];
  while (xml.next()) {
    if (!xml.isEnd && xml.name === 'si') strings.push(richText(xml));
    if (strings.length > most) throw xml.tooLarge();
  }
  return strings;
}
