import type { Finding } from '../../model/finding.ts';
import type { IndicatorTable } from '../../model/indicator.ts';
import type { TableReview } from '../../model/review.ts';
import { findingAt } from '../finding-at.ts';
import { isSameName, namesOf, titleCell, UNIT_FIELD } from '../names.ts';
import type { SubmissionCheck } from './check.ts';

interface Group {
  readonly value: string;
  readonly tables: IndicatorTable[];
}

function grouped(tables: readonly TableReview[], valueOf: (table: IndicatorTable) => string, isSame: (one: string, other: string) => boolean): readonly Group[] {
  const groups: Group[] = [];
  for (const { card: { table } } of tables) {
    const value = valueOf(table);
    if (value === '') continue;
    const group = groups.find((one) => isSame(one.value, value));
    if (group === undefined) groups.push({ value, tables: [table] });
    else group.tables.push(table);
  }
  return groups.sort((a, b) => b.tables.length - a.tables.length);
}

/** The tables that stand alone against at least two others that agree; of one against one, or of many kinds, nobody knows which is the odd one. */
function oddOnes(groups: readonly Group[]): { readonly usual: Group; readonly odd: IndicatorTable } | null {
  const [usual, second, ...others] = groups;
  const [odd] = second?.tables ?? [];
  if (usual === undefined || second === undefined || odd === undefined || others.length > 0) return null;
  return usual.tables.length >= 2 && second.tables.length === 1 ? { usual, odd } : null;
}

function about(odd: IndicatorTable, code: string, params: Readonly<Record<string, string>>): Finding {
  return findingAt('warning', code, odd.sheet, [titleCell(odd.sheet, odd.area)], params);
}

export const sameYear: SubmissionCheck = {
  name: '各表年度不一',
  source: '复核通行做法：同一份材料的各张表应是同一年度',
  codes: ['submission-year'],
  run: (tables) => {
    const found = oddOnes(grouped(tables, ({ year }) => String(year ?? ''), (one, other) => one === other));
    if (found === null) return [];
    const { usual, odd } = found;
    return [about(odd, 'submission-year', { year: String(odd.year ?? ''), usual: usual.value, others: String(usual.tables.length) })];
  },
};

/** Is one a unit of the other, as its superior or as one that carries out a project of it? */
function belongsTo(table: IndicatorTable, unit: string): boolean {
  return Object.entries(table.head).some(([label, text]) => UNIT_FIELD.test(label) && isSameName(text, unit));
}

export const sameUnit: SubmissionCheck = {
  name: '各表单位不一',
  source: '复核通行做法：同一份材料的各张表应是同一单位及其所属单位',
  codes: ['submission-unit'],
  run: (tables) => {
    const found = oddOnes(grouped(tables, (table) => namesOf(table).unit, isSameName));
    if (found === null) return [];
    const { usual, odd } = found;
    const { unit } = namesOf(odd);
    if (belongsTo(odd, usual.value) || usual.tables.some((table) => belongsTo(table, unit))) return [];
    return [about(odd, 'submission-unit', { unit, usual: usual.value, others: String(usual.tables.length) })];
  },
};
