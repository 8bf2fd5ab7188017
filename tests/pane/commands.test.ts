import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreAtOnce, undoAtOnce } from '../../taskpane/excel/commands.ts';
import { bookOf, FORM, opened, snapshot, valueAt } from '../app/session/bench.ts';
import { CHROMIUM } from './chromium.ts';
import { Desk, type ExcelPane, type Look, sampleSheets } from './excel-pane.ts';
import { pressInExcel } from './excel-window.ts';

const SCORES = [[3, 8, 50], [4, 8, 45], [5, 8, 95]] as const;

describe('the ribbon\'s 一键评分', () => {
  it('writes the scores and says nothing where all is scored; 撤销评分 takes them back', async () => {
    const { session, book } = await opened();
    const before = snapshot(book);
    expect(await scoreAtOnce(session, 'zh')).toBeNull();
    expect(SCORES.map(([row, col]) => valueAt(book, '部门', row, col))).toEqual(SCORES.map(([, , score]) => score));
    expect(await undoAtOnce(session, 'zh')).toBeNull();
    expect(snapshot(book)).toEqual(before);
  });

  it('says what is left open, and where to see it', async () => {
    const { session } = await opened(bookOf(['部门', FORM.replace('|90|', '||')]));
    expect(await scoreAtOnce(session, 'zh')).toBe('部门整体支出绩效自评表：已评 50 分，50 分待定（满分 100）\n请打开窗格查看。');
  });

  it('says what stands in the way, and writes nothing', async () => {
    const { session, person, book } = await opened();
    person.protect('部门', true);
    const before = snapshot(book);
    expect(await scoreAtOnce(session, 'zh')).toContain('“部门”');
    expect(snapshot(book)).toEqual(before);
  });

  it('says that there is no table, and that there is nothing to take back', async () => {
    const { session } = await opened(bookOf(['说明', '请填写|本表']));
    expect(await scoreAtOnce(session, 'zh')).toContain('没有');
    expect(await undoAtOnce(session, 'zh')).toBe('没有可以撤销的写入。');
    expect(await undoAtOnce(session, 'en')).toBe('There is nothing to take back.');
  });
});

const SAMPLE = '茂县县委办2023-绩效自评.xlsx';
/** The added column 得分 of the first indicator, and its 实际完成值. */
const [SHEET, ROW, SCORE, ACTUAL] = ['部门整体', 11, 9, 8];
const hasBrowser = CHROMIUM !== undefined || process.env['CI'] !== undefined;

describe.runIf(hasBrowser)('the ribbon in Excel', () => {
  let desk: Desk;
  beforeAll(async () => { desk = await Desk.open(); }, 60_000);
  afterAll(async () => { await desk.close(); });

  const lines = ({ book }: ExcelPane): string[] => book.sheets.flatMap((sheet) => sheet.lines());

  /** Excel lets no button be pressed before the page's library says that it is ready, as it does at each loading. */
  async function ready({ requests }: ExcelPane, loadings = 1): Promise<void> {
    const times = (): number => requests.flatMap(({ Actions }) => Actions).filter(({ Name }) => Name === 'NotifyActionHandlerReady').length;
    await expect.poll(times, { timeout: 10_000 }).toBe(loadings);
  }

  async function ribbon(look: Look = {}): Promise<ExcelPane> {
    const pane = await desk.excel(sampleSheets(SAMPLE), { ...look, file: 'commands.html' });
    await ready(pane);
    return pane;
  }

  /** What the dialogs that were shown since say, as a person reads them. */
  async function said(pane: ExcelPane, command: string): Promise<string[]> {
    const before = pane.dialogs.length;
    expect(await pressInExcel(pane.page, command)).toBe(0);
    const texts: string[] = [];
    for (const address of pane.dialogs.slice(before)) {
      expect(address.startsWith(desk.url)).toBe(true);
      const page = await (await desk.context()).newPage();
      await page.goto(address);
      texts.push(await page.getByRole('status').innerText());
      await page.close();
    }
    return texts;
  }

  it('writes and takes back, also by a press after the page was loaded anew', async () => {
    const pane = await ribbon();
    const before = lines(pane);
    expect(await said(pane, 'writeScores')).toEqual([]);
    expect(pane.sheet(SHEET).at(ROW, SCORE).value).toBe(20);
    const written = lines(pane);
    await pane.reopen();
    await ready(pane, 2);
    expect(lines(pane)).toEqual(written);
    expect(await said(pane, 'undoScores')).toEqual([]);
    expect(lines(pane)).toEqual(before);
    expect(pane.complaints).toEqual([]);
  });

  it('says in a dialog of Excel what is left open, and that there is nothing to take back', async () => {
    const pane = await ribbon();
    expect(await said(pane, 'undoScores')).toEqual(['没有可以撤销的写入。']);
    pane.type(SHEET, ROW, ACTUAL, '基本完成');
    const [text] = await said(pane, 'writeScores');
    expect(text).toBe('部门整体支出绩效目标完成情况自评表：已评 80 分，20 分待定（满分 100）；待定项在各自理由所说的档次内无论如何评，等级均为：优\n请打开窗格查看。');
  });

  it('says that a sheet is protected, and writes nothing', async () => {
    const pane = await ribbon();
    pane.sheet(SHEET).Protection.Protected = true;
    const before = lines(pane);
    const texts = await said(pane, 'writeScores');
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(`“${SHEET}”`);
    expect(lines(pane)).toEqual(before);
  });

  it('says that a cell is being edited, and writes nothing', async () => {
    const pane = await ribbon();
    const before = lines(pane);
    pane.book.isEditing = true;
    expect((await said(pane, 'writeScores')).join('')).toContain('请先按 Enter 结束编辑');
    expect(lines(pane)).toEqual(before);
  });

  it.each(['1.7', '1.12'])('says which Excel is needed where this one (%s) is too old, and asks nothing of the workbook', async (version) => {
    const pane = await ribbon({ version });
    const [before, asked] = [lines(pane), pane.requests.length];
    for (const command of ['writeScores', 'undoScores']) expect((await said(pane, command)).join('')).toMatch(/请使用 Microsoft 365、Excel 2021 或更新的版本/);
    expect([lines(pane), pane.requests.length]).toEqual([before, asked]);
  });

  it('speaks English where Excel does', async () => {
    expect(await said(await ribbon({ locale: 'en-US' }), 'undoScores')).toEqual(['There is nothing to take back.']);
  });
});
