import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import type { FileRecord, FileRecords } from '../../../src/app/review/record.ts';
import { resultBook, type ResultBookOptions } from '../../../src/app/review/result-book.ts';
import { kindName } from '../../../src/app/review/book/words.ts';
import { codes } from '../../../src/explain/messages/wording.ts';
import { SAID_ELSEWHERE } from '../../../src/review/checks/elsewhere.ts';
import { CHECKS } from '../../../src/review/checks/index.ts';
import { FOLDER_CHECKS } from '../../../src/review/folder/index.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { converted, hasOffice } from '../../workbook/xlsx/office.ts';
import { expectSound } from './package-checks.ts';
import { accepted, difference, finding, manyRecords, open, record, table, truncated } from './records.ts';

const OPTIONS: ResultBookOptions = { language: 'zh', made: '2026-03-01T17:30:00+08:00', linkTo: (file) => `../${file}` };
const many = (count: number): FileRecords => [...manyRecords(count)];

const made = (records: FileRecords, more: Partial<ResultBookOptions> = {}): Uint8Array => resultBook(records, { ...OPTIONS, ...more });

/** Texts of the rows of a sheet below its headings, by our own reader. */
function rows(bytes: Uint8Array, sheet: string): (string | number | boolean)[][] {
  const grid = openXlsx(bytes).grids.find((one) => one.sheet === sheet);
  if (grid === undefined) throw new Error(`no sheet ${sheet}`);
  return grid.rowIndexes().filter((row) => row >= 3).map((row) => Array.from({ length: 17 }, (_, col) => grid.at(row, col)?.value ?? ''));
}

const column = (bytes: Uint8Array, sheet: string, col: number): unknown[] => rows(bytes, sheet).map((row) => row[col]);

