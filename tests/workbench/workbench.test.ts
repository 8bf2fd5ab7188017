import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { openWorkbench, type ShippedPage } from './page.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const SHEET = '项目支出绩效自评表';
const FILE = `${SHEET}-示例.xlsx`;
const folder = mkdtempSync(join(tmpdir(), 'saved-'));
let shipped: ShippedPage;

beforeAll(async () => { shipped = await openWorkbench(); }, 240_000);
afterAll(async () => {
  await shipped.close();
  rmSync(folder, { recursive: true });
});

const decided = (page: Page): Promise<string | null> => page.locator('.figure-decided dd').textContent();
/** Univer's box that names the chosen cell stands at the left edge; a cell is chosen by its name there. */
const nameBox = '.univer input[class*="appearance-none"]';

async function choose(page: Page, cell: string): Promise<void> {
  await page.locator(nameBox).first().fill(cell);
  await page.locator(nameBox).first().press('Enter');
}

async function type(page: Page, cell: string, text: string): Promise<void> {
  await choose(page, cell);
  await page.keyboard.type(text, { delay: 20 });
  await page.keyboard.press('Enter');
}

async function save(page: Page, as: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const path = join(folder, as);
  await (await download).saveAs(path);
  return path;
}

interface Row {
  readonly score: string | null;
}

function commandLine(path: string): { readonly tables: readonly { readonly rows: readonly Row[]; readonly decided: string }[] } {
  try {
    return JSON.parse(execFileSync('npx', ['tsx', 'src/cli/main.ts', 'score', path, '--json'], { cwd: ROOT, encoding: 'utf8' })) as ReturnType<typeof commandLine>;
  } catch (error) {
    return JSON.parse(String(Reflect.get(error as object, 'stdout'))) as ReturnType<typeof commandLine>;
  }
}

const valueAt = (path: string, row: number, col: number): unknown => openXlsx(new Uint8Array(readFileSync(path))).grids[0]?.at(row, col)?.value;

it('opens the sample, scores it again as it is typed into, writes, takes back with one Ctrl+Z, and saves what the command line scores alike', async () => {
  const { page, complaints, asked, origin } = shipped;
  await page.locator('.tree').waitFor({ timeout: 120_000 });
  expect(await decided(page)).toBe('91.31');

  await type(page, 'F14', '40公里');
  await expect.poll(() => page.locator('.file').textContent(), { timeout: 20_000 }).toContain('未保存');
  const back = page.getByRole('button', { name: '返回' });
  if (await back.isVisible()) await back.click();
  await expect.poll(() => decided(page), { timeout: 20_000 }).toBe('90.84');
  const typed = await save(page, `typed-${FILE}`);
  expect([valueAt(typed, 13, 5), valueAt(typed, 13, 7)]).toEqual(['40公里', undefined]);

  await page.getByRole('button', { name: '写入得分' }).click();
  await page.getByRole('button', { name: /^写入 \d+ 个单元格/ }).click();
  await page.getByRole('button', { name: '撤销写入' }).waitFor({ timeout: 20_000 });
  const written = await save(page, FILE);
  expect([valueAt(written, 13, 7), valueAt(written, 14, 7)]).toEqual([7.53, 6]);
  const scored = (path: string): unknown => commandLine(path).tables.map(({ rows, decided: points }) => [points, rows.map(({ score }) => score)]);
  expect(scored(written)).toEqual(scored(typed));
  expect(commandLine(written).tables[0]?.decided).toBe(await decided(page));

  await choose(page, 'B2');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.file').textContent(), { timeout: 20_000 }).toContain('未保存');
  const undone = await save(page, `undone-${FILE}`);
  expect(readFileSync(undone).equals(readFileSync(typed))).toBe(true);

  expect(asked.filter((address) => !address.startsWith(origin) && !/^(?:blob|data):/.test(address))).toEqual([]);
  expect(complaints).toEqual([]);
}, 240_000);
