import { describe, expect, test } from 'vitest';
import type { JudgementEntry } from '../../../src/app/session/api.ts';
import { judgementOf } from '../../../src/app/session/judgements.ts';
import { rational } from '../../../src/exact/rational.ts';
import type { Score } from '../../../src/model/scorecard.ts';
import { limitsOf } from '../../../src/scoring/person.ts';
import { codeOf } from '../../workbook/code-of.ts';
import { blockOf, indicatorOf } from '../../scoring/indicator.ts';
import { shipped } from '../../scoring/packs.ts';

const WEIGHT = rational(10);
const [met] = shipped('national-2020').bands;
const CHOICES = met === undefined ? [] : [limitsOf(met, WEIGHT)];
const GRADE = met?.name ?? null;
const SCORE: Score = {
  indicator: indicatorOf({ path: ['效益指标', '', '服务'], cells: { level3: { sheet: '部门', row: 7, col: 2 } } }), status: 'met', score: WEIGHT, possible: null, because: [], assumedOperator: null, trace: null,
};
const ENTRY: JudgementEntry = { kind: 'points', grade: GRADE, points: '8.5', reason: ' 成效明显 ', by: '张三' };
const AT = '2024-03-05T09:00:00+08:00';
const judged = (entry: Partial<JudgementEntry>, score: Partial<Score> = {}, isJudged = false) => judgementOf({ subject: { ...SCORE, ...score }.indicator, score: { ...SCORE, ...score }.score, sheet: '部门', choices: CHOICES, isJudged }, { ...ENTRY, ...entry }, AT);

describe('a person\'s judgement', () => {
  test('names the indicator by its sheet, its place and its path', () => {
    expect(judged({})).toEqual({
      sheet: '部门', place: 'C8', path: ['效益指标', '', '服务'], kind: 'points', grade: GRADE, points: rational(17, 2), reason: '成效明显', by: '张三', at: AT,
    });
    expect(judged({}, { indicator: { ...SCORE.indicator, path: ['效益指标', '社会效益', ''] } }).path).toEqual(['效益指标', '社会效益']);
  });

  test.each<readonly [string, Partial<JudgementEntry>, string | null]>([
    ['the lowest that its grade allows', { points: '8' }, null],
    ['less than its grade allows', { points: '7.99' }, 'judgement-outside-all'],
    ['more than the weight', { points: '10.01' }, 'judgement-outside-all'],
    ['a grade that is not open', { grade: '未达成年度指标且效果较差' }, 'judgement-not-open'],
    ['points without the grade', { grade: null }, 'judgement-not-open'],
    ['a word', { points: '八分' }, 'judgement-points'],
    ['less than nothing', { points: '-1' }, 'judgement-points'],
    ['a deduction with its reason', { kind: 'deduction', grade: null, points: '10' }, null],
    ['a deduction without a reason', { kind: 'deduction', grade: null, points: '1', reason: ' ' }, 'judgement-reason'],
    ['a deduction of more than there is', { kind: 'deduction', grade: null, points: '10.5' }, 'judgement-too-much'],
  ])('that gives %s', (_, entry, code) => {
    expect(codeOf(() => judged(entry))).toBe(code);
  });

  test('offers another grade only where there is one', () => {
    const [first] = CHOICES;
    const lower = first === undefined ? [] : [{ ...first, band: null, low: rational(6), high: rational(8), highIncluded: false }];
    const own = { subject: SCORE.indicator, score: WEIGHT, sheet: '部门', choices: [...CHOICES, ...lower], isJudged: false };
    expect(codeOf(() => judgementOf(own, { ...ENTRY, points: '7.99' }, AT))).toBe('judgement-outside');
  });

  test.each<readonly [string, Partial<JudgementEntry>, string | null]>([
    ['accepted as printed', {}, null],
    ['given', { kind: 'points' }, 'judgement-not-open'],
    ['taken off', { kind: 'deduction' }, 'judgement-not-open'],
    ['another one than stands printed', { points: '9' }, 'acceptance-not-printed'],
    ['without a reason', { reason: ' ' }, 'acceptance-reason'],
  ])('of the points of 预算执行 is only that they are accepted: %s', (_, entry, code) => {
    const own = { subject: blockOf({ printedScore: rational(8) }), score: null, sheet: '部门', choices: [], isJudged: false };
    const accepted: JudgementEntry = { kind: 'accepted', grade: null, points: '8', reason: '按批复', by: '张三' };
    expect(codeOf(() => judgementOf(own, { ...accepted, ...entry }, AT))).toBe(code);
    expect(judgementOf(own, accepted, AT)).toEqual({ sheet: '部门', place: 'G4', path: ['预算执行'], kind: 'accepted', grade: null, points: rational(8), reason: '按批复', by: '张三', at: AT });
  });

  test('takes nothing off a row without a score', () => {
    expect(codeOf(() => judged({ kind: 'deduction', points: '1' }, { score: null }))).toBe('judgement-too-much');
  });
});
