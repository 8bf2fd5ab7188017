import { decimalText } from '../../exact/decimal.ts';
import { DEFECT, fillIns } from '../../rules/system/fill-ins.ts';
import { formulasOf, needed } from '../../rules/system/needs.ts';
import type { FormulaSystem, Leaf, ListInput, ScalarInput } from '../../rules/system/system.ts';
import { planRules } from '../../sheet/rules/plan.ts';
import { DEDUCTIONS, GRADE, HEAD, LABEL, SCORE_HEAD, SHEETS, TOTAL } from '../../sheet/system/words.ts';
import { writeBook } from '../../workbook/xlsx/new/book.ts';
import type { BookCell, BookRow, BookSheet } from '../../workbook/xlsx/new/sheet.ts';
import type { Validation } from '../../workbook/xlsx/new/validations.ts';
import { openXlsx } from '../../workbook/xlsx/open.ts';
import { inputGroups } from './fill-in-groups.ts';
import { listSheetNames } from './sheet-names.ts';
import { rangeText } from './allowed.ts';
import { cellOf, fitted, inputCell, laidSheet, LOOKS, validationOf, wide } from './fill-in-parts.ts';

/** Rows that a list without fixed rows leaves free. */
const FREE_ROWS = 18;
/** As many as a printed page has room for where a list is so narrow that nothing is scaled down. */
const NARROW = { columns: 4, rows: 13 } as const;
/** Rows that a list without fixed ones is thought to get, for the height of the working that goes through them. */
const MANY_ROWS = 4;
const MORE_ROWS = '一行一项，空行不计；行不够的，撤销工作表保护后接着往下填，照样读取。';
const NOTE = '浅黄色的格填写，其余的格受保护（没有密码）。没有填的不按 0 计，所在的指标待定。';

/** Heights of a row of the sheet 得分 without a working, and of the total's, in which the working is written later. */
const [ONE_LINE, FOUR_LINES] = [22, 60];

const yesNo = (name: string): ScalarInput => ({ kind: 'yes-no', name, unit: '', source: '', range: null, required: false, options: [] });

function entrySheet(system: FormulaSystem): BookSheet {
  const widths = [26, 18, 10, 30, 46];
  const head = 4;
  const rows: BookRow[] = [
    wide(`填报表：${system.name}`, LOOKS.title, widths),
    wide(NOTE, LOOKS.note, widths),
    fitted([cellOf(LABEL.id, LOOKS.label), cellOf(system.id, LOOKS.middle), cellOf('', LOOKS.text), cellOf('版本', LOOKS.label), cellOf(system.version, LOOKS.middle)], widths),
    fitted([cellOf('', LOOKS.label), cellOf('', LOOKS.text), cellOf('', LOOKS.text), cellOf(LABEL.hash, LOOKS.label), cellOf(system.sha256, LOOKS.small)], widths),
    fitted([HEAD.name, HEAD.value, HEAD.unit, HEAD.range, HEAD.source].map((text) => cellOf(text, LOOKS.header)), widths),
  ];
  const validations: Validation[] = [];
  for (const { title, inputs } of inputGroups(system)) {
    rows.push(wide(title, LOOKS.group, widths));
    for (const input of inputs) {
      validations.push(validationOf(input, rows.length, rows.length, 1));
      rows.push(fitted([cellOf(input.name, LOOKS.text), inputCell(input), cellOf(input.unit, LOOKS.middle), cellOf(rangeText(input), LOOKS.text), cellOf(input.source, LOOKS.small)], widths));
    }
  }
  return laidSheet({ name: SHEETS.entry, widths, rows, head, validations }, system.name);
}

function listSheet(list: ListInput, name: string, system: FormulaSystem): BookSheet {
  const constants = [...list.rows[0]?.constants.keys() ?? []];
  const widths = [26, ...constants.map(() => 12), ...list.columns.map(() => (list.columns.length > NARROW.columns ? 14 : 20))];
  const padded = widths.length < 4 ? [...widths, ...Array.from({ length: 4 - widths.length }, () => 16)] : widths;
  const isFree = list.rows.length === 0;
  const rest = (cells: readonly BookCell[]): BookRow => fitted(cells, padded);
  const rows: BookRow[] = [
    wide(list.name, LOOKS.title, padded),
    wide(`${list.source === '' ? '' : `${list.source}。`}${isFree ? MORE_ROWS : ''}`, LOOKS.note, padded),
    ...(isFree ? [rest([cellOf(LABEL.none, LOOKS.label), inputCell(yesNo(LABEL.none))])] : []),
  ];
  const validations: Validation[] = isFree ? [validationOf(yesNo(LABEL.none), 2, 2, 1)] : [];
  const notes = list.columns.map((column) => [column.unit, column.takenFrom === null ? '' : '有自评表的自动取数', column.source].filter((text) => text !== '').join('；'));
  rows.push(rest([cellOf('', LOOKS.small), ...constants.map(() => cellOf('', LOOKS.small)), ...list.columns.map((column, index) => cellOf(`${notes[index] ?? ''}${notes[index] === '' ? '' : '\n'}${rangeText(column)}`, LOOKS.small))]));
  const head = rows.length;
  rows.push(rest([HEAD.name, ...constants, ...list.columns.map(({ name }) => name)].map((text) => cellOf(text, LOOKS.header))));
  const first = rows.length;
  const inputs = list.columns.map(inputCell);
  if (isFree) for (let row = 0; row < (list.columns.length > NARROW.columns ? FREE_ROWS : NARROW.rows); row += 1) rows.push({ cells: [cellOf('', LOOKS.inputName), ...inputs], height: 22 });
  for (const { name: row, written } of list.rows) rows.push(rest([cellOf(row, LOOKS.text), ...constants.map((one) => cellOf(written.get(one) ?? '', LOOKS.middle)), ...inputs]));
  list.columns.forEach((column, index) => validations.push(validationOf(column, first, rows.length - 1, 1 + constants.length + index)));
  return laidSheet({ name, widths: padded, rows, head, validations }, system.name);
}

