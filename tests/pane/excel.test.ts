import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { Desk, type ExcelPane, type Look, sampleSheets } from './excel-pane.ts';
import { button, line, snapshot, violations, write } from './in-pane.ts';
import { manyRows } from './many-rows.ts';

const MAOXIAN = '茂县县委办2023-绩效自评.xlsx';
const SHEET = '部门整体';
/** 实际完成值 and 权重 of the first indicator, 完成项目数量达标, and the added column 得分. */
const [ROW, ACTUAL, WEIGHT, SCORE] = [11, 8, 7, 9];
const hasBrowser = CHROMIUM !== undefined || process.env['CI'] !== undefined;

let desk: Desk;
beforeAll(async () => { if (hasBrowser) desk = await Desk.open(); }, 60_000);
afterAll(async () => { if (hasBrowser) await desk.close(); });

async function opened(look?: Look): Promise<ExcelPane> {
  const pane = await desk.excel(sampleSheets(MAOXIAN), look);
  await pane.page.getByRole('tree').waitFor();
  return pane;
}

describe.runIf(hasBrowser)('the pane in Excel', () => {
  it('opens with the table of the sheet in front, its rules, total and tree, and asks no other machine', async () => {
    const { page, complaints } = await opened();
    expect(await page.getByRole('combobox', { name: '自评表' }).inputValue()).toContain(SHEET);
    await page.getByText('总分 100 分（满分 100），等级：优').waitFor();
    expect(await page.getByRole('treeitem').count()).toBeGreaterThan(8);
    expect(await line(page, '完成项目数量达标').innerText()).toContain('20 / 20');
    expect(complaints).toEqual([]);
  });

  it('scores anew what is edited in the sheet', async () => {
    const pane = await opened();
    pane.type(SHEET, ROW, ACTUAL, '50%');
    await line(pane.page, '完成项目数量达标').getByText('未达成').waitFor();
    expect(await line(pane.page, '完成项目数量达标').innerText()).toContain('10 / 20');
    await button(pane.page, /^未达成/).click();
    expect(await pane.page.getByRole('treeitem', { level: 3 }).count()).toBe(1);
    await pane.page.getByRole('searchbox', { name: '搜索指标' }).fill('没有这一项');
    await pane.page.getByText('没有符合条件的指标。').waitFor();
  });

  it('shows how an indicator scores, and its cells in the workbook', async () => {
    const pane = await opened();
    pane.type(SHEET, ROW, ACTUAL, '50%');
    await line(pane.page, '完成项目数量达标').getByText('未达成').click();
    await pane.page.getByRole('heading', { name: '完成项目数量达标' }).waitFor();
    await pane.page.getByText('20 × 50 ÷ 100 = 10').last().waitFor();
    const chosen: unknown[] = [];
    pane.book.watched.add(14);
    const { select } = pane.book;
    pane.book.select = (sheet, area) => { chosen.push([sheet.Name, area.top, area.left]); select.call(pane.book, sheet, area); };
    await button(pane.page, '在工作簿中查看 H12').first().click();
    await expect.poll(() => chosen).toEqual([[SHEET, ROW, WEIGHT]]);
    await pane.page.getByRole('heading', { name: '怎样得满分' }).waitFor();
  });

  it('shows the indicator of the cell that is chosen in the workbook', async () => {
    const pane = await opened();
    pane.choose({ sheet: SHEET, row: 13, col: ACTUAL });
    await pane.page.getByRole('heading', { name: '及时准确传达收发文件' }).waitFor();
    pane.choose({ sheet: '专项项目', row: 12, col: ACTUAL });
    await expect.poll(() => pane.page.getByRole('heading', { level: 2 }).innerText()).not.toBe('及时准确传达收发文件');
  });

  it('writes what was previewed as one step, and takes it back exactly, also after it was closed and opened again', async () => {
    const pane = await opened();
    const before = snapshot(pane);
    await write(pane.page);
    expect(pane.sheet(SHEET).at(ROW, SCORE).value).toBe(20);
    const again = await pane.reopen();
    await again.getByRole('tree').waitFor();
    await button(again, '撤销写入').click();
    await again.getByText('已撤销，单元格恢复原样。').waitFor();
    expect(snapshot(pane)).toBe(before);
    expect(pane.complaints).toEqual([]);
  });

  it('warns before it takes back cells that were changed since', async () => {
    const pane = await opened();
    await write(pane.page);
    pane.type(SHEET, ROW, SCORE, 19);
    await pane.page.waitForTimeout(1500);
    await button(pane.page, '撤销写入').click();
    await pane.page.getByText(/写入之后有 1 个单元格又改过（部门整体!J12）/).waitFor();
    expect(pane.sheet(SHEET).at(ROW, SCORE).value).toBe(19);
    await button(pane.page, '仍然撤销').click();
    await pane.page.getByText('已撤销，单元格恢复原样。').waitFor();
    expect(pane.sheet(SHEET).at(ROW, SCORE).value).toBe('');
  });

  it('mends what a finding asks for once it was previewed', async () => {
    const pane = await opened();
    pane.type(SHEET, ROW, WEIGHT, '20%');
    await line(pane.page, '完成项目数量达标').locator('.line-flag').waitFor();
    await line(pane.page, '完成项目数量达标').click();
    await button(pane.page, '一键修正').first().click();
    expect(await pane.page.getByRole('region', { name: '修正内容' }).innerText()).toContain('20%');
    await button(pane.page, '确认修正').click();
    await expect.poll(() => pane.sheet(SHEET).at(ROW, WEIGHT).value).toBe(20);
  });

  it('says what to do while a cell is being edited, and writes nothing', async () => {
    const pane = await opened();
    const before = snapshot(pane);
    await button(pane.page, '写入得分').click();
    pane.book.isEditing = true;
    await button(pane.page, /^写入 \d+ 个单元格$/).click();
    await pane.page.getByText('请先按 Enter 结束编辑，再试一次。').waitFor();
    pane.book.isEditing = false;
    expect(snapshot(pane)).toBe(before);
  });

  it('says which Excel is needed where this one is too old', async () => {
    const { page } = await desk.excel(sampleSheets(MAOXIAN), { version: '1.7' });
    await page.getByText(/请使用 Microsoft 365、Excel 2021 或更新的版本/).waitFor();
    expect(await page.getByRole('tree').count()).toBe(0);
  });

  it('speaks English where Excel does', async () => {
    const { page } = await opened({ locale: 'en-US' });
    await button(page, 'Write scores').waitFor();
  });
});

