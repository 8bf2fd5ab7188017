import type { Locator, Page } from '@playwright/test';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWorkbench, type ShippedPage } from './page.ts';

let shipped: ShippedPage;
beforeEach(async () => { shipped = await openWorkbench(); }, 240_000);
afterEach(() => shipped.close());

const pane = (page: Page): Locator => page.locator('.pane');
const named = (page: Page, name: string): Locator => pane(page).getByRole('button', { name, exact: true });
const toRules = (page: Page): Promise<void> => pane(page).getByRole('button', { name: '规则：查看和编写' }).click();

/** From now on the page's own code throws where it handles the text of examples in one way. */
async function breakOn(page: Page, method: 'trim' | 'split'): Promise<void> {
  await page.evaluate<unknown>(`(() => {
    const own = String.prototype.${method};
    window.isBroken = true;
    String.prototype.${method} = function (...by) {
      if (window.isBroken && String(this).includes('得分: ') && (by.length === 0 || by[0] === '\\n')) throw new Error('有意弄坏');
      return own.apply(this, by);
    };
  })()`);
}

it.each([['the examples', 'split', true], ['the whole view', 'trim', false]] as const)('%s cannot be shown: that is said, the way on is offered, and the draft is as it was', async (_, method, isPart) => {
  const { page } = shipped;
  await toRules(page);
  await pane(page).getByRole('combobox', { name: '查看哪套规则' }).selectOption('national-2020');
  await named(page, '复制为自己的规则').click();
  await pane(page).getByRole('textbox', { name: '编号' }).fill('crashing');
  await pane(page).getByRole('textbox', { name: '名称' }).fill('要坏的');
  await named(page, '复制').click();
  const writing = pane(page).getByText('正在编写：要坏的');
  await writing.waitFor();
  await named(page, '返回').click();
  await breakOn(page, method);
  await toRules(page);
  if (isPart) await named(page, '例子').click();
  await pane(page).getByText('界面出错了').waitFor();
  await pane(page).getByText('有意弄坏').waitFor();
  expect(await writing.count()).toBe(isPart ? 1 : 0);
  await page.evaluate('window.isBroken = false');
  await named(page, '再试一次').click();
  await writing.waitFor();
  await page.reload();
  await toRules(page);
  await writing.waitFor();
}, 90_000);
