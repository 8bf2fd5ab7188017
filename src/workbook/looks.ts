import type { SheetLook } from '../sheet/changes.ts';

/** How a cell of a new sheet looks, in a file and in every host. All are set in the middle of their height, or at its top; all wrap but those of one line. */
export interface LookData {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly fontName: string;
  /** `#RRGGBB`; null for none. */
  readonly fill: string | null;
  /** Thin lines on all four sides, black where `lines` names no other colour. */
  readonly isRuled: boolean;
  /** `#RRGGBB` */
  readonly lines?: string;
  /** `#RRGGBB` of the letters; black where there is none. */
  readonly colour?: string;
  readonly horizontal: 'Left' | 'Center' | 'Right';
  /** Text set from the left of a ruled cell keeps a space from its line. */
  readonly indent: 0 | 1;
  /** Set at the top of its height, as cells are that stand beside long texts. */
  readonly isHigh?: true;
  readonly isOneLine?: true;
  /** Letters as small as it takes to fit: a number that does not fit is shown as ####. */
  readonly isShrunk?: true;
  /** Stays open to a person where its sheet is protected. */
  readonly isInput?: true;
}

const PLAIN: LookData = { size: 10, bold: false, fontName: '宋体', fill: null, isRuled: true, horizontal: 'Center', indent: 0 };

/** The looks of the official forms: titles in 黑体, all else in 宋体, thin black lines, grey headers. */
export const LOOK_DATA: Readonly<Record<SheetLook, LookData>> = {
  title: { ...PLAIN, size: 16, bold: true, fontName: '黑体', isRuled: false },
  subtitle: { ...PLAIN, size: 11, isRuled: false, horizontal: 'Left' },
  caption: { ...PLAIN, size: 11, isRuled: false },
  aside: { ...PLAIN, size: 9, isRuled: false, horizontal: 'Right' },
  header: { ...PLAIN, bold: true, fill: '#EDEDED' },
  text: { ...PLAIN, horizontal: 'Left', indent: 1 },
  center: PLAIN,
  number: PLAIN,
  note: { ...PLAIN, size: 9, isRuled: false, horizontal: 'Left' },
  strong: { ...PLAIN, bold: true },
};

/** The colour of a cell that leads to another place. */
export const LINK_COLOUR = '#0563C1';