function checklistSheet(system: FormulaSystem): BookSheet[] {
  const lists = fillIns(system).filter((one): one is ListInput => one.kind === 'list' && !system.inputs.includes(one));
  if (lists.length === 0) return [];
  const widths = [26, 60, 16];
  const rows: BookRow[] = [
    wide(SHEETS.checklist, LOOKS.title, widths),
    wide('逐项核对：存在该问题的填“是”，不存在的填“否”。每一项都要填。', LOOKS.note, widths),
    fitted([HEAD.indicator, HEAD.item, DEFECT].map((text) => cellOf(text, LOOKS.header)), widths),
    ...lists.flatMap(({ name, rows: items }) => items.map((item) => fitted([cellOf(name, LOOKS.text), cellOf(item.name, LOOKS.text), inputCell(yesNo(DEFECT))], widths))),
  ];
  return [laidSheet({ name: SHEETS.checklist, widths, rows, head: 2, validations: [validationOf(yesNo(DEFECT), 3, rows.length - 1, 2)] }, system.name)];
}

/** About as long as the working of a leaf will be: its formula with numbers, and each calculation that it goes through. */
function workingLike(leaf: Leaf, system: FormulaSystem): string {
  const formulas = formulasOf(leaf);
  const names = needed(formulas, system);
  const rows = (list: string): number => Math.max(1, system.inputs.find((one): one is ListInput => one.kind === 'list' && one.name === list)?.rows.length ?? MANY_ROWS);
  const through = system.calculations.filter(({ name }) => names.has(name)).map((one) => {
    const text = one.expression.text;
    if (one.kind === 'count') return `${one.name}（${text}）：10 行中有 10 行；`;
    return `${one.name} ＝ ${one.kind === 'sum' ? Array.from({ length: rows(one.list) }, () => text).join(' + ') : text} ＝ 1000.00；`;
  });
  return [...formulas.map(({ text }) => `${text} ＝ 100.00；`), ...through].join('');
}

function scoresSheet(system: FormulaSystem): BookSheet {
  const widths = [14, 18, 24, 10, 10, 70];
  const line = ([first, second, third]: Leaf['path'], points: string): BookRow => fitted([
    cellOf(first, LOOKS.middle), cellOf(second, LOOKS.middle), cellOf(third, LOOKS.text), { ...cellOf('', LOOKS.middle), value: points === '' ? null : { number: points } }, cellOf('', LOOKS.strong), cellOf('', LOOKS.small),
  ], widths);
  const rows = [
    wide(`得分：${system.name}`, LOOKS.title, widths),
    wide('本表由 jixiao score --write 填写。', LOOKS.note, widths),
    fitted(SCORE_HEAD.map((text) => cellOf(text, LOOKS.header)), widths),
    ...system.leaves.map((leaf) => ({ ...line(leaf.path, decimalText(leaf.weight)), height: fitted([cellOf(workingLike(leaf, system), LOOKS.small)], widths.slice(-1)).height ?? ONE_LINE })),
    ...system.deductions.map(({ name, most }) => line([DEDUCTIONS, '', name], most === null ? '' : `-${decimalText(most)}`)),
    { ...line([TOTAL, '', ''], decimalText(system.full)), height: FOUR_LINES },
    line([GRADE, '', ''], ''),
  ];
  return laidSheet({ name: SHEETS.scores, widths, rows, head: 2, validations: [] }, system.name);
}

/** A workbook to fill in for a system (填报表), with the rules that it carries: `text` is the whole system by itself. */
export function fillInBook(system: FormulaSystem, text: string, examples: string): Uint8Array {
  const names = listSheetNames(system);
  const lists = system.inputs.filter((one): one is ListInput => one.kind === 'list').map((list) => listSheet(list, names.get(list.name) ?? list.name, system));
  const bytes = writeBook({ title: system.name, made: '', sheets: [entrySheet(system), ...lists, ...checklistSheet(system), scoresSheet(system)] });
  const { id, name, version, sha256 } = system;
  return openXlsx(bytes).patch(planRules([], { text, examples, id, name, version, sha256 }));
}
