import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { openFile } from '../../src/app/open-file.ts';
import type { CellRef } from '../../src/model/cell.ts';
import type { Grid } from '../../src/sheet/grid.ts';
import { Book } from '../contract/excel-host/book.ts';
import type { Sheet } from '../contract/excel-host/sheet.ts';
import type { Body } from '../contract/excel-host/wire.ts';
import { CHROMIUM } from './chromium.ts';
import { hostPage, tellPage } from './excel-window.ts';
import { servePages, type Site } from './server.ts';

/** How the pane is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
  readonly locale?: string;
  readonly version?: string;
  /** The page of the add-in that is opened, if not the pane. */
  readonly file?: string;
}

/** The pane in an emulated Excel with a workbook open. */
export interface ExcelPane {
  readonly page: Page;
  readonly book: Book;
  readonly requests: readonly Body[];
  /** Addresses of the dialogs that it had Excel show. */
  readonly dialogs: readonly string[];
  /** What went wrong in the page, or was asked of another machine. */
  readonly complaints: readonly string[];
  sheet(name: string): Sheet;
  /** What a person types into a cell. */
  type(sheet: string, row: number, col: number, value: string | number): void;
  choose(cell: CellRef): void;
  /** Closes the pane and opens it again over the same workbook. */
  reopen(): Promise<Page>;
}

/** A workbook's cells as the emulated host holds them. */
function fill(book: Book, grid: Grid): void {
  const sheet = book.add(grid.sheet);
  for (const row of grid.rowIndexes()) {
    for (const [col, { value, format, formula, state }] of grid.cellsOf(row)) {
      sheet.set(row, col, { value: value ?? '', formula: formula === null ? null : `=${formula}`, isError: state === 'error', format: format ?? 'General', look: {} });
    }
  }
  sheet.merges = grid.merges;
}

/** The sheets of a sample workbook. */
export function sampleSheets(name: string): readonly Grid[] {
  return openFile(readFileSync(new URL(`../../samples/${name}`, import.meta.url)), name).grids;
}

/** A browser and the built pages for a file of tests. */
export class Desk {
  readonly #browser: Browser;
  readonly #site: Site;
  readonly #contexts: BrowserContext[] = [];

  private constructor(browser: Browser, site: Site) {
    this.#browser = browser;
    this.#site = site;
  }

  static async open(): Promise<Desk> {
    const browser = await chromium.launch({ ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }), args: ['--no-sandbox'] });
    return new Desk(browser, await servePages());
  }

  get url(): string {
    return this.#site.url;
  }

  async context({ width = 400, height = 760, scheme = 'light', forced = false, locale = 'zh-CN' }: Look = {}): Promise<BrowserContext> {
    const context = await this.#browser.newContext({ viewport: { width, height }, colorScheme: scheme, forcedColors: forced ? 'active' : 'none', locale, deviceScaleFactor: 2 });
    this.#contexts.push(context);
    return context;
  }

  async excel(grids: readonly Grid[], look: Look = {}): Promise<ExcelPane> {
    const context = await this.context(look);
    const [complaints, requests, dialogs]: [string[], Body[], string[]] = [[], [], []];
    let page = await context.newPage();
    const book = new Book((event) => { tellPage(page, event); });
    for (const grid of grids) fill(book, grid);
    book.saysWho = look.version === undefined;
    const load = async (): Promise<void> => {
      this.#listen(page, complaints);
      await hostPage(page, book, { version: look.version ?? '1.14', locale: look.locale ?? 'zh-CN', isDark: look.scheme === 'dark' }, { requests, dialogs });
      await page.goto(`${this.url}taskpane/${look.file ?? 'index.html'}`);
    };
    await load();
    const sheet = (name: string): Sheet => book.Worksheets.GetItem(name);
    return {
      get page() { return page; },
      book, requests, dialogs, complaints, sheet,
      type: (name, row, col, value) => {
        sheet(name).set(row, col, { ...sheet(name).at(row, col), value, formula: null, isError: false });
        sheet(name).calculate();
        book.changed(sheet(name), { top: row, left: col, bottom: row, right: col }, 'Unknown');
      },
      choose: (cell) => { book.select(sheet(cell.sheet), { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col }); },
      reopen: async () => {
        await page.close();
        book.watched.clear();
        page = await context.newPage();
        await load();
        return page;
      },
    };
  }

  #listen(page: Page, complaints: string[]): void {
    page.on('pageerror', (error) => { complaints.push(String(error)); });
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('response', (response) => { if (response.status() >= 400) complaints.push(`${String(response.status())} ${response.url()}`); });
    page.on('request', (request) => { if (!request.url().startsWith(this.url) && !request.url().startsWith('data:')) complaints.push(`asked ${request.url()}`); });
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    await this.#browser.close();
    await this.#site.close();
  }
}
