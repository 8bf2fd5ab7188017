import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { choose, decided, openWorkbench, type ShippedPage, type, write } from './page.ts';
import { commandLineJson, sessionJson } from './session.ts';

const FILE = '项目支出绩效自评表-示例.xlsx';
let shipped: ShippedPage;

beforeEach(async () => { shipped = await openWorkbench(); }, 240_000);
afterEach(() => shipped.close());

const valueAt = (path: string, row: number, col: number): unknown => openXlsx(new Uint8Array(readFileSync(path))).grids[0]?.at(row, col)?.value;
const stamps = (path: string): unknown[] => [...openXlsx(new Uint8Array(readFileSync(path))).properties.values()];
const isUnsaved = (page: Page): Promise<void> => page.locator('.file').getByText('未保存').waitFor({ timeout: 20_000 });

async function toList(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: '返回' });
  if (await back.isVisible()) await back.click();
}

it('opens the sample, scores it again as it is typed into, writes, takes back with one Ctrl+Z, and saves what the command line scores alike', async () => {
  const { page, complaints, asked, origin, save } = shipped;
  await page.getByRole('button', { name: /^城区道路养护/ }).click();
  await expect.poll(() => decided(page), { timeout: 30_000 }).toBe('91.31');

  await type(page, 'F14', '40公里');
  await isUnsaved(page);
  await toList(page);
  await expect.poll(() => decided(page), { timeout: 20_000 }).toBe('90.84');
  const typed = await save(`typed-${FILE}`);
  expect([valueAt(typed, 13, 5), valueAt(typed, 13, 7)]).toEqual(['40公里', undefined]);
  expect(commandLineJson(typed, FILE)).toEqual(await sessionJson(page, FILE));

  await write(page);
  const written = await save(FILE);
  expect([valueAt(written, 13, 7), valueAt(written, 14, 7)]).toEqual([7.53, 6]);
  expect(stamps(typed)).toEqual([]);
  expect(stamps(written)).toEqual([expect.stringMatching(/^national-2020 \S+ sha256:[0-9a-f]{64}$/)]);
  await expect.poll(() => sessionJson(page, FILE)).toEqual(commandLineJson(written, FILE));

  await choose(page, 'B2');
  await page.keyboard.press('Control+z');
  await isUnsaved(page);
  const undone = await save(`undone-${FILE}`);
  expect(readFileSync(undone).equals(readFileSync(typed))).toBe(true);

  expect(asked.filter((address) => !address.startsWith(origin) && !/^(?:blob|data):/.test(address))).toEqual([]);
  expect(complaints).toEqual([]);
}, 240_000);

it('scores, explains, writes and saves the two tables of the first customers, whole as the command line has them', async () => {
  const { page, complaints, save } = shipped;
  const name = '茂县县委办2023-绩效自评.xlsx';
  expect(commandLineJson(`samples/${name}`, name)).toEqual(await sessionJson(page, name));

  await page.getByRole('treeitem', { name: /完成项目数量达标/ }).click();
  await page.getByText('怎样得分').waitFor();
  await toList(page);
  await page.getByRole('button', { name: '写入得分' }).click();
  await page.getByRole('checkbox', { name: /评分依据/ }).check();
  await page.getByRole('button', { name: /^写入 \d+ 个单元格/ }).click();
  await page.getByRole('button', { name: '撤销写入' }).waitFor({ timeout: 20_000 });
  const written = await save(name);
  const ofFile = commandLineJson(written, name);
  await expect.poll(() => sessionJson(page, name)).toEqual(ofFile);
  expect(openXlsx(new Uint8Array(readFileSync(written))).grids.map(({ sheet }) => sheet)).toEqual(['部门整体', '专项项目', '评分依据']);

  await page.getByRole('button', { name: '撤销写入' }).click();
  await page.getByText('已撤销，单元格恢复原样。').waitFor();
  const undone = await save(`undone-${name}`);
  expect(readFileSync(undone).equals(readFileSync(`samples/${name}`))).toBe(true);
  expect(complaints).toEqual([]);
}, 240_000);
