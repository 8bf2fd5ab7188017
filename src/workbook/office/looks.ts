import type { NewCell } from '../../sheet/changes.ts';
import { LINK_COLOUR, LOOK_DATA } from '../looks.ts';

const BORDER: Excel.CellPropertiesBorderLoadOptions = { color: true, style: true, tintAndShade: true, weight: true };

/** All of a look that Excel can be asked for and told again. */
export const ALL_LOOKS: Excel.CellPropertiesLoadOptions = {
  style: true,
  format: {
    autoIndent: true, horizontalAlignment: true, indentLevel: true, readingOrder: true, shrinkToFit: true, textOrientation: true, verticalAlignment: true, wrapText: true,
    protection: true,
    fill: { color: true, pattern: true, patternColor: true, patternTintAndShade: true, tintAndShade: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, subscript: true, superscript: true, tintAndShade: true, underline: true },
    borders: BORDER,
  },
};

export type Looks = readonly (readonly Excel.CellProperties[])[];

const isClear = ({ format }: Excel.CellProperties): boolean => (format?.fill?.pattern ?? 'None') === 'None';

function bordersOf(borders: Excel.CellBorderCollection): Excel.CellBorderCollection {
  const { left, right, top, bottom, diagonalDown, diagonalUp } = borders;
  const told = { left, right, top, bottom, diagonalDown, diagonalUp };
  // A colour or weight told to a line that is not there draws it.
  return Object.fromEntries(Object.entries(told).flatMap(([side, border]) =>
    (border === undefined ? [] : [[side, border.style === 'None' ? { style: 'None' } : border]])));
}

function settable({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...rest } = format;
  return {
    format: {
      ...rest,
      ...(borders === undefined ? {} : { borders: bordersOf(borders) }),
      ...(fill === undefined || fill.pattern === 'None' ? {} : { fill }),
    },
  };
}

/** Gives cells looks that were read with `ALL_LOOKS`. The named style first, since it brings a whole look of its own; a fill told as white is one, so none is cleared. */
export function dress(range: Excel.Range, looks: Looks): void {
  range.setCellProperties(looks.map((row) => row.map(({ style }) => (style === undefined ? {} : { style }))));
  if (looks.every((row) => row.every(isClear))) range.format.fill.clear();
  else looks.forEach((row, down) => { row.forEach((look, right) => { if (isClear(look)) range.getCell(down, right).format.fill.clear(); }); });
  range.setCellProperties(looks.map((row) => row.map(settable)));
}

/** The look of a new sheet's cell. */
export function newLook({ look, link }: Pick<NewCell, 'look' | 'link'>): Excel.SettableCellProperties {
  const { size, bold, fontName, fill, isRuled, horizontal, indent } = LOOK_DATA[look];
  const line: Excel.CellBorder = { style: 'Continuous', weight: 'Thin', color: '#000000' };
  return {
    format: {
      font: { name: fontName, size, bold, ...(link === undefined ? {} : { underline: 'Single', color: LINK_COLOUR }) },
      horizontalAlignment: horizontal, verticalAlignment: 'Center', wrapText: true,
      ...(indent === 0 ? {} : { indentLevel: indent }),
      ...(fill === null ? {} : { fill: { color: fill } }),
      ...(isRuled ? { borders: { left: line, right: line, top: line, bottom: line } } : {}),
    },
  };
}
