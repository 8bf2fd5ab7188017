import type { TableState } from '../../src/app/session/state.ts';

/** The sheet and the title of a table; one of them where both say the same. */
export function captionOf({ card: { table: { sheet, title } } }: TableState): string {
  if (title === '' || sheet.includes(title)) return sheet;
  return title.includes(sheet) ? title : `${sheet}　${title}`;
}
