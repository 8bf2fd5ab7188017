import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { choose, openInPage, openWorkbench, type ShippedPage, type as typeInto } from './page.ts';

const SAMPLE = 'samples/项目支出绩效自评表-示例.xlsx';
let shipped: ShippedPage;
beforeAll(async () => { shipped = await openWorkbench(); }, 240_000);
afterAll(() => shipped.close());

const pane = (page: Page): Locator => page.locator('.pane');
const named = (page: Page, name: string | RegExp): Locator => pane(page).getByRole('button', { name, exact: true });
const toRules = (page: Page): Promise<void> => pane(page).getByRole('button', { name: '规则：查看和编写' }).click();
const text = (page: Page): Locator => pane(page).getByRole('textbox', { name: '规则文本（YAML）' });
const HEAD = (id: string): string => `编号: ${id}\n名称: ${id}\n版本: "1"\n继承: national-2020\n依据:\n  - { 文件: 本市办法, 条款: 第三条, 已核实: 否 }\n`;
const EXAMPLES = '- { 指标值: "≥20个", 实际值: "20个", 权重: 10, 得分: 10, 因为: 达到 }\n';

async function load(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await named(page, '载入规则文件').click();
  await (await chooser).setFiles(Object.entries(files).map(([name, one]) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(one) })));
}

async function discard(page: Page): Promise<void> {
  if (await named(page, '放弃').count() === 0) return;
  await named(page, '放弃').click();
  await named(page, '确认放弃').click();
}

/** Begins rules of one's own. */
async function begin(page: Page, id: string): Promise<void> {
  await pane(page).getByRole('combobox', { name: '查看哪套规则' }).selectOption('national-2020');
  await named(page, '复制为自己的规则').click();
  await pane(page).getByRole('textbox', { name: '编号' }).fill(id);
  await pane(page).getByRole('textbox', { name: '名称' }).fill(id);
  await named(page, '复制').click();
  await pane(page).getByText(`正在编写：${id}`).waitFor();
}

beforeEach(async () => {
  const { page } = shipped;
  if (await pane(page).getByRole('heading', { name: '评分规则' }).count() === 0) await toRules(page);
  await pane(page).getByRole('heading', { name: '评分规则' }).waitFor();
  await discard(page);
});

it('keeps a draft when another workbook is opened and when the page is loaded anew, says what is not saved, and scores nothing by it', async () => {
  const { page, dialogs } = shipped;
  await begin(page, 'kept-draft');
  await named(page, '文本').click();
  await text(page).fill(`${await text(page).inputValue()}预算执行: { 分值: 7 }\n`);
  await pane(page).getByText('有未保存的修改（规则、例子）').waitFor();
  await pane(page).getByText(/这张表现在按“.+”评分，没有用这份草稿/).waitFor();
  await openInPage(page, '另一个.xlsx', readFileSync(SAMPLE));
  await pane(page).getByRole('button', { name: '规则：查看和编写，有一份草稿' }).waitFor();
  expect(await pane(page).locator('.pack select').inputValue()).toBe('');
  await toRules(page);
  await pane(page).getByText('正在编写：kept-draft').waitFor();
  await page.reload();
  await toRules(page);
  await pane(page).getByText('正在编写：kept-draft').waitFor();
  await named(page, '文本').click();
  expect(await text(page).inputValue()).toContain('预算执行: { 分值: 7 }');
  expect(dialogs).toEqual([]);
  await discard(page);
  await page.reload();
  await toRules(page);
  await pane(page).getByRole('combobox', { name: '查看哪套规则' }).waitFor();
}, 120_000);

it('asks before loaded rules or examples take the place of what is being written', async () => {
  const { page } = shipped;
  await begin(page, 'being-written');
  await load(page, { 'other.yaml': HEAD('other') });
  const ask = pane(page).getByRole('group', { name: '换成别的规则' });
  expect(await ask.innerText()).toContain('正在编写的“being-written”有未保存的修改（规则、例子）');
  expect(await ask.innerText()).toContain('“other”没有例子');
  await ask.getByRole('button', { name: '继续编写“being-written”' }).click();
  await pane(page).getByText('正在编写：being-written').waitFor();
  await load(page, { 'other.yaml': HEAD('other'), 'other-examples.yaml': EXAMPLES });
  await ask.getByRole('button', { name: '换成“other”' }).click();
  await pane(page).getByText('正在编写：other').waitFor();
  expect(await pane(page).getByText('有未保存的修改').count()).toBe(0);
  await named(page, '例子').click();
  await pane(page).getByText('1 个例子，1 个通过').waitFor();
  await load(page, { 'more.yaml': `${EXAMPLES}${EXAMPLES}` });
  await ask.getByRole('button', { name: '不换' }).click();
  await pane(page).getByText('1 个例子，1 个通过').waitFor();
  await load(page, { 'more.yaml': `${EXAMPLES}${EXAMPLES}` });
  await ask.getByRole('button', { name: '换成“more.yaml”' }).click();
  await pane(page).getByText('2 个例子，2 个通过').waitFor();
}, 60_000);

