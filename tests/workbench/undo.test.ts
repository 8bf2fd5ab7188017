import { afterAll, beforeAll, expect, it } from 'vitest';
import { choose, openWorkbench, type ShippedPage, write } from './page.ts';

let shipped: ShippedPage;
beforeAll(async () => { shipped = await openWorkbench(); }, 240_000);
afterAll(() => shipped.close());

it('offers to take a write back as long as it stands, whoever took it back or made it again', async () => {
  const { page, complaints } = shipped;
  const offer = page.getByRole('button', { name: '撤销写入' });
  const said = page.getByText(/已写入 \d+ 个单元格，可随时撤销/);
  await write(page);
  await said.waitFor();
  await choose(page, 'B2');
  await page.keyboard.press('Control+z');
  await offer.waitFor({ state: 'detached', timeout: 20_000 });
  expect(await said.count()).toBe(0);
  await page.keyboard.press('Control+y');
  await offer.waitFor({ timeout: 20_000 });
  await offer.click();
  await page.getByText('已撤销，单元格恢复原样。').waitFor();
  expect(await offer.count()).toBe(0);
  await choose(page, 'B2');
  await page.keyboard.press('Control+z');
  await offer.waitFor({ timeout: 20_000 });
  expect(complaints).toEqual([]);
}, 120_000);
