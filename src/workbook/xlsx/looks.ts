import { LINK_COLOUR, type LookData } from '../looks.ts';

/** How a cell of a new sheet looks, as the items of a styles part. */
export interface Look {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly alignment: string;
}

const argb = (rgb: string): string => `FF${rgb.slice(1)}`;

/** Excel's order is weight, underline, size, colour, name. */
function fontXml({ size, bold, fontName, colour }: LookData, isLinked: boolean): string {
  const ink = isLinked ? LINK_COLOUR : colour;
  const coloured = ink === undefined ? '' : `<color rgb="${argb(ink)}"/>`;
  return `<font>${bold ? '<b/>' : ''}${isLinked ? '<u/>' : ''}<sz val="${String(size)}"/>${coloured}<name val="${fontName}"/><charset val="134"/></font>`;
}

function fillXml({ fill }: LookData): string {
  if (fill === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ isRuled, lines }: LookData): string {
  const colour = lines === undefined ? 'auto="1"' : `rgb="${argb(lines)}"`;
  const line = (side: string): string => (isRuled ? `<${side} style="thin"><color ${colour}/></${side}>` : `<${side}/>`);
  return `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, indent, isHigh, isOneLine, isShrunk }: LookData): string {
  return `<alignment horizontal="${horizontal.toLowerCase()}" vertical="${isHigh === true ? 'top' : 'center'}"${isOneLine === true ? '' : ' wrapText="1"'}${indent === 0 ? '' : ` indent="${String(indent)}"`}${isShrunk === true ? ' shrinkToFit="1"' : ''}/>`;
}

/** A look as styles write it; a linked one is blue and underlined besides. */
export function lookXml(look: LookData, isLinked: boolean): Look {
  return { font: fontXml(look, isLinked), fill: fillXml(look), border: borderXml(look), alignment: alignmentXml(look) };
}
