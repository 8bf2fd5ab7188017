import { describe, expect, it } from 'vitest';
import { impactOnFile } from '../../../src/app/impact/impact-file.ts';
import { saidRows } from '../../../src/app/impact/said.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import type { Rational } from '../../../src/exact/rational.ts';
import type { Score, Scorecard } from '../../../src/model/scorecard.ts';
import { scoreTable } from '../../../src/scoring/table.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { layOut } from '../../review/made-up/grid.ts';
import { makeTable } from '../../review/made-up/make.ts';
import { FORMS } from '../../review/made-up/model.ts';
import { heir, shipped } from '../../scoring/packs.ts';

const SHEETS = 1000;
const BEFORE = shipped('national-2020');
/** Misses of “≥” cost double, those of “≤” less, and 优 begins higher. */
const AFTER = heir('计分:\n  "≥": { 未达到: 权重 × 最大(0，2 × 实际值 ÷ 指标值 − 1) }\n  "≤": { 未达到: 权重 × 指标值 ÷ 实际值 }\n等级: [{ 等级: 优, 不低于: 97 }, { 等级: 良, 不低于: 80 }, { 等级: 差, 不低于: 0 }]\n');

const text = (value: Rational | null): string => (value === null ? '-' : decimalText(value));
/** Points in hundredths as whole numbers, without the rationals under test; packs of two places have no others. */
const hundredths = (points: string): bigint => BigInt(points.replace(/^(-?\d+)(?:\.(\d{1,2}))?$/, (_, whole: string, part = '') => `${whole}${(part as string).padEnd(2, '0')}`));
const shownHundredths = (count: bigint): string => {
  const size = String(count < 0n ? -count : count).padStart(3, '0');
  return `${count < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`.replace(/\.?0+$/, '');
};
const difference = (before: string, after: string): string => (before === '-' || after === '-' ? '' : shownHundredths(hundredths(after) - hundredths(before)));

/** Where a row stands on its sheet. */
const placeOf = ({ indicator: { cells } }: Pick<Score, 'indicator'>): string => JSON.stringify(cells.actual ?? cells.target);

interface Said {
  readonly rows: readonly string[];
  readonly total: string;
  readonly grade: string;
  readonly execution: string;
}

/** A table scored twice, each by itself, and the two written side by side. */
function twice(one: Scorecard, other: Scorecard): Said {
  const changed = one.rows.flatMap((row, at) => {
    const [before, after] = [text(row.score), text(other.rows[at]?.score ?? null)];
    return before === after && row.status === other.rows[at]?.status ? [] : [`${String(at)} ${before} > ${after} ${difference(before, after)}`];
  });
  const [mine, theirs] = [one.execution, other.execution];
  const isSame = mine === null || theirs === null || (text(mine.score) === text(theirs.score) && mine.status === theirs.status);
  return { rows: changed, total: `${text(one.total)} > ${text(other.total)}`, grade: `${one.grade ?? '-'} > ${other.grade ?? '-'}`, execution: isSame ? '' : `${text(mine.score)} > ${text(theirs.score)}` };
}

describe(`the impact of other rules on ${String(SHEETS)} made-up sheets`, () => {
  const sheets = Array.from({ length: SHEETS }, (_, seed) => layOut(makeTable(seed + 1, FORMS[seed % FORMS.length] ?? 'national-2020')).grid);
  const found = sheets.map((grid, seed) => {
    const [table] = readTables(grid).tables;
    if (table === undefined) throw new Error(`no table ${String(seed)}`);
    const cards = [BEFORE, AFTER].map((pack) => scoreTable(table, pack, { code: 'chosen-by-default', params: {} }));
    const [impact] = impactOnFile({ name: 'x.xlsx', grids: [grid], paragraphs: [], findings: [], patch: null }, BEFORE, AFTER);
    if (impact === undefined || cards[0] === undefined || cards[1] === undefined) throw new Error(`no impact ${String(seed)}`);
    const { rows } = cards[0];
    const execution = impact.execution === null ? '' : `${text(impact.execution.before.score)} > ${text(impact.execution.after.score)}`;
    const told = saidRows({ ...impact, execution: null }, 'zh');
    const said: Said = {
      rows: impact.rows.map(({ indicator, before, after }, index) => `${String(rows.findIndex((row) => placeOf(row) === placeOf({ indicator })))} ${text(before.score)} > ${text(after.score)} ${told[index]?.difference ?? '?'}`),
      total: `${text(impact.total.before)} > ${text(impact.total.after)}`, grade: `${impact.grade.before ?? '-'} > ${impact.grade.after ?? '-'}`, execution,
    };
    return { said, wanted: twice(cards[0], cards[1]), changes: impact.changes };
  });

  it('is what scoring each twice and comparing by hand gives, row by row', () => {
    expect(found.flatMap(({ said, wanted }, seed) => (JSON.stringify(said) === JSON.stringify(wanted) ? [] : [{ seed, said, wanted }])).slice(0, 3)).toEqual([]);
  });

  it('says that something changes exactly where something does', () => {
    const differs = ({ rows, total, grade, execution }: Said): boolean => rows.length > 0 || execution !== '' || [total, grade].some((pair) => new Set(pair.split(' > ')).size > 1);
    expect(found.filter(({ wanted, changes }) => differs(wanted) !== changes)).toEqual([]);
  });

  it('is of sheets that change and of sheets that do not, of rows up and down', () => {
    const rows = found.flatMap(({ wanted }) => wanted.rows);
    expect([found.some(({ changes }) => changes), found.some(({ changes }) => !changes), rows.some((row) => / \d[\d.]*$/.test(row)) && rows.some((row) => / -\d[\d.]*$/.test(row)), found.some(({ wanted }) => new Set(wanted.grade.split(' > ')).size > 1)]).toEqual([true, true, true, true]);
  });
});
