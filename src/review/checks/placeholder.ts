import type { ColumnRole } from '../../model/indicator.ts';
import { tableCheck } from './check.ts';
import { judgedRows, textIn } from './rows.ts';

/** **, XX, ○○, ____: what stands for a figure or a name not yet written. 138****1234 is a number that was masked, ★★ a mark. */
const PLACEHOLDER = /(?<![\d*＊])[*＊]{2,}(?![\d*＊])|(?<![A-Za-z\d])[×xXＸ]{2,}(?![A-Za-z\d])|[○〇]{2,}|_{2,}|＿{2,}/;
/** In a text nothing but letters and circles: lines are where somebody signs, and stars may be a mark. */
const IN_TEXT = /(?<![A-Za-z\d])[×xXＸ]{2,}(?![A-Za-z\d])|[○〇]{2,}(?!年)/;
const VALUES: readonly ColumnRole[] = ['target', 'actual', 'reason'];
const SOURCE = '复核通行做法：表样里的占位符号没有换成实际内容';

/** A name that is nothing but its number: 指标2：, 指标2：……, ……. */
const NO_NAME = /^(?:指标\d*[:：.、]?[.…·*＊_]*|[.…]{2,})$/;

export const placeholder = tableCheck({
  id: 'check-placeholder', name: '占位内容', severity: 'warning', source: SOURCE, limits: {},
  find: ({ card }) => [
    ...judgedRows(card).flatMap(({ indicator }) =>
      VALUES.filter((role) => PLACEHOLDER.test(textIn(indicator, role))).map((role) => ({ cells: [indicator.cells[role]], params: { text: textIn(indicator, role).slice(0, 30) } }))),
    ...judgedRows(card).filter(({ indicator: { path, role } }) => role !== 'empty' && NO_NAME.test(path[2])).map(({ indicator: { path, cells } }) => ({ cells: [cells.level3], params: { text: path[2] } })),
    ...(card.table.notes ?? []).filter(({ text }) => IN_TEXT.test(text)).map(({ cell, text }) => ({ cells: [cell], params: { text: text.slice(0, 30) } })),
  ],
});

/** In names, and rows without a name and all else: once a table, since the figures beside them may be right all the same. */
export const placeholderName = tableCheck({
  id: 'check-placeholder-name', name: '占位名称', severity: 'info', source: SOURCE, limits: {},
  find: ({ card }) => {
    const kept = card.rows.filter(({ indicator: { path: [, , name], role } }) => (role === 'empty' ? NO_NAME : PLACEHOLDER).test(name));
    const [first] = kept;
    return first === undefined ? [] : [{ cells: kept.map(({ indicator }) => indicator.cells.level3), params: { rows: String(kept.length), text: first.indicator.path[2].slice(0, 30) } }];
  },
});
