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

it('asks at the button before a copy takes the place of a draft, and keeps what was typed while that is put off', async () => {
  const { page } = shipped;
  await begin(page, 'first-one');
  await named(page, '查看其他规则').click();
  await named(page, '复制为自己的规则').click();
  const [id, name] = [pane(page).getByRole('textbox', { name: '编号' }), pane(page).getByRole('textbox', { name: '名称' })];
  await id.fill('second-one');
  await name.fill('第二套');
  await named(page, '复制').click();
  const ask = pane(page).getByRole('form', { name: '复制为自己的规则' }).getByRole('group', { name: '换成别的规则' });
  expect(await ask.innerText()).toContain('正在编写的“first-one”有未保存的修改');
  await expect.poll(async () => { const box = await ask.boundingBox(); return box !== null && box.y >= 0 && box.y + box.height <= 900; }).toBe(true);
  expect([await id.inputValue(), await name.inputValue()]).toEqual(['second-one', '第二套']);
  await ask.getByRole('button', { name: '取消' }).click();
  expect([await ask.count(), await id.inputValue()]).toEqual([0, 'second-one']);
  await named(page, '复制').click();
  await ask.getByRole('button', { name: '继续编写“first-one”' }).click();
  await pane(page).getByText('正在编写：first-one').waitFor();
  await named(page, '查看其他规则').click();
  await named(page, '复制为自己的规则').click();
  expect([await id.inputValue(), await name.inputValue()]).toEqual(['second-one', '第二套']);
  await named(page, '复制').click();
  await ask.getByRole('button', { name: '换成“第二套”' }).click();
  await pane(page).getByText('正在编写：第二套').waitFor();
}, 60_000);

it('says of a draft that it is in the workbook where it was saved, whatever is opened or loaded since, and examples with line breaks of Windows are no change', async () => {
  const { page } = shipped;
  await openInPage(page, '示例.xlsx', readFileSync(SAMPLE));
  if (await page.getByRole('button', { name: '不保存，直接打开' }).count() > 0) await page.getByRole('button', { name: '不保存，直接打开' }).click();
  await toRules(page);
  await load(page, { 'windows.yaml': HEAD('windows'), 'windows-examples.yaml': EXAMPLES.replace(/\n/g, '\r\n') });
  await named(page, '修改这套规则').click();
  await named(page, '文本').click();
  await text(page).fill(`${await text(page).inputValue()}预算执行: { 分值: 7 }\n`);
  await named(page, '例子').click();
  await page.locator('summary').filter({ hasText: '修改例子文本' }).click();
  const examples = pane(page).getByRole('textbox', { name: '例子文本（YAML）' });
  await examples.fill(`${await examples.inputValue()}# 完\n`);
  await pane(page).getByText('有未保存的修改（规则、例子）').waitFor();
  await named(page, '保存到工作簿').click();
  await pane(page).getByText('这张表正按这份规则评分').waitFor({ timeout: 20_000 });
  await pane(page).getByText('有未保存的修改').waitFor({ state: 'detached' });
  const elsewhere = pane(page).getByText('已保存到先前打开的工作簿（规则、例子），现在打开的工作簿里没有');
  expect(await elsewhere.count()).toBe(0);
  await openInPage(page, '另一个.xlsx', readFileSync(SAMPLE));
  await page.getByRole('button', { name: '不保存，直接打开' }).click();
  await toRules(page);
  await elsewhere.waitFor();
  expect(await pane(page).getByText('有未保存的修改').count()).toBe(0);
  await page.reload();
  await toRules(page);
  await elsewhere.waitFor();
  await named(page, '放弃').click();
  await pane(page).getByText('规则、例子保存在先前打开的工作簿里；那个工作簿如果没有存盘，放弃就没有了。').waitFor();
  await named(page, '取消').click();
  await named(page, '文本').click();
  await text(page).fill((await text(page).inputValue()).replace('分值: 7', '分值: 8'));
  await pane(page).getByText('有未保存的修改（规则）').waitFor();
}, 120_000);

it('says of a loaded formula system that it is only to be looked at and what became of the draft, and keeps the name of a draft that cannot be read', async () => {
  const { page } = shipped;
  await begin(page, 'kept-name');
  await load(page, { 'sys.yaml': '编号: own-system\n名称: 我市体系\n类型: 指标体系\n版本: "1"\n继承: sichuan-project-2023\n依据:\n  - { 文件: 本市办法, 已核实: 否 }\n' });
  const ask = pane(page).getByRole('group', { name: '载入规则文件' });
  expect(await ask.innerText()).toContain('“我市体系”已载入：它是指标体系，在这里只能查看。正在编写的“kept-name”没有被换掉');
  await ask.getByRole('button', { name: '查看“我市体系”' }).click();
  await pane(page).getByText('指标体系在这里只能查看').waitFor();
  expect(await pane(page).getByRole('combobox', { name: '查看哪套规则' }).locator('option:checked').innerText()).toBe('我市体系');
  await named(page, '继续编写“kept-name”').click();
  await named(page, '文本').click();
  await text(page).fill('编号: [\n');
  await pane(page).getByText('正在编写：kept-name').waitFor();
  await named(page, '查看其他规则').click();
  await pane(page).getByText('正在编写：kept-name').waitFor();
  await named(page, '继续编写“kept-name”').click();
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
