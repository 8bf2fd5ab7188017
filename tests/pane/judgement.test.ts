import type { Locator } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORM } from '../app/session/bench.ts';
import { drawn } from '../sheet/read/sheet-of.ts';
import { CHROMIUM } from './chromium.ts';
import { Desk, type ExcelPane, type Look } from './excel-pane.ts';
import { button, line, snapshot, tabTo, violations } from './in-pane.ts';

const WORDS = FORM.replace('服务人数|≥|100|人|50|90|', '机制建设||建立健全||50|部分达成年度指标并具有一定效果|');
const hasBrowser = CHROMIUM !== undefined || process.env['CI'] !== undefined;

let desk: Desk;
beforeAll(async () => { if (hasBrowser) desk = await Desk.open(); }, 60_000);
afterAll(async () => { if (hasBrowser) await desk.close(); });

async function opened(name: string, look?: Look): Promise<ExcelPane> {
  const pane = await desk.excel([drawn(WORDS, '部门')], look);
  await line(pane.page, name).click();
  await pane.page.getByRole('region', { name: '人工评定' }).waitFor();
  return pane;
}

const field = ({ page }: ExcelPane, name: string | RegExp): Locator => page.getByRole('textbox', { name });
const score = ({ page }: ExcelPane): Locator => page.locator('.heading-score');

async function fill(pane: ExcelPane, points: string): Promise<void> {
  await field(pane, '得分').fill(points);
  await field(pane, '理由').fill('机制已建立');
  await field(pane, '评定人').fill('张三');
}

describe.runIf(hasBrowser)('a judgement in the pane', () => {
  it('is entered with its grade, kept in 评分记录, counted, shown again, changed and withdrawn', async () => {
    const pane = await opened('机制建设');
    const { page } = pane;
    expect(await button(page, '撤回评定').count()).toBe(0);
    await page.getByRole('radio', { name: /部分达成/ }).check();
    await fill(pane, '３５．５');
    await button(page, '保存评定').click();
    await page.getByText('已保存到工作表“评分记录”。').waitFor();
    await score(pane).getByText('35.5').waitFor();
    expect(pane.sheet('评分记录').at(3, 5).value).toBe(35.5);
    await page.getByText(/新增了工作表“评分记录”$/).waitFor();
    expect(await field(pane, '得分').inputValue()).toBe('35.5');
    await field(pane, '得分').fill('32');
    await button(page, '保存评定').click();
    await score(pane).getByText('32').waitFor();
    await button(page, '撤回评定').click();
    await score(pane).getByText('待定').waitFor();
    await expect.poll(() => button(page, '撤回评定').count()).toBe(0);
    expect(pane.complaints).toEqual([]);
  });

  it('keeps what is entered through a new scoring, another view and a refusal', async () => {
    const pane = await opened('机制建设');
    const { page } = pane;
    await fill(pane, '35.5');
    pane.type('部门', 3, 7, 60);
    await page.waitForTimeout(1000);
    await button(page, '返回').click();
    await line(page, '培训人数').getByText('30 / 50').waitFor();
    await line(page, '机制建设').click();
    const before = snapshot(pane);
    pane.book.isEditing = true;
    await button(page, '保存评定').click();
    await page.getByText('请先按 Enter 结束编辑，再试一次。').waitFor();
    pane.book.isEditing = false;
    expect([await field(pane, '得分').inputValue(), await field(pane, '理由').inputValue(), snapshot(pane)]).toEqual(['35.5', '机制已建立', before]);
    await button(page, '保存评定').click();
    await score(pane).getByText('35.5').waitFor();
  });

  it('says what is missing and what the grade allows, and writes nothing', async () => {
    const pane = await opened('机制建设');
    const { page } = pane;
    const before = snapshot(pane);
    await field(pane, '得分').fill('多');
    await button(page, '保存评定').click();
    await page.getByText('请填写数字，例如 8.5').waitFor();
    await fill(pane, '50');
    await button(page, '保存评定').click();
    await page.getByText(/^50 分不在可以评定的/).waitFor();
    expect(snapshot(pane)).toBe(before);
  });

  it('takes points off with a reason, at most those of the rules, and is found again', async () => {
    const pane = await opened('培训人数');
    const { page } = pane;
    await button(page, '扣分').click();
    await field(pane, '扣多少分').fill('50');
    await field(pane, '评定人').fill('李四');
    await button(page, '保存评定').click();
    await page.getByText('扣分须写明理由').waitFor();
    await field(pane, '理由').fill('资料不全');
    await button(page, '保存评定').click();
    await score(pane).getByText('0', { exact: true }).waitFor();
    await page.getByText('最多 50 分').waitFor();
    await button(page, '撤回评定').click();
    await score(pane).getByText('50', { exact: true }).waitFor();
  });

  it('is entered by keyboard alone', async () => {
    const pane = await opened('机制建设');
    const { page } = pane;
    for (const [name, text] of [['得分', '31'], ['评定人', '王五']] as const) {
      expect(await tabTo(page, field(pane, name))).toBeGreaterThan(0);
      await page.keyboard.type(text);
    }
    expect(await tabTo(page, button(page, '保存评定'))).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await score(pane).getByText('31').waitFor();
  });

  it.each<Look>([{ width: 320 }, { scheme: 'dark' }, { forced: true }])('has nothing that axe finds, its errors too: %j', async (look) => {
    const pane = await opened('机制建设', look);
    await button(pane.page, '保存评定').click();
    await pane.page.getByText('请填写', { exact: true }).first().waitFor();
    await pane.page.waitForTimeout(300);
    expect(await violations(pane.page)).toEqual([]);
    expect(await pane.page.evaluate<boolean>('document.documentElement.scrollWidth === document.documentElement.clientWidth')).toBe(true);
  });
});
