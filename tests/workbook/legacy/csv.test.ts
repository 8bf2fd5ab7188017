import { expect, test } from 'vitest';
import { openLegacy } from '../../../src/workbook/legacy/open.ts';
import { cellsOf } from '../docx/document.ts';

const csv = (text: string): string[] => cellsOf(openLegacy(Buffer.from(text), '自评表.csv')[0]);

/** The three lines that the test below expects, in GB18030 (a character of four bytes among them). */
const GB18030 = '1rix6sP7s8Ys1rix6ta1LMq1vMrWtQrN6rPJwsosMjAyMy4xMiwzLTUKIsL60uK2yCzIutbaIiyh3Tk1JSyVNLI1Cg==';

test('nothing is taken for a number or a date', () => {
  expect(csv('2023.12,3-5,1/2,00123,1e5,100%,TRUE,=1+2')).toEqual(['A1=2023.12', 'B1=3-5', 'C1=1/2', 'D1=00123', 'E1=1e5', 'F1=100%', 'G1=TRUE', 'H1==1+2']);
});

test.each([
  ['quotes, with separators, line breaks and doubled quotes inside', '"甲,乙","丙\n丁","戊""己"\n末', ['A1=甲,乙', 'B1=丙\n丁', 'C1=戊"己', 'A2=末']],
  ['a number kept as text by Excel\'s own trick', '="00123",甲', ['A1=00123', 'B1=甲']],
  ['semicolons', '甲;乙\n1,5;2', ['A1=甲', 'B1=乙', 'A2=1,5', 'B2=2']],
  ['tabs', '甲\t乙，丙\n1,000\t2', ['A1=甲', 'B1=乙，丙', 'A2=1,000', 'B2=2']],
  ['a named separator', 'sep=;\r\n甲,乙;丙', ['A1=甲,乙', 'B1=丙']],
  ['line ends of every kind, blank fields left out', '甲,,乙\r\n\r\n丙\r丁\n', ['A1=甲', 'C1=乙', 'A3=丙', 'A4=丁']],
  ['a quote that never closes', '甲,"乙,丙', ['A1=甲', 'B1=乙,丙']],
  ['a quote inside a field', '5"管,乙', ['A1=5"管', 'B1=乙']],
])('%s', (_name, text, cells) => {
  expect(csv(text)).toEqual(cells);
});

test('a byte order mark is no text, UTF-16 is read by its mark', () => {
  expect(csv('\ufeff甲,乙')).toEqual(['A1=甲', 'B1=乙']);
  expect(cellsOf(openLegacy(Buffer.from('\ufeff甲\t乙', 'utf16le'), 'a.csv')[0])).toEqual(['A1=甲', 'B1=乙']);
});

test('what is not UTF-8 is GB18030', () => {
  expect(cellsOf(openLegacy(Buffer.from(GB18030, 'base64'), 'a.csv')[0])).toEqual([
    'A1=指标名称', 'B1=指标值', 'C1=实际值', 'A2=完成率', 'B2=2023.12', 'C2=3-5', 'A3=满意度,群众', 'B3=≥95%', 'C3=𠮷',
  ]);
});

test('the sheet has the file\'s name', () => {
  expect(openLegacy(Buffer.from('甲'), '/表/2023.自评表.csv')[0]?.sheet).toBe('2023.自评表');
});
