import stringWidth from 'string-width';
import { files } from './files.ts';
import type { Row } from './measure.ts';
import { pane } from './pane.ts';
import { reviews } from './reviews.ts';
import { rows } from './rows.ts';
import { rules } from './rules.ts';
import { scores } from './scores.ts';

/** `npm run bench -- --small e`: only these benches, with few files. */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const isSmall = process.argv.includes('--small');

const BENCHES: readonly { readonly title: string; readonly bench: () => Row[] | Promise<Row[]> }[] = [
  { title: '(a) 许多小文件 many small files', bench: files },
  { title: '(b) 每秒评分 scores a second', bench: scores },
  { title: '(c) 一张大表 one large sheet', bench: rows },
  { title: '(d) 窗格 the pane', bench: pane },
  { title: '(e) 复核许多文件 review of many files', bench: () => reviews(isSmall) },
  { title: '(f) 规则 rules', bench: rules },
];

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

function aimText({ ratio, aim }: Row): string {
  if (aim === undefined) return '';
  const [sign, limit, reached] = 'least' in aim ? ['≥', aim.least, ratio >= aim.least] : ['≤', aim.most, ratio <= aim.most];
  return `${String(sign)} ${String(limit)} ${reached ? '达到 reached' : '未达到 missed'}`;
}

function line(row: Row): string {
  return `${row.ratio.toPrecision(3).padStart(9)}  ${padded(aimText(row), 22)}${padded(row.zh, 52)}${row.en}\n`;
}

for (const { title, bench } of BENCHES.filter((one) => wanted.length === 0 || wanted.some((letter) => one.title.startsWith(`(${letter})`)))) {
  process.stdout.write(`\n${title}\n${padded('   比值 ratio', 11)}  ${padded('目标 aim', 22)}\n`);
  for (const row of await bench()) process.stdout.write(line(row));
}
