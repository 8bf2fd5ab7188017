import { AxeBuilder } from '@axe-core/playwright';
import { isMap } from 'yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleItems } from '../../src/app/read-examples.ts';
import { fillInBook } from '../../src/app/system/fill-in-book.ts';
import { scoreFilled } from '../../src/app/system/score-system.ts';
import { systemNamed } from '../../src/cli/packs.ts';
import { decimalText } from '../../src/exact/decimal.ts';
import { shownPack } from '../../src/rules/shown.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { filledIn, type Inputs } from '../app/system/filled.ts';
import { openInPage, openWorkbench, type ShippedPage } from './page.ts';

let shipped: ShippedPage;
beforeAll(async () => { shipped = await openWorkbench(); }, 240_000);
afterAll(() => shipped.close());

/** A form of the system, filled in as its first example says. */
function form(id: string): Uint8Array {
  const { system, layers, examples } = systemNamed(id);
  const read = exampleItems(examples ?? '');
  const first = read.ok ? read.items[0]?.item : null;
  const { 输入: inputs } = isMap(first) ? first.toJSON() as { 输入: Inputs } : { 输入: {} };
  const book = openXlsx(fillInBook(system, shownPack(layers), examples ?? ''));
  return book.patch(filledIn(book.grids, inputs));
}

it.each(['sichuan-department-2023', 'sichuan-project-2023'])('a filled-in form of %s is scored as the command line scores it, with the way to have it written', async (id) => {
  const { page, complaints } = shipped;
  const bytes = form(id);
  const scored = scoreFilled(openXlsx(bytes).grids, { named: null, systems: () => [], tables: { packs: [], packFor: () => null } });
  const total = scored?.card.total ?? null;
  await openInPage(page, `${id}.xlsx`, bytes);
  const result = page.locator('.system-result');
  await result.getByText(`编号 ${id}`).waitFor({ timeout: 20_000 });
  expect(total).not.toBeNull();
  expect(await page.locator('.system-result .figure-decided dd').textContent()).toBe(total === null ? '' : decimalText(total));
  for (const { leaf } of scored?.card.rows ?? []) expect(await result.innerText()).toContain(leaf.path[2]);
  expect(await result.innerText()).toContain('jixiao score 填报表.xlsx --write');
  expect(await page.getByText('这个工作簿里没有绩效自评表').count()).toBe(0);
  const { violations } = await new AxeBuilder({ page }).include('.pane').analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  expect(complaints).toEqual([]);
}, 90_000);
