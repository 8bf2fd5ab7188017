import { describe, expect, it } from 'vitest';
import { scoreAtOnce, undoAtOnce } from '../../taskpane/excel/commands.ts';
import { bookOf, FORM, opened, snapshot, valueAt } from '../app/session/bench.ts';

const SCORES = [[3, 8, 50], [4, 8, 45], [5, 8, 95]] as const;

describe('the ribbon\'s 一键评分', () => {
  it('writes the scores and says nothing where all is scored; 撤销评分 takes them back', async () => {
    const { session, book } = await opened();
    const before = snapshot(book);
    expect(await scoreAtOnce(session, 'zh')).toBeNull();
    expect(SCORES.map(([row, col]) => valueAt(book, '部门', row, col))).toEqual(SCORES.map(([, , score]) => score));
    expect(await undoAtOnce(session, 'zh')).toBeNull();
    expect(snapshot(book)).toEqual(before);
  });

  it('says what is left open, and where to see it', async () => {
    const { session } = await opened(bookOf(['部门', FORM.replace('|90|', '||')]));
    expect(await scoreAtOnce(session, 'zh')).toBe('部门整体支出绩效自评表：已评 50 分，50 分待定（满分 100）\n请打开窗格查看。');
  });

  it('says what stands in the way, and writes nothing', async () => {
    const { session, person, book } = await opened();
    person.protect('部门', true);
    const before = snapshot(book);
    expect(await scoreAtOnce(session, 'zh')).toContain('“部门”');
    expect(snapshot(book)).toEqual(before);
  });

  it('says that there is no table, and that there is nothing to take back', async () => {
    const { session } = await opened(bookOf(['说明', '请填写|本表']));
    expect(await scoreAtOnce(session, 'zh')).toContain('没有');
    expect(await undoAtOnce(session, 'zh')).toBe('没有可以撤销的写入。');
    expect(await undoAtOnce(session, 'en')).toBe('There is nothing to take back.');
  });
});
