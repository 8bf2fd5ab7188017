import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../src/exact/decimal.ts';
import { address } from '../../../src/model/cell.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { bookOf, opened, settled, snapshot } from './bench.ts';

type Opened = Awaited<ReturnType<typeof opened>>;

const HEAD = '项目支出绩效自评表（2023年度）\n一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|实际完成值|得分\n';
const FORM = `${HEAD}产出指标|数量指标|培训人数|≥|100|人|50|120|50\n效益指标|社会效益|服务人数|≥|100|人|50|90|45\n总分||||||100||95`;
const EXECUTION = `项目支出绩效自评表
项目资金（万元）|项目|年初预算数|全年预算数|全年执行数|分值|执行率|得分
^|年度资金总额|200|200|180|10|90%|8
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
产出指标|数量指标|培训人数|≥100人|100人|90|90|
总分|||||100|99|`;

function finding({ session }: Opened, code: string): Finding {
  const found = session.state.tables?.flatMap(({ findings }) => findings).find((one) => one.code === code);
  if (found === undefined) throw new Error(`no ${code} among ${(session.state.tables?.flatMap(({ findings }) => findings) ?? []).map((one) => one.code).join()}`);
  return found;
}

const codes = ({ session }: Opened): string[] => (session.state.tables ?? []).flatMap(({ findings }) => findings.map(({ code }) => code));
const scores = ({ session }: Opened): string[] => (session.state.tables ?? []).flatMap(({ card }) => card.rows.map(({ score }) => (score === null ? '' : decimalText(score))));

describe('a mend of what stands printed', () => {
  test.each([
    ['printed-score-higher', FORM.replace('|90|45', '|90|48').replace('100||95', '100||98'), 'I4 48 → 45'],
    ['printed-score-lower', FORM.replace('|90|45', '|90|40'), 'I4 40 → 45'],
    ['total-differs', FORM.replace('100||95', '100||90'), 'I5 90 → 95'],
    ['printed-execution-differs', EXECUTION, 'H3 8 → 9'],
    ['grade-differs', `${FORM}\n等级：|良|||||||`, 'B6 良 → 优'],
    ['value-unit-swapped', FORM.replace('|100|人|50|90|', '|%|95|50|95%|').replace('|45\n', '|50\n').replace('100||95', '100||100'), 'E4 % → 95'],
  ])('%s is previewed, done, and gone', async (code, form, change) => {
    const all = await opened(bookOf(['部门', form]));
    const before = scores(all);
    const mend = all.session.mendOf(finding(all, code));
    expect(mend?.finding.code).toBe(code);
    const [first] = mend?.preview.cells ?? [];
    expect(first === undefined ? '' : `${address(first.cell)} ${first.before} → ${first.after}`).toBe(change);
    expect(first?.replacesEntry).toBe(true);
    expect(mend === null ? false : await all.session.write(mend.preview)).toBe(true);
    await settled();
    expect(codes(all)).not.toContain(code);
    expect(scores(all)).toEqual(before);
  });

  test('is taken back like any write', async () => {
    const all = await opened(bookOf(['部门', FORM.replace('|90|45', '|90|48')]));
    const before = snapshot(all.book);
    const mend = all.session.mendOf(finding(all, 'printed-score-higher'));
    if (mend !== null) await all.session.write(mend.preview);
    expect(snapshot(all.book)).not.toBe(before);
    expect([await all.session.undo(), snapshot(all.book)]).toEqual([true, before]);
  });

  test('is none over a formula, of which the amounts are wrong, not the sum', async () => {
    const book = bookOf(['部门', FORM.replace('100||95', '100||90')]);
    const cell = book.sheet('部门')?.cells.get(4)?.get(8);
    if (cell !== undefined) book.sheet('部门')?.cells.get(4)?.set(8, { ...cell, formula: 'SUM(I3:I4)-5' });
    const all = await opened(book);
    expect(all.session.mendOf(finding(all, 'total-differs'))).toBeNull();
  });

  test('is none of a finding that is no longer said', async () => {
    const all = await opened(bookOf(['部门', FORM.replace('|90|45', '|90|48')]));
    const old = finding(all, 'printed-score-higher');
    all.person.edit({ sheet: '部门', row: 3, col: 8 }, 45);
    await all.session.refresh();
    expect(all.session.mendOf(old)).toBeNull();
  });

  test('is not done where the cell was changed after the preview', async () => {
    const all = await opened(bookOf(['部门', FORM.replace('|90|45', '|90|48')]));
    const mend = all.session.mendOf(finding(all, 'printed-score-higher'));
    all.person.edit({ sheet: '部门', row: 3, col: 8 }, 46);
    const before = snapshot(all.book);
    expect(mend === null ? true : await all.session.write(mend.preview)).toBe(false);
    expect([all.session.state.problem?.code, snapshot(all.book)]).toEqual(['preview-outdated', before]);
  });
});

describe('an indicator', () => {
  test('has its full marks and its choices by the pack that scores the table', async () => {
    const all = await opened(bookOf(['部门', FORM.replace('|≥|100|人|50|90|45', '|定性|明显提高||50|部分达成年度指标并具有一定效果|')]));
    const [table] = all.session.state.tables ?? [];
    const [full, partly] = table?.card.rows ?? [];
    if (table === undefined || full === undefined || partly === undefined) throw new Error('no rows');
    expect([all.session.fullMarks(table.key, full), all.session.choicesOf(table.key, full)]).toEqual([null, []]);
    expect(all.session.fullMarks(table.key, partly)).toContain('达成年度指标');
    expect(all.session.choicesOf(table.key, partly)).toEqual([{ grade: '部分达成年度指标并具有一定效果', low: '30', high: '40', highIncluded: false }]);
    await all.session.choosePack(table.key, 'hubei');
    expect(all.session.choicesOf(table.key, partly)).toEqual([{ grade: '部分达成预期指标并具有一定效果', low: '25', high: '40', highIncluded: false }]);
    expect(all.session.choicesOf('没有#1', partly)).toEqual([]);
  });
});

describe('the screen', () => {
  test('shows a cell', async () => {
    const all = await opened();
    const cell = { sheet: '部门', row: 3, col: 8 };
    await all.session.show(cell);
    expect(all.session.state.selection).toEqual(cell);
    await all.session.show({ ...cell, sheet: '没有' });
    expect(all.session.state.problem).toMatchObject({ code: 'sheet-gone', params: { sheet: '没有' } });
  });
});
