import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { type Rational, rational } from '../../src/exact/rational.ts';
import { arithmetic, summary } from '../../src/explain/score.ts';
import type { Indicator, IndicatorTable } from '../../src/model/indicator.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { readTexts } from '../../src/notation/row.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { scoreTable } from '../../src/scoring/table.ts';
import { blockOf, cell, indicatorOf, tableOf } from './indicator.ts';
import { heir, number, shipped } from './packs.ts';

const NATIONAL = shipped('national-2020');
const text = (value: Rational | null): string => (value === null ? '-' : decimalText(value));

/** A row as printed: what was to be reached, what was, for how many points. */
function row(target: string, actual: string, weight: string | null, more: Partial<Indicator> = {}): Indicator {
  return indicatorOf({ ...readTexts({ target, actual }), weight: weight === null ? null : number(weight), ...more });
}

function score(rows: readonly Indicator[], pack: Pack = NATIONAL, more: Partial<IndicatorTable> = {}): Scorecard {
  return scoreTable(tableOf(rows, more), pack, { code: 'chosen-by-person', params: {} });
}

/** weights / decided / undecided / total / grade */
function sums(card: Scorecard): string {
  return [card.weightTotal, card.decided, card.undecided, card.total].map(text).concat(card.grade ?? '-').join(' ');
}

function found(card: Scorecard, code: string): Readonly<Record<string, string>> | undefined {
  return card.findings.find((finding) => finding.code === code)?.params;
}

describe('weights', () => {
  it.each([['120', '60', undefined], ['120', '40', '100'], ['100', '40', undefined]])('are held against the 总分 of the pack, %s', (full, second, sum) => {
    const finding = { code: 'weights-not-100', severity: 'warning', sheet: 'S', cell: null, params: {} } as const;
    const card = score([row('好', '好', '60'), row('好', '好', second)], heir(`总分: ${full}`), { findings: [finding] });
    const params = (code: string) => card.table.findings.find((one) => one.code === code)?.params['sum'];
    expect(params('weights-not-full')).toBe(sum);
    expect(card.table.findings.some(({ code }) => code === 'weights-not-100')).toBe(full === '100');
  });

  it('one that is missing leaves the total open', () => {
    const card = score([row('好', '好', '60'), row('好', '好', '40'), row('好', '好', null)]);
    expect(sums(card)).toBe('100 100 0 - -');
    expect(found(card, 'weight-missing')).toBeDefined();
    expect(summary(card, 'zh')).toContain('1 行没有分值');
  });

  it('none at all: rows are judged only', () => {
    const card = score([row('≥5', '6', null), row('≥5', '4', null)]);
    expect([sums(card), ...card.rows.map(({ status }) => status)]).toEqual(['- 0 0 - -', 'over', 'missed']);
  });

  it('of a 其中 row are not counted twice, and none is missed there', () => {
    const card = score([row('好', '好', '100'), row('好', '好', null, { role: 'subordinate' }), row('', '', null, { role: 'empty' })]);
    expect([sums(card), found(card, 'weight-missing')]).toEqual(['100 100 0 100 优', undefined]);
  });

  it('below nothing are for a person', () => {
    const card = score([row('好', '好', '100'), row('好', '好', '-5')]);
    expect([sums(card), found(card, 'weight-negative')]).toEqual(['95 100 -5 - -', { weight: '-5' }]);
  });
});

describe('a weight merged over rows', () => {
  const shared = (...actuals: string[]) => actuals.map((actual, index) => row('≥10', actual, index === 0 ? '60' : null, { row: 5 + index, cells: { weight: cell(5, 5), actual: cell(5 + index, 4) } }));
  const other = row('好', '好', '40', { row: 9, cells: { weight: cell(9, 5) } });

  it.each([
    [['10', '11'], '100 100 0 100 优'], [['10', '5'], '100 40 60 - -'], [['5', '10'], '100 40 60 - -'], [['10', '10', '约五'], '100 40 60 - -'],
    [['10', '不适用'], '100 100 0 100 优'], [['不适用', '10'], '100 40 60 - -'],
  ])('%j: %s', (actuals, expected) => {
    expect(sums(score([...shared(...actuals), other]))).toBe(expected);
  });

  it('is not missing in the other rows, and says why it is open', () => {
    const card = score([...shared('10', '5'), other]);
    expect([found(card, 'weight-missing'), card.rows[0]?.because.at(-1)?.code, card.rows[0]?.possible?.high.toFraction()]).toEqual([undefined, 'because-shared-weight', '60']);
  });
});

