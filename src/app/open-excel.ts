import type { ExcelHost } from '../workbook/office/host.ts';
import { OfficePort } from '../workbook/office/port.ts';
import { openSession, type SessionOptions } from './session/open.ts';

/** Opens a session over the workbook in Excel. @throws WorkbookError `excel-too-old` */
export function openExcel(excel: ExcelHost, options: SessionOptions): ReturnType<typeof openSession> {
  return openSession(new OfficePort(excel), options);
}
