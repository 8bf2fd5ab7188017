import ExcelJS from 'exceljs';
import { read, write } from '@e965/xlsx';
import { openFile } from '../../src/app/open-file.ts';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { writeScores } from '../../src/app/write-scores.ts';
import { codec } from '../../src/cli/files.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { packedOf, zipEntries } from '../../src/workbook/zip/directory.ts';
import { perSecond, type Row } from './measure.ts';
import { smallWorkbooks } from './workbooks.ts';

const DIFFERENT = 40;
const RUNS = 1000;
const PEER_RUNS = 100;
/** What must be read of a workbook to know its cells: no theme, no properties. */
const NEEDED = /^(_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/worksheets\/.*\.xml)$/;

/** A part as it is packed. */
export interface Packed {
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** The parts of a workbook that hold its cells. */
export function neededParts(workbook: Uint8Array): Packed[] {
  const zip = new DataView(workbook.buffer, workbook.byteOffset, workbook.byteLength);
  return [...zipEntries(zip)].filter(({ name }) => NEEDED.test(name)).map((entry) => ({ size: entry.size, bytes: packedOf(zip, entry) }));
}

/** Inflates the needed parts with the reader's own inflate, makes text of them and looks at each sign once: no reader of text can do less. */
export function floor(parts: readonly Packed[]): number {
  let tags = 0;
  for (const { bytes, size } of parts) {
    const text = new TextDecoder().decode(codec.inflate(bytes, size));
    for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === 60) tags += 1;
  }
  return tags;
}

async function ofExcelJs(books: readonly Uint8Array[], runs: number): Promise<number> {
  const start = performance.now();
  for (let run = 0; run < runs; run += 1) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((books[run % books.length] ?? new Uint8Array()).slice().buffer as never);
    await book.xlsx.writeBuffer();
  }
  return (runs * 1000) / (performance.now() - start);
}

/** (a) Read, score and write of 1,000 small workbooks (39 × 10, 51 merges, 54 formulas), against the floor and against peers that only read and write. */
export async function files(): Promise<Row[]> {
  const books = await smallWorkbooks(DIFFERENT);
  const parts = books.map(neededParts);
  const packs = shippedPacks().map(({ pack }) => pack);
  const bookOf = (index: number): Uint8Array => books[index % DIFFERENT] ?? new Uint8Array();
  const open = (index: number): ReturnType<typeof openFile> => openFile(bookOf(index), '表.xlsx', codec);
  const lowest = perSecond(RUNS, (index) => floor(parts[index % DIFFERENT] ?? []));
  const reading = perSecond(RUNS, open);
  const scoring = perSecond(RUNS, (index) => scoreWorkbook(open(index), { packs }));
  const whole = perSecond(RUNS, (index) => writeScores(scoreWorkbook(open(index), { packs }), { overwrite: false, explain: false, language: 'zh', codec }));
  const sheetJs = perSecond(PEER_RUNS, (index) => { write(read(bookOf(index), { cellStyles: true }), { type: 'buffer' }); });
  await ofExcelJs(books, DIFFERENT);
  const excelJs = await ofExcelJs(books, PEER_RUNS);
  return [
    { zh: '读取用时 ÷ 下限（解压所需部分并逐字扫一遍）用时', en: 'read ÷ the floor (inflate the parts needed and scan), time', ratio: lowest / reading, aim: { most: 2 } },
    { zh: '读取、评分用时 ÷ 下限用时', en: 'read + score ÷ the floor, time', ratio: lowest / scoring },
    { zh: '读取、评分、写回用时 ÷ 下限用时', en: 'read + score + write ÷ the floor, time', ratio: lowest / whole },
    { zh: '读取、评分、写回比 SheetJS 读写快几倍', en: 'read + score + write, times faster than SheetJS read + write', ratio: whole / sheetJs },
    { zh: '读取、评分、写回比 ExcelJS 读写快几倍', en: 'read + score + write, times faster than ExcelJS read + write', ratio: whole / excelJs, aim: { least: 4 } },
  ];
}
