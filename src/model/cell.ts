/** One cell of a workbook: the sheet's name, row and column counted from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, both corners included, rows and columns counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column letters of a column counted from 0: 0 → `A`, 26 → `AA`. */
export function columnName(col: number): string {
  let name = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Column counted from 0 of its letters: `AA` → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `C7` for row 6, column 2. */
export function address(cell: { readonly row: number; readonly col: number }): string {
  return `${columnName(cell.col)}${String(cell.row + 1)}`;
}

/** `A5:I14`; a single cell reads `A5`. */
export function areaAddress(area: Area): string {
  const first = address({ row: area.top, col: area.left });
  const last = address({ row: area.bottom, col: area.right });
  return first === last ? first : `${first}:${last}`;
}
