import type { BookLooks } from '../../cell-look.ts';
import type { OpenedWorkbook } from '../open.ts';
import { OFFICE_THEME, readTheme } from './colours.ts';
import { readSheetLooks } from './sheet.ts';
import { readLookStyles, USUAL_LOOKS } from './styles.ts';

/**
 * How an opened .xlsx looks: read apart from what it says, and only by a face that shows it.
 * @throws WorkbookError `unreadable-part`, `too-large`
 */
export function readLooks({ package: parts, relationships, styles, formats, sheets }: OpenedWorkbook): BookLooks {
  const themePart = relationships.find(({ type }) => type === 'theme')?.target;
  const theme = themePart === undefined || !parts.has(themePart) ? OFFICE_THEME : readTheme(parts.reader(themePart));
  const { looks, font } = styles === null ? USUAL_LOOKS : readLookStyles(parts.reader(styles), theme, parts.most(styles));
  return { looks, formats, font, sheets: sheets.map(({ part, reading }) => readSheetLooks(parts.reader(part), reading.grid.sheet, parts.most(part))) };
}
