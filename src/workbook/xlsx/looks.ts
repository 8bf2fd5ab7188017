import type { SheetLook } from '../../sheet/changes.ts';

/** How a cell of a new sheet looks, as the items of a styles part. */
export interface Look {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly horizontal: 'left' | 'center' | 'right';
  /** Text set from the left of a ruled cell keeps a space from its line. */
  readonly indent?: 1;
}

const font = (size: number, name: string, weight: 'bold' | 'plain' = 'plain'): string =>
  `<font>${weight === 'bold' ? '<b/>' : ''}<sz val="${String(size)}"/><name val="${name}"/><charset val="134"/></font>`;
const line = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`;

const RULED = `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`;
const UNRULED = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const GREY = '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill>';
const CLEAR = '<fill><patternFill patternType="none"/></fill>';

/** The looks of the official forms: titles in 黑体, all else in 宋体, thin black lines, grey headers. */
export const LOOKS: Readonly<Record<SheetLook, Look>> = {
  title: { font: font(16, '黑体', 'bold'), fill: CLEAR, border: UNRULED, horizontal: 'center' },
  subtitle: { font: font(11, '宋体'), fill: CLEAR, border: UNRULED, horizontal: 'left' },
  caption: { font: font(11, '宋体'), fill: CLEAR, border: UNRULED, horizontal: 'center' },
  aside: { font: font(9, '宋体'), fill: CLEAR, border: UNRULED, horizontal: 'right' },
  header: { font: font(10, '宋体', 'bold'), fill: GREY, border: RULED, horizontal: 'center' },
  text: { font: font(10, '宋体'), fill: CLEAR, border: RULED, horizontal: 'left', indent: 1 },
  center: { font: font(10, '宋体'), fill: CLEAR, border: RULED, horizontal: 'center' },
  number: { font: font(10, '宋体'), fill: CLEAR, border: RULED, horizontal: 'center' },
  note: { font: font(9, '宋体'), fill: CLEAR, border: UNRULED, horizontal: 'left' },
  strong: { font: font(10, '宋体', 'bold'), fill: CLEAR, border: RULED, horizontal: 'center' },
};
