import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { decided, openInPage, openWorkbench, type ShippedPage, type } from './page.ts';

let shipped: ShippedPage;
beforeAll(async () => { shipped = await openWorkbench(); }, 240_000);
afterAll(() => shipped.close());

const pane = (page: Page): Locator => page.locator('.pane');
const named = (page: Page, name: string | RegExp): Locator => pane(page).getByRole('button', { name, exact: true });
const text = (page: Page): Locator => pane(page).getByRole('textbox', { name: '规则文本（YAML）' });
const HEAD = (id: string): string => `编号: ${id}\n名称: ${id}\n版本: "1"\n继承: national-2020\n依据:\n  - { 文件: 本市办法, 条款: 第三条, 已核实: 否 }\n`;

async function load(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await named(page, '载入规则文件').click();
  await (await chooser).setFiles(Object.entries(files).map(([name, one]) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(one) })));
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('.univer').exclude('section[aria-label^="Notifications"]').exclude('[data-tabster-dummy]').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** The words that are chosen in a field of several lines, and whether their line is in sight. */
const chosenIn = (page: Page): Promise<{ chosen: string; isSeen: boolean }> => page.evaluate(`(() => {
  const box = document.querySelector('textarea.rule-text');
  const before = box.value.slice(0, box.selectionStart).split('\\n').length - 1;
  const top = before * parseFloat(getComputedStyle(box).lineHeight) - box.scrollTop;
  return { chosen: box.value.slice(box.selectionStart, box.selectionEnd), isSeen: top >= 0 && top < box.clientHeight };
})()`);

/** Where the number of a line stands above its line, in pixels. */
const offOf = (page: Page): Promise<number> => page.evaluate(`(() => {
  const box = document.querySelector('.rule-text-box');
  const [gutter, text] = [box.querySelector('.rule-gutter > div'), box.querySelector('textarea')];
  return Math.round(text.getBoundingClientRect().top + 8 - text.scrollTop - gutter.getBoundingClientRect().top);
})()`);

beforeEach(async () => {
  const { page } = shipped;
  if (await pane(page).getByRole('heading', { name: '评分规则' }).count() === 0) await pane(page).getByRole('button', { name: '规则：查看和编写' }).click();
  await pane(page).getByRole('heading', { name: '评分规则' }).waitFor();
  if (await named(page, '放弃').count() === 0) return;
  await named(page, '放弃').click();
  await named(page, '确认放弃').click();
});

it('the lines of the text are numbered beside it, and a notice or an error leads to its line from every tab', async () => {
  const { page } = shipped;
  const filler = Array.from({ length: 60 }, (_, index) => `# 第 ${String(index + 1)} 条说明`).join('\n');
  await load(page, { 'long.yaml': `${HEAD('long')}${filler}\n一级指标: { 产出: 95, 效益: 30, 满意度: 10 }\n` });
  await named(page, '修改这套规则').click();
  const line = named(page, '到第 67 行');
  await line.first().click();
  expect(await chosenIn(page)).toEqual({ chosen: '一级指标: { 产出: 95, 效益: 30, 满意度: 10 }', isSeen: true });
  expect((await page.locator('.rule-gutter').innerText()).trim().split('\n').length).toBe(68);
  expect(await offOf(page)).toBe(0);
  await page.evaluate("document.querySelector('textarea.rule-text').scrollTop = 120");
  await expect.poll(() => offOf(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await text(page).fill(`${HEAD('long')}${filler}\n一级指标: 产出\n`);
  await named(page, '表单').click();
  await pane(page).getByRole('region', { name: /^试算/ }).getByRole('button', { name: '到第 67 行' }).first().click();
  expect(await chosenIn(page)).toEqual({ chosen: '一级指标: 产出', isSeen: true });
}, 90_000);

it('of rules that are only looked at the text can be read, and an error leads to its line', async () => {
  const { page } = shipped;
  await load(page, { 'broken.yaml': `${HEAD('broken')}计分: { "≥": [\n` });
  await pane(page).getByText(/有 \d+ 处要改/).first().waitFor();
  await named(page, /^到第 \d+ 行$/).first().click();
  expect((await chosenIn(page)).isSeen).toBe(true);
  expect(await text(page).getAttribute('readonly')).not.toBeNull();
  expect(await pane(page).getByRole('combobox', { name: '查看哪套规则' }).locator('option:checked').innerText()).toBe('broken');
  expect(await violations(page)).toEqual([]);
}, 60_000);

it('says in the trial that a cap is why the total changes', async () => {
  const { page } = shipped;
  await openInPage(page, '示例.xlsx', readFileSync('samples/项目支出绩效自评表-示例.xlsx'));
  await type(page, 'F25', '达成年度指标');
  await named(page, '返回').click();
  await expect.poll(() => decided(page), { timeout: 20_000 }).toBe('98.31');
  await pane(page).getByRole('button', { name: '规则：查看和编写' }).click();
  await load(page, { 'capped.yaml': `${HEAD('capped')}预算执行: { 封顶: [{ 执行率低于: 100%, 总分不超过: 59 }] }\n` });
  await named(page, '修改这套规则').click();
  const trial = pane(page).getByRole('region', { name: /^试算/ });
  await trial.getByText(/^新规则：预算执行率 [\d.]+% 低于 100%，总分按规则最高 59 分（各行合计 [\d.]+ 分）$/).waitFor();
}, 60_000);

it('a failing example shows both values, and is mended by the computed one or by hand', async () => {
  const { page } = shipped;
  await load(page, {
    'proved.yaml': HEAD('proved'),
    'proved-examples.yaml': '# 我市的例子\n- { 指标值: "≥20个", 实际值: "18个", 权重: 10, 得分: 8 } # 一\n- { 指标值: "≥20个", 实际值: "20个", 权重: 10, 得分: 9, 因为: 未达到 }\n- { 全年预算数: 100, 全年执行数: 50, 得分: 4 }\n',
  });
  await named(page, '修改这套规则').click();
  await named(page, '例子').click();
  await pane(page).getByText('3 个例子，0 个通过').waitFor();
  const first = page.locator('.examples li').first();
  expect((await first.locator('.example-wrong').innerText()).replace(/\s+/g, ' ').trim()).toBe('应得 算得 得分 8 9');
  expect(await violations(page)).toEqual([]);
  await named(page, '改成算出的值：第 2 行的例子').click();
  await pane(page).getByText('3 个例子，1 个通过').waitFor();
  await named(page, '修改第 3 行的例子').click();
  const form = pane(page).getByRole('form', { name: '修改第 3 行的例子' });
  await form.getByRole('textbox', { name: '得分' }).fill('');
  await form.getByRole('button', { name: '改好' }).click();
  await form.getByText('请填写').waitFor();
  await form.getByRole('textbox', { name: '得分' }).fill('9.5');
  await form.getByRole('textbox', { name: '实际值' }).fill('19个');
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: '改好' }).click();
  await pane(page).getByText('3 个例子，2 个通过').waitFor();
  await named(page, '改成算出的值：第 4 行的例子').click();
  await pane(page).getByText('3 个例子，3 个通过').waitFor();
  await page.locator('summary').filter({ hasText: '修改例子文本' }).click();
  expect(await pane(page).getByRole('textbox', { name: '例子文本（YAML）' }).inputValue()).toBe('# 我市的例子\n- { 指标值: "≥20个", 实际值: "18个", 权重: 10, 得分: 9 } # 一\n- { 指标值: "≥20个", 实际值: "19个", 权重: 10, 得分: 9.5, 因为: 未达到 }\n- { 全年预算数: 100, 全年执行数: 50, 得分: 5 }\n');
}, 60_000);
