import { describe, expect, it } from 'vitest';
import { groupFindings } from '../../src/explain/groups.ts';
import { type PlaceStyle, placeText, withPlaces } from '../../src/explain/places.ts';
import type { Finding } from '../../src/model/finding.ts';

function at(cell: string | null, code: string, params: Record<string, string> = {}, sheet = '自评'): Finding {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(cell ?? '') ?? [];
  return { code, severity: 'warning', sheet, cell: cell === null ? null : { sheet, row: Number(row) - 1, col: letter.charCodeAt(0) - 65 }, params };
}

/** Two tables of a Word document without anything over them. */
const DOCUMENT: PlaceStyle = new Map([['表1', 0], ['表2', 0]]);

function lines(findings: readonly Finding[], language: 'zh' | 'en' = 'zh', style: PlaceStyle = 'workbook'): string[] {
  return groupFindings(findings.map((finding) => withPlaces(finding, style, language)), language).map((group) => `${placeText(group, style, language)} ${group.message} ${group.next}`.trim());
}

describe('a paragraph', () => {
  it('is said as one wherever its document is shown, a sheet of a like name by its cells', () => {
    expect(placeText({ sheets: ['段2'], cells: [] }, 'workbook', 'zh')).toBe('第2段');
    expect(placeText({ sheets: ['段2'], cells: [] }, 'workbook', 'en')).toBe('paragraph 2');
    expect(placeText({ sheets: ['段2'], cells: [{ sheet: '段2', row: 0, col: 0 }] }, 'workbook', 'zh')).toBe('段2!A1');
    expect(placeText({ sheets: ['表2'], cells: [] }, 'workbook', 'zh')).toBe('表2');
  });
});

describe('findings of one sheet', () => {
  it('that say the same are one, runs of cells in short', () => {
    const cells = ['G5', 'G7', 'G8', 'G9', 'H9', 'H10'];
    expect(lines(cells.map((cell) => at(cell, 'no-operator', { operator: '≥' })))).toEqual([
      '自评!G5、G7–G9、H9、H10 没有写符号，按“≥”计 若该指标越小越好，请写明“≤”。',
    ]);
  });

  it('that differ in a word or two list them in the order of the cells', () => {
    expect(lines([at('F3', 'points-as-percent', { text: '60%', points: '60' }), at('F4', 'points-as-percent', { text: '40%', points: '40' })])).toEqual([
      '自评!F3、F4 分值写成了“60%”、“40%”，按 60、40 分读取 请把该格改为 60、40。',
    ]);
    expect(lines([at('E3', 'over-achieved', { percent: '120' }), at('E5', 'over-achieved', { percent: '125' })], 'en')).toEqual([
      '自评!E3, E5 The actual is 120%, 125% of the target',
    ]);
  });

  it('keep apart what is said of several cells alike, so that words and cells pair up', () => {
    const one = (cell: string, operator: string) => at(cell, 'no-operator', { operator });
    expect(lines([one('D3', '≥'), one('D4', '≤'), one('D5', '≥'), one('D6', '>')])).toEqual([
      '自评!D3、D5 没有写符号，按“≥”计 若该指标越小越好，请写明“≤”。',
      '自评!D4、D6 没有写符号，按“≤”、“>”计 若该指标越小越好，请写明“≤”。',
    ]);
  });

  it('stay single where three words differ or the list grows long', () => {
    const cap = (cell: string, name: string, points: string, sum: string) => at(cell, 'cap-differs', { name, cap: points, sum });
    expect(lines([cap('A3', '产出', '50', '40'), cap('A9', '效益', '30', '20')])).toHaveLength(2);
    const named = Array.from({ length: 9 }, (_, index) => at(`E${String(index + 1)}`, 'row-undecided', { name: `第${String(index)}项很长很长很长的指标名称` }));
    const long = lines(named);
    expect([long.length > 1, long.length < 9, named.every(({ params }) => long.some((line) => line.includes(params['name'] ?? '?')))]).toEqual([true, true, true]);
  });

  it('are alike by what is said, not by what else they carry', () => {
    const carried = (cell: string) => at(cell, 'points-as-percent', { text: '10%', points: '10', cell, other: 'A1' });
    expect(lines([carried('F3'), carried('F4'), carried('F5')])).toEqual(['自评!F3–F5 分值写成了“10%”，按 10 分读取 请把该格改为 10。']);
  });

  it('say the reason that one carries as a code', () => {
    expect(lines([at('I4', 'execution-undecided', { because: 'because-executed-blank' }), at('I4', 'execution-undecided', { because: 'because-executed-blank' })])).toEqual([
      '自评!I4 预算执行得分待定：全年执行数未填 请补填或改正预算数、执行数，再重新评分。',
    ]);
  });

  it('keep a placeholder-like text and a missing parameter as they are', () => {
    expect(lines([at('E3', 'row-undecided', { name: '{name}' }), at('E4', 'row-undecided', {})])).toEqual([
      '自评!E3 “{name}”待定 请按该行的理由补填或评定。', '自评!E4 “{name}”待定 请按该行的理由补填或评定。',
    ]);
  });
});

