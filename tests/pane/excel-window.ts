import type { Page } from '@playwright/test';
import type { Book, HostEvent } from '../contract/excel-host/book.ts';
import { answerOf } from '../contract/excel-host/client.ts';
import { type Body, Wire } from '../contract/excel-host/wire.ts';

/** The emulated Excel that a page runs in. */
export interface ExcelWindow {
  /** The ExcelApi set that it has. */
  readonly version: string;
  readonly locale: string;
  readonly isDark: boolean;
}

/** What of a page's `window` the emulated host is. */
interface HostedWindow {
  readonly external: object;
  answerExcel(body: string): Promise<string>;
  tellExcel(event: HostEvent): void;
  /** A dialog that Excel is to show, by its address. */
  showInExcel(address: string): Promise<void>;
  /** A press on a button of the ribbon; answers the library's code once the command says that it is done: 0 for well. */
  pressInExcel(command: string): Promise<number>;
}

/**
 * The face that Excel on Windows shows to Microsoft's unmodified library: `window.external`. Runs in the page, before anything else;
 * requests go out to the emulated workbook, which lives in the test.
 */
function installExternal({ version, locale, isDark }: ExcelWindow): void {
  const [richApi, commandDone, loadSettings, saveSettings, richEvent, dialogEvent, commandEvent, workbookEvent] = [93, 94, 75, 76, 33, 10, 39, 65_536];
  const hosted = globalThis as unknown as HostedWindow;
  const listening = new Map<number, (id: number, parameters: unknown) => void>();
  const pressed = new Map<string, (status: number) => void>();
  /** A COM SAFEARRAY, as far as the library looks. */
  const safe = <T>(items: T[]): T[] => Object.assign(items, { toArray: () => items, dimensions: () => 1 });
  const settings = { Read: () => undefined, Write: () => undefined };
  const context = {
    GetAppType: () => 1, GetSolutionRef: () => 'jixiao', GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetAppUILocale: () => locale, GetAppDataLocale: () => locale,
    GetDocUrl: () => 'C:\\绩效\\自评表.xlsx', GetAppCapabilities: () => 1, GetActivationMode: () => 1, GetControlIntegrationLevel: () => 1, GetSolutionToken: () => '', GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify({ primaryFontColor: isDark ? '#FFFFFF' : '#000000', bodyBackgroundColor: isDark ? '#262626' : '#FFFFFF' }),
    GetSupportedMatrix: () => JSON.stringify({ excelapi: version }), GetHostFullVersion: () => '16.0.17928.20148',
  };
  hosted.tellExcel = ({ type, data }) => { listening.get(richEvent)?.(richEvent, safe([safe([workbookEvent, type, 'Workbook', JSON.stringify(data), 0, false])])); };
  hosted.pressInExcel = (command) => new Promise((resolve) => {
    const id = `press-${String(pressed.size)}`;
    pressed.set(id, resolve);
    listening.get(commandEvent)?.(commandEvent, safe([id, command, JSON.stringify({ source: { id: command } })]));
  });
  Object.assign(hosted.external, {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, parameters: readonly unknown[], done: (result: unknown) => void) {
      if (id === commandDone) pressed.get(String(parameters[0]))?.(Number(parameters[1]));
      if (id === richApi) void hosted.answerExcel((parameters[0] as readonly string[])[4] ?? '').then((answer) => { done(safe([0, safe([200, safe([]), answer])])); });
      else setTimeout(() => { done(safe([id === loadSettings || id === saveSettings ? 0 : 5001])); }, 0);
    },
    RegisterEvent(id: number, target: string, handler: (id: number, parameters: unknown) => void, done: (result: unknown) => void) {
      listening.set(id, handler);
      if (id === dialogEvent) void hosted.showInExcel((JSON.parse(target) as { readonly url: string }).url);
      setTimeout(() => { done(safe([0])); }, 0);
    },
    UnregisterEvent(_: number, __: string, done: (result: unknown) => void) { setTimeout(() => { done(safe([0])); }, 0); },
  });
}

/** What the emulated Excel has been asked for: bodies of requests, and addresses of dialogs. */
export interface Asked {
  readonly requests: Body[];
  readonly dialogs: string[];
}

/** Puts a page into the emulated Excel over a workbook; what it asks for is added to `asked`. */
export async function hostPage(page: Page, book: Book, window: ExcelWindow, { requests, dialogs }: Asked): Promise<void> {
  const wire = new Wire(book);
  await page.exposeFunction('answerExcel', (text: string) => {
    const body = JSON.parse(text) as Body;
    requests.push(body);
    return JSON.stringify(answerOf(book, wire, body));
  });
  await page.exposeFunction('showInExcel', (address: string) => { dialogs.push(address); });
  // tsx wraps functions so that they keep their names; in the page there is nothing to wrap them with.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(installExternal, window);
}

/** Presses a button of the ribbon; answers the library's code for how that went once the command says that it is done, 0 for well. */
export function pressInExcel(page: Page, command: string): Promise<number> {
  return page.evaluate((name) => (globalThis as unknown as HostedWindow).pressInExcel(name), command);
}

/** Hands an event of the workbook to the page; one that is gone hears nothing. */
export function tellPage(page: Page, event: HostEvent): void {
  page.evaluate((told) => { (globalThis as unknown as HostedWindow).tellExcel(told); }, event).catch(() => undefined);
}
