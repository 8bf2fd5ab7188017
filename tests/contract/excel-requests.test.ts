import { describe, expect, it } from 'vitest';
import { planScores } from '../../src/app/plan-scores.ts';
import { asBook, type ScoredBook, scoreGrids } from '../../src/app/score-workbook.ts';
import { openSession } from '../../src/app/session/open.ts';
import { areaAddress } from '../../src/model/cell.ts';
import type { Change } from '../../src/sheet/changes.ts';
import { plainCell } from '../../src/sheet/grid.ts';
import { type MemorySheet, memorySheet, setCell } from '../../src/workbook/memory/book.ts';
import { OfficePort } from '../../src/workbook/office/port.ts';
import { HandClock, PACKS } from '../app/session/bench.ts';
import { plannedSheets, put } from './book.ts';
import type { EmulatedExcel } from './excel-host/client.ts';
import { excelWith } from './excel-host/draw.ts';
import { HostError } from './excel-host/wire.ts';
import { failure, said } from './said.ts';

const HEADERS = ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'];
const SCORE = 6;

interface Form {
  /** Has it a column 得分, with a sum below it whose format shows no decimals? */
  readonly hasScores: boolean;
  /** Is its last indicator one that the rules leave to a person? */
  readonly isJudged: boolean;
  /** Does a cell of it hold an array formula? */
  readonly hasArray?: boolean;
}

/** A form under a merged title, with merged 一级指标, of which the first page is printed. */
function formOf(rows: number, { hasScores, isJudged, hasArray = false }: Form): MemorySheet {
  const last = hasScores ? SCORE : SCORE - 1;
  const bottom = rows + 1;
  const sheet = memorySheet('自评', {
    merges: [{ top: 0, left: 0, bottom: 0, right: last }, { top: 2, left: 0, bottom, right: 0 }],
    printed: [{ top: 0, left: 0, bottom, right: last }],
    arrays: hasArray ? [{ top: 0, left: 12, bottom: 0, right: 12 }] : [],
  });
  const set = (row: number, col: number, value: string | number, more: object = {}): void => { setCell(sheet, row, col, { ...plainCell(value), look: '', ...more }); };
  set(0, 0, '项目支出绩效自评表');
  HEADERS.slice(0, last + 1).forEach((title, col) => { set(1, col, title); });
  for (let index = 0; index < rows; index += 1) {
    const isWords = isJudged && index === rows - 1;
    const cells = [...index === 0 ? ['产出指标'] : [''], `数量指标${String(Math.floor(index / 50) + 1)}`, `第${String(index + 1)}项任务`, isWords ? '建立健全' : '≥95%', isWords ? '部分达成年度指标并具有一定效果' : `${String(index === 0 ? 47 : 80 + (index % 20))}%`];
    [...cells, 100 / rows].forEach((value, col) => { if (value !== '') set(index + 2, col, value); });
  }
  set(bottom + 1, 0, '总分');
  set(bottom + 1, SCORE - 1, 100);
  if (hasScores) set(bottom + 1, SCORE, 0, { formula: `SUM(G3:G${String(bottom + 1)})`, format: '0' });
  if (hasArray) set(0, 12, 2, { formula: 'N1:N1*2' });
  return sheet;
}

async function scored(port: OfficePort): Promise<ScoredBook> {
  const { sheets, findings } = await port.read();
  const grids = sheets.map(({ grid }) => grid);
  const { tables, findings: ofSheets } = scoreGrids(grids, { packs: PACKS, packFor: () => null });
  return asBook(grids, { tables, findings: [...findings, ...ofSheets] });
}

/** Judges the last indicator, as the pane does. */
async function judge(excel: EmulatedExcel): Promise<void> {
  const session = openSession(new OfficePort(excel), { packs: PACKS, clock: new HandClock(), language: 'zh' });
  await session.refresh();
  const [table] = session.state.tables ?? [];
  const score = table?.card.rows.at(-1);
  if (table === undefined || score === undefined) throw new Error('no indicator');
  const [choice] = session.choicesOf(table.key, score);
  expect(await session.judge(table.key, score, { kind: 'points', grade: choice?.grade ?? null, points: choice?.low ?? '', reason: '机制已建立', by: '张三' })).toBe(true);
  session.close();
}

/** Scores and writes through a new port; how many requests that took, and what it wrote. */
async function written(excel: EmulatedExcel, explain: boolean): Promise<{ readonly requests: number; readonly kinds: ReadonlySet<Change['kind']>; readonly rows: number }> {
  const port = new OfficePort(excel);
  const before = excel.requests.length;
  const { changes } = planScores(await scored(port), { overwrite: true, explain, language: 'zh' });
  const restore = await port.apply(changes);
  const requests = excel.requests.length - before;
  const sheet = excel.book.Worksheets.GetItem('自评');
  const rows = changes.filter((change) => change.kind === 'cell' && change.col === SCORE && typeof sheet.at(change.row, change.col).value === 'number').length;
  await port.restore(restore);
  return { requests, kinds: new Set(changes.map(({ kind }) => kind)), rows };
}

const FORMS: readonly (readonly [string, Form, Change['kind'][]])[] = [
  ['a form with a score column and a sum whose format shows no decimals', { hasScores: true, isJudged: false }, ['shown']],
  ['a form that gets a score column beside merged cells, and a wider print area', { hasScores: false, isJudged: false }, ['merge', 'print']],
  ['a form with an indicator that a person has judged', { hasScores: true, isJudged: true }, ['shown']],
  ['a form that gets a score column, with a judged indicator', { hasScores: false, isJudged: true }, ['merge', 'print']],
  ['a form with an array formula that gets a score column', { hasScores: false, isJudged: false, hasArray: true }, ['merge', 'print']],
];

