import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXECUTED, FORM } from '../app/session/bench.ts';
import { drawn } from '../sheet/read/sheet-of.ts';
import { CHROMIUM } from './chromium.ts';
import { Desk, type ExcelPane, type Look } from './excel-pane.ts';
import { button, snapshot, tabTo, violations } from './in-pane.ts';

const WRONG = FORM.replace('|50|120|', '|50|120|48').replace('|50|90|', '|50|90|50').replace('||100||', '||100||97');
const hasBrowser = CHROMIUM !== undefined || process.env['CI'] !== undefined;

let desk: Desk;
beforeAll(async () => { if (hasBrowser) desk = await Desk.open(); }, 60_000);
afterAll(async () => { if (hasBrowser) await desk.close(); });

async function reviewed(look?: Look, form = WRONG, count = 3): Promise<ExcelPane> {
  const pane = await desk.excel([drawn(form, '部门')], look);
  const isEnglish = look?.locale === 'en-US';
  await button(pane.page, isEnglish ? 'Review' : '复核').click();
  await pane.page.getByRole('heading', { name: isEnglish ? `Differences (${String(count)})` : `差异（${String(count)}）` }).waitFor();
  return pane;
}

const item = ({ page }: ExcelPane, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe.runIf(hasBrowser)('the review in the pane', () => {
  it('says what differs and why, and brings the cell to the eye', async () => {
    const pane = await reviewed();
    const { page } = pane;
    const text = await page.locator('.review').innerText();
    expect(text).toContain('没有达到指标值，却给了满分 50 分');
    expect(text).toContain('各行得分之和是 98，总分却是 97，相差 1');
    expect(text).toContain('达到了指标值，却扣了 2 分，没有写原因');
    expect((await page.getByRole('region', { name: '总分比较' }).innerText()).replace(/\s+/g, ' ')).toBe('表上 97 复算 95 相差 +2');
    const [chosen, { select }]: [(string | number)[][], typeof pane.book] = [[], pane.book];
    pane.book.select = (sheet, area) => { chosen.push([sheet.Name, area.top, area.left]); select.call(pane.book, sheet, area); };
    await button(page, '在工作簿中查看 I5').click();
    await expect.poll(() => chosen).toEqual([['部门', 4, 8]]);
    expect(await page.getByRole('heading', { name: '复核' }).count()).toBe(1);
    pane.choose({ sheet: '部门', row: 3, col: 7 });
    await page.waitForTimeout(300);
    expect(await page.getByRole('heading', { name: '复核' }).count()).toBe(1);
    expect(pane.complaints).toEqual([]);
  });

  it('accepts with a reason, keeps that in 评分记录, and takes it back', async () => {
    const pane = await reviewed();
    const { page } = pane;
    await button(page, '认可：服务人数').click();
    await button(page, '记入评分记录').click();
    expect(await page.getByText('请填写').count()).toBe(2);
    await page.getByRole('textbox', { name: '理由' }).fill('年中调减任务');
    await page.getByRole('textbox', { name: '认可人' }).fill('王五');
    await button(page, '记入评分记录').click();
    await page.getByRole('heading', { name: '已认可（1）' }).waitFor();
    await page.getByText('王五认可，理由：年中调减任务').waitFor();
    expect([3, 5, 6].map((col) => pane.sheet('评分记录').at(3, col).value)).toEqual(['认可', 50, '年中调减任务']);
    expect(await page.getByRole('heading', { name: '差异（2）' }).count()).toBe(1);
    await button(page, '撤回认可：服务人数').click();
    await page.getByRole('heading', { name: '差异（3）' }).waitFor();
    expect(pane.complaints).toEqual([]);
  });

  it('accepts the printed score of 预算执行 too, and 总分 with it, and takes it back', async () => {
    const pane = await reviewed(undefined, EXECUTED, 2);
    const { page } = pane;
    await button(page, '认可：预算执行').click();
    await page.getByRole('textbox', { name: '理由' }).fill('按批复口径');
    await page.getByRole('textbox', { name: '认可人' }).fill('王五');
    await button(page, '记入评分记录').click();
    await page.getByRole('heading', { name: '已认可（2）' }).waitFor();
    await page.getByText('王五认可，理由：按批复口径').waitFor();
    expect([1, 2, 3, 5, 6].map((col) => pane.sheet('评分记录').at(3, col).value)).toEqual(['H3', '预算执行', '认可', 8, '按批复口径']);
    expect(await page.getByRole('heading', { name: '差异（0）' }).count()).toBe(1);
    expect(await button(page, '撤回认可：总分').count()).toBe(0);
    await button(page, '撤回认可：预算执行').click();
    await page.getByRole('heading', { name: '差异（2）' }).waitFor();
    expect(pane.complaints).toEqual([]);
  });

  it('puts the recomputed score into its cell alone, after it was shown, and undoes it', async () => {
    const pane = await reviewed();
    const { page } = pane;
    const before = snapshot(pane);
    await button(page, '改为复算分：服务人数').click();
    await page.getByRole('region', { name: '改为复算分：服务人数' }).getByText('替换已填内容').waitFor();
    expect(snapshot(pane)).toBe(before);
    await button(page, '确认改写').click();
    await expect.poll(() => item(pane, '服务人数').count()).toBe(0);
    expect([3, 4, 5].map((row) => pane.sheet('部门').at(row, 8).value)).toEqual([48, 45, 97]);
    await button(page, '撤销写入').click();
    await page.getByRole('heading', { name: '差异（3）' }).waitFor();
    expect(snapshot(pane)).toBe(before);
  });

  it('puts 总分 right together with its rows, since alone it would contradict them', async () => {
    const pane = await reviewed();
    const { page } = pane;
    const before = snapshot(pane);
    await button(page, '连同各行改为复算分：总分').click();
    const shown = page.getByRole('region', { name: '连同各行改为复算分：总分' });
    expect(await shown.getByText('替换已填内容').count()).toBe(3);
    await button(page, '确认改写').click();
    await page.getByRole('heading', { name: '差异（0）' }).waitFor();
    expect([3, 4, 5].map((row) => pane.sheet('部门').at(row, 8).value)).toEqual([50, 45, 95]);
    await button(page, '撤销写入').click();
    await page.getByRole('heading', { name: '差异（3）' }).waitFor();
    expect(snapshot(pane)).toBe(before);
    expect(pane.complaints).toEqual([]);
  });

  it('puts everything right at once, shown before it is done, and takes it back at once', async () => {
    const pane = await reviewed();
    const { page } = pane;
    const before = snapshot(pane);
    await button(page, '全部改为复算分').click();
    expect(await page.getByRole('region', { name: '全部改为复算分' }).getByText('替换已填内容').count()).toBe(3);
    expect(snapshot(pane)).toBe(before);
    await button(page, '确认改写').click();
    await page.getByRole('heading', { name: '差异（0）' }).waitFor();
    expect([3, 4, 5].map((row) => pane.sheet('部门').at(row, 8).value)).toEqual([50, 45, 95]);
    expect(await button(page, '全部改为复算分').count()).toBe(0);
    await button(page, '撤销写入').click();
    await page.getByRole('heading', { name: '差异（3）' }).waitFor();
    expect(snapshot(pane)).toBe(before);
    expect(pane.complaints).toEqual([]);
  });

  it('offers no recomputed 总分 over points that a person has accepted', async () => {
    const pane = await reviewed();
    const { page } = pane;
    await button(page, '认可：服务人数').click();
    await page.getByRole('textbox', { name: '理由' }).fill('年中调减任务');
    await page.getByRole('textbox', { name: '认可人' }).fill('王五');
    await button(page, '记入评分记录').click();
    await page.getByRole('heading', { name: '差异（2）' }).waitFor();
    expect(await button(page, '连同各行改为复算分：总分').count()).toBe(0);
    expect(await button(page, '全部改为复算分').count()).toBe(0);
    expect(await button(page, '改为复算分：培训人数').count()).toBe(1);
  });

  it('gives a summary to copy, selected by hand where the clipboard is closed', async () => {
    const pane = await reviewed();
    const { page } = pane;
    await page.evaluate('Object.defineProperty(navigator, "clipboard", { value: undefined })');
    await button(page, '复制复核摘要').click();
    const box = page.getByRole('textbox', { name: '复核摘要' });
    expect(await box.inputValue()).toContain('总分：表上 97，复算 95，相差 +2');
    expect(await page.evaluate('document.getSelection().toString().includes("差异 3 处")')).toBe(true);
  });

  it.each<Look>([{ width: 320 }, { width: 400, scheme: 'dark' }, { width: 320, locale: 'en-US' }])('breaks no rule of axe and is not wider than its place: %j', async (look) => {
    const pane = await reviewed(look);
    const { page } = pane;
    await page.locator('.difference .buttons .fui-Button').first().click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.querySelector(".view").scrollWidth === document.querySelector(".view").clientWidth')).toBe(true);
    expect(pane.complaints).toEqual([]);
  });

  it('is reached and used by keyboard', async () => {
    const pane = await desk.excel([drawn(WRONG, '部门')]);
    const { page } = pane;
    await button(page, '复核').waitFor();
    expect(await tabTo(page, button(page, '复核'))).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '差异（3）' }).waitFor();
    expect(await tabTo(page, button(page, '认可：服务人数'))).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.keyboard.type('已核实');
    expect(await page.getByRole('textbox', { name: '理由' }).inputValue()).toBe('已核实');
  });
});
