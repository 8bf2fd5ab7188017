import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openWorkbench, type ShippedPage } from './page.ts';

let shipped: ShippedPage;
beforeAll(async () => { shipped = await openWorkbench(); }, 240_000);
afterAll(() => shipped.close());

const pane = (page: Page): Locator => page.locator('.pane');
const named = (page: Page, name: string | RegExp): Locator => pane(page).getByRole('button', { name, exact: true });
const part = (page: Page, name: RegExp): Locator => page.locator('.rule-section summary').filter({ hasText: name }).first();

/** What axe finds against our own parts, in light and in dark. */
async function violations(page: Page): Promise<string[]> {
  const said: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations: found } = await new AxeBuilder({ page }).exclude('.univer').exclude('section[aria-label^="Notifications"]').exclude('[data-tabster-dummy]').analyze();
    said.push(...found.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`));
  }
  return said;
}

/** Loads files as the button does. */
async function load(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await named(page, '载入规则文件').click();
  await (await chooser).setFiles(Object.entries(files).map(([name, text]) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })));
}

const HEAD = (id: string, parent: string): string => `编号: ${id}\n名称: ${id}\n版本: "1"\n继承: ${parent}\n依据:\n  - { 文件: 本市办法, 条款: 第三条, 已核实: 否 }\n`;
const PARENT = `${HEAD('city-base', 'national-2020')}预算执行: { 分值: 20 }\n`;
const CHILD = `${HEAD('city-child', 'city-base')}计分:\n  "≤": { 未达到: 0 }\n`;

beforeEach(async () => {
  const { page } = shipped;
  if (await named(page, '放弃').count() === 1) {
    await named(page, '放弃').click();
    await named(page, '确认放弃').click();
  }
  if (await pane(page).getByRole('heading', { name: '评分规则' }).count() === 0) await pane(page).getByRole('button', { name: '规则：查看和编写' }).click();
  await pane(page).getByRole('heading', { name: '评分规则' }).waitFor();
});

it('says what a file inherits from and has to be loaded first, then puts the two together and says whose they are', async () => {
  const { page } = shipped;
  await load(page, { 'child.yaml': CHILD });
  await pane(page).getByText('“child.yaml”继承自 city-base，请再载入 city-base 的规则文件。').waitFor();
  await named(page, '修改这套规则').click();
  await pane(page).getByText('这套规则继承自 city-base。请先用“载入规则文件”载入 city-base').waitFor();
  await load(page, { 'base.yaml': PARENT });
  await part(page, /^预算执行/).click();
  expect(await pane(page).getByRole('textbox', { name: '分值', exact: true }).inputValue()).toBe('20');
  await pane(page).getByText('来自文件“child.yaml”，不是程序自带的规则，请确认来源。').waitFor();
  expect(await page.locator('.rule-hash code').textContent()).toMatch(/^[0-9a-f]{64}$/);
  await part(page, /^计分/).click();
  expect(await page.locator('.rule-document').allInnerTexts()).toContain('依据：本市办法 第三条');
  expect(await violations(page)).toEqual([]);
});

const SYSTEM = (id: string, parent: string): string => `编号: ${id}\n名称: ${id}\n类型: 指标体系\n版本: "1"\n继承: ${parent}\n依据:\n  - { 文件: 本市办法, 已核实: 否 }\n`;

it('shows a loaded formula system with what it inherits from another one that is loaded, and takes it out again, saying what goes with it', async () => {
  const { page } = shipped;
  await load(page, { 'county.yaml': SYSTEM('county-system', 'city-system') });
  await pane(page).getByText('“county.yaml”继承自 city-system，请再载入 city-system 的规则文件。').waitFor();
  await pane(page).getByText(/有 \d+ 处要改/).waitFor();
  await load(page, { 'city.yaml': `${SYSTEM('city-system', 'sichuan-project-2023')}等级:\n  - { 等级: 甲等, 不低于: 95 }\n  - { 等级: 乙等, 不低于: 0 }\n` });
  const list = pane(page).getByRole('combobox', { name: '查看哪套规则' });
  await list.selectOption({ label: 'county-system' });
  expect(await pane(page).getByText(/有 \d+ 处要改/).count()).toBe(0);
  await part(page, /^等级/).click();
  const grades = page.locator('.rule-section').filter({ has: page.getByText('甲等') });
  expect((await grades.innerText()).replace(/\s+/g, ' ')).toBe('等级 甲等 ≥ 95 乙等 ≥ 0');
  expect(await page.locator('.rule-section .system-leaf', { hasText: '规划' }).count()).toBeGreaterThan(0);

  await list.selectOption({ label: 'city-system' });
  await named(page, '移除：city-system').click();
  const ask = pane(page).getByRole('group', { name: '移除', exact: true });
  expect(await ask.innerText()).toContain('“county-system”继承自它：移除后要再载入它才能使用。');
  expect(await violations(page)).toEqual([]);
  await ask.getByRole('button', { name: '取消' }).click();
  await list.selectOption({ label: 'county-system' });
  await named(page, '移除：county-system').click();
  await pane(page).getByText('已从列表移除“county-system”').waitFor();
  await list.selectOption({ label: 'city-system' });
  await named(page, '移除：city-system').click();
  await pane(page).getByText('已从列表移除“city-system”').waitFor();
  expect((await list.locator('option').allInnerTexts()).filter((name) => name.endsWith('-system'))).toEqual([]);
}, 90_000);

it('takes rules out that a table is scored by only after saying so, and the table then has its own again', async () => {
  const { page } = shipped;
  await load(page, { 'used.yaml': HEAD('used-rules', 'national-2020') });
  await named(page, '修改这套规则').click();
  await named(page, '用它评分').click();
  await pane(page).getByText('这张表正按这份规则评分').waitFor();
  await named(page, '放弃').click();
  await named(page, '确认放弃').click();
  await pane(page).getByRole('combobox', { name: '查看哪套规则' }).selectOption({ label: 'used-rules' });
  await named(page, '移除：used-rules').click();
  const ask = pane(page).getByRole('group', { name: '移除', exact: true });
  expect(await ask.innerText()).toContain('正按它评分的表，改由程序自动选择规则。');
  await ask.getByRole('button', { name: '仍然移除' }).click();
  await pane(page).getByText('已从列表移除“used-rules”').waitFor();
  await named(page, '返回').click();
  expect(await pane(page).locator('.pack select').inputValue()).toBe('');
  expect(await pane(page).locator('.pack option').allInnerTexts()).not.toContain('used-rules');
}, 60_000);

it('takes a broken file, and shows hostile names as text', async () => {
  const { page, dialogs } = shipped;
  await load(page, { 'broken.yaml': '编号: broken\n计分: { "≥": [\n', '图.txt': '你好' });
  await pane(page).getByText('“图.txt”不是规则文件或例子文件，没有载入。').waitFor();
  await pane(page).getByText(/有 \d+ 处要改/).first().waitFor();
  const hostile = '<img src=x onerror=alert(1)>';
  await load(page, { 'hostile.yaml': `${HEAD('hostile', 'national-2020').replace('名称: hostile', `名称: "${hostile}"`)}按指标:\n  - { 指标: "${hostile}", 计分: { "≥": { 达到: 权重, 未达到: 0 } } }\n` });
  await named(page, '修改这套规则').click();
  await pane(page).getByText(`正在编写：${hostile}`).waitFor();
  await part(page, /^按指标/).click();
  expect(await pane(page).getByRole('heading', { name: hostile }).first().innerText()).toContain(hostile);
  expect(await page.locator('.pane img').count()).toBe(0);
  expect(dialogs).toEqual([]);
  await named(page, '文本').click();
  await pane(page).getByRole('textbox', { name: '规则文本（YAML）' }).fill('编号: [\n');
  await named(page, '表单').click();
  await pane(page).getByText('规则文本现在读不出来').waitFor();
  await named(page, '例子').click();
  await pane(page).getByText('规则改好后才能运行例子。').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('announces a file that is too large as an error, with the limit and what to do, and not as done', async () => {
  const { page } = shipped;
  await load(page, { 'pack.yaml': '#'.repeat(5_000_000), 'good.yaml': HEAD('good', 'national-2020') });
  const refused = pane(page).locator('.message-error').filter({ hasText: '没有载入“pack.yaml”：规则文件太大，最多 20000 个字符。请拆分或删去无关内容。' });
  await refused.waitFor();
  expect(await pane(page).locator('.message-success').innerText()).not.toContain('pack.yaml');
});

it('shows a formula system with formula, weight, source and whether it was read, and says that it is only shown', async () => {
  const { page } = shipped;
  await pane(page).getByRole('combobox', { name: '查看哪套规则' }).selectOption('sichuan-department-2023');
  await pane(page).getByText('指标体系在这里只能查看').waitFor();
  const first = page.locator('.rule-section').filter({ has: page.locator('.system-leaf') }).first();
  await first.locator('summary').click();
  const text = await first.innerText();
  expect(text).toMatch(/\d+ 分/);
  expect(text).toContain('未核实');
  expect(text).toContain('权重 ×');
  expect(await violations(page)).toEqual([]);
});

it('goes by the keyboard alone from the copy to a new entry of 按指标, a check switched off and the rules used', async () => {
  const { page, complaints } = shipped;
  const press = async (wanted: Locator, key = 'Enter'): Promise<void> => {
    await wanted.focus();
    await page.keyboard.press(key);
  };
  await pane(page).getByRole('combobox', { name: '查看哪套规则' }).selectOption('national-2020');
  await press(named(page, '复制为自己的规则'));
  await pane(page).getByRole('textbox', { name: '编号' }).focus();
  await page.keyboard.type('keys-only');
  await page.keyboard.press('Tab');
  await page.keyboard.type('键盘');
  await page.keyboard.press('Enter');
  await press(part(page, /^按指标/));
  await press(named(page, '加一项：按指标'));
  const missed = pane(page).getByRole('textbox', { name: '满意度 ≥ 未达到' });
  await missed.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('权重 × 最');
  const names = pane(page).getByRole('listbox', { name: '可以写的名称' });
  expect(await names.getByRole('option').allInnerTexts()).toEqual(['最小()', '最大()']);
  await page.keyboard.press('ArrowDown');
  expect(await names.getByRole('option', { selected: true }).innerText()).toBe('最大()');
  await page.keyboard.press('ArrowUp');
  expect(await names.getByRole('option', { selected: true }).innerText()).toBe('最小()');
  await pane(page).getByText('有 2 个可以写的名称').waitFor({ state: 'attached' });
  expect(await missed.getAttribute('aria-activedescendant')).toBe(await names.getByRole('option', { selected: true }).getAttribute('id'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('1, 实');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' ÷ 指');
  await page.keyboard.press('Enter');
  expect(await missed.inputValue()).toBe('权重 × 最小(1, 实际值 ÷ 指标值)');
  await press(part(page, /^复核/));
  await pane(page).getByRole('combobox', { name: '指标重复' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await pane(page).getByRole('combobox', { name: '指标重复' }).inputValue()).toBe('关闭');
  await press(part(page, /^适用/));
  await press(pane(page).getByRole('checkbox', { name: '部门', exact: true }), 'Space');
  expect(await violations(page)).toEqual([]);
  await press(part(page, /^预算执行/));
  await press(named(page, '加一项封顶：预算执行'));
  const cap = pane(page).getByRole('form', { name: '加一项封顶：预算执行' });
  for (const key of ['执行率低于', '总分不超过']) expect([await cap.getByRole('textbox', { name: key }).inputValue(), await cap.getByRole('textbox', { name: key }).getAttribute('placeholder')]).toEqual(['', '待填写']);
  await pane(page).getByText('可以使用').waitFor();
  await press(cap.getByRole('button', { name: '加入规则' }));
  expect(await cap.getByText('请填写').count()).toBe(2);
  await cap.getByRole('textbox', { name: '执行率低于' }).focus();
  await page.keyboard.type('85%');
  await page.keyboard.press('Tab');
  await page.keyboard.type('89');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await pane(page).getByRole('textbox', { name: '封顶 1 执行率低于' }).inputValue()).toBe('85%');
  await press(named(page, '文本'));
  const text = await pane(page).getByRole('textbox', { name: '规则文本（YAML）' }).inputValue();
  for (const written of ['按指标:', '指标重复: 关闭', '表类:\n    - 项目', '- 执行率低于: 85%\n      总分不超过: 89']) expect(text).toContain(written);
  await press(named(page, '用它评分'));
  await pane(page).getByText('已用“键盘”给这张表评分。').waitFor();
  expect(complaints).toEqual([]);
}, 120_000);
