import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { CHROMIUM } from '../pane/chromium.ts';
import { servePages } from '../pane/server.ts';

/** The page as it is shipped, in Chromium. */
export interface ShippedPage {
  readonly page: Page;
  /** Every address that was asked for. */
  readonly asked: readonly string[];
  /** What the console complained of, and errors that nobody caught. */
  readonly complaints: readonly string[];
  /** Kinds of the browser's own dialogs that came up; each was dismissed. */
  readonly dialogs: readonly string[];
  readonly origin: string;
  /** Presses 保存 and answers where the file lies. */
  save(as: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens the built workbench and waits for the first scores. @throws Error where the pages are not built */
export async function openWorkbench({ locale = 'zh-CN', query = '' } = {}): Promise<ShippedPage> {
  const site = await servePages();
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }) });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale });
  const page = await context.newPage();
  const [asked, complaints, dialogs]: [string[], string[], string[]] = [[], [], []];
  page.on('request', (request) => { asked.push(request.url()); });
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => { complaints.push(error.message); });
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.dismiss();
  });
  await page.goto(`${site.url}${query}`);
  await page.locator('.tree').waitFor({ timeout: 120_000 });
  return {
    page, asked, complaints, dialogs, origin: site.url,
    save: async (as) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      const path = join(folder, as);
      await (await download).saveAs(path);
      return path;
    },
    close: async () => {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Opens a file as the button does, and waits until its name stands there; where it is refused, until that is said. */
export async function openInPage(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file][accept]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.locator('.fui-Spinner').waitFor({ state: 'detached', timeout: 60_000 });
}

/** The points decided, as the pane shows them. */
export const decided = (page: Page): Promise<string | null> => page.locator('.figure-decided dd').textContent();

/** Univer's box that names the chosen cell stands at the left edge; a cell is chosen by its name there. */
export async function choose(page: Page, cell: string): Promise<void> {
  const box = page.locator('.univer input[class*="appearance-none"]').first();
  await box.fill(cell);
  await box.press('Enter');
}

export async function type(page: Page, cell: string, text: string): Promise<void> {
  await choose(page, cell);
  await page.keyboard.type(text, { delay: 20 });
  await page.keyboard.press('Enter');
}

/** Writes the scores as they are previewed. */
export async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: '写入得分' }).click();
  await page.getByRole('button', { name: /^写入 \d+ 个单元格/ }).click();
  await page.getByRole('button', { name: '撤销写入' }).waitFor({ timeout: 20_000 });
}
