import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { ExcelPane } from './excel-pane.ts';

export const line = (page: Page, name: string): Locator => page.getByRole('treeitem').filter({ hasText: name });
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** All that the emulated workbook holds. */
export const snapshot = ({ book }: ExcelPane): string => book.sheets.flatMap((sheet) => sheet.lines()).join('\n');

/** What axe finds against a page, by rule and element. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Writes the scores as a person does. */
export async function write(page: Page): Promise<void> {
  await button(page, '写入得分').click();
  await button(page, /^写入 \d+ 个单元格$/).click();
  await page.getByText(/^已写入 \d+ 个单元格/).waitFor();
}

/** Presses Tab until the focus is on an element; how often, or -1 where it is never reached. */
export async function tabTo(page: Page, wanted: Locator, most = 40): Promise<number> {
  for (let steps = 1; steps <= most; steps += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.and(page.locator(':focus')).count() === 1) return steps;
  }
  return -1;
}