it('loads rules with their own examples, or says that there are none', async () => {
  const { page } = shipped;
  await load(page, { 'with.yaml': HEAD('with'), 'with-examples.yaml': EXAMPLES });
  await named(page, '修改这套规则').click();
  await named(page, '例子').click();
  await pane(page).getByText('1 个例子，1 个通过').waitFor();
  await discard(page);
  await load(page, { 'with.yaml': HEAD('with') });
  await pane(page).getByText('“with.yaml”没有例子：例子在另一个文件里的，请与它一起选。').waitFor();
  await named(page, '修改这套规则').click();
  await named(page, '例子').click();
  await pane(page).getByText('还没有例子。').waitFor();
}, 60_000);

it('warns before rules whose examples fail, or that have none, go into the workbook', async () => {
  const { page } = shipped;
  await load(page, { 'bare.yaml': HEAD('bare') });
  await named(page, '修改这套规则').click();
  await named(page, '保存到工作簿').click();
  const warning = pane(page).getByRole('group', { name: '保存到工作簿' });
  expect(await warning.innerText()).toContain('没有例子');
  await warning.getByRole('button', { name: '取消' }).click();
  expect(await pane(page).getByRole('button', { name: '撤销写入' }).count()).toBe(0);
  await load(page, { 'wrong.yaml': EXAMPLES.replace('得分: 10', '得分: 9') });
  await named(page, '文本').click();
  await text(page).fill(`${await text(page).inputValue()}预算执行: { 分值: 7 }\n`);
  await pane(page).getByText('有未保存的修改（规则）').waitFor();
  await named(page, '保存到工作簿').click();
  expect(await warning.innerText()).toContain('1 个例子里有 1 个不通过');
  await warning.getByRole('button', { name: '仍然保存' }).click();
  await pane(page).getByText(/已把规则和例子保存到工作表/).waitFor({ timeout: 20_000 });
  await pane(page).getByText('这张表正按这份规则评分').waitFor();
  expect(await pane(page).getByText('有未保存的修改').count()).toBe(0);
  await named(page, '撤销写入').click();
  await pane(page).getByText('有未保存的修改（规则）').waitFor({ timeout: 20_000 });
}, 60_000);

it('leaves the points that an example expects to its author, and says where the printed ones were taken', async () => {
  const { page } = shipped;
  await openInPage(page, '示例.xlsx', readFileSync(SAMPLE));
  await page.getByRole('button', { name: '不保存，直接打开' }).click();
  await toRules(page);
  await begin(page, 'expecting');
  await named(page, '例子').click();
  await choose(page, 'F14');
  await named(page, /^用当前行填入/).click();
  expect(await pane(page).getByRole('textbox', { name: '得分' }).inputValue()).toBe('');
  await pane(page).getByText('应得分请自己填').waitFor();
  await typeInto(page, 'H14', '7');
  await choose(page, 'F14');
  await expect.poll(async () => {
    await named(page, /^用当前行填入/).click();
    return pane(page).getByRole('textbox', { name: '得分' }).inputValue();
  }, { timeout: 20_000 }).toBe('7');
  await pane(page).getByText('得分取自表上所印的得分').waitFor();
}, 60_000);

it('lets other rules be read beside a draft, and asks before one of them takes its place', async () => {
  const { page } = shipped;
  await begin(page, 'beside');
  await named(page, '查看其他规则').click();
  await load(page, { 'other.yaml': HEAD('other') });
  await named(page, '修改这套规则').click();
  const ask = pane(page).getByRole('group', { name: '换成别的规则' });
  expect(await ask.innerText()).toContain('正在编写的“beside”有未保存的修改（规则、例子），换掉就没有了。');
  await ask.getByRole('button', { name: '继续编写“beside”' }).click();
  await named(page, '文本').click();
  expect(await text(page).inputValue()).toContain('编号: beside');
}, 60_000);
