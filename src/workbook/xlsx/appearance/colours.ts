import type { XmlReader } from '../../xml/reader.ts';

/** The 64 colours that a file may name by number; 64 is the program's own for text, 65 for grounds. */
const INDEXED = [
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF',
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99',
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333',
].join(' ').split(' ');

/** Where a file's number for a colour of its theme stands in the theme: light and dark change places. */
const ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** The colours of a theme, `RRGGBB`, by their numbers. */
export type Theme = readonly string[];

export const OFFICE_THEME: Theme = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];

/** Reads the colours of a theme part; those that it does not say are Office's. */
export function readTheme(xml: XmlReader): Theme {
  const colours = [...OFFICE_THEME];
  let isScheme = false;
  let at = -1;
  while (xml.next()) {
    if (xml.name === 'clrScheme') isScheme = !xml.isEnd;
    if (!isScheme || xml.isEnd) continue;
    if (ORDER.includes(xml.name)) at = ORDER.indexOf(xml.name);
    const value = xml.name === 'srgbClr' ? xml.attribute('val') : xml.name === 'sysClr' ? xml.attribute('lastClr') : undefined;
    if (value !== undefined && at >= 0 && /^[0-9a-f]{6}$/i.test(value)) colours[at] = value.toUpperCase();
  }
  return colours;
}

/** A channel made lighter (tint above 0) or darker, without leaving its hue: what Excel does to the lightness, done to each channel. */
function tinted(channel: number, tint: number): number {
  const changed = tint < 0 ? channel * (1 + tint) : channel * (1 - tint) + 255 * tint;
  return Math.max(0, Math.min(255, Math.round(changed)));
}

function withTint(colour: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return `#${colour}`;
  const channels = [0, 2, 4].map((at) => tinted(Number.parseInt(colour.slice(at, at + 2), 16), tint));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('').toUpperCase()}`;
}

/** The colour that the element at hand names; null for the program's own. */
export function colourOf(xml: XmlReader, theme: Theme): string | null {
  const tint = Number(xml.attribute('tint') ?? 0);
  const rgb = xml.attribute('rgb')?.slice(-6);
  if (rgb !== undefined) return /^[0-9a-f]{6}$/i.test(rgb) ? withTint(rgb.toUpperCase(), tint) : null;
  const [themed, indexed] = [xml.attribute('theme'), xml.attribute('indexed')];
  const named = themed !== undefined ? theme[Number(themed)] : indexed !== undefined ? INDEXED[Number(indexed)] : undefined;
  return named === undefined ? null : withTint(named, tint);
}
