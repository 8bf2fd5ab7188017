import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFile } from '../../src/app/open-file.ts';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { writeScores } from '../../src/app/write-scores.ts';
import { codec } from '../../src/cli/files.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { columnName } from '../../src/model/cell.ts';
import { newXlsx } from '../../src/workbook/xlsx/new.ts';
import { center, label, text, type Form, type FormCell } from '../samples/form.ts';
import { workbookOf } from '../samples/workbook.ts';

const WEIGHTS = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3];
/** 一级指标 → 二级指标 → how many rows each has. */
const LEVELS: readonly (readonly [level1: string, parts: readonly (readonly [level2: string, rows: number])[]])[] = [
  ['产出指标', [['数量指标', 5], ['质量指标', 2], ['安全指标', 2], ['时效指标', 2], ['进度指标', 2], ['成本指标', 2]]],
  ['效益指标', [['经济效益指标', 2], ['社会效益指标', 2], ['生态效益指标', 2]]],
  ['满意度指标', [['服务对象满意度指标', 2], ['管理对象满意度指标', 2]]],
];
const FIRST = 14;
const HEADERS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '完成率', '偏差率', '偏差原因分析及改进措施'];

function levelCells(): FormCell[][] {
  return LEVELS.flatMap(([level1, parts]) => parts.flatMap(([level2, rows], part) => Array.from({ length: rows }, (_, row): FormCell[] => [
    ...(part === 0 && row === 0 ? [center(level1, undefined, { down: parts.reduce((sum, [, count]) => sum + count, 0) })] : []),
    ...(row === 0 ? [center(level2, undefined, { down: rows })] : []),
  ])));
}

function indicatorRow(levels: readonly FormCell[], index: number, seed: number): FormCell[] {
  const [target, row] = [100 + 7 * index, String(FIRST + index)];
  const actual = target + ((seed + index) % 5) - 3;
  const rate = actual / target;
  return [
    ...levels, text(`第${String(seed)}批任务完成数量之${String(index + 1)}`), center(target), center(actual), center(WEIGHTS[index] ?? 0), center(null),
    { value: rate, look: 'center', format: '0.00%', formula: `E${row}/D${row}` }, { value: rate - 1, look: 'center', format: '0.00%', formula: `H${row}-1` },
    text(rate < 1 ? '上级任务调整，下年补足。' : null),
  ];
}

function moneyRow(name: string, row: number, budget: number, executed: number): FormCell[] {
  const format = '#,##0.00';
  return [
    text(name, { across: 2 }), center(budget, format), center(budget, format), center(executed, format, { across: 2 }),
    { value: executed / budget, look: 'center', format: '0.00%', formula: `F${String(row)}/E${String(row)}` }, center(row === 7 ? 10 : null), center(null),
  ];
}

const plain = (value: string, look: FormCell['look'], across = 10): FormCell => ({ value, look, across });

/** A project's form of 39 rows and 10 columns with 51 merges and 54 formulas; `seed` varies its figures and words. */
function form(seed: number): Form {
  const levels = levelCells();
  return {
    sheet: '项目支出绩效自评表',
    widths: [9, 11, 24, 12, 12, 8, 8, 10, 10, 23],
    rows: [
      [plain('项目支出绩效自评表', 'title')],
      [plain('（2023年度）', 'plain-center')],
      [plain('填报单位：云岭县市政工程养护中心', 'plain-left', 4), plain('填报日期：2024年1月15日', 'plain-center', 3), plain('单位：万元', 'plain-right', 3)],
      [label('项目名称', { across: 2 }), center(`城区道路养护工程第${String(seed)}期`, undefined, { across: 8 })],
      [label('主管部门', { across: 2 }), center('云岭县住房和城乡建设局', undefined, { across: 3 }), label('实施单位', { across: 2 }), center('云岭县市政工程养护中心', undefined, { across: 3 })],
      [label('项目资金（万元）', { down: 4 }), label('', { across: 2 }), ...['年初预算数', '全年预算数'].map((header) => label(header)), label('全年执行数', { across: 2 }), ...['执行率', '分值', '得分'].map((header) => label(header))],
      moneyRow('年度资金总额', 7, 520 + seed, 498.36),
      moneyRow('其中：当年财政拨款', 8, 490 + seed, 478.36),
      moneyRow('上年结转资金', 9, 30, 20),
      [label('年度总体目标', { down: 2 }), label('预期目标', { across: 4 }), label('实际完成情况', { across: 5 })],
      [text('完成城区主次干道日常养护。', { across: 4 }), text('主次干道日常养护全部完成。', { across: 5 })],
      HEADERS.map((header) => label(header, { down: 2 })),
      [],
      ...levels.map((cells, index) => indicatorRow(cells, index, seed)),
      [label('总分', { across: 5 }), { value: 90, look: 'center', formula: 'SUM(F14:F38)' }, center(null), center(null, undefined, { across: 3 })],
    ],
  };
}

/** So many different small workbooks. */
export async function smallWorkbooks(count: number): Promise<Uint8Array[]> {
  const made: Uint8Array[] = [];
  for (let seed = 1; seed <= count; seed += 1) made.push(await workbookOf([form(seed)]));
  return made;
}

/** The 得分 of the first indicator. */
const SCORE = { row: FIRST - 1, col: HEADERS.indexOf('得分') };

/** The same, filled in as the rules say; one in so many (`every`) with a wrong score. */
export async function filledWorkbooks(count: number, every: number): Promise<Uint8Array[]> {
  const packs = shippedPacks().map(({ pack }) => pack);
  return (await smallWorkbooks(count)).map((bytes, index) => {
    const scored = scoreWorkbook(openFile(bytes, '表.xlsx', codec), { packs });
    const filled = writeScores(scored, { overwrite: false, explain: false, language: 'zh', codec }).bytes;
    if (index % every !== 0) return filled;
    const wrong = openFile(filled, '表.xlsx', codec).patch?.([{ kind: 'cell', sheet: scored.cards[0]?.table.sheet ?? '', ...SCORE, value: { number: '1.23' } }]);
    return wrong ?? filled;
  });
}

const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** A workbook whose one sheet holds so many rows of indicators under a header. */
export function largeWorkbook(titles: readonly string[], rows: number): Uint8Array {
  const line = (texts: readonly string[], row: number): string => `<row r="${String(row + 1)}">${texts.map((text, col) => `<c r="${columnName(col)}${String(row + 1)}" t="str"><v>${text}</v></c>`).join('')}</row>`;
  const lines = Array.from({ length: rows }, (_, row) => line(['产出指标', '数量指标', `指标${String(row + 1)}`, `≥${String(row + 1)}人`, `${String(row)}人`, '1'], row + 1));
  const parts = unzipSync(newXlsx().patch([{ kind: 'sheet', name: '大表', cells: [], merges: [], widths: [], heights: new Map(), frozenRows: 0, landscape: false }]));
  const xml = strFromU8(parts[SHEET_PART] ?? new Uint8Array()).replace(/<sheetData\s*\/>|<sheetData>.*<\/sheetData>/s, `<sheetData>${line(titles, 0)}${lines.join('')}</sheetData>`);
  return zipSync({ ...parts, [SHEET_PART]: strToU8(xml) }, { level: 1 });
}
