import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillInBook } from '../../../src/app/system/fill-in-book.ts';
import { scoreFilled } from '../../../src/app/system/score-system.ts';
import { systemFileJson } from '../../../src/app/system/system-json.ts';
import { systemNamed } from '../../../src/cli/packs.ts';
import { shownPack } from '../../../src/rules/shown.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { filledIn, type Inputs } from './filled.ts';

const { system, layers, examples } = systemNamed('sichuan-department-2023');

/** The line of the example of that number. */
function lineOf(index: number): unknown {
  const inputs = (parse(examples ?? '[]') as readonly { readonly 输入: Inputs }[])[index]?.输入 ?? {};
  const book = openXlsx(fillInBook(system, shownPack(layers), ''));
  const scored = scoreFilled(openXlsx(book.patch(filledIn(book.grids, inputs))).grids, { named: null, systems: () => [], tables: { packs: [], packFor: () => null } });
  if (scored === null) throw new Error('not known as a fill-in workbook');
  return JSON.parse(systemFileJson('a.xlsx', scored, [], 'zh'));
}

describe('the line of a filled-in workbook', () => {
  it('has the subtotals and the working of the total', () => {
    const line = lineOf(0);
    expect(line).toMatchObject({ system: { total: '78.31', scaled: null, cap: null, undecided: '0' } });
    expect(line).toMatchObject({ system: { because: '各一级指标相加：总体绩效 49.77 + 项目绩效 25.04 + 绩效结果应用 7 = 81.81；减去扣分：81.81 − 2 − 1.5 = 78.31' } });
    expect(line).toHaveProperty('system.levels.0', { path: ['总体绩效'], weight: '60', applies: '60', decided: '49.77', undecided: '0', score: '49.77' });
  });

  it('has the weights that apply, and what they are scaled to', () => {
    const line = lineOf(1);
    expect(line).toMatchObject({ system: { total: '82.3', scaled: { from: '61', to: '100' } } });
    expect(line).toHaveProperty('system.levels.0.applies', '51');
    expect(line).toHaveProperty('system.rows.2.effective', '0');
  });
});
