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
  readonly origin: string;
  close(): Promise<void>;
}

/** Opens the built workbench. @throws Error where the pages are not built */
export async function openWorkbench(): Promise<ShippedPage> {
  const site = await servePages();
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }) });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => { asked.push(request.url()); });
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => { complaints.push(error.message); });
  await page.goto(`${site.url}workbench/index.html`);
  return {
    page, asked, complaints, origin: site.url,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
