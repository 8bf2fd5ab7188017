import type { ICellData, Worksheet } from '@univerjs/core';
import { decimalText, fromDouble } from '../../exact/decimal.ts';
import type { NewCell, SheetChange, SheetLook } from '../../sheet/changes.ts';
import { LOOK_DATA } from '../looks.ts';
import { gridCell } from './cells.ts';
import type { UniverHost } from './host.ts';
import { lookStyle } from './looks.ts';
import { areaOf, memoOf, rawCells, sheetMemo } from './read.ts';
import { columnCharacters, rowPoints } from './sizes.ts';
import { keyOf } from './style-index.ts';

const NAMES = Object.keys(LOOK_DATA) as SheetLook[];
const LOOKS: ReadonlyMap<string, SheetLook> = new Map(NAMES.flatMap((look) => [true, false].map((isLinked) => [keyOf(lookStyle(look, isLinked)), look] as const)).reverse());

function valueOf(cell: ICellData): Pick<NewCell, 'value' | 'formula'> {
  const formula = typeof cell.f === 'string' && cell.f.startsWith('=') ? { formula: cell.f.slice(1) } : {};
  const value = gridCell(cell, formula.formula ?? null, null)?.value ?? null;
  if (value === null) return { value, ...formula };
  return { value: typeof value === 'number' ? { number: decimalText(fromDouble(value)) } : { text: String(value) }, ...formula };
}

/** A sheet that the file does not have, as a change that adds it. What a person painted on it is told by the nearest of the fixed looks. */
export function newSheetOf(host: UniverHost, sheet: Worksheet): SheetChange {
  const { columnData, rowData, mergeData, defaultColumnWidth, freeze } = sheet.getConfig();
  const [styles, { digit }, { added }] = [host.workbook.getStyles(), memoOf(host.workbook), sheetMemo(sheet)];
  const cells = rawCells(sheet).flatMap(([row, inRow]) => inRow.map(([col, cell]): NewCell => {
    const link: unknown = cell.custom?.['link'];
    const look = LOOKS.get(keyOf({ ...styles.getStyleByCell(cell), n: null })) ?? 'note';
    return { row, col, ...valueOf(cell), look, ...(typeof link === 'string' ? { link } : {}) };
  }));
  const columns = Math.max(0, ...cells.map(({ col }) => col + 1));
  return {
    kind: 'sheet', name: sheet.getName(), cells, merges: mergeData.map(areaOf), frozenRows: Math.max(0, freeze.ySplit), landscape: added?.landscape ?? false,
    ...(added?.replaces === undefined ? {} : { replaces: added.replaces }),
    widths: Array.from({ length: columns }, (_, col) => columnCharacters(columnData[col]?.w ?? defaultColumnWidth, digit)),
    heights: new Map(Object.entries(rowData).flatMap(([row, data]): [number, number][] => (data?.h === undefined || data.ia === 1 ? [] : [[Number(row), rowPoints(data.h)]]))),
  };
}