describe('a printed grade', () => {
  const graded = (printedGrade: string) => found(score([row('好', '好', '100')], NATIONAL, { totals: { printedTotal: null, printedGrade, printedWeight: null, scoreOccupied: false, cells: {} } }), 'grade-differs');

  it('is the same in one word and in two', () => {
    expect([graded('优'), graded('优秀'), graded('良好')]).toEqual([undefined, undefined, { printed: '良好', grade: '优' }]);
  });
});

describe('rounding', () => {
  const thirds = [row('≥3', '2', '50'), row('≥3', '1', '50')];

  it.each([
    ['舍入: { 位数: 2, 时机: 每行 }', ['33.33', '16.67'], '50'],
    ['舍入: { 位数: 1, 时机: 每行 }', ['33.3', '16.7'], '50'],
    ['舍入: { 位数: 0, 时机: 每行 }', ['33', '17'], '50'],
    ['舍入: { 位数: 0, 时机: 合计 }', ['33.33333333333333333333', '16.66666666666666666667'], '50'],
  ])('%s', (rounding, rows, total) => {
    const card = score(thirds, heir(rounding));
    expect([card.rows.map((one) => text(one.score)), text(card.total)]).toEqual([rows, total]);
  });

  it.each([['每行', '50 × 2 ÷ 3 ≈ 33.33', '10 × 1 ÷ 8 = 1.25'], ['合计', '50 × 2 ÷ 3 ≈ 33.333333', '10 × 1 ÷ 8 = 1.25']])('is shown as what it is, where it is done %s', (when, endless, exact) => {
    const card = score([row('≥3', '2', '50'), row('≥8', '1', '10')], heir(`舍入: { 位数: 2, 时机: ${when} }`));
    expect(card.rows.map((one) => arithmetic(one))).toEqual([endless, exact]);
  });

  it('of rows can add up to something else than that of the total alone', () => {
    const rows = [1, 2, 3].map(() => row('≥3', '1', '10'));
    expect(['每行', '合计'].map((when) => text(score(rows, heir(`舍入: { 位数: 0, 时机: ${when} }`)).total))).toEqual(['9', '10']);
  });

  it('never lifts a row above its weight', () => {
    const card = score([row('好', '好', '2.25'), row('好', '好', '0.5'), row('≥100', '99.9', '2.25')], heir('舍入: { 位数: 1, 时机: 每行 }'));
    expect(card.rows.map((one) => text(one.score))).toEqual(['2.25', '0.5', '2.2']);
  });

  it('comes before the grade: 89.995 is printed as 90 and is 优', () => {
    const rows = [row('≥100', '89.995', '100')];
    expect(sums(score(rows))).toBe('100 90 0 90 优');
    expect(sums(score(rows, heir('舍入: { 位数: 3, 时机: 每行 }')))).toBe('100 89.995 0 89.995 良');
    expect(sums(score(rows, heir('舍入: { 位数: 0, 时机: 合计 }')))).toBe('100 90 0 90 优');
  });

  it('only in the total: a printed score that is the row rounded agrees', () => {
    const printed = (value: string) => [row('≥3', '2', '100', { printedScore: number(value) })];
    const pack = heir('舍入: { 位数: 2, 时机: 合计 }');
    expect([found(score(printed('66.67'), pack), 'printed-score-lower'), found(score(printed('66.6'), pack), 'printed-score-lower')?.['printed']]).toEqual([undefined, '66.6']);
  });
});

describe('rows that do not apply', () => {
  const rows = [row('好', '好', '60'), row('≥10', '5', '20'), row('≥10', '不适用', '20')];

  it.each([
    ['不计', '80 70 0 70 -'],
    ['折算', '100 87.5 0 87.5 良'],
    ['记零', '100 70 0 70 中'],
  ])('%s', (what, expected) => {
    expect(sums(score(rows, heir(`不适用行: ${what}`)))).toBe(expected);
  });

  it('are said, and what was done to the others', () => {
    const card = score(rows, heir('不适用行: 折算'));
    expect([found(card, 'row-does-not-apply'), found(card, 'rows-scaled')]).toEqual([{ text: '不适用' }, { from: '80', to: '100' }]);
  });

  it('scale nothing where all rows apply, whatever the weights add up to', () => {
    expect(sums(score([row('好', '好', '90')], heir('不适用行: 折算')))).toBe('90 90 0 90 -');
  });
});