async function byExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('汇总', () => {
  const grade = difference({ place: 'grade', path: ['等级'], printed: '优', recomputed: '良', difference: null });
  const total = difference({ place: 'total', path: ['总分'] });
  const named = (file: string, more: Partial<FileRecord> = {}): FileRecord => record({ file, ...more });
  const ALL: FileRecord[] = [
    named('一致', { findings: [finding({ severity: 'info' })] }),
    named('请核对', { findings: [finding({ severity: 'warning' })] }),
    named('口径', { tables: [table({ differences: [truncated] })] }),
    named('待定', { tables: [table({ total: null, grade: null, decided: '80', undecided: '20', differences: [open] })] }),
    named('得分', { tables: [table({ differences: [difference()] })] }),
    named('须处理', { findings: [finding()] }),
    named('总分差1', { tables: [table({ printedTotal: '97', differences: [total] })] }),
    named('总分差-2.5', { tables: [table({ printedTotal: '93.5', differences: [total] })] }),
    named('等级', { tables: [table({ printedGrade: '优', grade: '良', differences: [grade] })] }),
    named('没有表', { tables: [], findings: [finding({ table: null, code: 'no-table', message: '没有找到自评表', next: '请核对。' })] }),
    named('失败', { tables: [], error: { code: 'encrypted', message: '文件设有打开密码', next: '请去掉密码。' } }),
  ];

  it('puts what needs a look first on top, the larger difference before the smaller', () => {
    const bytes = made(ALL);
    expect(column(bytes, '汇总', 3)).toEqual(['失败', '没有表', '等级', '总分差-2.5', '得分', '总分差1', '须处理', '待定', '请核对', '口径', '一致']);
    expect(column(bytes, '汇总', 0)).toEqual(['未能复核', '没有自评表', '等级不符', '总分不符', '得分不符', '总分不符', '须处理', '待定', '请核对', '口径不同', '一致']);
  });

  it('puts a mistake first although the rules leave the points open, by the points that hang on it', () => {
    const blank = difference({ actual: '', printed: '15', weight: '15', recomputed: null, difference: null, cause: { code: 'cause-scored-without-actual', kind: 'mistake', message: '没有填实际完成值，却给了 15 分', proof: '' } });
    const bytes = made([
      named('待定', { tables: [table({ total: null, grade: null, decided: '80', undecided: '20', differences: [open] })] }),
      named('差1.05', { tables: [table({ differences: [difference()] })] }),
      named('空白', { tables: [table({ total: null, grade: null, decided: '80', undecided: '15', differences: [blank] })] }),
    ]);
    expect(column(bytes, '汇总', 3)).toEqual(['空白', '差1.05', '待定']);
    expect(column(bytes, '汇总', 0)).toEqual(['得分不符', '得分不符', '待定']);
  });

  it('puts what is to be looked at before what another convention explains, however much it explains', () => {
    const warned = named('两样', { tables: [table({ printedTotal: '95.99', total: '96', differences: [truncated] })], findings: [finding({ severity: 'warning' })] });
    const twice = named('两处', { findings: [finding({ severity: 'warning' }), finding({ severity: 'warning', cell: 'E21' })] });
    expect(column(made([named('口径', { tables: [table({ differences: [truncated] })] }), warned, twice]), '汇总', 3)).toEqual(['两处', '两样', '口径']);
  });

  it('says of a form that gives no scores that it gives none, and judges it by its findings', () => {
    const unscored = finding({ code: 'form-without-weights', severity: 'info', message: '转移支付的自评表没有分值，不打分' });
    const form = table({ printedTotal: null, printedGrade: null, total: null, grade: null, decided: '0', undecided: '0' });
    const found = rows(made([named('无问题', { tables: [form], findings: [unscored] }), named('有问题', { tables: [form], findings: [unscored, finding()] })]), '汇总');
    expect(found.map((row) => [row[0], row[3], ...row.slice(5, 10), row[14]])).toEqual([
      ['须处理', '有问题', '不计分', '不计分', '', '不计分', '不计分', ''],
      ['一致', '无问题', '不计分', '不计分', '', '不计分', '不计分', ''],
    ]);
  });

  it('says why a file failed and what to do', () => {
    expect(rows(made(ALL), '汇总')[0]?.[14]).toBe('文件设有打开密码\n请去掉密码。');
  });

  it('calls undecided points that, and gives no total for them', () => {
    const row = rows(made(ALL), '汇总').find((one) => one[3] === '待定');
    expect(row?.slice(5, 10)).toEqual([96, '待定', '', '优', '待定']);
    expect(row?.[14]).toBe('已评 80 分，20 分待定');
  });

  it('shows the exact difference of the totals with its sign', () => {
    const found = rows(made([record({ tables: [table({ printedTotal: '96', total: '95.99', differences: [total] })] })]), '汇总');
    expect(found[0]?.[7]).toBe(0.01);
  });

  it('counts what belongs to the file with its first table only', () => {
    const two = record({ tables: [table(), table({ key: '部门#2', sheet: '部门' })], findings: [finding({ table: null }), finding({ table: '部门#2', severity: 'warning' })] });
    const found = rows(made([two]), '汇总').map((row) => [row[4], row[11], row[12]]);
    expect(found).toEqual([['自评', 1, ''], ['部门', '', 1]]);
  });

  it('says what of the rules is unverified once, and not as a finding of each file', () => {
    const unverified = finding({ table: null, code: 'rules-unverified', severity: 'info', message: '没有核对过原文：超额' });
    const bytes = made([record({ findings: [unverified] }), record({ file: 'b.xlsx', findings: [unverified] })]);
    expect(column(bytes, '汇总', 13)).toEqual(['', '']);
    expect(rows(bytes, '问题清单')).toEqual([]);
    expect(rows(bytes, '规则').filter((row) => row[0] === '没有核对过原文：超额')).toHaveLength(1);
  });

  it('names a file by its own name, and by its folders where two have the same', () => {
    const files = ['报送/甲/自评表.xlsx', '报送/乙/自评表.xlsx', '报送/丙/其他.xlsx'].map((file) => record({ file }));
    expect(column(made(files), '汇总', 3)).toEqual(['甲/自评表.xlsx', '乙/自评表.xlsx', '其他.xlsx']);
  });
});

