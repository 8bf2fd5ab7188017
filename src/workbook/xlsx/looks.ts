import type { SheetLook } from '../../sheet/changes.ts';
import { LINK_COLOUR, LOOK_DATA, type LookData } from '../looks.ts';

/** How a cell of a new sheet looks, as the items of a styles part. */
export interface Look {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly alignment: string;
}

const colour = (rgb: string): string => `FF${rgb.slice(1)}`;

/** Excel's order is weight, underline, size, colour, name. */
function fontXml({ size, bold, fontName }: LookData, isLinked: boolean): string {
  const [underline, blue] = isLinked ? ['<u/>', `<color rgb="${colour(LINK_COLOUR)}"/>`] : ['', ''];
  return `<font>${bold ? '<b/>' : ''}${underline}<sz val="${String(size)}"/>${blue}<name val="${fontName}"/><charset val="134"/></font>`;
}

function fillXml({ fill }: LookData): string {
  if (fill === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ isRuled }: LookData): string {
  const line = (side: string): string => (isRuled ? `<${side} style="thin"><color auto="1"/></${side}>` : `<${side}/>`);
  return `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, indent }: LookData): string {
  return `<alignment horizontal="${horizontal.toLowerCase()}" vertical="center" wrapText="1"${indent === 0 ? '' : ` indent="${String(indent)}"`}/>`;
}

/** One of the fixed looks; a linked one is blue and underlined besides. */
export function lookXml(name: SheetLook, isLinked: boolean): Look {
  const look = LOOK_DATA[name];
  return { font: fontXml(look, isLinked), fill: fillXml(look), border: borderXml(look), alignment: alignmentXml(look) };
}
