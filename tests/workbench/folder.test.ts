import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openFile } from '../../src/app/open-file.ts';
import { codec } from '../../src/cli/files.ts';
import { form, put, SOUND } from '../cli/review-folder.ts';
import { openWorkbench, type ShippedPage, type } from './page.ts';

vi.setConfig({ testTimeout: 120_000 });
const SEED = '茂县县委办2023-绩效自评.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'folder-'));
let shipped: ShippedPage;

beforeAll(async () => {
  put(folder, { '报送/一.csv': SOUND, '报送/乙/二.csv': form('二期', 90, 97), '报送/断.xlsx': 'PK\u0003\u0004乱码', '报送/~$一.xlsx': 'x', '报送/扫描.pdf': '%PDF' });
  writeFileSync(join(folder, '报送', SEED), readFileSync(`samples/${SEED}`));
  shipped = await openWorkbench();
}, 240_000);
afterAll(async () => {
  await shipped.close();
  rmSync(folder, { recursive: true });
});

const lines = (): Promise<string[]> => shipped.page.locator('.folder-table tbody tr').allTextContents();

it('a chosen folder becomes the list: a file that cannot be read is a line with its reason, what is no submission is not there', async () => {
  const { page, complaints } = shipped;
  await page.locator('input[webkitdirectory]').setInputFiles(join(folder, '报送'));
  await page.getByRole('heading', { name: '复核汇总：4 个文件' }).waitFor();
  await page.locator('.folder-table').waitFor({ timeout: 60_000 });
  const all = await lines();
  expect(all).toHaveLength(5);
  expect(all[0]).toMatch(/未能复核.*断\.xlsx.*文件/);
  expect(all[1]).toMatch(/得分不符.*二期.*二\.csv/);
  expect(complaints).toEqual([]);
});

it('shows only lines of one rank where that is pressed', async () => {
  const { page } = shipped;
  await page.getByRole('button', { name: /^未能复核 1/ }).click();
  expect(await lines()).toHaveLength(1);
  await page.getByRole('button', { name: /^全部 5/ }).click();
  expect(await lines()).toHaveLength(5);
});

it.each(['light', 'dark'] as const)('has no barrier in the list (%s)', async (colorScheme) => {
  await shipped.page.emulateMedia({ colorScheme });
  const { violations } = await new AxeBuilder({ page: shipped.page }).include('.folder').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await shipped.page.emulateMedia({ colorScheme: 'light' });
});

it('opens a line in the workbook with its review, and keeps the list', async () => {
  const { page } = shipped;
  await page.getByRole('button', { name: '二期' }).click();
  await page.locator('.review .difference').first().waitFor({ timeout: 60_000 });
  expect(await page.locator('.file-name').textContent()).toBe('二.csv');
  expect(await page.locator('.folder').count()).toBe(0);
  await page.getByRole('button', { name: '汇总' }).click();
  expect(await lines()).toHaveLength(5);
});

/** How many points of the cells' picture have a colour. */
async function painted(colour: readonly [number, number, number]): Promise<number> {
  const { page } = shipped;
  const picture = (await page.locator('canvas[id^=univer-sheet-main]').screenshot()).toString('base64');
  return page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${picture}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] === ${String(colour[0])} && data[at + 1] === ${String(colour[1])} && data[at + 2] === ${String(colour[2])}) count += 1;
    return count;
  })()`);
}

it('marks the cells at once, colour and all, and takes the marks away at once', async () => {
  const { page } = shipped;
  const RED = [255, 199, 206] as const;
  await page.getByRole('button', { name: '返回工作簿' }).click();
  expect(await painted(RED)).toBe(0);
  const box = page.getByLabel('在表中标出有问题的单元格');
  await box.check();
  await expect.poll(() => painted(RED), { timeout: 5000 }).toBeGreaterThan(100);
  await box.uncheck();
  await expect.poll(() => painted(RED), { timeout: 5000 }).toBe(0);
  await page.getByRole('button', { name: '汇总' }).click();
});

it('asks before unsaved edits are left for another line', async () => {
  const { page } = shipped;
  await page.getByRole('button', { name: '返回工作簿' }).click();
  await page.locator('canvas[id^=univer-sheet-main]').click({ position: { x: 300, y: 200 } });
  await type(page, 'H4', '96');
  await page.getByText('未保存').waitFor();
  await page.getByRole('button', { name: '汇总' }).click();
  await page.locator('.folder-open').filter({ hasText: '培训' }).click();
  await page.getByText('当前工作簿有未保存的修改。').waitFor();
  await page.locator('.strip').getByRole('button', { name: '返回' }).click();
  expect(await lines()).toHaveLength(5);
  expect(await page.locator('.file-name').textContent()).toBe('二.csv');
});

it('hands 复核结果.xlsx over', async () => {
  const { page } = shipped;
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载复核结果' }).click();
  const path = join(folder, '结果.xlsx');
  const download = await waiting;
  await download.saveAs(path);
  expect(download.suggestedFilename()).toBe('复核结果.xlsx');
  const { grids } = openFile(readFileSync(path), '复核结果.xlsx', codec);
  expect(grids.map(({ sheet }) => sheet)).toEqual(['汇总', '统计', '差异明细', '问题清单', '规则']);
  expect(grids[0]?.at(3, 3)?.value).toBe('断.xlsx');
});

it('shows the first of many differences, and more when asked for', async () => {
  const { page } = shipped;
  const rows = Array.from({ length: 60 }, (_, index) => `产出指标,数量指标,任务${String(index)},≥,100,人次,90,1,1`);
  const many = [...form('多期', 100, 100).split('\n').slice(0, 3), ...rows].join('\n');
  const held = await page.evaluateHandle(`(() => { const held = new DataTransfer(); for (const [name, text] of ${JSON.stringify([['多.csv', many], ['一.csv', SOUND]])}) held.items.add(new File([text], name)); return held; })()`);
  await page.locator('.bar').dispatchEvent('drop', { dataTransfer: held });
  await page.getByRole('heading', { name: '复核汇总：2 个文件' }).waitFor();
  await page.locator('.folder-open').filter({ hasText: '多期' }).click();
  await page.getByText('当前工作簿有未保存的修改。').waitFor();
  await page.locator('.strip').getByRole('button', { name: '不保存，直接打开' }).click();
  await page.locator('.review .difference').first().waitFor({ timeout: 60_000 });
  await expect.poll(() => page.locator('.review .difference').count(), { timeout: 30_000 }).toBe(40);
  await page.getByRole('button', { name: '再显示一些（还有 20 处）' }).click();
  expect(await page.locator('.review .difference').count()).toBe(60);
});

it('several files that are dropped are reviewed together, and F6 goes to the list', async () => {
  const { page } = shipped;
  const held = await page.evaluateHandle(`(() => { const held = new DataTransfer(); for (const [name, text] of ${JSON.stringify([['甲.csv', SOUND], ['乙.csv', form('三期', 90, 97)]])}) held.items.add(new File([text], name)); return held; })()`);
  await page.locator('.bar').dispatchEvent('drop', { dataTransfer: held });
  await page.getByRole('heading', { name: '复核汇总：2 个文件' }).waitFor();
  await page.locator('.folder-table').waitFor({ timeout: 60_000 });
  expect((await lines()).map((line) => /三期|培训/.exec(line)?.[0])).toEqual(['三期', '培训']);
  await page.locator('.bar h1').click();
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  expect(await page.evaluate(`document.activeElement?.closest('.folder') !== null`)).toBe(true);
  expect(shipped.complaints).toEqual([]);
});
