/**
 * A file that cannot be read or written. The code is worded in explain/messages; the file is left as it was.
 * Codes: not-a-zip, truncated, encrypted, too-large, not-a-workbook, empty-workbook, wrong-extension, unreadable-part,
 * protected-sheet, array-cell, unsupported-format.
 */
export class WorkbookError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: string, params: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'WorkbookError';
    this.code = code;
    this.params = params;
  }
}