describe.runIf(hasBrowser)('the keyboard', () => {
  it('reaches the tree, goes through it, opens an indicator and comes back', async () => {
    const { page } = await opened();
    const focused = page.locator(':focus');
    const inTree = async (): Promise<boolean> => await focused.count() === 1 && await focused.getAttribute('role') === 'tree';
    for (let steps = 0; steps < 20 && !(await inTree()); steps += 1) await page.keyboard.press('Tab');
    expect(await inTree()).toBe(true);
    const active = async (): Promise<string | null> => page.locator(`[id="${await focused.getAttribute('aria-activedescendant') ?? ''}"] .line-name`).textContent();
    await page.keyboard.press('End');
    expect(await active()).toBe('解决来访对象诉求，提高满意度');
    await page.keyboard.press('ArrowLeft');
    expect(await active()).toBe('满意度指标');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('treeitem', { expanded: false }).count()).toBe(1);
    await page.keyboard.press('Home');
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('heading', { name: '完成项目数量达标' }).waitFor();
    expect(await page.locator('h2:focus').count()).toBe(1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(inTree).toBe(true);
    expect(await active()).toBe('完成项目数量达标');
  });
});

describe.runIf(hasBrowser)('axe finds nothing', () => {
  it.each<Look>([{ width: 320 }, { scheme: 'dark' }, { forced: true }])('%j', async (look) => {
    const pane = await opened(look);
    pane.type(SHEET, ROW, ACTUAL, '基本完成');
    await line(pane.page, '完成项目数量达标').getByText('待定').waitFor();
    expect(await violations(pane.page)).toEqual([]);
    await line(pane.page, '完成项目数量达标').click();
    await pane.page.getByRole('heading', { name: '怎样得分' }).waitFor();
    await pane.page.waitForTimeout(300);
    expect(await violations(pane.page)).toEqual([]);
    await button(pane.page, '写入得分').click();
    await pane.page.getByRole('heading', { name: '写入得分' }).waitFor();
    expect(await violations(pane.page)).toEqual([]);
  });
});

describe.runIf(hasBrowser)('ten thousand rows', () => {
  it('scroll without a task of 200 ms, with only the lines in sight drawn', async () => {
    const { page } = await desk.excel([manyRows(10_000)]);
    await page.getByRole('tree').waitFor({ timeout: 60_000 });
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => { tasks.push(...list.getEntries().map(({ duration }) => duration)); }).observe({ entryTypes: ['longtask' as never] });
    });
    await page.locator('.view').hover();
    for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 900);
    await page.waitForTimeout(500);
    expect(await page.getByRole('treeitem').count()).toBeLessThan(60);
    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
    expect(tasks.filter((duration) => duration > 200)).toEqual([]);
    await page.getByRole('tree').focus();
    await page.keyboard.press('End');
    await line(page, '第10000项任务').waitFor();
  }, 120_000);
});
