import { WorkbookError } from '../../src/workbook/errors.ts';

/** The code that opening ends with; any other error is passed on, `null` is success. */
export function codeOf(open: () => unknown): string | null {
  try {
    open();
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}
