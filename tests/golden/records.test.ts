import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { createColors } from 'picocolors';
import { describe, expect, test } from 'vitest';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { writeScores } from '../../src/app/write-scores.ts';
import { readCall } from '../../src/cli/arguments.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { runScore } from '../../src/cli/score-command.ts';
import { parseDecimal } from '../../src/exact/decimal.ts';
import { rational } from '../../src/exact/rational.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { NewCell, SheetChange } from '../../src/sheet/changes.ts';
import { recordsSheet } from '../../src/sheet/records/columns.ts';
import { planJudgement, withdrawJudgement } from '../../src/sheet/records/plan.ts';
import { readRecords } from '../../src/sheet/records/read.ts';
import { newXlsx } from '../../src/workbook/xlsx/new.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { jsonLine } from '../cli/json-contract.ts';
import { converted, hasOffice } from '../workbook/xlsx/office.ts';

interface Line {
  readonly tables: readonly { readonly rows: readonly { readonly path: readonly string[]; readonly score: string | null; readonly because: string }[]; readonly total: string | null; readonly decided: string; readonly undecided: string }[];
  readonly findings: readonly { readonly code: string; readonly sheet: string; readonly cell: string | null; readonly next: string }[];
}

const HEADER = ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'];
const LINES: readonly (readonly (string | number | null)[])[] = [
  ['项目支出绩效自评表（2023年度）'], HEADER,
  ['产出指标', '数量指标', '培训人数', '≥95', 90, 20, null], ['产出指标', '质量指标', '合格率', '≥90%', '95%', 20, null], ['产出指标', '时效指标', '按时完成', '好', '部分达成年度指标并具有一定效果', 30, null],
  ['效益指标', '社会效益', '服务能力', '提升', '有所改观', 20, null], ['满意度指标', '满意度', '满意度', '≥95%', '96%', 10, null],
];

function tableSheet(lines = LINES): SheetChange {
  const cells = lines.flatMap((line, row) => line.flatMap((value, col): NewCell[] => (value === null ? [] : [{ row, col, value: typeof value === 'number' ? { number: String(value) } : { text: value }, look: 'text' }])));
  return { kind: 'sheet', name: '自评表', cells, merges: [], widths: [], heights: new Map(), frozenRows: 0, landscape: false };
}

const BLANK = newXlsx().patch([tableSheet()]);

function judgement(place: string, path: readonly string[], points: string, more: Partial<Judgement> = {}): Judgement {
  const value = parseDecimal(points) ?? rational(0);
  return { sheet: '自评表', place, path, kind: 'points', grade: null, points: value, reason: '现场核查', by: '评审组', at: '2024-03-05T14:30:00+08:00', ...more };
}

const JUDGEMENTS: readonly Judgement[] = [
  judgement('C3', ['产出指标', '数量指标', '培训人数'], '2.5', { kind: 'deduction', reason: '签到表不全\n（缺两天）' }), judgement('C5', ['产出指标', '时效指标', '按时完成'], '20'),
  judgement('C6', ['效益指标', '社会效益', '服务能力'], '17', { grade: '达成年度指标' }),
];

function withJudgement(bytes: Uint8Array, one: Judgement): Uint8Array {
  const book = openXlsx(bytes);
  return book.patch(planJudgement(recordsSheet(book.grids), one));
}

const RECORDED = JUDGEMENTS.reduce(withJudgement, BLANK);