describe('统计', () => {
  const lines = (bytes: Uint8Array): (string | number | boolean)[][] => openXlsx(bytes).grids.filter(({ sheet }) => sheet === '统计').flatMap((grid) => grid.rowIndexes().flatMap((row) => [[0, 1, 2, 3], [4, 5, 6, 7]].map((cols) => cols.map((col) => grid.at(row, col)?.value ?? ''))));
  const lineOf = (bytes: Uint8Array, name: string): (string | number | boolean)[][] => lines(bytes).filter(([first]) => first === name);

  it('calls kinds by their short names, and counts those of one name together', () => {
    const bytes = made([record({ tables: [table({ differences: [difference(), truncated] })], findings: [
      finding({ code: 'weights-not-full', severity: 'error' }), finding({ code: 'weights-not-100', severity: 'warning' }), finding({ code: 'claim-grade-not-of-score', severity: 'warning' }),
    ] })]);
    expect(lineOf(bytes, '分值合计')).toEqual([['分值合计', 1, 1, 0]]);
    expect(lineOf(bytes, '正文等级与得分不符')).toEqual([['正文等级与得分不符', 0, 1, 0]]);
    expect([lineOf(bytes, '未达到却满分'), lineOf(bytes, '截尾')]).toEqual([[['未达到却满分', 1, '', '']], [['截尾', 1, '', '']]]);
  });

  it('sums up what is left over of errors and warnings apart from notices', () => {
    const findings = Array.from({ length: 12 }, (_, index) => finding({ code: `made-up-${String(index)}`, severity: index % 2 === 0 ? 'error' : 'warning' }));
    const bytes = made([record({ findings: [...findings, finding({ code: 'no-operator', severity: 'info' }), finding({ code: 'unit-assumed', severity: 'info' })] })]);
    expect(lineOf(bytes, '其他 2 种须处理或请核对')).toEqual([['其他 2 种须处理或请核对', 1, 1, 0]]);
    expect(lineOf(bytes, '其他 2 种说明')).toEqual([['其他 2 种说明', 0, 0, 2]]);
  });

  it('leaves tables without a grade out of the chart, not out of the table', () => {
    const bytes = made([record(), record({ file: 'b.xlsx', tables: [table({ printedGrade: null })] })]);
    expect(lineOf(bytes, '未填、待定或不计分')).toEqual([['未填、待定或不计分', 1, 0, '']]);
    expect(part(bytes, 'xl/charts/chart1.xml')).not.toContain('未填');
  });

  it('calls every check as packs call it', () => {
    const all = [...CHECKS.map(({ id, name }) => [id, name] as const), ...Object.entries(SAID_ELSEWHERE).flatMap(([name, codes]) => codes.map((code) => [code, name] as const)), ...FOLDER_CHECKS.flatMap(({ codes, name }) => codes.map((code) => [code, name] as const))];
    const differing = all.filter(([code, name]) => kindName(code, 'zh') !== name);
    expect(differing).toEqual([]);
  });

  it('has a short name for every cause', () => {
    expect(codes('zh').filter((code) => code.startsWith('cause-') && !codes('zh').includes(`short-${code}`))).toEqual([]);
  });
});

