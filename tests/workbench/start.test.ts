import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decided, openWorkbench, type ShippedPage } from './page.ts';

let shipped: ShippedPage;
beforeAll(async () => { shipped = await openWorkbench(); }, 240_000);
afterAll(() => shipped.close());

describe('a newcomer', () => {
  it('finds the two tables of the first customers open, both samples named, and what to press next', async () => {
    const { page } = shipped;
    const guide = page.getByRole('region', { name: '示例' });
    expect(await guide.getByRole('button', { pressed: true }).textContent()).toContain('茂县县委办');
    expect(await guide.textContent()).toMatch(/写入得分.*撤销.*保存.*打开/);
    expect(await page.locator('.file').textContent()).toBe('茂县县委办2023-绩效自评.xlsx');
    expect(await page.getByRole('combobox', { name: '自评表' }).locator('option').count()).toBe(2);
    expect(await decided(page)).toBe('100');
  });

  it('sees the sheet of the table that is chosen in the pane, and the table of the sheet that is chosen in the workbook', async () => {
    const { page } = shipped;
    const picker = page.getByRole('combobox', { name: '自评表' });
    await picker.selectOption({ index: 1 });
    await page.getByRole('tab', { name: '专项项目', selected: true }).waitFor();
    await page.getByRole('tab', { name: '部门整体' }).click();
    await expect.poll(() => picker.locator('option:checked').textContent()).toContain('部门整体');
    await page.getByRole('tab', { name: '专项项目' }).click();
    await expect.poll(() => picker.locator('option:checked').textContent()).toContain('专项预算项目绩效自评表');
  });

  it('sees the page behind an open menu', async () => {
    const { page } = shipped;
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByRole('menu').waitFor();
    expect(await page.evaluate("document.elementFromPoint(1200, 600)?.closest('.pane') !== null")).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('goes to the other sample in one step, and closes the hint for good', async () => {
    const { page } = shipped;
    const guide = page.getByRole('region', { name: '示例' });
    await guide.getByRole('button', { name: /城区道路养护/ }).click();
    await expect.poll(() => decided(page), { timeout: 30_000 }).toBe('91.31');
    expect(await guide.getByRole('button', { pressed: true }).textContent()).toContain('城区道路养护');
    await guide.getByRole('button', { name: '关闭示例说明' }).click();
    expect(await guide.count()).toBe(0);
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByRole('menuitem', { name: /示例：茂县县委办/ }).click();
    await expect.poll(() => page.locator('.file').textContent(), { timeout: 30_000 }).toBe('茂县县委办2023-绩效自评.xlsx');
    expect(await guide.count()).toBe(0);
  });

  it('meets no complaint of the console', () => {
    expect(shipped.complaints).toEqual([]);
  });
});

describe('where Chinese is not the language', () => {
  it.each([['the browser is English', { locale: 'en-US' }], ['the address asks for English', { query: '?lang=en' }]])('the page speaks English: %s', async (_, options) => {
    const english = await openWorkbench(options);
    const { page } = english;
    expect(await page.title()).toBe('Self-evaluation workbench');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Write scores' }).waitFor();
    await page.locator('.univer').getByText('Formulas').first().waitFor();
    expect(await page.locator('.bar').textContent()).not.toMatch(/打开|新建|保存/);
    expect(english.complaints).toEqual([]);
    await english.close();
  }, 120_000);
});
