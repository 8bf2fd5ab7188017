import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLineJson, sessionJson } from './session.ts';
import { choose, openInPage, openWorkbench, type ShippedPage, type as typeInto } from './page.ts';

let shipped: ShippedPage;
beforeAll(async () => { shipped = await openWorkbench(); }, 240_000);
afterAll(() => shipped.close());

const pane = (page: Page): Locator => page.locator('.pane');
const named = (page: Page, name: string | RegExp): Locator => pane(page).getByRole('button', { name, exact: true });
const impact = async (page: Page): Promise<string> => (await pane(page).getByRole('region', { name: /^试算/ }).innerText()).replace(/\s+/g, ' ');
const part = (page: Page, name: RegExp): Locator => page.locator('.rule-section summary').filter({ hasText: name }).first();

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('.univer').exclude('section[aria-label^="Notifications"]').exclude('[data-tabster-dummy]').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Two rows of the sample are to be at most 100, and are not. */
async function missTwoRows(page: Page): Promise<void> {
  for (const row of [12, 13]) {
    await typeInto(page, `E${String(row)}`, '≤');
    await typeInto(page, `I${String(row)}`, '125%');
  }
}

it('an author copies rules, changes them, proves them, keeps them in the workbook, and the command line scores by them', async () => {
  const { page, complaints, dialogs } = shipped;
  await missTwoRows(page);
  await named(page, '返回').click();
  await expect.poll(() => page.locator('.figure-decided dd').textContent(), { timeout: 20_000 }).toBe('90');
  await pane(page).getByRole('button', { name: '规则：查看和编写' }).click();
  await pane(page).getByRole('heading', { name: '评分规则' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await pane(page).getByRole('combobox', { name: '查看哪套规则' }).selectOption({ label: '项目支出绩效自评（国家通用）' });
  await named(page, '复制为自己的规则').click();
  await named(page, '复制').click();
  await pane(page).getByText('编号只能用字母、数字、短横线和下划线').waitFor();
  await pane(page).getByRole('textbox', { name: '编号' }).fill('my-city-2025');
  await pane(page).getByRole('textbox', { name: '名称' }).fill('我市 2025 年自评');
  await named(page, '复制').click();
  await part(page, /^一级指标/).click();
  await pane(page).getByRole('textbox', { name: '满意度', exact: true }).fill('20');
  await pane(page).getByRole('textbox', { name: '产出', exact: true }).fill('40');
  await expect.poll(() => page.locator('.rule-here').allInnerTexts()).toEqual(['本表各行合计 60 分', '本表各行合计 30 分', '本表各行合计 10 分']);
  await part(page, /^计分/).click();
  const formula = pane(page).getByRole('textbox', { name: '≤ 未达到' });

  await formula.fill('权重 × 指标 ÷ 实际值');
  expect(await page.locator('.formula-under mark').textContent()).toBe('指');
  await expect.poll(() => impact(page)).toContain('有 1 处要改');
  expect(await violations(page)).toEqual([]);
  await formula.fill('实际值 ÷ 指标值');
  expect(await page.locator('.formula-under mark').textContent()).toBe('实际值 ÷ 指标值');
  await pane(page).getByText('是比例').first().waitFor();
  await formula.fill('权重 × ');
  await formula.pressSequentially('指');
  const names = pane(page).getByRole('listbox', { name: '可以写的名称' });
  expect(await names.getByRole('option').allInnerTexts()).toEqual(['指标值']);
  expect(await violations(page)).toEqual([]);
  await formula.press('Escape');
  expect(await names.count()).toBe(0);
  await formula.press('Alt+ArrowDown');
  await formula.press('Enter');
  await formula.pressSequentially(' ÷ ');
  await pane(page).getByRole('group', { name: /^可用的名称/ }).getByRole('button', { name: '实际值' }).click();
  expect(await formula.inputValue()).toBe('权重 × 指标值 ÷ 实际值');
  await expect.poll(() => impact(page), { timeout: 10_000 }).toContain('总分 90 → 变为 92 等级 优 2 行得分变化');
  expect(await impact(page)).toContain('15 → 变为 16');
  await expect.poll(() => page.locator('.rule-rows').allInnerTexts().then((all) => all.join(' '))).toContain('20 × 100 ÷ 125 = 16');

  await named(page, '文本').click();
  expect(await pane(page).getByRole('textbox', { name: '规则文本（YAML）' }).inputValue()).toContain('权重 × 指标值 ÷ 实际值');
  expect(await pane(page).getByRole('textbox', { name: '规则文本（YAML）' }).inputValue()).toContain('一级指标:\n  满意度: 20\n  产出: 40\n');
  await named(page, '例子').click();
  await pane(page).getByText(/个例子，\d+ 个通过/).waitFor();
  const failed = page.locator('.examples').first().locator('li').filter({ hasText: '不通过' });
  const before = await failed.count();
  await choose(page, 'I12');
  await named(page, '用当前行填入：完成项目数量达标').click();
  await pane(page).getByRole('textbox', { name: '得分' }).fill('15');
  await named(page, '加入例子').click();
  await expect.poll(() => failed.count()).toBe(before + 1);
  expect(await failed.last().innerText()).toContain('应得 15，算得 16');
  await page.locator('summary').filter({ hasText: '修改例子文本' }).click();
  const examples = pane(page).getByRole('textbox', { name: '例子文本（YAML）' });
  await examples.fill((await examples.inputValue()).replace(/得分: "?15"? \}\n$/, '得分: 16 }\n'));
  await expect.poll(() => failed.count()).toBe(before);
  expect(await violations(page)).toEqual([]);

  await named(page, '返回').click();
  await pane(page).getByRole('button', { name: '规则：查看和编写' }).click();
  await pane(page).getByText('正在编写：我市 2025 年自评').waitFor();
  // Examples that came with the copy fail by the changed formula.
  await named(page, '保存到工作簿').click();
  await pane(page).getByText(/个例子里有 \d+ 个不通过/).waitFor();
  await named(page, '仍然保存').click();
  await pane(page).getByText(/已把规则和例子保存到工作表/).waitFor({ timeout: 20_000 });
  await named(page, '返回').click();
  await expect.poll(() => page.locator('.figure-decided dd').textContent(), { timeout: 20_000 }).toBe('92');
  const file = '自带规则.xlsx';
  const path = await shipped.save(file);
  expect(readFileSync(path).length).toBeGreaterThan(0);
  const [shown, said] = [await sessionJson(page, file), commandLineJson(path, file)] as { tables: { rules: { id: string; sha256: string } }[] }[];
  expect(said?.tables.map(({ rules }) => rules)).toEqual(shown?.tables.map(({ rules }) => rules));
  expect(said?.tables[0]?.rules.id).toBe('my-city-2025');
  expect(said).toEqual(shown);

  // Opened again, the workbook is scored by what it carries, and what it carries can be changed and saved back.
  await openInPage(page, file, readFileSync(path));
  await expect.poll(() => page.locator('.figure-decided dd').textContent(), { timeout: 20_000 }).toBe('92');
  await pane(page).getByRole('button', { name: '规则：查看和编写' }).click();
  await named(page, '查看其他规则').click();
  await pane(page).getByText('这是工作簿自带的规则，不是程序自带的').waitFor();
  expect(await page.locator('.rule-hash code').textContent()).toBe(said?.tables[0]?.rules.sha256);
  await named(page, '修改这套规则').click();
  expect(await pane(page).getByText('有未保存的修改').count()).toBe(0);
  await part(page, /^一级指标/).click();
  expect(await pane(page).getByRole('textbox', { name: '满意度', exact: true }).inputValue()).toBe('20');
  await pane(page).getByRole('textbox', { name: '满意度', exact: true }).fill('10');
  await named(page, '保存到工作簿').click();
  await named(page, '仍然保存').click();
  await pane(page).getByText(/已把规则和例子保存到工作表/).waitFor({ timeout: 20_000 });
  const again = await shipped.save(file);
  const [shownAgain, saidAgain] = [await sessionJson(page, file), commandLineJson(again, file)] as { tables: { rules: { id: string; sha256: string } }[] }[];
  expect(saidAgain).toEqual(shownAgain);
  expect(saidAgain?.tables[0]?.rules.id).toBe('my-city-2025');
  expect(saidAgain?.tables[0]?.rules.sha256).not.toBe(said?.tables[0]?.rules.sha256);
  expect(complaints).toEqual([]);
  expect(dialogs).toEqual([]);
}, 240_000);
