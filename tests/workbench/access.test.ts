import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInPage, openWorkbench, type ShippedPage } from './page.ts';

let shipped: ShippedPage;
beforeAll(async () => { shipped = await openWorkbench(); }, 240_000);
afterAll(() => shipped.close());

/** All but what Univer draws in the element that we give it, and the live regions that it hangs on the page itself. */
async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page: shipped.page }).exclude('.univer').exclude('section[aria-label^="Notifications"]').exclude('[data-tabster-dummy]').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

describe('axe finds nothing in our own parts', () => {
  it('at the start', async () => { expect(await violations()).toEqual([]); });

  it('with the menu open', async () => {
    await shipped.page.getByRole('button', { name: '新建' }).click();
    await shipped.page.getByRole('menu').waitFor();
    expect(await violations()).toEqual([]);
    await shipped.page.keyboard.press('Escape');
  });

  it('with an indicator, a preview of a write and a refusal shown', async () => {
    const { page } = shipped;
    await page.getByRole('treeitem', { name: /完成项目数量达标/ }).click();
    await page.getByText('怎样得分').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: '写入得分' }).click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格/ }).waitFor();
    await openInPage(page, '图.pdf', Buffer.from('%PDF'));
    await page.locator('.strip').waitFor();
    expect(await violations()).toEqual([]);
  });
});

const FOCUSED = "['.bar', '.book', '.side'].find((region) => document.activeElement.closest(region) !== null) ?? document.activeElement.outerHTML.slice(0, 120)";

it('the keyboard reaches the bar, the cells and the pane, and comes back from each', async () => {
  const { page } = shipped;
  const focused = (): Promise<string> => page.evaluate<string>(FOCUSED);
  await page.getByRole('button', { name: '打开' }).focus();
  for (const region of ['.book', '.side', '.bar', '.book']) {
    await page.keyboard.press('F6');
    expect(await focused()).toBe(region);
  }
  await page.keyboard.press('Shift+F6');
  expect(await focused()).toBe('.bar');
  const skip = page.getByRole('button', { name: '到得分窗格（F6）' });
  await skip.focus();
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('.side');
});
