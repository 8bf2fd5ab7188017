import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Page } from '@playwright/test';
import { write as writeBook, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decided, openInPage, openWorkbench, type ShippedPage, type } from './page.ts';

const SAMPLE = 'samples/项目支出绩效自评表-示例.xlsx';
const DOCUMENT = '茂县县委办2023-绩效自评.docx';
let shipped: ShippedPage;
beforeAll(async () => { shipped = await openWorkbench(); }, 240_000);
afterAll(() => shipped.close());

const nameOf = (page: Page): Promise<string | null> => page.locator('.file-name').textContent();
const said = (page: Page): Promise<string> => page.locator('.strip').allTextContents().then((all) => all.join(''));

const TABLE = [
  ['项目支出绩效自评表'], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '道路里程', '≥100公里', '90公里', '50', ''], ['效益指标', '社会效益指标', '知晓率', '≥90%', '95%', '50', ''],
];

function table(kind: 'biff8' | 'ods' | 'csv'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(TABLE), '表');
  const bytes = new Uint8Array(writeBook(book, { type: 'buffer', bookType: kind }) as Buffer);
  return kind === 'csv' ? new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]) : bytes;
}

describe('a file of another format', () => {
  it.each([['表.xls', 'biff8'], ['表.ods', 'ods'], ['表.csv', 'csv']] as const)('%s is scored, and saved as a new workbook', async (name, kind) => {
    const { page, save } = shipped;
    await openInPage(page, name, table(kind));
    expect(await nameOf(page)).toBe(name);
    await expect.poll(() => decided(page)).toBe('95');
    await save('表.xlsx');
    expect(await said(page)).toMatch(/已保存：表\.xlsx。.*原文件不是 \.xlsx/);
  });

  it('a Word document is scored', async () => {
    const { page } = shipped;
    await openInPage(page, DOCUMENT, readFileSync(`samples/${DOCUMENT}`));
    expect(await nameOf(page)).toBe(DOCUMENT);
    await expect.poll(() => decided(page)).toBe('100');
  });
});

describe('a file that cannot be opened', () => {
  it.each([
    ['坏.xlsx', readFileSync(SAMPLE).subarray(0, 5000), /文件不完整.*下一步：请重新获取这个文件。/],
    ['图.pdf', Buffer.from('%PDF-1.4'), /不支持“\.pdf”文件下一步：/],
    ['空.xlsx', Buffer.alloc(0), /这不是有效的.*下一步：/],
  ])('%s: that is said, and the workbook before it stays', async (name, bytes, words) => {
    const { page } = shipped;
    const before = await nameOf(page);
    await openInPage(page, name, bytes);
    expect(await said(page)).toMatch(words);
    expect(await nameOf(page)).toBe(before);
    await page.locator('.strip').getByRole('button', { name: '关闭' }).click();
  });
});

it('a protected sheet is scored, and a write is refused in words', async () => {
  const { page } = shipped;
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(SAMPLE);
  await book.worksheets[0]?.protect('x', {});
  await openInPage(page, '保护.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  await expect.poll(() => decided(page)).toBe('91.31');
  await page.getByRole('button', { name: '写入得分' }).click();
  await page.getByRole('button', { name: /^写入 \d+ 个单元格/ }).click();
  await page.locator('.notices').getByText(/保护/).first().waitFor();
  expect(await page.getByText('未保存').count()).toBe(0);
});

it('a file that is dropped on the cells is opened; unsaved edits are asked about first, by the page itself, and by the browser only when the page is left', async () => {
  const { page, dialogs, complaints } = shipped;
  const drop = async (name: string): Promise<void> => {
    const held = await page.evaluateHandle(`(() => { const held = new DataTransfer(); held.items.add(new File([Uint8Array.from(atob('${readFileSync(SAMPLE).toString('base64')}'), (one) => one.charCodeAt(0))], '${name}')); return held; })()`);
    const canvas = page.locator('.univer canvas').first();
    await canvas.dispatchEvent('dragover', { dataTransfer: held });
    await page.getByText('松开鼠标：一个文件就打开').waitFor();
    await canvas.dispatchEvent('drop', { dataTransfer: held });
  };
  await drop('拖来.xlsx');
  await expect.poll(() => nameOf(page), { timeout: 30_000 }).toBe('拖来.xlsx');
  await type(page, 'F14', '40公里');
  await page.getByText('未保存').waitFor();
  await drop('另一个.xlsx');
  await page.getByText('当前工作簿有未保存的修改。').waitFor();
  await page.locator('.strip').getByRole('button', { name: '返回' }).click();
  expect([await nameOf(page), dialogs]).toEqual(['拖来.xlsx', []]);
  await page.reload({ timeout: 3000 }).catch(() => undefined);
  expect([await nameOf(page), dialogs, complaints]).toEqual(['拖来.xlsx', ['beforeunload'], []]);
}, 60_000);

it('goes on without its server: another format, a template, an indicator, a write', async () => {
  const other = await openWorkbench();
  const { page } = other;
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await openInPage(page, DOCUMENT, readFileSync(`samples/${DOCUMENT}`));
  expect(await nameOf(page)).toBe(DOCUMENT);
  await page.getByRole('button', { name: '新建' }).click();
  await page.getByRole('menuitem', { name: /^项目支出绩效自评表/ }).click();
  await expect.poll(() => nameOf(page), { timeout: 30_000 }).toBe('项目支出绩效自评表.xlsx');
  await page.getByRole('button', { name: '新建' }).click();
  await page.getByRole('menuitem', { name: /示例：城区/ }).click();
  await expect.poll(() => decided(page), { timeout: 30_000 }).toBe('91.31');
  await page.getByRole('treeitem', { name: /道路养护里程/ }).click();
  await page.getByText('怎样得分').waitFor();
  await page.getByRole('button', { name: '写入得分' }).click();
  await page.getByRole('button', { name: /^写入 \d+ 个单元格/ }).waitFor();
  await other.close();
}, 120_000);