/** The sheet as a person fills it in by hand in another program: other order, other glyphs, real dates. */
async function byHand(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const table = book.addWorksheet('自评表');
  for (const line of LINES) table.addRow(line);
  const sheet = book.addWorksheet('评审意见');
  sheet.addRow(['评分记录（评审组）']);
  sheet.addRow([]);
  sheet.addRow(['指标', '方式（评定/扣分）', '分数', '工作表', '理由', '时间', '评定人', '等次', '位置']);
  sheet.addRow(['培训人数', '扣分', '２.５', '自评表', '签到表不全', new Date(Date.UTC(2024, 2, 5, 14, 30)), '评审组']);
  sheet.addRow([]);
  sheet.addRow(['产出指标 → 时效指标 → 按时完成', '评定', 20, '自评表', '', '2024年3月5日', '评审组']);
  sheet.addRow(['服务能力', ' 评定', '17分', '自评表', null, null, null, '达成', '$C$6']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function run(bytes: Uint8Array, ...options: string[]): { readonly line: Line; readonly status: number; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
  writeFileSync(join(folder, '表.xlsx'), bytes);
  const asked = readCall(['score', join(folder, '表.xlsx'), '--json', '--rules', 'national-2020', ...options.map((option) => option.replace('OUT', folder))]);
  if (asked.command !== 'score') throw new Error(asked.command);
  const out: string[] = [];
  const status = runScore(asked.call, { screen: { width: 120, colors: createColors(false), language: 'zh' }, out: (text) => { out.push(text); }, fail: (text) => { throw new Error(text); } });
  return { line: JSON.parse(out.join('\n')) as Line, status, folder };
}

const scores = ({ tables: [table] }: Line): (string | null)[] => (table?.rows ?? []).map(({ score }) => score);
const codes = ({ findings }: Line): string[] => findings.filter(({ code }) => /^record|^printed/.test(code)).map(({ code, sheet, cell }) => `${code} ${sheet}!${String(cell)}`);
const BY_RECORDS = ['16.45', '20', '20', '17', '10'];

/** 预算执行 of 90 %, for which 8 of 10 points are printed, where the rules give 9. */
const EXECUTED: readonly (readonly (string | number | null)[])[] = [
  ['项目支出绩效自评表（2023年度）'], ['项目资金（万元）', '项目', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'], [null, '年度资金总额', 200, 200, 180, 10, '90%', 8],
  ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'], ['产出指标', '数量指标', '培训人数', '≥100人', '100人', 90, 90],
];

describe('the command line', () => {
  test('says who accepted the printed score of 预算执行, which changes no score, and what else is recorded of it', () => {
    const bare = newXlsx().patch([tableSheet(EXECUTED)]);
    const recorded = (points: string, more: Partial<Judgement>) => codes(run(withJudgement(bare, judgement('H3', ['预算执行'], points, more))).line);
    expect(codes(run(bare).line)).toEqual(['printed-execution-differs 自评表!H3']);
    expect(recorded('8', { kind: 'accepted' })).toEqual(['printed-accepted 自评表!H3']);
    expect(recorded('8', {})).toEqual(['record-execution 评分记录!F4', 'printed-execution-differs 自评表!H3']);
    expect(run(withJudgement(bare, judgement('H3', ['预算执行'], '8', { kind: 'accepted' }))).line.tables[0]?.total).toBe(run(bare).line.tables[0]?.total);
  });

  test('leaves open what only a person can give, without 评分记录', () => {
    const { line, status } = run(BLANK);
    expect([scores(line), line.tables[0]?.total, status]).toEqual([['18.95', '20', null, null, '10'], null, 3]);
  });

  test('finds the judgements of a workbook and says them, in the shape that others hold on to', () => {
    const { line, status } = run(RECORDED);
    expect([scores(line), line.tables[0]?.total, codes(line), status]).toEqual([BY_RECORDS, '83.45', [], 0]);
    expect(line.tables[0]?.rows[0]?.because).toContain('；评分记录：评审组扣 2.5 分，得 16.45 分；理由：签到表不全');
    expect(jsonLine.safeParse(line).error).toBeUndefined();
  });

  test('finds them as people enter them by hand', async () => {
    const { line } = run(await byHand());
    expect([scores(line), codes(line)]).toEqual([BY_RECORDS, []]);
  });

  test.runIf(hasOffice)('finds them when another program has saved the workbook', async () => {
    for (const bytes of [converted(RECORDED, 'xlsx'), converted(await byHand(), 'xlsx')]) {
      const { line } = run(bytes);
      expect([scores(line), codes(line)]).toEqual([BY_RECORDS, []]);
    }
    const grid = recordsSheet(openXlsx(converted(RECORDED, 'xlsx')).grids);
    if (grid === null) throw new Error('no sheet');
    expect(readRecords(grid).records.map(({ judgement: one }) => ({ ...one, points: one.points.toFraction() }))).toEqual(JUDGEMENTS.map((one) => ({ ...one, points: one.points.toFraction() })));
  }, 240_000);

  test('keeps them while scores and 评分依据 are written, again and again', () => {
    const first = run(RECORDED, '--explain', '--write', 'OUT/一.xlsx');
    const once = openXlsx(RECORDED).grids.map(({ sheet }) => sheet);
    const again = (path: string) => { const bytes = new Uint8Array(readFileSync(path)); return { bytes, run: run(bytes, '--explain', '--write', 'OUT/二.xlsx') }; };
    expect(existsSync(join(first.folder, '一.xlsx'))).toBe(true);
    const second = again(join(first.folder, '一.xlsx'));
    expect(openXlsx(second.bytes).grids.map(({ sheet }) => sheet)).toEqual([...once, '评分依据']);
    expect([scores(second.run.line), codes(second.run.line), second.run.status]).toEqual([BY_RECORDS, [], 0]);
    const third = again(join(second.run.folder, '二.xlsx'));
    expect([scores(third.run.line), codes(third.run.line)]).toEqual([BY_RECORDS, []]);
    const cells = openXlsx(third.bytes).grids.find(({ sheet }) => sheet === '评分依据');
    const texts = cells?.rowIndexes().flatMap((row) => cells.cellsOf(row).map(([, { value }]) => String(value))) ?? [];
    expect(texts.filter((text) => text.includes('评分记录：评审组')).length).toBe(3);
    expect(texts).toContain('20 × 90 ÷ 95 − 2.5 ≈ 16.45');
  });

  test('takes them along where the result is a new workbook', () => {
    const file = { name: '表.ods', grids: openXlsx(RECORDED).grids, paragraphs: [], findings: [], patch: null };
    const written = writeScores(scoreWorkbook(file, { packs: shippedPacks().map(({ pack }) => pack) }), { overwrite: false, explain: false, language: 'zh' });
    const { line } = run(written.bytes);
    expect([scores(line), codes(line)]).toEqual([BY_RECORDS, []]);
  });

  test('says what was not applied, at its cell', () => {
    const wrong = [judgement('C4', ['产出指标', '质量指标', '合格率'], '19'), judgement('C5', ['产出指标', '时效指标', '按时完成'], '29'), judgement('C9', ['产出指标', '没有的指标'], '1'), judgement('C7', ['满意度'], '1', { kind: 'deduction', reason: '' })];
    const { line, status } = run(wrong.reduce(withJudgement, BLANK));
    expect(scores(line)).toEqual(['18.95', '20', null, null, '10']);
    expect([codes(line), status]).toEqual([['record-unmatched 评分记录!F6', 'record-by-formula 评分记录!F4', 'record-outside 评分记录!F5', 'record-without-reason 评分记录!F7'], 3]);
    expect(line.findings.filter(({ code, next }) => code.startsWith('record') && next === '')).toEqual([]);
  });

  test('passes over records of sheets that were not asked for, and says those of sheets that are gone', () => {
    const book = openXlsx(RECORDED).patch([{ ...tableSheet(), name: '另一张' }]);
    const more = withJudgement(book, judgement('C5', ['按时完成'], '21', { sheet: '另一张' }));
    expect([scores(run(more, '--sheet', '另一张').line), codes(run(more, '--sheet', '另一张').line)]).toEqual([['18.95', '20', '21', null, '10'], []]);
    const gone = withJudgement(RECORDED, judgement('C5', ['按时完成'], '21', { sheet: '删去的' }));
    expect(codes(run(gone).line)).toEqual(['record-unmatched 评分记录!F7']);
  });

  test('is as before when they are withdrawn', () => {
    const withdrawn = JUDGEMENTS.reduce((bytes, one) => {
      const book = openXlsx(bytes);
      const grid = recordsSheet(book.grids);
      return grid === null ? bytes : book.patch(withdrawJudgement(grid, one));
    }, RECORDED);
    const { line } = run(withdrawn);
    expect([scores(line), codes(line)]).toEqual([['18.95', '20', null, null, '10'], []]);
  });
});