describe('findings of several sheets', () => {
  it('with cells stay on their sheets, without one they are one', () => {
    expect(lines([at('D3', 'no-operator', { operator: '≥' }), at('D3', 'no-operator', { operator: '≥' }, '另一张')])).toHaveLength(2);
    expect(lines([at(null, 'nothing-to-write'), at(null, 'nothing-to-write', {}, '另一张')])).toEqual([
      '自评、另一张 表中没有分值（权重），只判断是否达成，不填写得分 需要计分时，请在表中补充分值一栏。',
    ]);
  });

  it('on one pack are said once and name no sheet', () => {
    const pack = (sheet: string) => at(null, 'rules-unverified', { id: 'hubei', places: '计分' }, sheet);
    expect(lines([pack('一'), pack('一'), pack('二')])).toEqual(['规则 hubei 的这些部分没有核对过原文：计分 正式使用前请对照本地区的文件；不同之处可以另写规则。']);
  });

  it('of different weight are never one', () => {
    expect(lines([at('D3', 'no-operator', { operator: '≥' }), { ...at('D4', 'no-operator', { operator: '≥' }), severity: 'info' }])).toHaveLength(2);
  });
});

describe('a place in a Word document', () => {
  it('is counted as a person counts there', () => {
    expect(lines([at('E12', 'row-undecided', { name: '甲' }, '表2'), at('E13', 'row-undecided', { name: '乙' }, '表2')], 'zh', DOCUMENT)).toEqual([
      '第2个表第12行第5列、第13行第5列 “甲”、“乙”待定 请按该行的理由补填或评定。',
    ]);
    expect(lines([at('E12', 'row-undecided', { name: '甲' }, '表2')], 'en', DOCUMENT)[0]).toMatch(/^table 2, row 12, column 5 /);
    expect(lines([at('E12', 'row-undecided', { name: '甲' }, '表2')], 'zh', new Map([['表2', 3]]))[0]).toMatch(/^第2个表第9行第5列 /);
    expect(lines([at('A2', 'row-undecided', { name: '甲' }, '表2')], 'zh', new Map([['表2', 3]]))[0]).toMatch(/^第2个表上方的文字 /);
    expect(lines([at(null, 'nothing-to-write', {}, '表1')], 'zh', DOCUMENT)[0]).toMatch(/^第1个表 /);
    expect(lines([at(null, 'nothing-to-write', {}, '段12')], 'zh', DOCUMENT)[0]).toMatch(/^第12段 /);
    expect(lines([at(null, 'nothing-to-write', {}, '段12')], 'en', DOCUMENT)[0]).toMatch(/^paragraph 12 /);
  });

  it('is so within the words too', () => {
    const moved = { ...at('F5', 'weight-in-neighbour', { cell: 'F5', other: 'G5', text: '10' }, '表1'), related: [{ sheet: '表1', row: 4, col: 6 }] };
    expect(lines([moved], 'zh', DOCUMENT)).toEqual(['第1个表第5行第6列 分值是空的，旁边 第5行第7列 里有一个数“10”，已当作本行的分值 请核对；无误的话，把这个数移到分值列。']);
    expect(lines([moved])[0]).toMatch(/^表1!F5 分值是空的，旁边 G5 /);
  });
});