/** The form's requests by case, so that both sizes can be held against each other. */
const counted = new Map<string, number>();

describe.each<[number, boolean[]]>([[40, [false, true]], [2000, [true]]])('to score and write a form of %i rows', (rows, explained) => {
  describe.each(FORMS)('%s', (name, form, kinds) => {
    it.each(explained)('takes at most three requests in all, the same for any number of rows, with 评分依据: %s', async (explain) => {
      const excel = excelWith([formOf(rows, form)]);
      if (form.isJudged) await judge(excel);
      const before = said(await new OfficePort(excel).read());
      const done = await written(excel, explain);
      expect(done.rows).toBeGreaterThanOrEqual(rows);
      expect([...done.kinds]).toEqual(expect.arrayContaining([...kinds, ...explain ? ['sheet'] : []]));
      expect(done.requests).toBeLessThanOrEqual(3);
      const key = `${name} ${String(explain)}`;
      expect(done.requests).toBe(counted.get(key) ?? done.requests);
      counted.set(key, done.requests);
      expect(said(await new OfficePort(excel).read())).toEqual(before);
    });
  });
});

describe('what takes a request more', () => {
  it('an array formula and a sum that comes to decimals which its format hides: the one must be seen before the write, the other is not there before it', async () => {
    const excel = excelWith([formOf(40, { hasScores: true, isJudged: false, hasArray: true })]);
    expect((await written(excel, false)).requests).toBe(4);
    const [read, look, write, right] = excel.requests.map((body) => new Set(body.Actions.map(({ Name }) => Name)));
    // Excel overwrites all cells of an array formula without a word, and no action of a request depends on the answer to another.
    expect([read?.has('Formulas'), look?.has('Formulas'), write?.has('Formulas')]).toEqual([false, false, true]);
    // What the sum comes to is answered by the write, behind the cells that it rests on.
    expect([right?.has('Formulas'), right?.has('NumberFormat')]).toEqual([false, true]);
  });

  it('more sheets than are looked for, the first time', async () => {
    const sheets = Array.from({ length: 20 }, (_, index) => memorySheet(`表${String(index + 1)}`));
    const excel = excelWith(sheets);
    const port = new OfficePort(excel);
    expect(said(await port.read()).map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    expect(excel.requests).toHaveLength(2);
    await port.read();
    expect(excel.requests).toHaveLength(3);
    excel.book.add('新');
    expect(said(await port.read()).at(-1)?.name).toBe('新');
    expect(excel.requests).toHaveLength(5);
  });

  it('an Excel that does not let itself be asked about sheets that may not be there', async () => {
    const [one, two] = [excelWith([memorySheet('表'), memorySheet('空')]), excelWith([memorySheet('表'), memorySheet('空')])];
    for (const sheet of two.book.sheets) sheet.GetNextOrNullObject = () => { throw new HostError('GeneralException', 'There was an internal error while processing the request.'); };
    expect(said(await new OfficePort(two).read())).toEqual(said(await new OfficePort(one).read()));
    expect([one.requests.length, two.requests.length]).toEqual([1, 3]);
  });
});

describe('what came between reading and looking first', () => {
  const WIDER: Change = { kind: 'print', sheet: '部门', area: { top: 0, left: 0, bottom: 2, right: 4 } };

  it.each<[string, (excel: EmulatedExcel) => void]>([
    ['no-such-sheet', ({ book }) => { book.remove(book.Worksheets.GetItem('部门'), 'Unknown'); }],
    ['sheet-is-protected', ({ book }) => { book.Worksheets.GetItem('部门').Protection.Protected = true; }],
    ['merged-cell', ({ book }) => { const sheet = book.Worksheets.GetItem('部门'); sheet.merges = [...sheet.merges, { top: 2, left: 1, bottom: 2, right: 2 }]; }],
    ['workbook-read-only', ({ book }) => { book.ReadOnly = true; }],
    ['host-editing', ({ book }) => { book.isEditing = true; }],
  ])('is told as %s, with nothing written', async (code, change) => {
    const excel = excelWith(plannedSheets());
    const port = new OfficePort(excel);
    await port.read();
    change(excel);
    const before = excel.book.sheets.flatMap((sheet) => sheet.lines());
    expect(await failure(port.apply([put(2, 2, '#1'), WIDER]))).toBe(code);
    expect(excel.book.sheets.flatMap((sheet) => sheet.lines())).toEqual(before);
  });

  it('what is printed is taken back with a write that cannot be set right', async () => {
    const excel = excelWith(plannedSheets());
    const port = new OfficePort(excel);
    const sheet = excel.book.Worksheets.GetItem('部门');
    await port.read();
    const before = sheet.lines();
    let printed: unknown;
    excel.onRequest = (count) => {
      if (count === 4) printed = sheet.PageLayout.printed.map(areaAddress);
      excel.book.isEditing = count === 4;
    };
    expect(await failure(port.apply([put(2, 2, '#18.95'), { kind: 'shown', sheet: '部门', row: 4, col: 2, places: 2 }, WIDER]))).toBe('host-editing');
    expect(printed).toEqual(['A1:E6']);
    expect(sheet.lines()).toEqual(before);
  });
});