describe('the cap by the execution rate', () => {
  const pack = heir('预算执行: { 封顶: [{ 执行率低于: 80%, 总分不超过: 89 }, { 执行率低于: 70%, 总分不超过: 79 }, { 执行率低于: 60%, 总分不超过: 69 }, { 执行率低于: 50%, 总分不超过: 59 }] }');
  const withRate = (executed: number | null) => score([row('好', '好', '90')], pack, { execution: blockOf({ executed: executed === null ? null : rational(executed) }) });

  it.each([[100, '100 100 0 100 优'], [80, '100 98 0 98 优'], [79, '100 97.9 0 89 良'], [69, '100 96.9 0 79 中'], [55, '100 95.5 0 69 中'], [49, '100 94.9 0 59 差']])('%s%%: %s', (executed, expected) => {
    expect(sums(withRate(executed))).toBe(expected);
  });

  it('is said', () => {
    expect(found(withRate(69), 'total-capped')).toEqual({ rate: '69', below: '70', most: '79', total: '96.9' });
    expect(found(withRate(80), 'total-capped')).toBeUndefined();
  });

  it('leaves grade open while the rate is not known', () => {
    expect(sums(withRate(null))).toBe('100 90 10 - -');
    const card = score([row('好', '好', '100')], pack);
    expect([sums(card), found(card, 'cap-unchecked')]).toEqual(['100 100 0 100 -', {}]);
  });
});

describe('reasons for over-achievement', () => {
  const over = (reason: string, cells: Indicator['cells'] = { actual: cell(5, 4), reason: cell(5, 7) }) => score([row('≥100', '135', '100', { reason, cells })]).findings
    .filter(({ code }) => code.startsWith('over-')).map(({ code, cell: at }) => `${code} ${String(at?.col)}`);

  it('are looked for in the row\'s reason cell, which the finding names', () => {
    expect([over(''), over('无'), over('需求增加'), over('', { actual: cell(5, 4) })]).toEqual([
      ['over-unexplained 7'], ['over-unexplained 7'], ['over-achieved 4'], ['over-without-place 4'],
    ]);
  });
});

describe('the year of a table', () => {
  it.each([[2019, true], [2020, false], [2023, false], [null, false]])('%s: rules not in force said: %s', (year, said) => {
    expect(found(score([row('好', '好', '100')], NATIONAL, { year }), 'rules-not-in-force') !== undefined).toBe(said);
  });
});

describe('an execution with a place for its score and no printed weight', () => {
  const block = blockOf({ budget: number('100'), executed: number('90'), weight: null, cells: { score: cell(2, 6) } });
  const said = (weights: readonly string[]): string[] =>
    score(weights.map((weight) => row('好', '好', weight)), NATIONAL, { execution: block }).findings.map(({ code }) => code).filter((code) => code.includes('weight'));

  it('has the weight of the rules, which is said and counts for the 100', () => {
    expect(said(['60', '30'])).toEqual(['execution-weight-from-rules']);
    expect(said(['60', '20'])).toEqual(['execution-weight-from-rules', 'weights-not-100']);
    expect(found(score([row('好', '好', '80')], NATIONAL, { execution: block }), 'weights-not-100')).toEqual({ sum: '90', execution: '10' });
  });

  it('counts for the 总分 of a pack that has another than 100', () => {
    const codes = (weight: string): string[] => {
      const card = score([row('好', '好', weight)], heir('总分: 120'), { execution: block });
      return [...card.table.findings, ...card.findings].map(({ code }) => code).filter((code) => code.startsWith('weights-'));
    };
    expect([codes('110'), codes('90')]).toEqual([[], ['weights-not-full']]);
  });
});

describe('a printed total of 0', () => {
  const totals = { printedTotal: number('0'), printedGrade: '差', printedWeight: null, scoreOccupied: true, cells: { score: cell(9, 6) } };
  const said = (scored: Partial<Indicator>): string[] => score([row('好', '好', '100', scored)], NATIONAL, { totals }).findings.map(({ code }) => code).filter((code) => /total|grade/.test(code));

  it('over scores that nobody has filled in is no total', () => {
    expect(said({})).toEqual([]);
  });

  it('beside a score differs', () => {
    expect(said({ printedScore: number('100'), scoreOccupied: true })).toEqual(['total-differs', 'grade-differs']);
  });
});
