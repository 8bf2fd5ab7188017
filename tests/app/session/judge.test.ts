import { describe, expect, test } from 'vitest';
import type { JudgementEntry, ScoringSession } from '../../../src/app/session/api.ts';
import type { TableState } from '../../../src/app/session/state.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import type { Score } from '../../../src/model/scorecard.ts';
import { bookOf, FORM, opened, settled, snapshot, valueAt } from './bench.ts';

const WORDS = FORM.replace('服务人数|≥|100|人|50|90|', '机制建设||建立健全||50|部分达成年度指标并具有一定效果|');
const BAND: JudgementEntry = { kind: 'points', grade: '部分达成', points: '35.5', reason: '机制已建立', by: '张三' };
const DEDUCTION: JudgementEntry = { kind: 'deduction', grade: null, points: '5', reason: '资料不全', by: '李四' };

function rowAt(session: ScoringSession, index: number): readonly [TableState, Score] {
  const [table] = session.state.tables ?? [];
  const score = table?.card.rows[index];
  if (table === undefined || score === undefined) throw new Error('no row');
  return [table, score];
}
const points = (session: ScoringSession): (string | null)[] => rowAt(session, 0)[0].card.rows.map(({ score }) => (score === null ? null : decimalText(score)));

async function judged(session: ScoringSession, index: number, entry: JudgementEntry): Promise<boolean> {
  const [table, score] = rowAt(session, index);
  const done = await session.judge(table.key, score, entry);
  await settled();
  return done;
}

describe('a person\'s judgement', () => {
  test('is kept in 评分记录 and counts from then on, until it is taken back or withdrawn', async () => {
    const { session, book } = await opened(bookOf(['部门', WORDS]));
    const [table, score] = rowAt(session, 1);
    const grade = session.choicesOf(table.key, score)[0]?.grade ?? null;
    const before = snapshot(book);
    expect(points(session)).toEqual(['50', null]);
    expect(await judged(session, 1, { ...BAND, grade })).toBe(true);
    expect(points(session)).toEqual(['50', '35.5']);
    expect(book.sheet('评分记录')).toBeDefined();
    expect(await session.undo()).toBe(true);
    await settled();
    expect([snapshot(book), points(session)]).toEqual([before, ['50', null]]);

    await judged(session, 1, { ...BAND, grade });
    const [now, again] = rowAt(session, 1);
    expect(await session.withdraw(now.key, again)).toBe(true);
    await settled();
    expect(points(session)).toEqual(['50', null]);
  });

  test('replaces an earlier one of the same indicator', async () => {
    const { session, book } = await opened();
    expect(await judged(session, 1, DEDUCTION)).toBe(true);
    expect(points(session)).toEqual(['50', '40']);
    expect(await judged(session, 1, { ...DEDUCTION, points: '2' })).toBe(true);
    expect(points(session)).toEqual(['50', '43']);
    expect(valueAt(book, '评分记录', 4, 0)).toBeNull();
  });

  test('replaces a deduction by any that the rules’ own points allow', async () => {
    const { session } = await opened();
    await judged(session, 1, { ...DEDUCTION, points: '40' });
    expect(points(session)).toEqual(['50', '5']);
    expect(await judged(session, 1, { ...DEDUCTION, points: '30' })).toBe(true);
    expect(points(session)).toEqual(['50', '15']);
    expect(await judged(session, 1, { ...DEDUCTION, points: '45.01' })).toBe(false);
    expect([session.state.problem?.code, points(session)]).toEqual(['judgement-too-much', ['50', '15']]);
  });

  test('takes its new sheet away again only after what a person wrote there was told', async () => {
    const { session, person, clock, book } = await opened();
    await judged(session, 1, DEDUCTION);
    person.edit({ sheet: '评分记录', row: 5, col: 0 }, '部门');
    person.edit({ sheet: '评分记录', row: 3, col: 5 }, 3);
    expect([await session.undo(), session.state.problem?.code, book.sheet('评分记录') !== undefined]).toEqual([false, 'undo-outdated', true]);
    clock.pass(300);
    await settled();
    expect(session.state.undo?.changedSince).toEqual([{ sheet: '评分记录', row: 3, col: 5 }, { sheet: '评分记录', row: 5, col: 0 }]);
    expect([await session.undo(), book.sheet('评分记录')]).toEqual([true, undefined]);
  });

  test('is told with what the rules alone would let a person take off', async () => {
    const { session, person, clock } = await opened();
    const told = (index: number): unknown => {
      const [table, score] = rowAt(session, index);
      return [session.recordedOf(table.key, score), session.mostOff(table.key, score)];
    };
    expect(told(1)).toEqual([[], '45']);
    await judged(session, 1, { ...DEDUCTION, points: '45' });
    expect([points(session), told(1), told(0)]).toEqual([['50', '0'], [[{ ...DEDUCTION, points: '45' }], '45'], [[], '50']]);
    person.edit({ sheet: '部门', row: 4, col: 7 }, 0);
    clock.pass(300);
    await settled();
    expect(told(1)).toEqual([[{ ...DEDUCTION, points: '45' }], null]);
  });

  test('that the rules do not allow changes nothing and says why', async () => {
    const { session, book } = await opened();
    const before = snapshot(book);
    expect(await judged(session, 1, { ...DEDUCTION, reason: '' })).toBe(false);
    expect(session.state.problem?.code).toBe('judgement-reason');
    expect(await judged(session, 1, BAND)).toBe(false);
    expect([session.state.problem?.code, snapshot(book)]).toEqual(['judgement-not-open', before]);
  });

  test('of a row that is gone meanwhile is refused', async () => {
    const { session, person } = await opened();
    const [table, score] = rowAt(session, 1);
    person.edit({ sheet: '部门', row: 4, col: 2 }, '另一指标');
    expect(await session.judge(table.key, score, DEDUCTION)).toBe(false);
    expect(session.state.problem?.code).toBe('preview-outdated');
  });
});
