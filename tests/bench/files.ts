import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { read, write } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { openFile } from '../../src/app/open-file.ts';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { writeScores } from '../../src/app/write-scores.ts';
import { inflate } from '../../src/cli/files.ts';
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
  const whole = perSecond(RUNS, () => writeScores(scoreWorkbook(openFile(bytes, NAME, inflate), { packs }), { overwrite: false, explain: false, language: 'zh' }));
  const sheetJs = perSecond(40, () => { write(read(bytes, { cellStyles: true }), { type: 'buffer' }); });
  await ofExcelJs(bytes, 10);
  const excelJs = await ofExcelJs(bytes, 40);
  return [
    { title: '(a) 读取用时 ÷ 下限 (read ÷ floor)', ratio: lowest / reading },
    { title: '(a) 读+评+写用时 ÷ 下限 (read + score + write ÷ floor)', ratio: lowest / whole },
    { title: '(a) 读+评+写：快于 SheetJS 读+写的倍数', ratio: whole / sheetJs },
    { title: '(a) 读+评+写：快于 ExcelJS 读+写的倍数', ratio: whole / excelJs },
  ];
}