describe('links', () => {
  const linked = (bytes: Uint8Array, number: number): readonly string[] => [...part(bytes, `xl/worksheets/sheet${String(number)}.xml`).matchAll(/<hyperlink ref="([A-Z]+\d+)" r:id/g)].map(([, cell = '']) => cell);

  it('stand at texts of one line, since LibreOffice cuts off a linked text where others wrap', async () => {
    const sheet = '项目支出绩效自评表（2023年度）第一标段';
    const at = (cell: string): string => `${sheet}!${cell}`;
    const bytes = made([
      record({ file: `${'很长的文件名'.repeat(9)}.xlsx`, tables: [table({ sheet, conventions: [{ code: 'c', message: '截尾', places: ['自评!H12'] }], differences: [difference({ where: at('H12') })] })], findings: [finding({ where: at('E20') })] }),
      record({ file: '失败.xlsx', tables: [], error: { code: 'encrypted', message: '文件设有打开密码', next: '请去掉密码。' } }),
    ]);
    const book = await byExcelJs(bytes);
    const texts = [1, 3, 4, 5].flatMap((number) => linked(bytes, number).map((cell) => book.worksheets[number - 1]?.getCell(cell).text ?? ''));
    expect(texts).toEqual(['打开', '项目…第一标段', '项目…一标段!H12', '项目…）第一标段!E20', '项目…一标段']);
  });

  it('lead to the file, to its cell and to the rows of a table', async () => {
    const file = '报送/a #1 100%.xlsx';
    const bytes = made([record({ file: 'b.xlsx', tables: [table({ differences: [difference()] })] }), record({ file, tables: [table({ sheet: "it's", printedTotal: '99', differences: [difference({ place: 'total' })] })] })]);
    const rels = part(bytes, 'xl/worksheets/_rels/sheet3.xml.rels');
    expect(rels).toContain('Target="../报送/a%20%231%20100%25.xlsx" TargetMode="External"');
    expect(part(bytes, 'xl/worksheets/sheet3.xml')).toContain(`location="'it''s'!H12"`);
    const sheet = (await byExcelJs(bytes)).getWorksheet('汇总');
    expect(sheet?.getCell('D4').text).toBe('a #1 100%.xlsx');
    // The urgent file stands first in both sheets.
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(`<hyperlink ref="K4" location="'差异明细'!A4"/>`);
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(`<hyperlink ref="K5" location="'差异明细'!A5"/>`);
  });

  it('have no place in a Word document', () => {
    const bytes = made([record({ file: 'a.docx', tables: [table({ differences: [difference()] })] })]);
    expect(part(bytes, 'xl/worksheets/sheet3.xml')).not.toContain('location=');
  });
});

describe('差异明细 and 问题清单', () => {
  const judged = difference({ where: '自评!H10', cell: 'H10', cause: { code: 'cause-met-deducted', kind: 'judgement', message: '达到了指标值，却扣了分', proof: '' } });
  const SORTED: FileRecord[] = [
    record({ file: 'a.xlsx', tables: [table({ sheet: '甲', differences: [{ ...truncated, where: '甲' }] }), table({ sheet: '乙', differences: [{ ...truncated, where: '乙' }, { ...open, where: '乙待定' }, { ...judged, where: '乙判断' }, difference({ where: '乙不符' })], accepted: [{ ...accepted, where: '乙认可' }] })] }),
    record({ file: 'b.xlsx' }),
    record({ file: 'c.xlsx', tables: [table({ sheet: '丙', printedGrade: '优', grade: '良', differences: [difference({ place: 'grade', where: '丙', printed: '优', recomputed: '良', difference: null })] })] }),
  ];

  it('stand as 汇总 has the files, mistakes of a table first and what was accepted last', () => {
    expect(column(made(SORTED), '差异明细', 3)).toEqual(['丙', '乙不符', '乙判断', '乙待定', '乙', '乙认可', '甲']);
  });

  it('are led to from 汇总 wherever they stand', () => {
    const xml = part(made(SORTED), 'xl/worksheets/sheet1.xml');
    const rowOf = new Map(column(made(SORTED), '汇总', 4).map((sheet, index) => [sheet, index + 4]));
    expect(['丙', '乙', '甲'].map((sheet) => new RegExp(`ref="K${String(rowOf.get(sheet))}" location="'差异明细'!A(\\d+)"`).exec(xml)?.[1])).toEqual(['4', '5', '10']);
  });

  it('say what was accepted by whom and why, which counts as no difference', () => {
    const bytes = made([record({ tables: [table({ accepted: [accepted] })] })]);
    expect(rows(bytes, '差异明细').map((row) => row.slice(13, 15))).toEqual([['已认可', '王审核认可：现场抽查问卷，同意从高评定']]);
    expect(rows(bytes, '汇总').map((row) => [row[0], row[10]])).toEqual([['一致', '']]);
  });

  it('say a difference with its figures, cause and arithmetic', () => {
    const [row] = rows(made([record({ tables: [table({ differences: [truncated] })] })]), '差异明细');
    expect(row?.slice(3, 16)).toEqual([
      '自评!H12', '产出指标', '质量指标', '设施验收合格率', '≥95%', '90%', 20, 18.94, 18.95, -0.01, '口径', '全表口径：得分截去尾数，没有四舍五入',
      '表上：20 × 90 ÷ 95 = 18.947…，截去为 18.94\n复核：未达到指标值，按比例计分：20 × 90 ÷ 95 = 18.947…，四舍五入为 18.95',
    ]);
  });

  it('never show 0 for what is undecided', () => {
    const [row] = rows(made([record({ tables: [table({ differences: [open] })] })]), '差异明细');
    expect(row?.slice(10, 13)).toEqual([9, '待定', '']);
  });

  it('say a figure with more decimals than are shown in full', () => {
    const [row] = rows(made([record({ tables: [table({ differences: [difference({ printed: '9.3052959502' })] })] })]), '差异明细');
    expect(row?.[15]).toBe('表上：9.3052959502\n复核：未达到指标值，按比例计分：20 × 90 ÷ 95 = 18.947…，四舍五入为 18.95');
  });

  it('list findings by severity, each with what to do', () => {
    const findings = [finding({ severity: 'info', message: '甲' }), finding({ severity: 'error', message: '乙' }), finding({ severity: 'warning', message: '丙' })];
    expect(rows(made([record({ findings })]), '问题清单').map((row) => row.slice(0, 3))).toEqual([
      ['须处理', '乙', '请核对各行的分值，或确认是否漏了一行。'], ['请核对', '丙', '请核对各行的分值，或确认是否漏了一行。'], ['说明', '甲', '请核对各行的分值，或确认是否漏了一行。'],
    ]);
  });
});

