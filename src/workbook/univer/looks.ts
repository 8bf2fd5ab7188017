import type { IStyleData } from '@univerjs/core';
import type { SheetLook } from '../../sheet/changes.ts';
import { LINK_COLOUR, LOOK_DATA } from '../looks.ts';

const ALIGNED = { Left: 1, Center: 2, Right: 3 } as const;
const [MIDDLE, WRAP, THIN] = [2, 3, 1];
const LINE = { s: THIN, cl: { rgb: '#000000' } };
/** Pixels that a text set from the left keeps from its line. */
const INDENT = 9;

/** One of the fixed looks as Univer's style; a linked one is blue and underlined besides. */
export function lookStyle(look: SheetLook, isLinked = false): IStyleData {
  const { fontName, size, bold, fill, isRuled, horizontal } = LOOK_DATA[look];
  return {
    ff: fontName, fs: size, vt: MIDDLE, tb: WRAP, ht: ALIGNED[horizontal],
    ...(bold ? { bl: 1 } : {}),
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    ...(isRuled ? { bd: { t: LINE, r: LINE, b: LINE, l: LINE } } : {}),
    ...(look === 'text' ? { pd: { l: INDENT } } : {}),
    ...(isLinked ? { cl: { rgb: LINK_COLOUR }, ul: { s: 1 } } : {}),
  };
}
