import type { FormKind, IndicatorTable } from '../../model/indicator.ts';
import type { Columns } from './columns.ts';
import type { Head } from './head.ts';

const DEPARTMENT = /整体(?:支出|绩效|预算|自评)|(?:部门|单位)\(?(?:部门|单位)?\)?整体/;
const LONGEST_REGION_TEXT = 2_000;
const LONGEST_PIECE = 120;

/** 部门 or 项目: by the title, else by the fields above the table. */
export function kindOf({ title, fields, texts }: Head): IndicatorTable['kind'] {
  if (DEPARTMENT.test(title)) return 'department';
  if (/项目|专项|转移支付|资金/.test(title)) return 'project';
  const labels = fields.map(({ label }) => label);
  if (labels.some((label) => label.startsWith('项目名称'))) return 'project';
  const saysDepartment = texts.some((text) => text.length < 40 && DEPARTMENT.test(text));
  return saysDepartment || labels.some((label) => /^(?:部门|单位)名称/.test(label)) ? 'department' : 'project';
}

/** 指标性质 and 度量单位 beside a 权重 are what Sichuan calls these columns; 符号 and 计量单位 stand on forms from anywhere. */
function hasSichuanTitles({ level1, operator, unit, weight }: Columns): boolean {
  const named = operator?.title.includes('指标性质') === true && unit?.title.includes('度量单位') === true;
  return level1 !== undefined && named && weight?.title.includes('权重') === true;
}

/** Is a form the one of a transfer payment, by its title or its fields? */
export function isOfTransferPayment({ title, fields }: Head): boolean {
  return [title, ...fields.map(({ label }) => label)].some((text) => /转移支付|区域绩效/.test(text));
}

/** Which of the known forms a table is. */
export function formOf(kind: IndicatorTable['kind'], columns: Columns, { hasExecution, isWeighted }: { readonly hasExecution: boolean; readonly isWeighted: boolean }, title: string): FormKind {
  const sichuan = hasSichuanTitles(columns);
  if (kind === 'department') return sichuan && columns.score === undefined && !hasExecution ? 'sichuan-department' : 'department';
  if (!isWeighted && (columns.score === undefined || title.includes('转移支付'))) return 'transfer-payment';
  if (sichuan) return 'sichuan-project';
  return hasExecution ? 'standard-project' : 'project';
}

/** The title and the names of units above a table: what names the place that the form is of. */
export function unitTextOf({ title, fields }: Head): string {
  const units = fields.filter(({ label }) => /单位|部门|地区|区域|区划/.test(label)).map(({ value }) => value.text.slice(0, LONGEST_PIECE));
  return [title.slice(0, LONGEST_PIECE), ...units].join(' ');
}

/** Title, fields and further texts above a table, and the sheet's name: all that can name a region. */
export function regionTextOf({ title, fields, texts }: Head, sheet: string): string {
  const pieces = [title, ...fields.map(({ value }) => value.text), ...texts, sheet].map((text) => text.slice(0, LONGEST_PIECE));
  return [...new Set(pieces)].join(' ').slice(0, LONGEST_REGION_TEXT);
}
