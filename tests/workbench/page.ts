import { createServer, type Server } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';

const ROOT = new URL('../../', import.meta.url).pathname;
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

function served(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const asked = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const path = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(readFileSync(path));
  });
  return new Promise((resolve) => { server.listen(0, '127.0.0.1', () => { resolve(server); }); });
}

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

/** Builds the workbench, serves it and opens it. */
export async function openWorkbench(): Promise<ShippedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  await build({ configFile: join(ROOT, '.ci/vite.pages.config.mjs'), logLevel: 'error', build: { outDir: folder, rolldownOptions: { input: { workbench: join(ROOT, 'workbench/index.html') } } } });
  const server = await served(folder);
  const browser: Browser = await chromium.launch({ args: ['--no-sandbox'], ...(existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}) });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => { asked.push(request.url()); });
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => { complaints.push(error.message); });
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  await page.goto(`${origin}/workbench/`);
  return {
    page, asked, complaints, origin,
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
