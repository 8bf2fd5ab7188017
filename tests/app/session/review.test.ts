import { describe, expect, test } from 'vitest';
import { groupDifferences, reviewSummary } from '../../../src/app/review/words.ts';
import type { BookReview, JudgementEntry, ReviewedTable, ScoringSession } from '../../../src/app/session/api.ts';
import type { Score } from '../../../src/model/scorecard.ts';
import { fileRecord } from '../../../src/app/review/file-record.ts';
import { reviewFile } from '../../../src/app/review/review-file.ts';
import { bookOf, EXECUTED, FORM, opened, PACKS, settled, snapshot, valueAt } from './bench.ts';

/** Points taken off what is reached, full points for what is not, and a total that is not their sum. */
const WRONG = FORM.replace('|50|120|', '|50|120|48').replace('|50|90|', '|50|90|50').replace('||100||', '||100||97');
const ACCEPTED: JudgementEntry = { kind: 'accepted', grade: null, points: '50', reason: '年中调减任务', by: '王五' };

async function reviewOf(session: ScoringSession): Promise<BookReview> {
  const review = await session.review();
  if (review === null) throw new Error('no review');
  return review;
}
async function tableOf(session: ScoringSession): Promise<ReviewedTable> {
  const [table] = (await reviewOf(session)).tables;
  if (table === undefined) throw new Error('no table');
  return table;
}
const said = (table: ReviewedTable) => groupDifferences(table, 'zh').flatMap(({ kind, items }) => items.map(({ name, printed, recomputed, off, difference }) => [kind, difference.cause.code, name, printed, recomputed, off]));

async function scoreAt(session: ScoringSession, index: number): Promise<Score> {
  const score = (await tableOf(session)).card.rows[index];
  if (score === undefined) throw new Error('no row');
  return score;
}

const BOTH = [
  ['mistake', 'cause-missed-full', '服务人数', '50', '45', '+5'],
  ['mistake', 'cause-total-not-sum', '总分', '97', '95', '+2'],
  ['judgement', 'cause-met-deducted', '培训人数', '48', '50', '-2'],
];