describe('a cell', () => {
  const shown = async (printed: string): Promise<ExcelJS.Cell | undefined> =>
    (await byExcelJs(made([record({ tables: [table({ differences: [difference({ printed })] })] })]))).getWorksheet('差异明细')?.getCell('K4');

  it.each([['18.90', 18.9, '0.00_ '], ['18.9', 18.9, '0.0_0_ '], ['100', 100, '0_._0_0_ '], ['-3', -3, '0_._0_0_ '],
    ['0.333333', 0.333333, '0.0000_ '], ['9.3052959502', 9.3052959502, '0.0000_ '], ['0.0000123', 0.0000123, '0.00000_ ']])('shows %s by at most four decimals, or by its first digit, and keeps it whole', async (text, value, format) => {
    const cell = await shown(text);
    expect([cell?.value, cell?.numFmt, cell?.alignment.horizontal, cell?.alignment.shrinkToFit]).toEqual([value, format, 'right', true]);
    expect(part(made([record({ tables: [table({ differences: [difference({ printed: text })] })] })]), 'xl/worksheets/sheet3.xml')).toContain(`<v>${text}</v>`);
  });

  it.each(['1234567890123456.5', '1e5', '007', '优', '=1+1', '+5', '-', '@x'])('keeps %s as text', async (text) => {
    expect((await shown(text))?.value).toBe(text);
  });

  it('keeps what looks like a formula, and what reads as an escape, as text', () => {
    for (const message of ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '_x0041_', 'a\u0001b<&>"']) {
      const bytes = made([record({ findings: [finding({ message })] })]);
      expect(rows(bytes, '问题清单')[0]?.[1]).toBe(message.replace('\u0001', ''));
      expect(openXlsx(bytes).grids.every((grid) => grid.rowIndexes().every((row) => grid.cellsOf(row).every(([, cell]) => cell.formula === null)))).toBe(true);
    }
  });

  it('is cut at what Excel takes, between characters, and the cut is said', () => {
    const bytes = made([record({ findings: [finding({ message: `${'字'.repeat(32_765)}😀尾` })] })]);
    const text = String(rows(bytes, '问题清单')[0]?.[1]);
    expect([text.length, text.slice(-2)]).toEqual([32_766, '字…']);
    expect(rows(bytes, '规则').some((row) => String(row[0]).includes('有 1 格文字超过单元格的上限'))).toBe(true);
  });
});

