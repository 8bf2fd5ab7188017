import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { read, write } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { openFile } from '../../src/app/open-file.ts';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { writeScores } from '../../src/app/write-scores.ts';
import { deflate, inflate } from '../../src/cli/files.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { perSecond, type Row } from './measure.ts';

const NAME = '项目支出绩效自评表-示例.xlsx';
const RUNS = 250;

/** Inflates every part and looks at each byte once: no reader can do less. */
function floor(bytes: Uint8Array): number {
  let tags = 0;
  for (const part of Object.values(unzipSync(bytes))) for (const byte of part) if (byte === 60) tags += 1;
  return tags;
}

async function ofExcelJs(bytes: Uint8Array, runs: number): Promise<number> {
  const start = performance.now();
  for (let run = 0; run < runs; run += 1) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer as never);
    await book.xlsx.writeBuffer();
  }
  return (runs * 1000) / (performance.now() - start);
}

/** (a) Read, score and write of one small workbook many times, against the floor and against peers that only read and write. */
export async function files(): Promise<Row[]> {
  const bytes = new Uint8Array(readFileSync(new URL(`../../samples/${NAME}`, import.meta.url)));
  const packs = shippedPacks().map(({ pack }) => pack);
  const lowest = perSecond(RUNS, () => floor(bytes));
  const reading = perSecond(RUNS, () => openFile(bytes, NAME, inflate));
  const whole = perSecond(RUNS, () => writeScores(scoreWorkbook(openFile(bytes, NAME, inflate), { packs }), { overwrite: false, explain: false, language: 'zh', deflate }));
  const sheetJs = perSecond(40, () => { write(read(bytes, { cellStyles: true }), { type: 'buffer' }); });
  await ofExcelJs(bytes, 10);
  const excelJs = await ofExcelJs(bytes, 40);
  return [
    { zh: '读取用时 ÷ 下限（解压并逐字节扫一遍）用时', en: 'read ÷ the floor (inflate and scan), time', ratio: lowest / reading, aim: { most: 2 } },
    { zh: '读取、评分、写回用时 ÷ 下限用时', en: 'read + score + write ÷ the floor, time', ratio: lowest / whole },
    { zh: '读取、评分、写回比 SheetJS 读写快几倍', en: 'read + score + write, times faster than SheetJS read + write', ratio: whole / sheetJs },
    { zh: '读取、评分、写回比 ExcelJS 读写快几倍', en: 'read + score + write, times faster than ExcelJS read + write', ratio: whole / excelJs, aim: { least: 4 } },
  ];
}