describe('the review of an open workbook', () => {
  test('says what differs and why, mistakes first, and changes nothing', async () => {
    const { session, book } = await opened(bookOf(['部门', WRONG]));
    const before = snapshot(book);
    expect(said(await tableOf(session))).toEqual(BOTH);
    expect(snapshot(book)).toEqual(before);
  });

  test('holds the text of the report that the tables came from against them', async () => {
    const { session } = await opened(bookOf(['部门', WRONG]), PACKS, [{ number: 5, text: '2023年度部门整体支出绩效自评得分98分。' }]);
    const { findings } = await reviewOf(session);
    expect(findings.map(({ code }) => code)).toEqual(['claim-score-differs-from-printed', 'text-compared']);
  });

  test('finds nothing where the scores follow from the table', async () => {
    const { session } = await opened(bookOf(['部门', FORM.replace('|50|120|', '|50|120|50').replace('|50|90|', '|50|90|45').replace('||100||', '||100||95')]));
    expect(said(await tableOf(session))).toEqual([]);
  });

  test('says a convention of the whole table once, with the arithmetic of each place', async () => {
    const form = FORM.replace('|50|120|', '|50|99.97|49.98').replace('|50|90|', '|50|89.99|44.99').replace('||100||', '||100||');
    const { session } = await opened(bookOf(['部门', form]));
    const [group, ...others] = groupDifferences(await tableOf(session), 'zh');
    expect([group?.isShared, group?.kind, group?.items.map(({ printed, recomputed, proof }) => [printed, recomputed, proof]), others]).toEqual([
      true, 'convention', [['49.98', '49.99', '50 × 99.97 ÷ 100 = 49.985 → 49.98'], ['44.99', '45', '50 × 89.99 ÷ 100 = 44.995 → 44.99']], [],
    ]);
  });

  test('leaves out what a person accepts, which is kept in 评分记录 and changes no score', async () => {
    const { session, book, person, clock } = await opened(bookOf(['部门', WRONG]));
    const before = snapshot(book);
    expect(await session.judge('部门#1', await scoreAt(session, 1), ACCEPTED)).toBe(true);
    await settled();
    const table = await tableOf(session);
    expect(said(table)).toEqual(BOTH.slice(1));
    expect([table.accepted.map(({ cause: { code } }) => code), session.recordedOf('部门#1', await scoreAt(session, 1))]).toEqual([['cause-missed-full'], [ACCEPTED]]);
    expect([valueAt(book, '评分记录', 3, 3), (await scoreAt(session, 1)).score?.toString()]).toEqual(['认可', '45']);
    // What is accepted is so for whoever reviews the file next.
    const file = reviewFile({ name: '自评.xlsx', grids: session.grids(), paragraphs: [], findings: [], patch: null }, { packs: PACKS, packFor: () => null });
    expect(file.tables.flatMap(({ differences }) => differences.map(({ cause: { code } }) => code))).toEqual(['cause-met-deducted', 'cause-total-not-sum']);
    expect(file.tables.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain('printed-accepted');
    const record = fileRecord('自评.xlsx', file, { name: '自评.xlsx', grids: session.grids() }, 'zh');
    expect(record.tables.flatMap(({ accepted }) => accepted.map(({ cause: { kind, message }, printed, recomputed }) => [kind, message, printed, recomputed]))).toEqual([['accepted', '王五认可：年中调减任务', '50', '45']]);
    expect(record.findings.some(({ code }) => code === 'printed-accepted')).toBe(false);
    expect(session.state.tables?.[0]?.findings.map(({ code }) => code)).toContain('printed-accepted');

    person.edit({ sheet: '部门', row: 4, col: 8 }, 49);
    clock.pass(300);
    await settled();
    expect((await tableOf(session)).accepted).toEqual([]);
    expect(session.state.tables?.[0]?.findings.map(({ code }) => code)).toContain('acceptance-outdated');
    person.edit({ sheet: '部门', row: 4, col: 8 }, 50);
    clock.pass(300);
    await settled();
    expect(await session.withdraw('部门#1', await scoreAt(session, 1))).toBe(true);
    await settled();
    expect(said(await tableOf(session))).toEqual(BOTH);
    expect([await session.undo(), await session.undo()]).toEqual([true, true]);
    expect(snapshot(book)).toEqual(before);
  });

  test('accepts 总分 and 等级 with the last of the rows that they follow from', async () => {
    const { session } = await opened(bookOf(['部门', WRONG.replace('||100||97', '||100||98')]));
    const place = ({ accepted }: ReviewedTable) => accepted.map(({ place: one }) => one);
    await session.judge('部门#1', await scoreAt(session, 1), ACCEPTED);
    await settled();
    expect(place(await tableOf(session))).toEqual(['row']);
    await session.judge('部门#1', await scoreAt(session, 0), { ...ACCEPTED, points: '48' });
    await settled();
    const table = await tableOf(session);
    expect([said(table), [...place(table)].sort()]).toEqual([[], ['row', 'row', 'total']]);
    const file = reviewFile({ name: '自评.xlsx', grids: session.grids(), paragraphs: [], findings: [], patch: null }, { packs: PACKS, packFor: () => null });
    const record = fileRecord('自评.xlsx', file, { name: '自评.xlsx', grids: session.grids() }, 'zh');
    expect(record.tables.flatMap(({ accepted }) => accepted.map(({ place: one, cause: { message } }) => [one, message]))).toEqual([
      ['row', '王五认可：年中调减任务'], ['row', '王五认可：年中调减任务'], ['total', '各行的差异都已认可，这里随之认可']]);
  });

  test('accepts the printed score of 预算执行, 总分 with it, and takes it back', async () => {
    const { session, book, person, clock } = await opened(bookOf(['项目', EXECUTED]));
    const before = snapshot(book);
    const execution = async () => {
      const block = (await tableOf(session)).card.table.execution;
      if (block === null) throw new Error('no execution');
      return block;
    };
    const entry: JudgementEntry = { ...ACCEPTED, points: '8', reason: '按批复口径' };
    expect(said(await tableOf(session)).map(([, code, name]) => [code, name])).toEqual([['cause-execution-not-rate', '预算执行'], ['cause-total-of-rows', '总分']]);
    expect([await session.judge('项目#1', await execution(), { ...entry, points: '9' }), session.state.problem?.code]).toEqual([false, 'acceptance-not-printed']);
    expect([await session.judge('项目#1', await execution(), { ...entry, kind: 'deduction' }), session.state.problem?.code]).toEqual([false, 'judgement-not-open']);
    expect(await session.judge('项目#1', await execution(), entry)).toBe(true);
    await settled();
    const table = await tableOf(session);
    expect([said(table), table.accepted.map(({ place }) => place), session.recordedOf('项目#1', await execution())]).toEqual([[], ['execution', 'total'], [entry]]);
    expect([[1, 2, 3].map((col) => valueAt(book, '评分记录', 3, col)), table.card.execution?.score?.toString()]).toEqual([['H3', '预算执行', '认可'], '9']);
    const file = reviewFile({ name: '自评.xlsx', grids: session.grids(), paragraphs: [], findings: [], patch: null }, { packs: PACKS, packFor: () => null });
    const [record] = fileRecord('自评.xlsx', file, { name: '自评.xlsx', grids: session.grids() }, 'zh').tables;
    expect([record?.differences, record?.accepted.map(({ place, cell, cause: { kind, message }, printed, recomputed }) => [place, cell, kind, message, printed, recomputed])]).toEqual([[], [
      ['execution', 'H3', 'accepted', '王五认可：按批复口径', '8', '9'], ['total', 'G6', 'accepted', '各行的差异都已认可，这里随之认可', '98', '99'],
    ]]);
    const text = reviewSummary('项目', table, table.accepted.map((difference) => ({ difference, entry: difference.place === 'execution' ? entry : undefined })), [], 'zh');
    expect(text).toContain('；王五认可，理由：按批复口径');

    person.edit({ sheet: '项目', row: 2, col: 7 }, 7);
    clock.pass(300);
    await settled();
    expect([(await tableOf(session)).accepted, session.state.tables?.[0]?.findings.map(({ code }) => code).filter((code) => /^(acceptance|printed-execution|printed-accepted)/.test(code))]).toEqual([[], ['acceptance-outdated', 'printed-execution-differs']]);
    person.edit({ sheet: '项目', row: 2, col: 7 }, 8);
    clock.pass(300);
    await settled();
    expect(await session.withdraw('项目#1', await execution())).toBe(true);
    await settled();
    expect(said(await tableOf(session)).length).toBe(2);
    expect([await session.undo(), await session.undo()]).toEqual([true, true]);
    expect(snapshot(book)).toEqual(before);
  });

  test('accepts neither without a reason nor another score than the printed one, nor over a judgement', async () => {
    const { session, book } = await opened(bookOf(['部门', WRONG]));
    const before = snapshot(book);
    const refused = async (entry: JudgementEntry): Promise<unknown> => [await session.judge('部门#1', await scoreAt(session, 1), entry), session.state.problem?.code];
    expect(await refused({ ...ACCEPTED, reason: ' ' })).toEqual([false, 'acceptance-reason']);
    expect(await refused({ ...ACCEPTED, points: '49' })).toEqual([false, 'acceptance-not-printed']);
    expect(snapshot(book)).toEqual(before);
    await session.judge('部门#1', await scoreAt(session, 1), { kind: 'deduction', grade: null, points: '5', reason: '资料不全', by: '李四' });
    await settled();
    expect(await refused(ACCEPTED)).toEqual([false, 'acceptance-judged']);
    expect(session.recordedOf('部门#1', await scoreAt(session, 1)).map(({ kind }) => kind)).toEqual(['deduction']);
  });

  test('puts the recomputed score into the one cell, and back', async () => {
    const { session, book } = await opened(bookOf(['部门', WRONG]));
    const before = snapshot(book);
    const cell = { sheet: '部门', row: 4, col: 8 };
    const preview = session.previewWrite({ table: '部门#1', cell, overwrite: true, explain: false });
    expect(preview.cells).toEqual([{ cell, before: '50', after: '45', indicator: '服务人数', formula: null, replacesEntry: true }]);
    expect(await session.write(preview)).toBe(true);
    await settled();
    expect([valueAt(book, '部门', 3, 8), valueAt(book, '部门', 4, 8), valueAt(book, '部门', 5, 8)]).toEqual([48, 45, 97]);
    expect(said(await tableOf(session)).map(([, code]) => code)).not.toContain('cause-missed-full');
    expect(await session.undo()).toBe(true);
    expect(snapshot(book)).toEqual(before);
  });

  test('marks every difference while marks are on', async () => {
    const { session, port } = await opened(bookOf(['部门', WRONG]));
    await session.setMarking(true);
    await reviewOf(session);
    await settled();
    expect(port.screen.marks.map(({ cell: { row, col }, severity }) => [row, col, severity])).toEqual(expect.arrayContaining([[4, 8, 'error'], [5, 8, 'error'], [3, 8, 'warning']]));
    await session.setMarking(false);
    expect(port.screen.marks).toEqual([]);
  });

  test('is summed up in words, with what was accepted', async () => {
    const { session } = await opened(bookOf(['部门', WRONG]));
    await session.judge('部门#1', await scoreAt(session, 1), ACCEPTED);
    await settled();
    const table = await tableOf(session);
    const text = reviewSummary('部门', table, table.accepted.map((difference) => ({ difference, entry: ACCEPTED })), [], 'zh');
    expect(text.split('\n').filter((line) => !line.startsWith('评分规则'))).toMatchInlineSnapshot(`
      [
        "复核：部门",
        "总分：表上 97，复算 95，相差 +2",
        "",
        "差异 2 处",
        "1. 部门!I4 培训人数 得分 48，复算 50（-2）：达到了指标值，却扣了 2 分，没有写原因",
        "2. 部门!I6 总分 97，复算 95（+2）：各行得分之和是 98，总分却是 97，相差 1（48 + 50 = 98 ≠ 97）",
        "",
        "已认可 1 处",
        "1. 部门!I5 服务人数 得分 50，复算 45（+5）：没有达到指标值，却给了满分 50 分；王五认可，理由：年中调减任务",
      ]
    `);
    expect(reviewSummary('部门', table, [], [], 'en')).toContain('Total: printed 97, recomputed 95, off by +2');
  });
});