describe('a list that is longer than a sheet', () => {
  it('ends with how many are not there, said on 规则 too', () => {
    const bytes = made([record({ tables: [table({ differences: [1, 2, 3, 4, 5].map((printed) => difference({ printed: String(printed) })) })] })], { mostRows: 7 });
    const found = rows(bytes, '差异明细');
    expect(found.map((row) => row[10])).toEqual([1, 2, 3, '']);
    expect(found[3]?.[0]).toContain('其余 2 行');
    expect(rows(bytes, '规则').some((row) => String(row[0]).includes('“差异明细”有 2 行'))).toBe(true);
  });

  it('is whole where it just fits', () => {
    const bytes = made([record({ tables: [table({ differences: [1, 2, 3, 4].map((printed) => difference({ printed: String(printed) })) })] })], { mostRows: 7 });
    expect(rows(bytes, '差异明细').map((row) => row[10])).toEqual([1, 2, 3, 4]);
  });
});

describe('the workbook', () => {
  it.each([0, 1, 300])('of %i files is sound', (count) => { expectSound(made(many(count))); });

  it('is the same on every run', () => {
    expect(Buffer.from(made(many(20))).equals(made(many(20)))).toBe(true);
  });

  it('is filtered, frozen and printed on A4 landscape with its headings on every page', async () => {
    const book = await byExcelJs(made(many(40)));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['汇总', '统计', '差异明细', '问题清单', '规则']);
    for (const name of ['汇总', '差异明细', '问题清单']) {
      const sheet = book.getWorksheet(name);
      expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
      expect(sheet?.autoFilter).toMatch(/^A3:[A-Z]+\d+$/);
      expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3' });
      expect(sheet?.headerFooter.oddFooter).toContain('第 &P 页，共 &N 页');
    }
    expect(book.getWorksheet('统计')?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 1 });
  });

  it('charts the grades and the findings from the cells of 统计', () => {
    const bytes = made(many(120));
    const grid = openXlsx(bytes).grids.find(({ sheet }) => sheet === '统计');
    for (const name of ['xl/charts/chart1.xml', 'xl/charts/chart2.xml']) {
      const chart = part(bytes, name);
      const cited = [...chart.matchAll(/<c:f>'统计'!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/g)];
      expect(cited).toHaveLength(6);
      for (const [, col = '', first, last = first, cache = ''] of cited) {
        const values = [...cache.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => value);
        const cells = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(grid?.at(Number(first) - 1 + index, col.charCodeAt(0) - 65)?.value));
        expect(values).toEqual(cells);
      }
    }
  });

  it('speaks English', async () => {
    await import('../../../src/explain/messages/english.ts');
    const book = await byExcelJs(made(many(3), { language: 'en' }));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Summary', 'Statistics', 'Differences', 'Findings', 'Rules']);
    const place = 'table 2, row 12, column 5';
    const inWord = await byExcelJs(made([record({ file: 'a.docx', tables: [table({ differences: [difference({ where: place })] })], findings: [finding({ where: place })] })], { language: 'en' }));
    expect(['D4', 'G4'].map((cell, index) => inWord.worksheets[index + 2]?.getCell(cell).text)).toEqual([place, place]);
    const broken = ['Summary', 'Differences', 'Findings'].flatMap((name) => {
      const sheet = book.getWorksheet(name);
      return Array.from({ length: sheet?.columnCount ?? 0 }, (_, col) => sheet?.getCell(3, col + 1)).filter((cell) => cell !== undefined && cell.text.split(/\s/).some((word) => word.length > (sheet?.getColumn(cell.col).width ?? 0) - 1));
    });
    expect(broken.map((cell) => cell?.text)).toEqual([]);
  });

  test.skipIf(!hasOffice)('opens in LibreOffice with all that is on it', () => {
    const bytes = made(many(30));
    const held = (from: Uint8Array): unknown[] => openXlsx(from).grids.map((grid) => [grid.sheet, grid.rowIndexes().flatMap((row) => grid.cellsOf(row).flatMap(([col, { value }]) => (value === null ? [] : [[row, col, value]])))]);
    expect(held(converted(bytes, 'xlsx'))).toEqual(held(bytes));
  }, 120_000);
});
