import { expect, it } from 'vitest';
import { LOOK_DATA } from '../../src/workbook/looks.ts';
import { LOOKS } from '../../src/workbook/xlsx/looks.ts';

it('every look is the same in a file and in a host', () => {
  const inFile = Object.fromEntries(Object.entries(LOOKS).map(([name, { font, fill, border, horizontal }]) => [name, {
    size: Number(/<sz val="(\d+)"/.exec(font)?.[1]), bold: font.includes('<b/>'), fontName: /<name val="([^"]+)"/.exec(font)?.[1],
    fill: /<fgColor rgb="FF(\w+)"/.exec(fill)?.[1] ?? null, isRuled: border.includes('style="thin"'), horizontal,
  }]));
  const inHost = Object.fromEntries(Object.entries(LOOK_DATA).map(([name, look]) =>
    [name, { ...look, fill: look.fill?.slice(1) ?? null, horizontal: look.horizontal.toLowerCase() }]));
  expect(inHost).toEqual(inFile);
});
