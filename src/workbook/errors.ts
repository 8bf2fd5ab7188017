/**
 * A file that cannot be read or written. The code is worded in explain/messages; the file is left as it was.
 * Codes are listed with their wording in explain/messages (workbook, documents, summary).
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
