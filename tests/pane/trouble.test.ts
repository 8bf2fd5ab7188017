import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORM } from '../app/session/bench.ts';
import { drawn } from '../sheet/read/sheet-of.ts';
import { CHROMIUM } from './chromium.ts';
import { Desk, type ExcelPane, type Look } from './excel-pane.ts';
import { button, line, snapshot, tabTo, violations, write } from './in-pane.ts';

const hasBrowser = CHROMIUM !== undefined || process.env['CI'] !== undefined;

let desk: Desk;
beforeAll(async () => { if (hasBrowser) desk = await Desk.open(); }, 60_000);
afterAll(async () => { if (hasBrowser) await desk.close(); });

async function opened(look?: Look): Promise<ExcelPane> {
  const pane = await desk.excel([drawn(FORM, '部门'), drawn('说明', '说明')], look);
  await pane.page.getByRole('tree').waitFor();
  return pane;
}

/** Looks over the write, has something come between, and writes all the same; what the workbook held just before. */
async function writeAfter(pane: ExcelPane, happens: (pane: ExcelPane) => void): Promise<string> {
  await button(pane.page, '写入得分').click();
  await button(pane.page, /^写入 \d+ 个单元格$/).waitFor();
  happens(pane);
  const before = snapshot(pane);
  await button(pane.page, /^写入 \d+ 个单元格$/).click();
  return before;
}

const TROUBLES: readonly (readonly [string, (pane: ExcelPane) => void, string, string])[] = [
  ['the sheet is protected', ({ sheet }) => { sheet('部门').Protection.Protected = true; }, '工作表“部门”设有保护，没有写入任何内容', '请先在“审阅”里撤销工作表保护，再试一次。'],
  ['a cell is being edited', ({ book }) => { book.isEditing = true; }, '有单元格正在编辑，现在不能读写', '请先按 Enter 结束编辑，再试一次。'],
  ['the workbook became read-only', ({ book }) => { book.ReadOnly = true; }, '工作簿以只读方式打开，没有写入任何内容', '请另存一份，或关闭后以可编辑的方式重新打开。'],
];

describe.runIf(hasBrowser)('what stands in the way of a write', () => {
  it.each(TROUBLES)('%s: one message, and nothing is written', async (_, happens, message, next) => {
    const pane = await opened({ scheme: 'dark' });
    const before = await writeAfter(pane, happens);
    await pane.page.getByText(message).waitFor();
    await pane.page.getByText(next).waitFor();
    expect([await pane.page.getByText(message).count(), snapshot(pane)]).toEqual([1, before]);
    expect(await violations(pane.page)).toEqual([]);
    expect(pane.complaints).toEqual([]);
  });

  it('the sheet is gone and nobody told: one message, and nothing is written', async () => {
    const pane = await opened();
    await button(pane.page, '写入得分').click();
    await button(pane.page, /^写入 \d+ 个单元格$/).waitFor();
    pane.book.watched.clear();
    pane.book.remove(pane.sheet('部门'), 'Unknown');
    const before = snapshot(pane);
    await button(pane.page, /^写入 \d+ 个单元格$/).click();
    await pane.page.getByText('工作表“部门”已经不在工作簿里，没有改动任何内容').waitFor();
    expect(snapshot(pane)).toBe(before);
  });

  it('a read-only workbook offers no write at all', async () => {
    const pane = await desk.excel([drawn(FORM, '部门')]);
    pane.book.ReadOnly = true;
    await pane.reopen();
    await pane.page.getByText('工作簿以只读方式打开，只能查看，不能写入。').waitFor();
    expect(await button(pane.page, '写入得分').isDisabled()).toBe(true);
    await line(pane.page, '培训人数').click();
    await pane.page.getByRole('heading', { name: '怎样得分' }).waitFor();
    expect(await pane.page.getByRole('region', { name: '人工评定' }).count()).toBe(0);
  });

  it('rows that moved: undo is refused, and no other cell is touched', async () => {
    const pane = await opened();
    await write(pane.page);
    const sheet = pane.sheet('部门');
    for (let row = 6; row >= 4; row -= 1) for (let col = 0; col < 9; col += 1) sheet.set(row, col, sheet.at(row - 1, col));
    for (let col = 0; col < 9; col += 1) sheet.set(3, col, { ...sheet.at(3, col), value: '', formula: null });
    pane.type('部门', 3, 2, '新指标');
    await pane.page.waitForTimeout(1500);
    const before = snapshot(pane);
    await button(pane.page, '撤销写入').click();
    await pane.page.getByText(/^写入之后插入、删除或移动过行列/).waitFor();
    expect(snapshot(pane)).toBe(before);
  });
});

describe.runIf(hasBrowser)('at 320 px', () => {
  it('the longest sheet name leaves room for what changes', async () => {
    const { page } = await desk.excel([drawn(FORM, '项目支出绩效自评表二〇二三年度县级预算部门乡村振兴衔接资金第二批')], { width: 320 });
    await button(page, '写入得分').click();
    await page.getByRole('group', { name: '将改动 3 个单元格' }).waitFor();
    const beyond = "[...document.querySelectorAll('.changes li')].filter((line) => line.scrollWidth > line.clientWidth || line.querySelector('.change-after').getBoundingClientRect().right > 320 - 12).length";
    expect(await page.evaluate<number>(beyond)).toBe(0);
  });
});

describe.runIf(hasBrowser)('marks', () => {
  it('are laid over flagged cells and taken away, by keyboard too', async () => {
    const pane = await opened();
    const box = pane.page.getByRole('checkbox', { name: '在表中标出有问题的单元格' });
    const marks = (): number => pane.sheet('部门').rules.length;
    pane.type('部门', 4, 7, '');
    await line(pane.page, '服务人数').getByText('待定').waitFor();
    expect(await tabTo(pane.page, box)).toBeGreaterThan(0);
    await pane.page.keyboard.press('Space');
    await expect.poll(marks).toBeGreaterThan(0);
    await box.click();
    await expect.poll(marks).toBe(0);
  });
});

describe.runIf(hasBrowser)('the keyboard alone', () => {
  it('writes, and takes the write back', async () => {
    const pane = await opened();
    const { page } = pane;
    const before = snapshot(pane);
    expect(await tabTo(page, button(page, '写入得分'))).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.locator('h2:focus').waitFor();
    expect(await tabTo(page, button(page, /^写入 \d+ 个单元格$/))).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.getByText(/^已写入 \d+ 个单元格/).waitFor();
    await expect.poll(() => page.locator('[role=tree]:focus').count()).toBe(1);
    expect(await tabTo(page, button(page, '撤销写入'))).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.getByText('已撤销，单元格恢复原样。').waitFor();
    expect(snapshot(pane)).toBe(before);
  });
});
