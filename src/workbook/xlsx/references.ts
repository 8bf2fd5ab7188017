import { columnIndex, columnName } from '../../model/cell.ts';

/** Strings, sheet names in quotes and references of a formula; only the last kind is captured. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.\u4e00-\u9fff])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.\u4e00-\u9fff]|!)/g;

/**
 * A formula as it reads so many rows and columns further: `A1+$B$2` moved by one row is `A2+$B$2`. Text in quotes, sheet names and function
 * names stay as they are.
 */
export function moved(formula: string, rows: number, cols: number): string {
  return formula.replace(TOKEN, (whole, fixedCol: string | undefined, letters: string | undefined, fixedRow: string | undefined, digits: string | undefined) => {
    if (letters === undefined || digits === undefined) return whole;
    const col = fixedCol === '$' ? letters : columnName(columnIndex(letters) + cols);
    const row = fixedRow === '$' ? digits : String(Number(digits) + rows);
    return `${fixedCol ?? ''}${col}${fixedRow ?? ''}${row}`;
  });
}
