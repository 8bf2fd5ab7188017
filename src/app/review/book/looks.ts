import { LOOK_DATA, type LookData } from '../../../workbook/looks.ts';

const LINES = '#BFBFBF';
const [RED, AMBER, GREY] = ['#B42318', '#8A5A00', '#7F7F7F'];

const cell: LookData = { ...LOOK_DATA.text, lines: LINES };
const middle: LookData = { ...cell, horizontal: 'Center', indent: 0 };
/** Without an indent, which a program drops where it makes the digits smaller, so that a column's points would stand apart. */
const number: LookData = { ...cell, horizontal: 'Right', indent: 0, isOneLine: true, isShrunk: true };

/** The looks of 复核结果.xlsx: quiet lines, colour only where a person must look. */
export const LOOKS = {
  title: { ...LOOK_DATA.title, horizontal: 'Left' },
  part: { ...LOOK_DATA.title, size: 12, horizontal: 'Left', isOneLine: true },
  line: { ...LOOK_DATA.note, size: 10 },
  aside: { ...LOOK_DATA.note, colour: GREY },
  header: { ...LOOK_DATA.header, lines: LINES },
  text: cell,
  small: { ...cell, size: 9 },
  middle,
  number,
  strong: { ...number, bold: true },
  strongText: { ...middle, bold: true },
  red: { ...middle, bold: true, colour: RED, fill: '#FDECEA' },
  amber: { ...middle, colour: AMBER, fill: '#FFF6E0' },
  grey: { ...middle, colour: GREY },
  redNumber: { ...number, bold: true, colour: RED },
  redMiddle: { ...middle, bold: true, colour: RED },
  greyNumber: { ...number, colour: GREY },
} as const satisfies Readonly<Record<string, LookData>>;
